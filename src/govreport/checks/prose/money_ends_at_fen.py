"""UNI003: an amount of money in 元 has two decimals at most.

More of them is the sign of a scale that was lost: 205.1026元 for 205.1026万元. Prices of a unit (0.5583元/千瓦时),
rates of exchange and amounts below ten are left alone.

    bad: 罚款205.1026元
    good: 罚款205.1026万元
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_AMOUNT = lazy_pattern(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{2,12})\.\d{3,8}元(?![/／件])")
_PRICE = lazy_pattern("价|汇率|每|/|兑|标准|指数|净值|折合")
_FAR = 12


@text_check("UNI003", "金额以元为单位时小数不超过两位", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def money_ends_at_fen(document: DocumentText) -> Iterator[Remark]:
    """Find amounts that lost their scale."""
    for paragraph in document.paragraphs:
        if "元" not in paragraph.folded:
            continue
        for match in _AMOUNT.finditer(paragraph.folded):
            if not _PRICE.search(paragraph.folded, max(0, match.start() - _FAR), match.start()):
                words = paragraph.text[match.start() : match.end()]
                yield Remark(
                    paragraph,
                    match.start(),
                    match.end(),
                    f"{words} 的小数多于两位，可能漏了“万”或“亿”",
                    "以分为最小单位，或写明万元、亿元",
                    "核对金额的单位",
                )
