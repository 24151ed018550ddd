"""NUM003: a range keeps % and 万, 亿 on both ends.

bad: 提高5～10%、9～16亿元
good: 提高5%～10%、9亿～16亿元
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
    r"(?<![\d.A-Za-z/年月第-])(?P<low>\d{1,3}(?:\.\d{1,3})?)(?P<dash>[~～—–-]|——|至)(?P<high>\d{1,3}(?:\.\d{1,3})?)"
    r"(?P<sign>%|万(?!\d)|亿(?!\d))(?![年月])"
)


@text_check("NUM003", "范围前后都带“%”“万”“亿”", severity=Severity.STYLE, clause="GB/T 15835 F-70")
def ranges_keep_percent(document: DocumentText) -> Iterator[Remark]:
    """Find ranges whose first end has no sign or scale."""
    for paragraph in document.paragraphs:
        if not any(sign in paragraph.folded for sign in ("%", "万", "亿")):
            continue
        for match in _RANGE.finditer(paragraph.folded):
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"“{match[0]}”前一个数没有“{match['sign']}”",
                f"{match['low']}{match['sign']}{match['dash']}{match['high']}{match['sign']}",
                f"在前一个数后加“{match['sign']}”",
            )
