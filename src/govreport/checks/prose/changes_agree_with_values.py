"""PCT102: growth agrees with the two values it stands between.

Read are 由…增加到…，增长…%, 从…下降至…，减少…, …，比上年的…增长…% and …，去年同期…，同比增长…%, with the same unit
on both sides. A value that fell has not grown (120起，比上年的150起增加20%).

    bad: 由上年的200套增加到250套，增长20%
    good: 由上年的200套增加到250套，增长25%
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.checks.prose.shares import exact_percent, rounding_word, shown_percent
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_FROM = lazy_pattern(r"(?:由|从)[\u3400-\u9fff\d]{0,12}?(?:的)?$")
_TO = lazy_pattern(
    r"^(?:（[^（）]{0,20}）)?(?P<verb>增加|增长|提高|提升|上升|扩大|下降|减少|降低|压缩|缩短|压减|降|增)(?:到了?|至|为)[\u3400-\u9fff]{0,6}$"
)
_CHANGE = lazy_pattern(
    r"^，(?:累计|共|同比|比上年|较上年|总体)?"
    r"(?:(?:增加|增长|提高|提升|上升|下降|减少|降低|压缩|缩短|压减)了?|(?:增幅|降幅)达?到?为?)$"
)


_THAN = lazy_pattern("^，(?:比|较|由)(?:上年|去年)(?:同期)?的$|^[，（](?:而)?(?:上年|去年)(?:同期)?(?:为|是)?$")
_VERB = lazy_pattern("^）?(?:，(?:同比|比上年|较上年))?(增加|增长|提高|上升|下降|减少|降低)了?$")
_UP = {"增加", "增长", "提高", "上升"}


@text_check("PCT102", "增减与前后两个数相符")
def changes_agree_with_values(document: DocumentText) -> Iterator[Remark]:
    """Find growth that the two values do not give."""
    for sentence in document.sentences:
        if not any(word in sentence.text for word in ("由", "从", "比", "较", "上年", "去年")):
            continue
        quantities = find_quantities(sentence.text)
        for first, second, change in zip(quantities, quantities[1:], quantities[2:], strict=False):
            if first.unit != second.unit or first.about or second.about or change.about:
                continue
            if _is_change(sentence.text, first, second, change):
                yield from _judge(sentence, first, second, change)
            elif verb := _compared(sentence.text, first, second, change):
                if first.value != second.value and (verb in _UP) != (first.value > second.value):
                    yield _turned(sentence, (second, first, change), verb)
                else:
                    yield from _judge(sentence, second, first, change)


def _is_change(text: str, before: Quantity, after: Quantity, change: Quantity) -> bool:
    return bool(
        _FROM.search(text[max(0, before.start - 16) : before.start])
        and _TO.match(text[before.end : after.start])
        and _CHANGE.match(text[after.end : change.start])
    )


def _compared(text: str, after: Quantity, before: Quantity, change: Quantity) -> str:
    """Give the verb between the value of the year before and the growth: 250套，比上年的200套增长25%; else nothing."""
    verb = _VERB.match(text[before.end : change.start])
    return verb[1] if verb and _THAN.match(text[after.end : before.start]) else ""


def _turned(sentence: Sentence, of: tuple[Quantity, Quantity, Quantity], verb: str) -> Remark:
    before, after = (sentence.text[each.start : each.end] for each in of[:2])
    expected = "减少、下降" if verb in _UP else "增加、增长"
    says = Says(f"由 {before} 到 {after}，写作“{verb}”，方向相反", expected, "核对前后两个数和增减")
    return in_sentence(sentence, of[1].start, of[2].end, says)


def _judge(sentence: Sentence, before: Quantity, after: Quantity, change: Quantity) -> Iterator[Remark]:
    difference = Fraction(after.value) - Fraction(before.value)
    down = difference < 0
    if change.unit == "%" and before.unit != "%" and before.value:
        exact = exact_percent(abs(difference), Fraction(before.value))
        written = str(change.number)
        low, high = _percent_bounds(before, after, down=down)
        written_change, step = Fraction(change.number), Fraction(1, 10**change.decimals) / 2
        if not (written_change - step <= high and low < written_change + step):
            word = rounding_word(written, exact)
            remark = _remark(sentence, (before, after, change), f"{shown_percent(exact, written)}%", word)
            yield remark._replace(severity=Severity.WARNING) if word else remark
    elif change.unit == before.unit or (change.unit == "个百分点" and before.unit == "%"):
        slack = before.slack + after.slack + change.slack if before.scale or before.decimals else Decimal(0)
        exact_slack = before.scale != after.scale or before.decimals != after.decimals
        if abs(abs(difference) - Fraction(change.value)) > (Fraction(slack) if exact_slack else 0):
            shown = format((abs(after.value - before.value) / _scale(change)).normalize(), "f")
            yield _remark(sentence, (before, after, change), f"{shown}{change.scale}{change.unit}", "")


def _scale(quantity: Quantity) -> Decimal:
    return quantity.value / quantity.number if quantity.number else Decimal(1)


def _percent_bounds(before: Quantity, after: Quantity, *, down: bool) -> tuple[Fraction, Fraction]:
    """Give the least and the most the growth may be, figures with scale or decimals being rounded."""
    slacks = [Fraction(each.slack) if each.scale or each.decimals else Fraction(0) for each in (before, after)]
    ends: list[Fraction] = []
    for left in (-slacks[0], slacks[0]):
        for right in (-slacks[1], slacks[1]):
            base = Fraction(before.value) + left
            change = Fraction(after.value) + right - base
            ends.append(exact_percent(-change if down else change, base) if base else Fraction(0))
    return min(ends), max(ends)


def _remark(sentence: Sentence, of: tuple[Quantity, Quantity, Quantity], expected: str, word: str) -> Remark:
    before, after, change = (sentence.text[each.start : each.end] for each in of)
    problem = f"由 {before} 到 {after}，增减为 {expected}，写作 {change}{word}"
    return in_sentence(
        sentence, min(of[0].start, of[1].start), of[2].end, Says(problem, expected, "核对前后两个数和增减")
    )
