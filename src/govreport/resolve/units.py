"""Units of measurement (计量单位): what may be added, and by which factor (GB 3100)."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from govreport.model.quantities import SCALES
from govreport.patterns import lazy_pattern

Dimensions = frozenset[tuple[str, int]]

_LENGTH, _MASS, _TIME, _ENERGY, _POWER, _MONEY, _NONE = "米", "克", "天", "千瓦时", "瓦", "元", ""
_TABLE: tuple[tuple[str, int, str], ...] = (
    (_LENGTH, 1, "米=1 m=1 延米=1 延长米=1 公里=1000 千米=1000 km=1000 里=500"),
    (_LENGTH, 1, "分米=1/10 厘米=1/100 cm=1/100 毫米=1/1000 mm=1/1000 微米=1/1000000 μm=1/1000000"),
    (_LENGTH, 2, "平方米=1 平米=1 m2=1 公顷=10000 hm2=10000 亩=2000/3"),
    (_LENGTH, 2, "平方公里=1000000 平方千米=1000000 km2=1000000"),
    (_LENGTH, 3, "立方米=1 立方=1 方=1 m3=1 升=1/1000 L=1/1000 l=1/1000 毫升=1/1000000 mL=1/1000000"),
    (_MASS, 1, "克=1 g=1 千克=1000 公斤=1000 kg=1000 斤=500 吨=1000000 t=1000000"),
    (_MASS, 1, "毫克=1/1000 mg=1/1000 微克=1/1000000 μg=1/1000000 ug=1/1000000"),
    (_TIME, 1, "天=1 日=1 昼夜=1 d=1 小时=1/24 h=1/24 分钟=1/1440 min=1/1440 秒=1/86400 s=1/86400"),
    (_ENERGY, 1, "千瓦时=1 千瓦·时=1 kWh=1 kW·h=1 度=1 兆瓦时=1000 MWh=1000 吉焦=2500/9 GJ=2500/9"),
    (_POWER, 1, "瓦=1 W=1 千瓦=1000 kW=1000 兆瓦=1000000 MW=1000000"),
    (_MONEY, 1, "元=1 角=1/10"),
    (_NONE, 1, "%=1/100 ‰=1/1000 个百分点=1/100 百分点=1/100 个千分点=1/1000 倍=1"),
)
_PHYSICAL: dict[str, tuple[str, int, Fraction]] = {
    name: (base, power, Fraction(factor))
    for base, power, entries in _TABLE
    for name, factor in (entry.split("=") for entry in entries.split())
} | {_NONE: (_NONE, 1, Fraction(1))}
"""Unit -> base unit, power of the base unit, factor."""

_BY_LOWER_CASE = {name.lower(): entry for name, entry in _PHYSICAL.items() if name.isascii()}
_PHYSICAL_BASES = {_LENGTH, _MASS, _TIME, _ENERGY, _POWER, _MONEY}
_SPOKEN = {(_MASS, 1): "吨", (_LENGTH, 2): "平方米", (_LENGTH, 3): "立方米"}
_DOTS = lazy_pattern("[·•‧∙⋅・]")

PERCENT_UNITS = frozenset({"%", "％", "‰"})
POINT_UNITS = frozenset({"个百分点", "百分点", "个千分点"})
RATE_UNITS = PERCENT_UNITS | POINT_UNITS | {"倍"}


class Unit(NamedTuple):
    """A unit as powers of base units and the factor to them.

    Attributes:
        dimensions: base unit and power; a measure word (个, 处, 座) is a base unit of its own.
        factor: how many base units one unit is.
    """

    dimensions: Dimensions
    factor: Fraction


@cache
def read_unit(written: str) -> Unit:
    """Read a unit such as 吨/日, mg/L, 万元 or 座; look-alikes (µ and μ, ㎡ and m²) are one."""
    folded = _DOTS.sub("·", unicodedata.normalize("NFKC", written)).replace(" ", "")
    numerator, *denominators = folded.replace("每", "/").split("/")
    powers: dict[str, int] = {}
    factor = _add_simple(numerator, 1, powers)
    for denominator in denominators:
        factor *= _add_simple(denominator, -1, powers)
    return Unit(frozenset((base, power) for base, power in powers.items() if base and power), factor)


def _add_simple(name: str, sign: int, powers: dict[str, int]) -> Fraction:
    scale, (base, power, factor) = _look_up(name)
    powers[base] = powers.get(base, 0) + sign * power
    return (factor * scale) ** sign


def _look_up(name: str) -> tuple[Fraction, tuple[str, int, Fraction]]:
    if name in _PHYSICAL:
        return Fraction(1), _PHYSICAL[name]
    for scale, power in SCALES.items():
        if name.startswith(scale):
            return Fraction(10**power), _known_or_own(name[len(scale) :])
    return Fraction(1), _known_or_own(name)


def _known_or_own(name: str) -> tuple[str, int, Fraction]:
    """Give a known unit, in lower case if need be; anything else counts itself."""
    own = (name, 1, Fraction(1))
    return _PHYSICAL.get(name) or _BY_LOWER_CASE.get(name.lower(), own)


def is_count(dimensions: Dimensions) -> bool:
    """Say whether only measure words are left, so that a share of them is a plain number."""
    return all(base not in _PHYSICAL_BASES for base, _ in dimensions)


def alike(unit: str, other: str) -> bool:
    """Say whether quantities in two units may be compared: 73 is no percentage, though both are pure numbers."""
    same = read_unit(unit).dimensions == read_unit(other).dimensions
    return same and (unit in RATE_UNITS) == (other in RATE_UNITS)


def describe(dimensions: Dimensions) -> str:
    """Name dimensions for a message, each by a unit that people know."""
    if not dimensions:
        return "没有单位的数"
    above = "·".join(_spoken(base, power) for base, power in sorted(dimensions) if power > 0) or "1"
    below = "·".join(_spoken(base, -power) for base, power in sorted(dimensions) if power < 0)
    return f"{above}/{below}" if below else above


def _spoken(base: str, power: int) -> str:
    return _SPOKEN.get((base, power)) or (base if power == 1 else f"{base}^{power}")
