"""Quantities in cells: numbers that stay numbers where the column of units says the rest."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.doctree import Cell

if TYPE_CHECKING:
    from govreport.model import Quantity
    from govreport.resolve import ResolvedFigure

_PER_CENT = re.compile(r"(-?\d+(?:\.\d+)?)%")


def quantity_cell(quantity: Quantity | None, figure: ResolvedFigure, path: str) -> Cell:
    """Show the number alone where it is exact and in the figure's own unit, else what is written."""
    if quantity is None:
        return Cell(None, path=path, figure=figure.name)
    like = figure.printed
    own = quantity.unit in {like.unit, ""} and (quantity.scale == like.scale or not quantity.unit)
    alone = own and quantity.exact and "," not in quantity.written_number
    return Cell(quantity.number if alone else quantity.written, path=path, figure=figure.name)


def rate_cell(rate: str, figure: str) -> Cell:
    """Show a computed rate as a number in per cent; one that is rough (约) as words."""
    match = _PER_CENT.fullmatch(rate)
    return Cell(Decimal(match[1]), unit="%", figure=figure) if match else Cell(rate, figure=figure)
