"""PUN010: in 《关于印发〈…〉的通知》 the inner title closes before 的通知.

A title that begins with 关于印发 names a notice, so the inner title may not swallow its 的通知.

    bad: 《关于印发〈某市管理办法的通知〉》
    good: 《关于印发〈某市管理办法〉的通知》
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_SWALLOWED = lazy_pattern(
    r"《[^《》〈〉<>]{0,30}关于(?:印发|转发|发布|公布|下发)[〈<]"
    r"(?P<inner>[^〈〉<>《》]{2,100})(?P<kind>的(?:通知|公告|决定|函))[〉>]》"
)


@text_check("PUN010", "印发类标题的单书名号收在“的通知”之前", severity=Severity.WARNING, clause="GB/T 15834 4.15")
def issued_titles_close_in_time(document: DocumentText) -> Iterator[Remark]:
    """Find inner titles that close too late."""
    for paragraph in document.paragraphs:
        if "〉》" not in paragraph.text and ">》" not in paragraph.text:
            continue
        for match in _SWALLOWED.finditer(paragraph.text):
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"{quoted(match[0])}的单书名号把“{match['kind']}”括了进去",
                f"〈…〉{match['kind']}》",
                f"把“〉”移到“{match['kind']}”之前",
            )
