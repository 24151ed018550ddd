"""Quantities in running text: 10817.35万吨, 18254座, 34.27%, 约500人."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re

_MEASURES = [
    "平方公里",
    "平方米",
    "立方米",
    "公里",
    "千米",
    "厘米",
    "毫米",
    "公顷",
    "公斤",
    "千克",
    "小时",
    "分钟",
    "千瓦时",
    "千瓦",
    "兆瓦",
    "人次",
    "家次",
    "户次",
    "场次",
    "辆次",
    "台次",
    "车次",
    "座次",
    "件次",
    "班次",
    "艘次",
    "批次",
    "盏次",
    "只次",
    "架次",
    "点位",
    "吨",
    "克",
    "米",
    "元",
    "个",
    "项",
    "件",
    "家",
    "户",
    "座",
    "处",
    "条",
    "次",
    "人",
    "场",
    "份",
    "宗",
    "起",
    "套",
    "台",
    "盏",
    "辆",
    "只",
    "块",
    "株",
    "棵",
    "亩",
    "天",
    "名",
    "位",
    "所",
    "支",
    "期",
    "批",
    "轮",
    "类",
    "种",
    "篇",
    "本",
    "册",
    "张",
    "幅",
    "部",
    "艘",
    "架",
    "栋",
    "幢",
    "间",
    "门",
    "根",
    "头",
    "对",
    "级",
    "片",
    "段",
    "口",
    "孔",
    "组",
    "队",
    "班",
    "桶",
    "袋",
    "箱",
    "颗",
    "例",
    "单",
    "笔",
    "款",
    "节",
    "度",
    "升",
    "岁",
    "分",
    "眼",
    "面",
    "mg/L",
    "km",
    "kg",
    "m³",
    "m²",
    "㎡",
    "t",
    "m",
]
UNITS = "|".join(sorted(_MEASURES, key=len, reverse=True))
"""Measure words as alternatives of a pattern, longest first."""
_QUANTITY = lazy_pattern(
    r"(?<![\d.A-Za-z〔（-])(?<!第)(?<!\d，)(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?P<decimals>\.\d+)?\s?"
    r"(?P<scale>万亿|亿|万)?(?P<about>余|多)?"
    rf"(?P<unit>个百分点|%|‰|(?:微克|毫克|{UNITS})(?:/[\u3400-\u9fffA-Za-z]{{1,3}})?)"
)
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "万亿": Decimal(1_000_000_000_000)}
_ALIASES = {
    "㎡": "平方米",
    "m²": "平方米",
    "m³": "立方米",
    "km": "公里",
    "千米": "公里",
    "kg": "千克",
    "公斤": "千克",
    "t": "吨",
}


class Quantity(NamedTuple):
    """A number with its unit.

    Attributes:
        number: as written, without the scale.
        scale: 万, 亿 or nothing.
        unit: the measure word.
        about: 余 or 多 between number and unit.
        start: offset of the first digit.
        end: offset behind the unit.
    """

    number: Decimal
    scale: str
    unit: str
    about: str
    start: int
    end: int

    @property
    def value(self) -> Decimal:
        """The amount in its unit, the scale multiplied in."""
        return self.number * _SCALES.get(self.scale, Decimal(1))

    @property
    def slack(self) -> Decimal:
        """Half a unit of the last digit written: how far the true amount may be away."""
        exponent = self.number.as_tuple().exponent
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
        return step * _SCALES.get(self.scale, Decimal(1)) / 2

    @property
    def decimals(self) -> int:
        """How many digits stand behind the point."""
        exponent = self.number.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def find_quantities(folded: str) -> list[Quantity]:
    """List the quantities of a text in order."""
    return [_quantity(match) for match in _QUANTITY.finditer(folded)]


def _quantity(match: re.Match[str]) -> Quantity:
    number = Decimal(match["number"].replace(",", "") + (match["decimals"] or ""))
    unit = _ALIASES.get(match["unit"], match["unit"])
    return Quantity(number, match["scale"] or "", unit, match["about"] or "", match.start(), match.end())
