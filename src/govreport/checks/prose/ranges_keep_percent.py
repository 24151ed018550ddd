"""NUM003: a range of percentages keeps the sign on both ends.

bad: 提高5～10%
good: 提高5%～10%
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_RANGE = lazy_pattern(
    r"(?<![\d.A-Za-z/年月第-])(?P<low>\d{1,3}(?:\.\d{1,3})?)(?P<dash>[~～—–-]|——|至)(?P<high>\d{1,3}(?:\.\d{1,3})?)%"
)


@text_check("NUM003", "百分比范围前后都带“%”", severity=Severity.STYLE, clause="GB/T 15835 F-70")
def ranges_keep_percent(document: DocumentText) -> Iterator[Remark]:
    """Find ranges whose first end has no sign."""
    for paragraph in document.paragraphs:
        if "%" not in paragraph.folded:
            continue
        for match in _RANGE.finditer(paragraph.folded):
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"“{match[0]}”前一个数没有“%”",
                f"{match['low']}%{match['dash']}{match['high']}%",
                "在前一个数后加“%”",
            )
