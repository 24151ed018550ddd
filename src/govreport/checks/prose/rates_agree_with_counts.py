"""PCT101: a rate agrees with the two counts it is made of.

立案10件，结案9件（结案率90%）: the rate is named after the count it divides, and the count of the same unit before
it is the whole. When any two quantities of the sentence give the rate, nothing is said, and neither of a rate of
something more (整改后合格率, 按期办结率, 96%（含上年结转）). A rate that was cut off
instead of rounded is said to be so.

    bad: 立案156976件，结案156013件（结案率99.3%）
    good: 立案156976件，结案156013件（结案率99.4%）
"""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.checks.prose.shares import agrees, exact_percent, rounding_word, shown_percent
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_RATE = lazy_pattern(r"(?P<stem>[\u3400-\u9fff]{2})率(?:均)?(?:为|达到?了?|是)?(?P<percent>\d{1,4}(?:\.\d{1,4})?)%")
_DUE = lazy_pattern("^(?:[\u3400-\u9fff]{0,6})(?:应|需|须|待)(?![急对用届])")
_OF_MORE = lazy_pattern(
    "(?:后|再|经(?![济营]))(?:[\u3400-\u9fff]{0,4})$|(?:[按逾]期|按时|及时|准时|限期|即时|当[日天月年季场期]|首次|一次(?:性)?|最终|综合|平均|累计|"
    "动态|有效|历年|历史|年均|月均|总体|规范|实际|同期|提前|全程|重复|满意|群众|初[次检验]?|复[检查验核])(?:[\u3400-\u9fff]{0,4})$"
)
"""Words before a rate that make it one of other counts than those named after it."""
_COUNTED_ELSE = lazy_pattern("^[，（]?[^。；，（）]{0,10}(?:含|剔除|扣除|除外|口径|结转|往年|历年|跨年|上年|其余|滚动)")
_NEAREST = 6
_FAR = 60


@text_check("PCT101", "比率与分子、分母相符")
def rates_agree_with_counts(document: DocumentText) -> Iterator[Remark]:
    """Find rates that differ from their counts."""
    for sentence in document.sentences:
        if "率" in sentence.text and "%" in sentence.text:
            quantities = find_quantities(sentence.text)
            for match in _RATE.finditer(sentence.text):
                yield from _judge(sentence, match, quantities)


def _judge(sentence: Sentence, match: re.Match[str], quantities: list[Quantity]) -> Iterator[Remark]:
    upto = bisect_right(quantities, match.start(), key=lambda each: each.end)
    before = [each for each in quantities[max(0, upto - 2 * _NEAREST) : upto] if each.unit != "%"][-_NEAREST:]
    part = next((each for each in reversed(before) if _is_named(sentence.text, each, match["stem"])), None)
    if part is None or part.about:
        return
    whole = next((each for each in reversed(before) if each.end <= part.start and each.unit == part.unit), None)
    if whole is None or whole.about or not whole.value or whole.value < part.value:
        return
    if _is_named(sentence.text, whole, match["stem"], but=_DUE):
        return  # 回复来信56件，公开回复5件，回复率100%: two counts of one kind; 应整改56件 is a whole
    if _is_of_more(sentence.text, match, part):
        return
    percent = match["percent"]
    if any(agrees(percent, over, under) for over, under in permutations(before, 2) if over.unit == under.unit):
        return
    yield _remark(sentence, match, part, whole)


def _is_of_more(text: str, match: re.Match[str], part: Quantity) -> bool:
    """Say whether words around a rate make it one of more than the two counts; those before the part are of both."""
    clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；：（、")
    named = _OF_MORE.search(text[clause + 1 : match.start()])
    if named and named[0] not in text[: part.start]:
        return True
    return _COUNTED_ELSE.search(text[match.end() : match.end() + _FAR]) is not None


def _is_named(text: str, quantity: Quantity, stem: str, *, but: re.Pattern[str] | None = None) -> bool:
    """Say whether a quantity stands right behind the word that names the rate: 结案156013件, 结案率."""
    clause = max(text.rfind(mark, max(0, quantity.start - _FAR), quantity.start) for mark in "，。；：（、")
    words = text[max(clause + 1, quantity.start - _FAR) : quantity.start]
    return stem[-2:] in words and not (but and but.search(words))


def _remark(sentence: Sentence, match: re.Match[str], part: Quantity, whole: Quantity) -> Remark:
    exact = exact_percent(Fraction(part.value), Fraction(whole.value))
    percent = match["percent"]
    word, expected = rounding_word(percent, exact), shown_percent(exact, percent)
    remark = in_sentence(
        sentence,
        match.start(),
        match.end(),
        Says(
            f"{match['stem']}率写作 {percent}%，{part.number}{part.scale}÷{whole.number}{whole.scale}="
            f"{shown_percent(exact, percent, more=2)}%{word}",
            f"{expected}%",
            "按四舍五入改正，或核对两个数" if word else "核对比率和两个数",
        ),
    )
    return remark._replace(severity=Severity.WARNING) if word else remark
