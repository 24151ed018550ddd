"""PUN012: 〔〕 hold the year of a document number (发文字号), not a remark.

Brackets around brackets may be 〔〕, and so may dynasties and the like before a name.

    bad: 新增绿地〔含公园〕35公顷
    good: 新增绿地（含公园）35公顷
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_REMARK = lazy_pattern("(?<=[\u3400-\u9fff\\d”》])〔(?P<inner>[\u3400-\u9fff][^〔〕（）()\n]{2,60})〕")


@text_check("PUN012", "六角括号用于发文字号的年份", severity=Severity.STYLE, clause="GB/T 15834 F-65")
def tortoise_brackets_hold_numbers(document: DocumentText) -> Iterator[Remark]:
    """Find remarks in 〔〕."""
    for paragraph in document.paragraphs:
        if "〔" not in paragraph.text:
            continue
        for match in _REMARK.finditer(paragraph.text):
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"{quoted(match[0])}中的附注用了六角括号",
                f"（{match['inner']}）",
                "改为圆括号",
                edits=(
                    edit(paragraph, match.start(), match.start() + 1, "（"),
                    edit(paragraph, match.end() - 1, match.end(), "）"),
                ),
            )
