"""Units of measurement (计量单位): what may be added, and by which factor (GB 3100)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from govreport.model.quantities import SCALES

_LENGTH, _MASS, _TIME, _ENERGY, _MONEY = "米", "克", "天", "千瓦时", "元"
_NONE = ""
_PHYSICAL: dict[str, tuple[str, int, Fraction]] = {}
"""Unit -> base unit, power of the base unit, factor."""


def _define(base: str, power: int, **factors: str) -> None:
    for name, factor in factors.items():
        _PHYSICAL[name] = (base, power, Fraction(factor))


_define(
    _LENGTH, 1, 米="1", m="1", 公里="1000", 千米="1000", km="1000", 厘米="1/100", cm="1/100", 毫米="1/1000", mm="1/1000"
)
_define(_LENGTH, 2, 平方米="1", 平米="1", 公顷="10000", 亩="2000/3", 平方公里="1000000", 平方千米="1000000")
_PHYSICAL |= {"m²": (_LENGTH, 2, Fraction(1)), "㎡": (_LENGTH, 2, Fraction(1)), "hm²": (_LENGTH, 2, Fraction(10000))}
_PHYSICAL |= {"km²": (_LENGTH, 2, Fraction(1000000)), "m³": (_LENGTH, 3, Fraction(1)), "㎥": (_LENGTH, 3, Fraction(1))}
_define(_LENGTH, 3, 立方米="1", 方="1", 立方="1", 升="1/1000", L="1/1000", 毫升="1/1000000", mL="1/1000000")
_define(_MASS, 1, 克="1", g="1", 千克="1000", 公斤="1000", kg="1000", 吨="1000000", t="1000000")
_define(_MASS, 1, 毫克="1/1000", mg="1/1000", 微克="1/1000000", μg="1/1000000", ug="1/1000000")
_define(_TIME, 1, 天="1", 日="1", 昼夜="1", 小时="1/24", h="1/24", 分钟="1/1440")
_define(_ENERGY, 1, 千瓦时="1", 度="1", 兆瓦时="1000")
_define(_MONEY, 1, 元="1", 角="1/10")
_PHYSICAL |= {"%": (_NONE, 1, Fraction(1, 100)), "％": (_NONE, 1, Fraction(1, 100)), "‰": (_NONE, 1, Fraction(1, 1000))}
_PHYSICAL |= {"个百分点": (_NONE, 1, Fraction(1, 100)), "倍": (_NONE, 1, Fraction(1)), _NONE: (_NONE, 1, Fraction(1))}
_BASES = {_LENGTH, _MASS, _TIME, _ENERGY, _MONEY}

PERCENT_UNITS = frozenset({"%", "％", "‰"})
Dimensions = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as powers of base units and the factor to them.

    Attributes:
        dimensions: base unit and power; a measure word (个, 处, 座) is a base unit of its own.
        factor: how many base units one unit is.
    """

    dimensions: Dimensions
    factor: Fraction


@cache
def read_unit(written: str) -> Unit:
    """Read a unit such as 吨/日, mg/L, 万元 or 座."""
    numerator, *denominators = written.replace("每", "/").split("/")
    powers: dict[str, int] = {}
    factor = _add_simple(numerator, 1, powers)
    for denominator in denominators:
        factor *= _add_simple(denominator, -1, powers)
    return Unit(frozenset((base, power) for base, power in powers.items() if base and power), factor)


def _add_simple(name: str, sign: int, powers: dict[str, int]) -> Fraction:
    name, scale = _split_scale(name.strip())
    base, power, factor = _PHYSICAL.get(name, (name, 1, Fraction(1)))
    powers[base] = powers.get(base, 0) + sign * power
    return (factor * scale) ** sign


def _split_scale(name: str) -> tuple[str, Fraction]:
    if name not in _PHYSICAL:
        for scale, power in SCALES.items():
            if name.startswith(scale):
                return name[len(scale) :], Fraction(10**power)
    return name, Fraction(1)


def is_count(dimensions: Dimensions) -> bool:
    """Say whether only measure words are left, so that a share of them is a plain number."""
    return all(base not in _BASES for base, _ in dimensions)
