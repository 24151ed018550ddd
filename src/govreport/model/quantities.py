"""Quantities as they are written: 约2500余人, 31.5万吨/日, 95%以上."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from govreport.patterns import lazy_pattern

MAX_DIGITS = 30
SCALES = {"万亿": 12, "亿": 8, "百万": 6, "万": 4, "千": 3}
"""Powers of ten that may stand between a number and its unit."""

_BEFORE = r"约为|大约|约|近|不?超过|超|逾|不?[高低多少大小]于|达到"
_BEHIND = r"以上|以下|以内|左右|上下"
_WRITTEN = lazy_pattern(
    rf"(?P<before>{_BEFORE})?\s*"
    r"(?P<number>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*"
    r"(?P<more1>余|多)?"
    r"(?P<scale>万亿|亿|百万|万|千(?![米克瓦伏帕卡焦赫]))?"
    r"(?P<more2>余|多)?\s*"
    # no mark of a number typed amiss, as in 2，500万元, and none of a range: 3-5处 is no quantity
    r"(?P<unit>[^-—–～~\d\s,，.．。;；:：、](?:(?![-至到]\s?\d)[^—–～~])*?)??"
    rf"(?P<behind>{_BEHIND})?",
    re.DOTALL,
)


class Quantity(NamedTuple):
    """A quantity kept as it was typed (数量).

    Attributes:
        number: the digits as typed, without grouping commas.
        scale: 万, 亿 …, or empty.
        unit: 吨/日, %, 分 …, or empty.
        written: the whole form as typed, e.g. `2500余人`.
        written_number: the digits as typed, grouping commas included.
        qualifier: 约, 余, 以上 …, or empty.
    """

    number: Decimal
    scale: str = ""
    unit: str = ""
    written: str = ""
    written_number: str = ""
    qualifier: str = ""

    @property
    def digits(self) -> int:
        """How many decimals were typed."""
        return max(0, -int(self.number.as_tuple().exponent))

    @property
    def exact(self) -> bool:
        """Whether nothing qualifies the number."""
        return not self.qualifier

    def in_units(self) -> Decimal:
        """The number with its scale (万, 亿) worked in."""
        return self.number.scaleb(SCALES[self.scale]) if self.scale else self.number


def read_quantity(typed: str) -> Quantity | None:
    """Read a written quantity; None when the words do not begin like one."""
    match = _WRITTEN.fullmatch(typed.strip())
    if match is None or len(match["number"]) > MAX_DIGITS:
        return None
    marks = (match["before"], match["more1"] or match["more2"], match["behind"])
    return Quantity(
        number=Decimal(match["number"].replace(",", "").replace("−", "-")),
        scale=match["scale"] or "",
        unit=(match["unit"] or "").strip(),
        written=typed.strip(),
        written_number=match["number"],
        qualifier="".join(mark for mark in marks if mark),
    )
