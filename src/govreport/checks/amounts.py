"""Amounts as rules compare and print them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.diagnostics import Finding
from govreport.resolve.formulas import measure, unit_amount
from govreport.resolve.rounding import plain, round_half_up, trimmed, truncate
from govreport.resolve.units import PERCENT_UNITS, POINT_UNITS, is_count, read_unit

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
    """Give half a unit of the last typed digit: what rounding may have cost; counted things and points lose nothing."""
    if quantity.unit == "分" or (_is_counted(quantity) and not quantity.digits and not quantity.scale):
        return Fraction(0)
    return unit_amount(quantity.scale, quantity.unit) / 2 / Fraction(10) ** quantity.digits


def _is_counted(quantity: Quantity) -> bool:
    rate = quantity.unit in PERCENT_UNITS or quantity.unit in POINT_UNITS
    return is_count(read_unit(quantity.unit).dimensions) and not rate


def in_units_of(quantity: Quantity, base_amount: Fraction) -> str:
    """Print an amount in base units the way a quantity is written."""
    one = unit_amount(quantity.scale, quantity.unit)
    number = trimmed(round_half_up(base_amount / one, max(quantity.digits, _DIGITS_OF_SUMS)))
    return f"{plain(number)}{quantity.scale}{quantity.unit}"


def is_percentage(figure: ResolvedFigure) -> bool:
    """Say whether a figure is a share."""
    return figure.printed.unit in PERCENT_UNITS


def disagreement(figure: ResolvedFigure) -> Finding:
    """Word the difference between a typed value and its formula."""
    typed = figure.printed
    exact = figure.by_formula.amount if figure.by_formula else figure.exact.amount
    computed = exact / unit_amount(typed.scale, typed.unit)
    right = f"{plain(round_half_up(computed, typed.digits))}{typed.scale}{typed.unit}"
    cut_off = "（写的是截断值）" if typed.number == truncate(computed, typed.digits) else ""
    return Finding(
        path=("figures", figure.name, "value"),
        problem=f"写为 {typed.written}，按公式“{figure.figure.formula}”算得 {right}{cut_off}",
        expected=right,
        fix="核对数值和公式；只写公式时由程序计算",
        text=typed.written,
    )
