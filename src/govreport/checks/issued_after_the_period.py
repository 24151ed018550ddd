"""DOC003: a report is signed after the period it reports on.

A date before the period begins is certainly wrong; one before its end is worth a look, unless it is only some
weeks early: many reports go out before the last day.

    bad:   period: 2024, date_of_issue: 2023-04-30
    good:  period: 2024, date_of_issue: 2025-01-15
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from govreport.resolve import ResolvedYear


@check("DOC003", "成文日期不早于报告期末")
def issued_after_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find a report whose date of issue lies before the end of the period; a plan may be issued any time."""
    issued, period = year.year.document.date_of_issue, year.year.period
    if issued is None or issued >= period.end or not year.year.achievements:
        return
    early = issued < period.start
    close = period.end - issued <= _USUAL
    yield Finding(
        path=("document", "date_of_issue"),
        problem=f"成文日期 {_words(issued)} 早于报告期（{period.label}）{'开始' if early else '结束'}",
        expected=f"不早于 {_words(period.end)}",
        fix="核对成文日期和报告期",
        severity=Severity.ERROR if early else Severity.INFO if close else Severity.WARNING,
    )


def _words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


_USUAL = timedelta(days=45)
