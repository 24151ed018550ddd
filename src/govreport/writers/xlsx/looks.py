"""Named looks of cells, each made once for a workbook."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import NumberFormat, Role

if TYPE_CHECKING:
    from decimal import Decimal

    from govreport.doctree import Column

FANGSONG = "仿宋_GB2312"
HEITI = "黑体"
XIAOBIAOSONG = "方正小标宋简体"
MAX_DIGITS = 15
"""Excel keeps no more significant digits of a number."""


class Align(StrEnum):
    """Where the words of a cell stand."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


class Look(NamedTuple):
    """How a cell is set; a tuple, as one is looked up for every cell."""

    font: str
    size: float
    align: Align
    number_format: str = "General"
    boxed: bool = True

    def properties(self) -> dict[str, object]:
        """Spell the look in XlsxWriter's words."""
        return {
            "font_name": self.font,
            "font_size": self.size,
            "font_family": 0,
            "font_charset": 134,  # GB2312: without it old Excel takes another font
            "align": self.align.value,
            "valign": "vcenter",
            "text_wrap": True,
            "num_format": self.number_format,
            "border": int(self.boxed),
        }


def title_look() -> Look:
    """Title of a sheet: 小二号小标宋."""
    return Look(XIAOBIAOSONG, 18, Align.CENTRE, boxed=False)


def note_look(align: Align, *, font: str = FANGSONG) -> Look:
    """Words around the table: unit note, closing line, draft mark."""
    return Look(font, 12, align, boxed=False)


def head_look(size: float) -> Look:
    """Head of the table."""
    return Look(HEITI, size, Align.CENTRE)


def words_look(column: Column, role: Role, size: float) -> Look:
    """Words in the table's body, and cells left blank."""
    return Look(FANGSONG if role.is_item else HEITI, size, _text_align(column, role))


def number_look(words: Look, value: Decimal, unit: str = "") -> Look:
    """Number in the table's body, in a cell where words would have the look given."""
    return Look(words.font, words.size, Align.CENTRE, number_format(value) + unit)


def number_format(value: Decimal) -> str:
    """Keep the digits behind the point: 9 gives 0, 2.5 gives 0.0, 10.50 gives 0.00."""
    digits = -int(value.as_tuple().exponent)
    return f"0.{'0' * digits}" if digits > 0 else "0"


def fits_number(value: Decimal) -> bool:
    """Whether Excel keeps all digits of a number."""
    return len(value.as_tuple().digits) <= MAX_DIGITS


def _text_align(column: Column, role: Role) -> Align:
    if role is Role.CAPTION:
        return Align.LEFT
    centred = column.centred or column.number_format is not NumberFormat.TEXT or not role.is_item
    return Align.CENTRE if centred else Align.LEFT
