"""DOC106: dates exist in the calendar.

bad: 2023年2月29日
good: 2024年2月29日
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText


@text_check("DOC106", "日期存在")
def dates_exist(document: DocumentText) -> Iterator[Remark]:
    """Find dates that no calendar has."""
    for paragraph in document.paragraphs:
        if "月" not in paragraph.folded:
            continue
        for found in find_dates(paragraph.folded):
            words = paragraph.text[found.start : found.end]
            if found.day is None and "年" in words:
                yield Remark(paragraph, found.start, found.end, f"没有 {words} 这一天", "日历中有的日期", "核对日期")
