"""PCT104: growth in per cent agrees with the value and the difference beside it.

The value of the year before is the value less what it grew by. 死亡26人，…死亡人数增加5人，上升23.8% may stand
further away from its value: any value of that unit that gives the percentage will do. Comparable terms (可比价格,
同口径; the growth of 生产总值 and 增加值 is told in them), rates of several things at once (分别), and a difference
to another time than the percentage (比上月增加3起，同比上升20%) are another matter.

    bad: 收入24627万元，比上年减收1070万元，下降6.2%
    good: 收入24627万元，比上年减收1070万元，下降4.2%
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.checks.prose.shares import exact_percent, rounding_word, shown_percent
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_UP, _DOWN = "增加|增长|增收|增支|上升|提高|多", "减少|减收|减支|下降|降低|回落|少"
_THAN = (
    r"(?:同比|环比|(?:比|较|同|与)(?:上年|去年|上期|上月)(?:同期|同口径|度)?(?:相比)?|(?:比|较)同期|同比上年度?|净)?(?:，)?"
    r"(?:[\u3400-\u9fff]{0,6}?)"
)
_DIFFERENCE = lazy_pattern(rf"^[，、（]{_THAN}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?$")
_PERCENT = lazy_pattern(
    rf"^[，、（]?(?:同比|比上年|较上年)?(?:(?P<up>{_UP}|增幅|增速)|(?P<down>{_DOWN}|降幅|减幅))了?(?:为|达到?)?$"
)
_OTHER_TERMS = lazy_pattern("生产总值|增加值|总产值|GDP|实际|可比|同口径|不变价|剔除|扣除|还原|分别|年均|各")
_CHANGED = lazy_pattern(rf"(?:{_UP}|{_DOWN}|增幅|降幅|目标|计划|预算)(?:了|数|为)?$")
_MONTH, _YEAR = lazy_pattern("环比|上月|上期|上季"), lazy_pattern("同比|上年|去年")
_FARTHEST = 5


class _Growth(NamedTuple):
    """A difference and the percentage it is said to be."""

    difference: Quantity
    percent: Quantity
    down: bool


@text_check("PCT104", "同比增减的数与百分比相符")
def growth_agrees_with_difference(document: DocumentText) -> Iterator[Remark]:
    """Find growth that value and difference do not give."""
    for sentence in document.sentences:
        if "%" not in sentence.text or _OTHER_TERMS.search(sentence.text):
            continue
        quantities = find_quantities(sentence.text)
        for at in range(1, len(quantities) - 1):
            growth = _growth(sentence.text, *quantities[at - 1 : at + 2])
            if growth:
                yield from _judge(sentence, quantities[max(0, at - _FARTHEST) : at + 2], growth)


def _growth(text: str, before: Quantity, first: Quantity, second: Quantity) -> _Growth | None:
    """Read 增加D，增长P% or 增长P%，增加D behind a value."""
    lead, link = text[before.end : first.start], text[first.end : second.start]
    if first.unit == "%" and second.unit not in {"%", "个百分点"}:
        percent, difference = (first, _DIFFERENCE.match(lead)), (second, _PERCENT.match(link))
    elif second.unit == "%" and first.unit not in {"%", "个百分点"}:
        difference, percent = (first, _DIFFERENCE.match(lead)), (second, _PERCENT.match(link))
    else:
        return None
    if percent[1] is None or difference[1] is None or bool(percent[1]["down"]) != bool(difference[1]["down"]):
        return None
    if (_MONTH.search(lead) and _YEAR.search(link)) or (_YEAR.search(lead) and _MONTH.search(link)):
        return None
    return _Growth(difference[0], percent[0], bool(difference[1]["down"]))


def _judge(sentence: Sentence, near: list[Quantity], growth: _Growth) -> Iterator[Remark]:
    of = (growth.difference, growth.percent)
    if any(each.about for each in of):
        return
    values = _values(sentence, near, growth)
    if not values or any(each.about or _gives(each, growth) for each in values) or _base(values[-1], growth) <= 0:
        return
    says, word = _says(sentence, values[-1], growth)
    remark = in_sentence(sentence, values[-1].start, max(each.end for each in of), says)
    sure = len(values) == 1 and not word
    yield remark if sure else remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _values(sentence: Sentence, near: list[Quantity], growth: _Growth) -> list[Quantity]:
    """List the quantities before the growth that may be what grew."""
    begun = min(growth.difference.start, growth.percent.start)
    alike = [each for each in near if each.unit == growth.difference.unit and each.end <= begun]
    return [each for each in alike if not _CHANGED.search(sentence.text[: each.start])]


def _base(value: Quantity, growth: _Growth) -> Fraction:
    change = Fraction(growth.difference.value)
    return Fraction(value.value) + (change if growth.down else -change)


def _gives(value: Quantity, growth: _Growth) -> bool:
    """Say whether value and difference, each as exact as written, may give the percentage."""
    change, slack = Fraction(growth.difference.value), _slack(growth.difference)
    base, both = _base(value, growth), _slack(value) + slack
    stated, step = Fraction(growth.percent.number), Fraction(1, 10**growth.percent.decimals) / 2
    if base - both <= 0:
        return base <= 0
    least, most = exact_percent(change - slack, base + both), exact_percent(change + slack, base - both)
    return stated - step <= most and least < stated + step


def _slack(quantity: Quantity) -> Fraction:
    """Give what rounding may hide: nothing in a plain count."""
    return Fraction(quantity.slack) if quantity.scale or quantity.decimals else Fraction(0)


def _says(sentence: Sentence, value: Quantity, growth: _Growth) -> tuple[Says, str]:
    """Word the remark, and say whether the percentage was only cut off."""
    exact = exact_percent(Fraction(growth.difference.value), _base(value, growth))
    written = str(growth.percent.number)
    of = (value, growth.difference, growth.percent)
    shown, change, percent = (sentence.text[each.start : each.end] for each in of)
    sign, word = "+" if growth.down else "-", rounding_word(written, exact)
    says = Says(
        f"{change}÷（{shown}{sign}{change}）={shown_percent(exact, written, more=2)}%，写作 {percent}{word}",
        f"{shown_percent(exact, written)}%",
        "核对本期数、增减的数和百分比",
    )
    return says, word
