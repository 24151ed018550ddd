"""Lengths of a house style in the units WordprocessingML counts in."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NewType

from govreport.diagnostics import GovreportError
from govreport.patterns import lazy_pattern

Twips = NewType("Twips", int)
"""Twentieths of a point: page, paragraph and table measures."""
HalfPoints = NewType("HalfPoints", int)
"""Font sizes."""
Eighths = NewType("Eighths", int)
"""Eighths of a point: rules."""

_LENGTH = lazy_pattern(r"(-?\d{1,6}(?:\.\d{1,6})?)(mm|cm|pt|毫米|厘米|磅)")
_MILLIMETRE = Decimal(72) / Decimal("25.4")
_POINTS = {
    "mm": _MILLIMETRE,
    "毫米": _MILLIMETRE,
    "cm": 10 * _MILLIMETRE,
    "厘米": 10 * _MILLIMETRE,
    "pt": Decimal(1),
    "磅": Decimal(1),
}
_HALF_POINTS_BY_NAME = {
    "初号": 84,
    "小初": 72,
    "一号": 52,
    "小一": 48,
    "二号": 44,
    "小二": 36,
    "三号": 32,
    "小三": 30,
    "四号": 28,
    "小四": 24,
    "五号": 21,
    "小五": 18,
    "六号": 15,
}
_DIGITS = str.maketrans("123456", "一二三四五六")
_EMU_PER_TWIP = 635


class LengthError(GovreportError):
    """A length is not written as a number with mm or pt."""

    def __init__(self, raw: object) -> None:
        """Say what was found and what is meant."""
        super().__init__(f"长度“{raw}”无法识别，应为数字加 mm 或 pt，例如 37mm、28.95pt")


def read_twips(raw: object) -> Twips:
    """Read a length for pages, paragraphs and tables."""
    return Twips(_in_units(raw, 20))


def read_half_points(raw: object) -> HalfPoints:
    """Read a font size, a length or its name such as 三号."""
    named = _HALF_POINTS_BY_NAME.get(str(raw).translate(_DIGITS))
    return HalfPoints(named or _in_units(raw, 2))


def read_eighths(raw: object) -> Eighths:
    """Read the weight of a rule."""
    return Eighths(_in_units(raw, 8))


def emu(twips: int) -> int:
    """Turn twips into the units of drawings."""
    return twips * _EMU_PER_TWIP


def in_millimetres(twips: int) -> str:
    """Write a length as people measure it, to a tenth of a millimetre: 37mm, 24.6mm."""
    return f"{_written(Decimal(twips) / 20 / _MILLIMETRE, 1)}mm"


def in_points(length: int, units_a_point: int) -> str:
    """Write a length in points, without needless digits: 16pt, 28.95pt."""
    return f"{_written(Decimal(length) / units_a_point, 2)}pt"


def _written(number: Decimal, digits: int) -> str:
    rounded = number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{rounded:f}".rstrip("0").rstrip(".")


def _in_units(raw: object, units_a_point: int) -> int:
    written = _LENGTH.fullmatch(str(raw))
    if written is None:
        raise LengthError(raw)
    points = Decimal(written[1]) * _POINTS[written[2]]
    return int((points * units_a_point).quantize(Decimal(1), ROUND_HALF_UP))
