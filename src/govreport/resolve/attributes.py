"""Attributes of figures in texts: 目标, 上年, 增减, 完成率 … from a closed list."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import measure
from govreport.resolve.rounding import plain, round_half_up, trimmed
from govreport.resolve.units import PERCENT_UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govreport.model import Quantity
    from govreport.resolve.figures import ResolvedFigure

RATE_DIGITS = 2
"""Decimals of computed rates; trailing zeros are dropped."""


def print_attribute(figure: ResolvedFigure, attribute: str, figures: Mapping[str, ResolvedFigure]) -> str:
    """Print an attribute of a figure.

    Raises:
        FormulaError: the attribute is unknown, or the figure lacks what it needs.
    """
    match attribute:
        case "":
            return figure.printed.written
        case "数":
            return figure.printed.written_number
        case "目标":
            return _declared(figure, figure.figure.target, "target", "目标").written
        case "上年":
            return _declared(figure, figure.figure.previous, "previous", "上年").written
        case "上期":
            return _declared(figure, figure.figure.last_period, "last_period", "上期").written
        case "增减":
            return _difference(figure, _declared(figure, figure.figure.previous, "previous", "上年"))
        case "超额":
            return _difference(figure, _declared(figure, figure.figure.target, "target", "目标"))
        case "同比":
            return _growth(figure, _declared(figure, figure.figure.previous, "previous", "上年"))
        case "完成率":
            target = _declared(figure, figure.figure.target, "target", "目标")
            return _rate(figure, measure(figure.printed).amount, target)
        case "占比":
            return _share(figure, figures)
        case _:
            raise FormulaError(FaultKind.UNKNOWN_ATTRIBUTE, f"{figure.name}.{attribute}")


def _declared(figure: ResolvedFigure, quantity: Quantity | None, field: str, chinese: str) -> Quantity:
    if quantity is None:
        raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, f"{field}（{chinese}）")
    if measure(quantity).dimensions != measure(figure.printed).dimensions:
        raise FormulaError(FaultKind.MIXED_UNITS, figure.printed.written, quantity.written)
    return quantity


def _difference(figure: ResolvedFigure, base: Quantity) -> str:
    """Print how far two printed values are apart, without sign: the sentence says which way."""
    printed = figure.printed
    apart = abs(measure(printed).amount - measure(base).amount)
    one = measure(_one(printed)).amount
    digits = max(printed.digits, base.digits if base.scale == printed.scale else 0)
    number = plain(round_half_up(apart / one, digits))
    if printed.unit in PERCENT_UNITS:
        return f"{number}个百分点" if printed.unit != "‰" else f"{number}个千分点"
    return f"{number}{printed.scale}{printed.unit}"


def _one(quantity: Quantity) -> Quantity:
    from dataclasses import replace  # noqa: PLC0415  (rarely needed)

    return replace(quantity, number=quantity.number.__class__(1))


def _growth(figure: ResolvedFigure, base: Quantity) -> str:
    return _rate(figure, abs(measure(figure.printed).amount - measure(base).amount), base)


def _share(figure: ResolvedFigure, figures: Mapping[str, ResolvedFigure]) -> str:
    for whole in figures.values():
        parts = whole.figure.parts
        if parts and figure.name in parts.items and whole.name != figure.name:
            return _rate(figure, measure(figure.printed).amount, whole.printed)
    raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, "parts（其中）")


def _rate(figure: ResolvedFigure, amount: Fraction, base: Quantity) -> str:
    against = measure(base).amount
    if against == 0:
        raise FormulaError(FaultKind.DIVISION_BY_ZERO, figure.name, base.written)
    return f"{plain(trimmed(round_half_up(amount / against * 100, RATE_DIGITS)))}%"
