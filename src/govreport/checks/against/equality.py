"""When two numbers say the same: 12000吨 and 1.2万吨, 1,200 and 1200, 约1.2万吨 for 12034吨."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.model.quantities import SCALES
from govreport.resolve.units import PERCENT_UNITS, POINT_UNITS, RATE_UNITS, is_count, read_unit

if TYPE_CHECKING:
    from collections.abc import Hashable

    from govreport.text.amounts import Amount

_POWERS = {"": Fraction(1)} | {scale: Fraction(10**power) for scale, power in SCALES.items()}
_MOST_DIGITS = 40
_MOST_ROUNDED = Fraction(1, 20)
"""Share of a number that rounding may take away."""


def agree(stated: Amount, found: Amount) -> bool:
    """Say whether a number says what the data states; a rounded one does where it is called 约, 余 or 以上."""
    if stated.number is None or found.number is None:
        return bool(stated.name) and stated.name == found.name
    if not comparable(stated.unit, found.unit):
        return False
    ours, theirs = _factors(stated, found)
    first, second = _value(stated) * ours, _value(found) * theirs
    if first == second or not found.about:
        return first == second
    step = _step(found) * theirs
    away = abs(first - second)
    return _step(stated) * ours < step and away < step and away <= abs(first) * _MOST_ROUNDED


def agree_in_words(stated: Amount, found: Amount) -> bool:
    """Say the same where the sentence is another one, which may have 每日 for the /日 of a unit."""
    return agree(_without_rate(stated) if "/" not in found.unit else stated, found)


def identities(amount: Amount) -> set[Hashable]:
    """Give the identity of a number, and that of one whose unit is put into words."""
    return {identity(amount), identity(_without_rate(amount))}


def _without_rate(amount: Amount) -> Amount:
    return amount._replace(unit=amount.unit.partition("/")[0])


def identity(amount: Amount) -> Hashable:
    """Give what numbers of the same value have in common, whatever their measure words."""
    if amount.number is None:
        return amount.name
    unit = read_unit(amount.unit)
    return _value(amount) * (1 if is_count(unit.dimensions) else unit.factor)


def written(amount: Amount) -> str:
    """Write a number one way, for comparing texts character by character."""
    return amount.name if amount.number is None else f"{_value(amount)}{amount.unit}"


def comparable(unit: str, other: str) -> bool:
    """Say whether two units may stand for one another: % and 个百分点 may not, 个 and 座 may."""
    if unit == other or not unit or not other:
        return True
    if {unit, other} & POINT_UNITS and {unit, other} & PERCENT_UNITS:
        return False
    first, second = read_unit(unit).dimensions, read_unit(other).dimensions
    return first == second or is_count(first) or is_count(second)


def of_one_kind(unit: str, other: str) -> bool:
    """Say whether two units measure the same thing: counts are of one kind, amounts of one dimension, shares apart.

    万吨/日 and 万吨 are of one kind: 日处理25万吨.
    """
    if {unit, other} & RATE_UNITS:
        return unit == other
    first, second = (read_unit(each.partition("/")[0]).dimensions for each in (unit, other))
    return first == second or (is_count(first) and is_count(second))


def may_replace(one: Amount, other: Amount) -> bool:
    """Say whether a number may have been put in place of another: of its kind, or the same in another unit."""
    if one.number is None or other.number is None:
        return one.number is other.number
    return not one.unit or not other.unit or one.number == other.number or of_one_kind(one.unit, other.unit)


def _factors(one: Amount, other: Amount) -> tuple[Fraction, Fraction]:
    """Give the factors to a common unit; a measure word, or no unit, leaves the number alone."""
    units = read_unit(one.unit), read_unit(other.unit)
    if one.unit and other.unit and units[0].dimensions == units[1].dimensions:
        return units[0].factor, units[1].factor
    return Fraction(1), Fraction(1)


def _value(amount: Amount) -> Fraction:
    number = amount.number
    if number is None or len(number.as_tuple().digits) > _MOST_DIGITS:
        return Fraction(0 if number is None else hash(number))  # no figure has so many digits
    return Fraction(number) * _POWERS[amount.scale]


def _step(amount: Amount) -> Fraction:
    """Give one unit of the last digit written; of 2500 the last that is not nought."""
    if amount.number is None:
        return Fraction(0)
    exponent = amount.number.normalize().as_tuple().exponent
    return Fraction(Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)) * _POWERS[amount.scale]
