"""四舍五入, once, spelled out; and how an exact number is printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)


def round_half_up(exact: Fraction, digits: int) -> Decimal:
    """Round an exact amount to some decimals, halves away from zero (四舍五入)."""
    scaled = abs(exact) * 10**digits
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    if 2 * rest >= scaled.denominator:
        whole += 1
    return _WIDE.scaleb(Decimal(whole if exact >= 0 else -whole), -digits)


def truncate(exact: Fraction, digits: int) -> Decimal:
    """Cut an exact amount after some decimals (截断), towards zero."""
    scaled = abs(exact) * 10**digits
    whole = scaled.numerator // scaled.denominator
    return _WIDE.scaleb(Decimal(whole if exact >= 0 else -whole), -digits)


def decimals_of(exact: Fraction, limit: int) -> int | None:
    """Count the decimals an exact amount needs; None when it needs more than the limit or never ends."""
    for digits in range(limit + 1):
        if (exact * 10**digits).denominator == 1:
            return digits
    return None


def plain(number: Decimal) -> str:
    """Print a number without exponent, its digits kept."""
    return format(number, "f")


def trimmed(number: Decimal) -> Decimal:
    """Drop trailing zeros after the point: 12.0 becomes 12, 2.50 becomes 2.5."""
    whole = number == number.to_integral_value(context=_WIDE)
    return number.quantize(Decimal(1), context=_WIDE) if whole else _WIDE.create_decimal(number).normalize(_WIDE)
