"""SUM101: what 其中 lists fits the whole before it.

Parts of the same unit may not exceed the whole; persons and the stages of one matter (受理, 立案, 结案) may be counted
twice, and a large excess is said to be probable only. Three parts or more that miss the whole by less than two per
cent, without 等 or 其余, look like a full list with a wrong number in it; fewer parts are an extract and are left
alone. Measured figures have the slack of their last digits.

    bad: 利用中水3707.56万吨，其中：甲厂99.016万吨，乙厂3320.38万吨，丙厂288.5384万吨
    good: 利用中水3707.9344万吨，其中：甲厂99.016万吨，乙厂3320.38万吨，丙厂288.5384万吨
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_CLAUSE = lazy_pattern(r"[^，、；。：]{1,60}")
_MOST_PARTS = 40
_OPEN = lazy_pattern("等|其余|其他|另外|此外|包括|主要|重点|有的|余|多|近|约|同比|增长|下降|比上|较上|累计|另有|另")
_FAR_FROM_IT = lazy_pattern("[\u3400-\u9fff]{7}|\\d|同比")
_CHANGES = ("增长", "增加", "下降", "减少", "提高", "降低", "平均", "人均", "比")
_TWICE = lazy_pattern(
    "含|兼|同时|分别|次之|最|受理|立案|结案|办结|整改|处置|处理|查处|处罚|移[交送]|验收|合格|达标|通过|完成|开工|竣工|建成|在建|投用|"
    "上报|发现|评定|以上|以下|参加|覆盖|涉及"
)
_FEWEST = 3
_NEAR = Decimal("0.02")
_FAR_OFF = Decimal("0.1")
_PERSONS = {"人", "名", "位", "人次"}
"""They are women and party members at once."""
_FAR = 60


class _Listing(NamedTuple):
    sentence: Sentence
    whole: Quantity
    parts: list[Quantity]
    open: bool


@text_check("SUM101", "“其中”各项之和与总数相符")
def subsets_fit_the_whole(document: DocumentText) -> Iterator[Remark]:
    """Find 其中 lists that exceed their whole or narrowly miss it."""
    for sentence in document.sentences:
        at = sentence.text.find("其中")
        while at >= 0:
            listing = _listing(sentence, at)
            if listing and (remark := _judge(listing)):
                yield remark
            at = sentence.text.find("其中", at + 2)


def _listing(sentence: Sentence, at: int) -> _Listing | None:
    """Read the whole before 其中 and the parts behind it, one of the same unit in each clause."""
    before = find_quantities(sentence.text[max(0, at - _FAR) : at])
    if not before or before[-1].about:
        return None
    whole = before[-1]
    window = sentence.text[max(0, at - _FAR) : at]
    named = window[window.rfind("，", 0, whole.start) + 1 : whole.start]
    if _FAR_FROM_IT.search(window[whole.end :]) or any(word in named for word in _CHANGES):
        return None
    parts: list[Quantity] = []
    end = at
    for clause in _CLAUSE.finditer(sentence.text, at + 2):
        same = [each for each in find_quantities(clause[0]) if each.unit == whole.unit]
        if len(same) != 1 or len(parts) == _MOST_PARTS or _is_change(clause[0]) or "其中" in clause[0]:
            break
        parts.append(same[0]._replace(start=clause.start() + same[0].start, end=clause.start() + same[0].end))
        end = clause.end()
    following = sentence.text[end : end + 8]
    return _Listing(sentence, whole, parts, bool(_OPEN.search(sentence.text[at:end]) or _OPEN.search(following)))


def _is_change(clause: str) -> bool:
    return any(word in clause for word in (*_CHANGES, "达到", "占"))


def _judge(listing: _Listing) -> Remark | None:
    if not listing.parts:
        return None
    total = sum((each.value for each in listing.parts), Decimal(0))
    difference = total - listing.whole.value
    if abs(difference) <= _slack(listing):
        return None
    share = abs(difference) / listing.whole.value if listing.whole.value else Decimal(1)
    remark = _remark(listing, total, difference)
    if difference > 0:
        if share <= _NEAR:
            return remark
        return None if _overlaps(listing) else _doubtful(remark) if share > _FAR_OFF else remark
    return _doubtful(remark) if len(listing.parts) >= _FEWEST and share <= _NEAR and not listing.open else None


def _doubtful(remark: Remark) -> Remark:
    return remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _slack(listing: _Listing) -> Decimal:
    """Give what rounding may explain: nothing among counts, half of the last digits among measured figures."""
    figures = [listing.whole, *listing.parts]
    measured = any(each.scale or each.decimals for each in figures)
    return sum((each.slack for each in figures), Decimal(0)) if measured else Decimal(0)


def _overlaps(listing: _Listing) -> bool:
    """Say whether the parts may count things twice: persons, the whole by another trait, stages of one matter."""
    if listing.whole.unit in _PERSONS or any(each.value == listing.whole.value for each in listing.parts):
        return True
    start = listing.sentence.text.rfind("其中", 0, listing.parts[0].start)
    return bool(_TWICE.search(listing.sentence.text, max(start, 0), listing.parts[-1].end))


def _remark(listing: _Listing, total: Decimal, difference: Decimal) -> Remark:
    unit = f"{listing.whole.scale}{listing.whole.unit}"
    scale = listing.whole.value / listing.whole.number if listing.whole.number else Decimal(1)
    addition = "+".join(f"{each.value / scale:f}" for each in listing.parts)
    shown, off = _plain(total / scale), _plain(abs(difference) / scale)
    start = listing.sentence.text.find("其中")
    comparison = "多于" if difference > 0 else "少于"
    return in_sentence(
        listing.sentence,
        min(listing.parts[0].start, start),
        listing.parts[-1].end,
        Says(
            f"各项之和 {addition}={shown}{unit}，{comparison}总数 {listing.whole.number}{unit}，相差 {off}{unit}",
            f"总数与各项之和相等（{shown}{unit}）",
            "核对总数和各项；没有列全时写明“等”或“其余”",
        ),
    )


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
