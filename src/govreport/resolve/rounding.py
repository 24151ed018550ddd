"""四舍五入, once, spelled out; and how an exact number is printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction
from functools import lru_cache

MAX_DECIMALS = 20
"""More decimals than any figure is printed with."""

_WIDE = Context(prec=1000, rounding=ROUND_HALF_UP)
"""Wide enough for every amount that resolve lets pass, so that nothing is rounded on the way."""


def round_half_up(exact: Fraction, digits: int) -> Decimal:
    """Round an exact amount to some decimals, halves away from zero (四舍五入)."""
    whole, rest = divmod(abs(exact.numerator) * 10**digits, exact.denominator)
    if 2 * rest >= exact.denominator:
        whole += 1
    return _WIDE.scaleb(Decimal(whole if exact.numerator >= 0 else -whole), -digits)


def truncate(exact: Fraction, digits: int) -> Decimal:
    """Cut an exact amount after some decimals (截断), towards zero."""
    whole = abs(exact.numerator) * 10**digits // exact.denominator
    return _WIDE.scaleb(Decimal(whole if exact.numerator >= 0 else -whole), -digits)


def decimals_of(exact: Fraction, limit: int) -> int | None:
    """Count the decimals an exact amount needs; None when it needs more than the limit or never ends."""
    for digits in range(limit + 1):
        if 10**digits % exact.denominator == 0:
            return digits
    return None


def exact_sum(numbers: Iterable[Decimal]) -> Decimal:
    """Add numbers without rounding; the usual context would keep 28 digits."""
    total = Decimal(0)
    for number in numbers:
        total = _WIDE.add(total, number)
    return total


def exact_difference(left: Decimal, right: Decimal) -> Decimal:
    """Subtract without rounding."""
    return _WIDE.subtract(left, right)


def plain(number: Decimal) -> str:
    """Print a number without exponent, its digits kept."""
    return format(number, "f")


@lru_cache(maxsize=4096)  # marks repeat, and equal numbers have one trimmed form
def trimmed(number: Decimal) -> Decimal:
    """Drop trailing zeros after the point: 12.0 becomes 12, 2.50 becomes 2.5."""
    whole = number == number.to_integral_value(context=_WIDE)
    return number.quantize(Decimal(1), context=_WIDE) if whole else number.normalize(_WIDE)
