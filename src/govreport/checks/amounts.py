"""Amounts as rules compare and print them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.diagnostics import Finding
from govreport.resolve.formulas import measure
from govreport.resolve.rounding import plain, round_half_up, trimmed, truncate
from govreport.resolve.units import PERCENT_UNITS, is_count, read_unit

if TYPE_CHECKING:
    from decimal import Decimal

    from govreport.model import Quantity
    from govreport.resolve import ResolvedFigure

_DIGITS_OF_SUMS = 6


def points(marks: Decimal | None) -> str:
    """Print marks (分) the way people write them."""
    return "未填" if marks is None else plain(trimmed(marks))


def amount(quantity: Quantity) -> Fraction:
    """Give a quantity's exact amount in base units."""
    return measure(quantity).amount


def half_unit(quantity: Quantity) -> Fraction:
    """Give half a unit of the last typed digit: what rounding may have cost; counted things lose nothing."""
    counted = is_count(read_unit(quantity.unit).dimensions) and quantity.unit not in PERCENT_UNITS
    if counted and not quantity.digits and not quantity.scale:
        return Fraction(0)
    one = amount(quantity) / Fraction(quantity.number) if quantity.number else Fraction(0)
    return one / 2 / 10**quantity.digits


def in_units_of(quantity: Quantity, base_amount: Fraction) -> str:
    """Print an amount in base units the way a quantity is written."""
    one = amount(quantity) / Fraction(quantity.number) if quantity.number else Fraction(1)
    number = trimmed(round_half_up(base_amount / one, max(quantity.digits, _DIGITS_OF_SUMS)))
    return f"{plain(number)}{quantity.scale}{quantity.unit}"


def is_percentage(figure: ResolvedFigure) -> bool:
    """Say whether a figure is a share."""
    return figure.printed.unit in PERCENT_UNITS


def disagrees(figure: ResolvedFigure) -> bool:
    """Say whether the typed value differs from the formula's rounded result."""
    typed = figure.figure.value
    return typed is not None and figure.computed is not None and typed.number != _at_typed_digits(figure, typed)


def _at_typed_digits(figure: ResolvedFigure, typed: Quantity) -> Decimal:
    return round_half_up(_in_typed_units(figure, typed), typed.digits)


def _in_typed_units(figure: ResolvedFigure, typed: Quantity) -> Fraction:
    one = Fraction(read_unit(typed.unit).factor) * Fraction(typed.in_units()) / Fraction(typed.number or 1)
    return figure.exact.amount / one if one else figure.exact.amount


def disagreement(figure: ResolvedFigure) -> Finding:
    """Word the difference between a typed value and its formula."""
    typed = figure.figure.value
    if typed is None:
        raise ValueError(figure.name)
    right = f"{plain(_at_typed_digits(figure, typed))}{typed.scale}{typed.unit}"
    cut_off = typed.number == truncate(_in_typed_units(figure, typed), typed.digits)
    return Finding(
        path=("figures", figure.name, "value"),
        problem=f"写为 {typed.written}，按公式“{figure.figure.formula}”算得 {right}{'（写的是截断值）' if cut_off else ''}",
        expected=right,
        fix="核对数值和公式；只写公式时由程序计算",
        text=typed.written,
    )
