"""SUM101: what 其中 lists fits the whole before it.

Parts of the same unit may not exceed the whole; persons and the stages of one matter (受理, 立案, 结案) may be
counted twice, and a large excess is said to be probable only. Three parts or more that miss the whole by less than
two per cent, without 等 or 其余, look like a full list with a wrong number in it, and so do two that name everything
there is (税收收入, 非税收入); fewer parts are an extract and are left alone. Measured figures have the slack of their
last digits. A closed list of counts that ends with the sentence, its parts named alike (甲区, 乙区, 丙区),
may miss the whole by five per cent and still looks full. Once the parts make the whole, what comes after another mark
is none (出口25.3亿元、进口13.3亿元，顺差12亿元).

Parts between semicolons, parts with their growth between them (税收收入5亿元，增长8%，非税收入2亿元), and a whole
that stands in the sentence before are read with less trust: only a narrow miss is told.

    bad: 利用中水3707.56万吨，其中：甲厂99.016万吨，乙厂3320.38万吨，丙厂288.5384万吨
    good: 利用中水3707.9344万吨，其中：甲厂99.016万吨，乙厂3320.38万吨，丙厂288.5384万吨
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.document import Sentence
from govreport.text.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_CLAUSE = lazy_pattern(r"[^，、；。：]{1,60}")
_MOST_PARTS = 40
_BESIDE = lazy_pattern("^[、和及与][\u3400-\u9fff“”]{0,14}$")
_OPEN = lazy_pattern(
    "等(?!级)|其余|其他|另外|此外|包括|主要|重点(?!工作|任务|项目|领域|区域|行业|企业)|有的|余|多|近|约|累计(?!完成)|另有|另"
)
_RUN = lazy_pattern("[^。！？\n]+[。！？]?")
_SKIPPED = lazy_pattern("增长|增加|下降|减少|提高|降低|增收|减收|增支|减支|上升|回落|持平|增幅|降幅|占|排名|位居|完成")
_COMPLEMENTS = (
    ("税收收入", "非税收入"),
    ("税收", "非税"),
    ("基本支出", "项目支出"),
    ("城镇", "农村"),
    ("城市", "农村"),
    ("男", "女"),
    ("中央", "地方"),
    ("出口", "进口"),
)
"""Two that name everything there is."""
_FAR_FROM_IT = lazy_pattern("[\u3400-\u9fff]{7}|\\d|同比")
_CHANGES = ("增长", "增加", "下降", "减少", "提高", "降低", "增收", "减收", "均", "比", "目标", "计划", "预算数")
_TWICE = lazy_pattern(
    "含|兼|同时|分别|次之|最|受理|立案|结案|办结|整改|处置|处理|查处|处罚|移[交送]|验收|合格|达标|通过|完成|开工|竣工|建成|在建|投用|"
    "上报|发现|评定|以上|以下|参加|覆盖|涉及"
)
_FEWEST = 3
_NEAR = Decimal("0.02")
_SHORT = Decimal("0.05")
_FAR_OFF = Decimal("0.1")
_TAKEN_OFF = lazy_pattern("(?<![查暂])扣(?![押留缴])|核减|抵减|减去|剔除")
_PERSONS = {"人", "名", "位", "人次"}
"""They are women and party members at once."""
_FAR = 60


class _Listing(NamedTuple):
    """A whole and its parts.

    Attributes:
        run: the text up to the full stop, semicolons included.
        at: offset of 其中.
        whole: what the parts make up.
        parts: in order.
        open: whether more parts may exist.
        loose: whether they were read with less trust.
    """

    run: Sentence
    at: int
    whole: Quantity
    parts: list[Quantity]
    open: bool
    loose: bool


@text_check("SUM101", "“其中”各项之和与总数相符")
def subsets_fit_the_whole(document: DocumentText) -> Iterator[Remark]:
    """Find 其中 lists that exceed their whole or narrowly miss it."""
    for paragraph in document.filled:
        if "其中" not in paragraph.folded:
            continue
        before = None
        for run in _runs(paragraph):
            at = run.text.find("其中")
            while at >= 0:
                listing = _listing(run, at) or (_listing_behind(before, run, at) if before else None)
                if listing and (remark := _judge(listing)):
                    yield remark
                at = run.text.find("其中", at + 2)
            before = run


def _runs(paragraph: Paragraph) -> Iterator[Sentence]:
    for match in _RUN.finditer(paragraph.folded):
        yield Sentence(paragraph, match.start(), match[0])


def _listing(run: Sentence, at: int) -> _Listing | None:
    """Read the whole before 其中 and the parts behind it, one of the same unit in each clause."""
    begun = max(0, at - _FAR, run.text.rfind("；", 0, at) + 1)
    window = run.text[begun:at]
    before = find_quantities(window)
    grown = [each for each in before if each.unit != "%" and not _says_change(_named(window, each))]
    if not grown or grown[-1].about:
        return None
    whole = grown[-1]
    behind = window[whole.end :]
    if any(each.unit == whole.unit and _BESIDE.match(window[each.end : whole.start]) for each in grown[:-1]):
        return None  # 建议15件、提案22件，其中…: of both, or of the last
    if whole is before[-1]:
        return None if _FAR_FROM_IT.search(behind) else _with_parts(run, at, whole, loose=False)
    said = all(_SKIPPED.search(clause) for clause in re.split("[，、（）]", behind) if clause)
    return _with_parts(run, at, whole, loose=True) if said else None


def _listing_behind(before: Sentence, run: Sentence, at: int) -> _Listing | None:
    """Read a list whose whole is the only figure of its unit in the sentence before it."""
    if run.text[:at].strip():
        return None
    first = next(iter(find_quantities(run.text[at : at + _FAR])), None)
    wholes = [
        each
        for each in find_quantities(before.text)
        if first and each.unit == first.unit and not _says_change(_named(before.text, each))
    ]
    if len(wholes) != 1 or wholes[0].about or "其中" in before.text:
        return None
    return _with_parts(run, at, wholes[0], loose=True)


def _named(text: str, quantity: Quantity) -> str:
    return text[text.rfind("，", 0, quantity.start) + 1 : quantity.start]


def _with_parts(run: Sentence, at: int, whole: Quantity, *, loose: bool) -> _Listing:
    semicolon = run.text.find("；", at)
    parts: list[Quantity] = []
    end, skipped = at, False
    for clause in _CLAUSE.finditer(run.text, at + 2):
        if len(parts) == _MOST_PARTS or "其中" in clause[0]:
            break
        part = _part(clause, whole.unit)
        if part is None and parts and _SKIPPED.search(clause[0]):
            skipped = True
            continue
        if part is None or (_make(parts, whole) and _sets_apart(run.text, parts, part)):
            break
        parts.append(part)
        end = clause.end()
    loose = loose or skipped or at < semicolon < end
    following = run.text[end : end + 8]
    said = "".join(run.text[each.start - 12 : each.end] for each in parts) if loose else run.text[at:end]
    open_ = bool(_OPEN.search(said) or _OPEN.search(following))
    return _Listing(run, at, whole, parts, open_, loose)


def _make(parts: list[Quantity], whole: Quantity) -> bool:
    """Say whether two parts or more make the whole already."""
    total = sum((each.value for each in parts), Decimal(0))
    return len(parts) > 1 and abs(total - whole.value) <= _rounding(whole, parts)


def _sets_apart(text: str, parts: list[Quantity], part: Quantity) -> bool:
    """Say whether another mark stands before a part than before the last one."""
    return _mark_before(text, part) != _mark_before(text, parts[-1])


def _mark_before(text: str, part: Quantity) -> str:
    return text[max(text.rfind(mark, 0, part.start) for mark in "、，；。：")]


def _part(clause: re.Match[str], unit: str) -> Quantity | None:
    """Give the only quantity of a unit in a clause, unless the clause tells how it changed."""
    same = [each for each in find_quantities(clause[0]) if each.unit == unit]
    if len(same) != 1 or _is_change(clause[0]):
        return None
    return same[0]._replace(start=clause.start() + same[0].start, end=clause.start() + same[0].end)


def _is_change(clause: str) -> bool:
    return _says_change(clause) or "达到" in clause or "占" in clause


def _says_change(words: str) -> bool:
    """Say whether words tell a change, a rate or an aim; 增加值 is none."""
    plain = words.replace("增加值", "")
    return any(word in plain for word in _CHANGES)


def _judge(listing: _Listing) -> Remark | None:
    if not listing.parts or _TAKEN_OFF.search(listing.run.text, listing.at, listing.parts[-1].end):
        return None
    total = sum((each.value for each in listing.parts), Decimal(0))
    difference = total - listing.whole.value
    if abs(difference) <= _slack(listing):
        return None
    share = abs(difference) / listing.whole.value if listing.whole.value else Decimal(1)
    remark = _remark(listing, total, difference)
    if listing.loose:
        return _doubtful(remark) if len(listing.parts) > 1 and share <= _NEAR and _is_full(listing) else None
    if difference > 0:
        if share <= _NEAR:
            return remark
        return None if _overlaps(listing) else _doubtful(remark) if share > _FAR_OFF else remark
    nearly = share <= (_SHORT if _is_closed(listing) else _NEAR)
    return _doubtful(remark) if nearly and _is_full(listing) else None


def _is_full(listing: _Listing) -> bool:
    """Say whether the parts look like all there are."""
    if listing.open:
        return False
    words = listing.run.text[listing.at : listing.parts[-1].end]
    return len(listing.parts) >= _FEWEST or any(one in words and other in words for one, other in _COMPLEMENTS)


def _is_closed(listing: _Listing) -> bool:
    """Say whether three counts or more, named alike, run up to the full stop with one mark between them."""
    figures = [listing.whole, *listing.parts]
    text, end = listing.run.text, listing.parts[-1].end
    if len(listing.parts) < _FEWEST or any(each.scale or each.decimals for each in figures):
        return False
    marks = {_mark_before(text, each) for each in listing.parts[1:]}
    kinds = {text[each.start - 1] for each in listing.parts}
    return len(marks) == len(kinds) == 1 and text[end : end + 1] in {"。", ""} and not _overlaps(listing)


def _doubtful(remark: Remark) -> Remark:
    return remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _slack(listing: _Listing) -> Decimal:
    """Give what rounding may explain: nothing among counts and marks, else half of the last digits."""
    return _rounding(listing.whole, listing.parts)


def _rounding(whole: Quantity, parts: list[Quantity]) -> Decimal:
    figures = [whole, *parts]
    measured = whole.unit != "分" and any(each.scale or each.decimals for each in figures)
    return sum((each.slack for each in figures), Decimal(0)) if measured else Decimal(0)


def _overlaps(listing: _Listing) -> bool:
    """Say whether the parts may count things twice: persons, the whole by another trait, stages of one matter."""
    if listing.whole.unit in _PERSONS or any(each.value == listing.whole.value for each in listing.parts):
        return True
    return bool(_TWICE.search(listing.run.text, listing.at, listing.parts[-1].end))


def _remark(listing: _Listing, total: Decimal, difference: Decimal) -> Remark:
    unit = f"{listing.whole.scale}{listing.whole.unit}"
    scale = listing.whole.value / listing.whole.number if listing.whole.number else Decimal(1)
    addition = "+".join(f"{each.value / scale:f}" for each in listing.parts)
    shown, off = _plain(total / scale), _plain(abs(difference) / scale)
    comparison = "多于" if difference > 0 else "少于"
    return in_sentence(
        listing.run,
        listing.at,
        listing.parts[-1].end,
        Says(
            f"各项之和 {addition}={shown}{unit}，{comparison}总数 {listing.whole.number}{unit}，相差 {off}{unit}",
            f"总数与各项之和相等（{shown}{unit}）",
            "核对总数和各项；没有列全时写明“等”或“其余”",
        ),
    )


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
