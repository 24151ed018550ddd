"""DOC032: a document is printed (印发日期) on the day it is issued (成文日期) or later.

bad:   document: {date_of_issue: 2025-03-05, print_date: 2025-03-01}
good:  document: {date_of_issue: 2025-03-05, print_date: 2025-03-06}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from govreport.resolve import ResolvedYear


@check("DOC032", "印发日期不早于成文日期")
def printed_after_issue(year: ResolvedYear) -> Iterator[Finding]:
    """Find a print date before the date of issue."""
    issued, printed = year.year.document.date_of_issue, year.year.document.print_date
    if issued and printed and printed < issued:
        yield Finding(
            path=("document", "print_date"),
            problem=f"印发日期 {_words(printed)} 早于成文日期 {_words(issued)}",
            expected=f"不早于 {_words(issued)}",
            fix="核对印发日期和成文日期",
            clause="GB/T 9704-2012 7.4.3",
        )


def _words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
