"""PCT107: the shares of the three industries (三次产业结构) add up to a hundred.

Each share was rounded, so the sum may miss a hundred by half a unit of the last digit for each.

    bad: 三次产业结构调整为6.8:42.7:51.5
    good: 三次产业结构调整为6.8:42.7:50.5
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.checks.prose.shares import decimals
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_SHARE = r"\d{1,2}(?:\.\d{1,2})?"
_RATIO = lazy_pattern(rf"(?<![\d.:∶：])({_SHARE})[:∶：]({_SHARE})[:∶：]({_SHARE})(?![\d:∶：]|\.\d)")
_NAMED = lazy_pattern("(?:三次|三大|一二三|一、二、三|三)(?:次)?产业?(?:结构|比重|占比|比例|比|增加值)|产业结构")
_HUNDRED = Decimal(100)
_FAR = 60


@text_check("PCT107", "三次产业结构相加为 100")
def structures_add_up(document: DocumentText) -> Iterator[Remark]:
    """Find structures of industries that do not make a hundred."""
    for sentence in document.sentences:
        if "产" not in sentence.text:
            continue
        for match in _RATIO.finditer(sentence.text):
            if not _NAMED.search(sentence.text[max(0, match.start() - _FAR) : match.start()]):
                continue
            shares = [Decimal(each) for each in match.groups()]
            total = sum(shares, Decimal(0))
            step = Decimal(1).scaleb(-max(decimals(each) for each in match.groups()))
            if abs(total - _HUNDRED) >= 2 * step:  # three halves of the last digit at most
                addition = "+".join(match.groups())
                yield in_sentence(
                    sentence,
                    match.start(),
                    match.end(),
                    Says(f"三次产业结构相加为 {addition}={total}", "相加为 100", "核对三个比重"),
                )
