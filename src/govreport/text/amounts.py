"""Every number of a text, for comparing two documents: quantities, dates, document numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern
from govreport.text.numbers import find_numbers
from govreport.text.numerals import read_hanzi
from govreport.text.quantities import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NUMBER = lazy_pattern(
    r"(?<![A-Za-z\d.])(?P<sign>(?<![^\s（：，、为得长了到])[-−])?"
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
    r"(?:\s?(?P<scale>万亿|百万|亿|万|千(?![米克瓦]))?(?P<about>余|多)?"
    rf"(?P<unit>个百分点|百分点|%|‰|(?:{UNITS}|微克|毫克|分贝)"
    r"(?:/(?:小时|立方米|平方米|公里|日|天|年|月|时|秒|人|户|吨|升|m³|m²|L|d|h)(?![A-Za-z]))?|倍)?)"
)
_DATE = lazy_pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})(?:日|(?!\d))"
)
_DIGITS = "一二两三四五六七八九十"
_WRITTEN = lazy_pattern(
    rf"(?<![{_DIGITS}第几数多零〇百千万亿点])"
    rf"(?:百分之(?P<share>[{_DIGITS}]{{1,3}})(?![{_DIGITS}点百千万亿几])"
    rf"|(?P<few>[{_DIGITS}]{{1,3}})(?P<rate>个百分点|百分点|倍)"
    rf"|(?![一二][^十])(?P<count>[{_DIGITS}]{{1,3}})(?P<unit>平方公里|平方米|立方米|公里|公顷|小时|人次|万元|"
    r"[个项件家户座处条人场份宗起套台辆株棵亩名所批种次轮吨米元天篇本幢栋间]))"
)
"""Numbers in hanzi with their unit: 三个百分点, 百分之五, 十二项, 两批; 一批 and 二次 count nothing, nor does 第三."""
_ROUGHLY = lazy_pattern(r"(?:约为?|近|超过?|逾|大约|突破|不低于|不少于|不超过)$")
_ABOVE = lazy_pattern(r"^(?:以上|以下|以内|左右)")


class Amount(NamedTuple):
    """A number as it stands in a text.

    Attributes:
        number: its digits with sign; None for a date or document number.
        scale: 万, 亿 or nothing.
        unit: the unit or measure word; empty for a bare number.
        name: a date as 2024-04-30, or a document number in its standard form; empty for quantities.
        about: whether 约, 余, 以上 and the like make it approximate.
        start: offset of its first character.
        end: offset behind its unit.
        in_hanzi: whether it is written in hanzi: often a manner of speaking, asked for only where it changed.
    """

    number: Decimal | None
    scale: str
    unit: str
    name: str
    about: bool
    start: int
    end: int
    in_hanzi: bool = False

    @property
    def kind(self) -> str:
        """What a number that is no quantity is: 日期 or 文号."""
        return "" if self.number is not None else "日期" if self.name[:1].isdigit() else "文号"


def find_amounts(folded: str) -> list[Amount]:
    """List the numbers of a folded text in order; PM2.5 and A4 are words."""
    written = list(_in_hanzi(folded))
    if not any(char.isdigit() for char in folded):
        return written
    named = sorted(_named(folded), key=lambda each: each.start)
    found: list[Amount] = []
    at = 0
    for each in named:
        if each.start >= at:
            found += _plain(folded, at, each.start)
            found.append(each)
            at = each.end
    found += _plain(folded, at, len(folded))
    return sorted([*found, *_apart(written, found)], key=lambda each: each.start) if written else found


def _in_hanzi(folded: str) -> Iterator[Amount]:
    for match in _WRITTEN.finditer(folded):
        number = read_hanzi(match["share"] or match["few"] or match["count"])
        if number is not None:
            unit = "%" if match["share"] else match["rate"] or match["unit"]
            yield Amount(
                Decimal(number), "", unit, "", about=False, start=match.start(), end=match.end(), in_hanzi=True
            )


def _apart(written: Iterable[Amount], others: Sequence[Amount]) -> Iterator[Amount]:
    """Leave out what stands inside another number, such as a document number."""
    taken = {at for each in others for at in range(each.start, each.end)}
    yield from (each for each in written if each.start not in taken)


def _named(folded: str) -> Iterator[Amount]:
    """Yield what is more than one number to the eye and one thing to the reader."""
    for number in find_numbers(folded):
        yield Amount(None, "", "", number.standard, about=False, start=number.start, end=number.end)
    for match in _DATE.finditer(folded):
        name = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
        yield Amount(None, "", "", name, about=False, start=match.start(), end=match.end())


def _plain(folded: str, start: int, end: int) -> Iterator[Amount]:
    for match in _NUMBER.finditer(folded, start, end):
        number = Decimal(match["number"].replace(",", ""))
        about = bool(
            match["about"]
            or _ROUGHLY.search(folded, max(start, match.start() - 3), match.start())
            or _ABOVE.match(folded[match.end() : match.end() + 2])
        )
        yield Amount(
            -number if match["sign"] else number,
            match["scale"] or "",
            match["unit"] or "",
            "",
            about,
            match.start(),
            match.end(),
        )
