"""Whether a typed value is what its formula gives."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.formulas import unit_amount
from govreport.resolve.quantities import is_at_least, is_at_most, is_rough
from govreport.resolve.rounding import round_half_up

if TYPE_CHECKING:
    from govreport.model import Quantity
    from govreport.resolve.formulas import Measure

_MORE = ("余", "多")
_ROUGH_SHARE = 10
"""约 may be off by so great a part of the number."""


def agrees(typed: Quantity, exact: Measure) -> bool:
    """Say whether an exact amount, rounded to the typed digits, is the typed number; 约 and 余 leave room."""
    amount = exact.amount / unit_amount(typed.scale, typed.unit)
    number = round_half_up(amount, typed.digits)
    if is_at_most(typed):
        return number <= typed.number
    if is_at_least(typed) or any(mark in typed.qualifier for mark in _MORE):
        return number >= typed.number
    if is_rough(typed):
        return abs(amount - Fraction(typed.number)) * _ROUGH_SHARE <= abs(amount)
    return number == typed.number
