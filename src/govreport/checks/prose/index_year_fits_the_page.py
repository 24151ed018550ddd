"""DOC105: the year in the index number (索引号) is not later than the day of publication.

bad: 索引号 000014349/2024-00002，发布日期 2023-01-24
good: 索引号 000014349/2023-00002，发布日期 2023-01-24
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.front_matter import index_number, page_dates
from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_YEAR = lazy_pattern(r"(?<=[/-])(20\d{2})(?=-\d)")


@text_check("DOC105", "索引号年份与发布日期相符", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def index_year_fits_the_page(document: DocumentText) -> Iterator[Remark]:
    """Find an index number of a year after the publication."""
    found = index_number(document)
    match = _YEAR.search(found[1]) if found else None
    dates = [(name, day) for name, day in page_dates(document) if day]
    if found is None or match is None or not dates:
        return
    name, day = max(dates, key=lambda each: each[1])
    if int(match[1]) > day.year:
        paragraph, index = found
        start = max(0, paragraph.text.find(index))
        yield Remark(
            paragraph,
            start,
            start + len(index),
            f"索引号 {index} 的年份是 {match[1]}，{name}是 {day:%Y-%m-%d}",
            f"索引号年份不晚于 {day.year}",
            "核对索引号和日期",
        )
