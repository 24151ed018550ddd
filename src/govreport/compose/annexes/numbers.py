"""Quantities in cells: numbers that stay numbers where the column of units says the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.doctree import Cell
from govreport.patterns import lazy_pattern
from govreport.resolve.faults import FormulaError
from govreport.resolve.formulas import measure, unit_amount
from govreport.resolve.quantities import with_unit
from govreport.resolve.rounding import decimals_of, round_half_up
from govreport.resolve.units import alike

if TYPE_CHECKING:
    from govreport.model import Quantity
    from govreport.resolve import ResolvedFigure

_PER_CENT = lazy_pattern(r"(-?\d+(?:\.\d+)?)%")


def quantity_cell(quantity: Quantity | None, figure: ResolvedFigure, path: str) -> Cell:
    """Show the number alone where it is exact and can be told in the unit of its row, else what is written."""
    if quantity is None:
        return Cell(None, path=path, figure=figure.name)
    number = _in_unit_of(figure, quantity)
    return Cell(quantity.written if number is None else number, path=path, figure=figure.name)


def _in_unit_of(figure: ResolvedFigure, quantity: Quantity) -> Decimal | None:
    """Give the exact number in a figure's own unit; None for one that has none, or one of too many decimals."""
    if not quantity.exact or "," in quantity.written_number:
        return None
    like = figure.printed
    try:
        other = with_unit(quantity, figure.figure.unit)
    except FormulaError:  # the rules on figures say so
        return None
    if (other.scale, other.unit) in {(like.scale, like.unit), ("", "")}:
        return other.number
    if not alike(other.unit, like.unit):
        return None
    amount = measure(other).amount / unit_amount(like.scale, like.unit)
    digits = decimals_of(amount, _MOST_DECIMALS)
    return None if digits is None else round_half_up(amount, digits)


_MOST_DECIMALS = 4
"""Decimals of a number told in another unit: 6893元 are 0.6893万元, but stay 6893元 beside 亿元."""


def rate_cell(rate: str, figure: str, digits: int = 0) -> Cell:
    """Show a computed rate as a number in per cent, with so many decimals at least; one that is rough (约) as words."""
    match = _PER_CENT.fullmatch(rate)
    if match is None:
        return Cell(rate, figure=figure)
    whole, _, decimals = match[1].partition(".")
    padded = decimals.ljust(digits, "0")
    return Cell(Decimal(f"{whole}.{padded}" if padded else whole), unit="%", figure=figure)


def rate_decimals(rate: str) -> int:
    """Count the decimals of a printed rate; none of one that is rough (约)."""
    match = _PER_CENT.fullmatch(rate)
    return len(match[1].partition(".")[2]) if match else 0
