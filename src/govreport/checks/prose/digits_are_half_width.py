"""NUM004: digits are half-width.

A document that writes them full-width throughout gets one finding.

    bad: 完成１２项
    good: 完成12项
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.checks.prose.summing_up import at_most_some
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_WIDE = lazy_pattern("[０-９]{1,40}(?:[．.][０-９]{1,20})?％?")
_NARROW = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


@text_check("NUM004", "阿拉伯数字用半角", severity=Severity.STYLE, clause="GB/T 15835 F-71")
def digits_are_half_width(document: DocumentText) -> Iterator[Remark]:
    """Find full-width digits."""
    yield from at_most_some(_remarks(document), "全角数字")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    for paragraph in document.paragraphs:
        for match in _WIDE.finditer(paragraph.text):
            narrow = match[0].translate(_NARROW)
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"数字“{match[0]}”是全角",
                narrow,
                f"改为“{narrow}”",
            )
