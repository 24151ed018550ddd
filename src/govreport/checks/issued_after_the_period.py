"""DOC003: a report is signed after the period it reports on.

A date before the period begins is certainly wrong; one before its end is worth a look.

    bad:   period: 2024, date_of_issue: 2023-04-30
    good:  period: 2024, date_of_issue: 2025-01-15
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC003", "成文日期不早于报告期末")
def issued_after_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find a date of issue that lies before the end of the period."""
    issued, period = year.year.document.date_of_issue, year.year.period
    if issued is None or issued >= period.end:
        return
    early = issued < period.start
    yield Finding(
        path=("document", "date_of_issue"),
        problem=f"成文日期 {issued.year}年{issued.month}月{issued.day}日 早于报告期（{period.label}）{'开始' if early else '结束'}",
        expected=f"不早于 {period.end.year}年{period.end.month}月{period.end.day}日",
        fix="核对成文日期和报告期",
        severity=Severity.ERROR if early else Severity.WARNING,
    )
