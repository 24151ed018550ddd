"""The result of a formula as documents print it: its unit, its decimals, rounded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.model.quantities import MAX_DIGITS
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import unit_amount
from govreport.resolve.quantities import ROUGHLY, is_rough, qualified, rounded, split_unit
from govreport.resolve.rounding import MAX_DECIMALS, decimals_of, round_half_up
from govreport.resolve.units import RATE_UNITS, describe, is_count, read_unit

if TYPE_CHECKING:
    from govreport.model import Figure, Quantity
    from govreport.resolve.formulas import Formula, Measure

_MAX_OWN_DIGITS = 4


def in_print(
    figure: Figure, typed: Quantity | None, formula: Formula, exact: Measure, operands: list[Quantity]
) -> Quantity:
    """Give an exact result the unit and digits it is printed with.

    Raises:
        FormulaError: the unit does not fit, unit or digits must be stated, or the number is beyond reason.
    """
    scale, unit = (typed.scale, typed.unit) if typed else _unit_of(figure, formula, exact, operands)
    _ensure_unit_fits(exact, scale, unit)
    amount = exact.amount / unit_amount(scale, unit)
    digits = _digits_of(figure, typed, formula, scale + unit, operands)
    if digits is None:
        digits = decimals_of(amount, _MAX_OWN_DIGITS)
    if digits is None:
        raise FormulaError(FaultKind.DIGITS_NEEDED, figure.formula or "")
    number = round_half_up(amount, digits)
    if len(number.as_tuple().digits) > MAX_DIGITS:
        raise FormulaError(FaultKind.RESULT_TOO_LARGE, figure.formula or "")
    rough = ROUGHLY if any(is_rough(quantity) for quantity in operands) else None
    return qualified(rounded(number, scale, unit), figure.qualifier or rough)


def _unit_of(figure: Figure, formula: Formula, exact: Measure, operands: list[Quantity]) -> tuple[str, str]:
    if figure.unit is not None:
        return split_unit(figure.unit)
    if not exact.dimensions:
        return "", _unit_of_rates(figure, formula, operands)
    for quantity in operands:
        if read_unit(quantity.unit).dimensions == exact.dimensions:
            return quantity.scale, quantity.unit
    raise FormulaError(FaultKind.UNIT_NEEDED, figure.formula or "", f"由 {describe(exact.dimensions)} 构成")


def _unit_of_rates(figure: Figure, formula: Formula, operands: list[Quantity]) -> str:
    rates = [quantity.unit for quantity in operands if quantity.unit in RATE_UNITS]
    if not rates:
        return ""
    if formula.adds_only and not formula.subtracts:
        return rates[0]
    raise FormulaError(FaultKind.UNIT_NEEDED, figure.formula or "", "可能是 %、个百分点，也可能是倍数")


def _ensure_unit_fits(exact: Measure, scale: str, unit: str) -> None:
    wanted = read_unit(unit).dimensions
    if wanted == exact.dimensions:
        return
    balanced = sum(power for _, power in exact.dimensions) == 0 or unit not in RATE_UNITS
    if wanted or not is_count(exact.dimensions) or not balanced:
        stated = f"单位“{scale}{unit}”" if scale + unit else "没有单位的数值"
        raise FormulaError(FaultKind.MIXED_UNITS, unit, f"公式的结果（{describe(exact.dimensions)}）", stated)


def _digits_of(
    figure: Figure, typed: Quantity | None, formula: Formula, unit: str, operands: list[Quantity]
) -> int | None:
    if figure.digits is not None:
        if figure.digits > MAX_DECIMALS:
            raise FormulaError(FaultKind.TOO_MANY_DIGITS, str(figure.digits), str(MAX_DECIMALS))
        return figure.digits
    if typed is not None:
        return typed.digits
    if formula.adds_only and operands and all(quantity.scale + quantity.unit == unit for quantity in operands):
        return max(formula.typed_digits, *(quantity.digits for quantity in operands))
    return None
