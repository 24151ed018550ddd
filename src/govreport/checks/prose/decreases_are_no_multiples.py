"""NUM006: what falls does not fall by a multiple (倍): nothing can lose more than all of itself.

bad: 事故起数下降1.5倍
good: 事故起数下降60%
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_FALLS = lazy_pattern(
    r"(?:下降|减少|降低|缩短|缩小|减小|压减|回落)了?(?:约|近|到|至)?(?:\d{1,4}(?:\.\d{1,3})?|[一二三四五六七八九十两几数]{1,3})(?:多|余)?倍"
)


@text_check("NUM006", "减少不用倍数", severity=Severity.WARNING)
def decreases_are_no_multiples(document: DocumentText) -> Iterator[Remark]:
    """Find decreases told in multiples."""
    for paragraph in document.paragraphs:
        if "倍" not in paragraph.folded:
            continue
        for match in _FALLS.finditer(paragraph.folded):
            words = paragraph.text[match.start() : match.end()]
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"“{words}”：减少的数不用倍数表示",
                "下降×%，或降为原来的几分之几",
                "改用百分比或分数",
            )
