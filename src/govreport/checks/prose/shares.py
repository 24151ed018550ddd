"""Percentages recomputed: exact, rounded half up, and whether a written one was cut off."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.rounding import round_half_up, truncate

if TYPE_CHECKING:
    from govreport.text.quantities import Quantity

_HUNDRED = 100


def exact_percent(part: Fraction, whole: Fraction) -> Fraction:
    """Give the share in per cent, exactly."""
    return part / whole * _HUNDRED


def decimals(written: str) -> int:
    """Count the decimals of a written number."""
    return len(written.partition(".")[2])


def shown_percent(exact: Fraction, written: str, *, more: int = 0) -> str:
    """Round to as many decimals as were written, or some more."""
    return f"{round_half_up(exact, decimals(written) + more):f}"


def agrees(written: str, part: Quantity, whole: Quantity) -> bool:
    """Say whether two quantities, each as exact as it was written, may give the percentage."""
    if not whole.value:
        return False
    stated, step = Fraction(Decimal(written)), Fraction(1, 10 ** decimals(written)) / 2
    low, high = _bounds(part), _bounds(whole)
    least = exact_percent(low[0], high[1])
    most = exact_percent(low[1], high[0] or Fraction(1, 10**9))
    # a half is rounded up, so the written one stands for less than half a unit more
    return stated - step <= most and least < stated + step


def _bounds(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """Give the least and the most a quantity may be: a count is exact, a figure with scale or decimals was rounded."""
    value = Fraction(quantity.value)
    slack = Fraction(quantity.slack) if quantity.scale or quantity.decimals else Fraction(0)
    return value - slack, value + slack


def rounding_word(written: str, exact: Fraction) -> str:
    """Say that a percentage was cut off, where that explains it."""
    return "，是截去尾数，未四舍五入" if Decimal(written) == truncate(exact, decimals(written)) else ""
