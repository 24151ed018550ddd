"""Lengths of a house style in the units WordprocessingML counts in."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NewType

from govreport.diagnostics import GovreportError

Twips = NewType("Twips", int)
"""Twentieths of a point: page, paragraph and table measures."""
HalfPoints = NewType("HalfPoints", int)
"""Font sizes."""
Eighths = NewType("Eighths", int)
"""Eighths of a point: rules."""

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(mm|pt)")
_POINTS = {"mm": Decimal(72) / Decimal("25.4"), "pt": Decimal(1)}
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
    """Read a font size."""
    return HalfPoints(_in_units(raw, 2))


def read_eighths(raw: object) -> Eighths:
    """Read the weight of a rule."""
    return Eighths(_in_units(raw, 8))


def emu(twips: int) -> int:
    """Turn twips into the units of drawings."""
    return twips * _EMU_PER_TWIP


def _in_units(raw: object, units_a_point: int) -> int:
    written = _LENGTH.fullmatch(str(raw))
    if written is None:
        raise LengthError(raw)
    points = Decimal(written[1]) * _POINTS[written[2]]
    return int((points * units_a_point).quantize(Decimal(1), ROUND_HALF_UP))
