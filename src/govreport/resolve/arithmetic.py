"""The arithmetic behind a figure (数据), step by step, as a person would check it with a calculator."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.faults import FormulaError
from govreport.resolve.figures import OPERAND_ATTRIBUTES
from govreport.resolve.formulas import Formula, Measure, evaluate, measure, read_formula, unit_amount
from govreport.resolve.names import split_reference
from govreport.resolve.quantities import with_unit
from govreport.resolve.rounding import decimals_of, plain, round_half_up, truncate
from govreport.resolve.units import describe, read_unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from govreport.model import Quantity
    from govreport.resolve.figures import ResolvedFigure
    from govreport.resolve.units import Dimensions

_DIGITS = 8
"""Decimals shown of a number that goes on."""


class Step(NamedTuple):
    """One operation.

    Attributes:
        left: what stands before the sign, as written.
        operator: + - × ÷.
        right: what stands behind it.
        result: what it gives.
    """

    left: str
    operator: str
    right: str
    result: str


class Arithmetic(NamedTuple):
    """How a figure comes about.

    Attributes:
        operands: names of the formula and their values, in order.
        steps: the operations in the order they are done.
        exact: the result before it is rounded, in the unit of print.
        digits: decimals of print; None where nothing is rounded.
    """

    operands: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    exact: str
    digits: int | None


def arithmetic(name: str, figures: Mapping[str, ResolvedFigure]) -> Arithmetic | None:
    """Do the arithmetic of a figure once more and write every step down; None without a formula that works."""
    resolved = figures.get(name)
    if resolved is None or resolved.figure.formula is None or resolved.by_formula is None:
        return None
    formula = read_formula(resolved.figure.formula, special_names(figures))
    quantities = {word: _quantity(word, figures) for word in dict.fromkeys(formula.names)}
    printer = _Printer(list(quantities.values()))
    steps = list(_steps(formula, figures, printer))
    printed = resolved.printed
    exact = resolved.by_formula.amount / unit_amount(printed.scale, printed.unit)
    rounded = decimals_of(exact, printed.digits) is None
    return Arithmetic(
        tuple((word, quantity.written) for word, quantity in quantities.items()),
        tuple(steps),
        f"{_number(exact)}{printed.scale}{printed.unit}",
        printed.digits if rounded else None,
    )


def needed_figures(name: str, figures: Mapping[str, ResolvedFigure]) -> list[str]:
    """List the figures behind a figure, each after those it is computed from, the figure itself last."""
    found: dict[str, None] = {}
    special = special_names(figures)
    ahead = [(name, iter(operand_names(name, figures, special)))]
    seen = {name}
    while ahead:
        current, operands = ahead[-1]
        following = next((each for each in operands if each not in seen), None)
        if following is None:
            found[current] = None
            ahead.pop()
        else:
            seen.add(following)
            ahead.append((following, iter(operand_names(following, figures, special))))
    return list(found)


def special_names(figures: Mapping[str, ResolvedFigure]) -> list[str]:
    """List the names that a formula can only be read with: those with brackets, blanks or marks."""
    return [name for name in figures if not name.isalnum()]


def operand_names(
    name: str, figures: Mapping[str, ResolvedFigure], special: Collection[str] | None = None
) -> list[str]:
    """Name the figures in a figure's formula, each once, in order; none without a formula that can be read.

    Args:
        name: the figure.
        figures: all figures.
        special: the special ones among their names, for who asks about many figures.
    """
    resolved = figures.get(name)
    if resolved is None or resolved.figure.formula is None:
        return []
    try:
        known = special_names(figures) if special is None else special
        words = read_formula(resolved.figure.formula, known).names
    except FormulaError:
        return []
    names = (split_reference(word, figures)[0] for word in words)
    return list(dict.fromkeys(each for each in names if each is not None))


def _steps(formula: Formula, figures: Mapping[str, ResolvedFigure], printer: _Printer) -> Iterator[Step]:
    done: list[tuple[str, Measure, Measure, Measure]] = []
    evaluate(formula, lambda word: _exact(word, figures), done.append)
    for operator, left, right, result in done:
        yield Step(printer.write(left), _SIGNS[operator], printer.write(right), printer.write(result))


def _exact(word: str, figures: Mapping[str, ResolvedFigure]) -> Measure:
    name, attribute = split_reference(word, figures)
    return figures[name].exact if name is not None and not attribute else measure(_quantity(word, figures))


def _quantity(word: str, figures: Mapping[str, ResolvedFigure]) -> Quantity:
    name, attribute = split_reference(word, figures)
    if name is None:
        raise KeyError(word)
    if not attribute:
        return figures[name].printed
    quantity: Quantity = getattr(figures[name].figure, OPERAND_ATTRIBUTES[attribute])
    return with_unit(quantity, figures[name].figure.unit)


class _Printer:
    """Writes exact amounts in the units that the operands are written in."""

    def __init__(self, quantities: list[Quantity]) -> None:
        self._units: dict[Dimensions, tuple[str, str]] = {}
        for quantity in quantities:
            self._units.setdefault(read_unit(quantity.unit).dimensions, (quantity.scale, quantity.unit))

    def write(self, exact: Measure) -> str:
        if not exact.dimensions:
            scale, unit = "", ""
        else:
            scale, unit = self._units.get(exact.dimensions, ("", ""))
        if exact.dimensions and not unit and not scale:
            return f"{_number(exact.amount)}（{describe(exact.dimensions)}，按基本单位）"
        return f"{_number(exact.amount / unit_amount(scale, unit))}{scale}{unit}"


def _number(exact: Fraction) -> str:
    digits = decimals_of(exact, _DIGITS)
    return plain(round_half_up(exact, digits)) if digits is not None else f"{plain(truncate(exact, _DIGITS))}…"


_SIGNS = {"+": "+", "-": "-", "−": "-", "*": "×", "×": "×", "/": "÷", "÷": "÷"}


def sum_of_parts(whole: ResolvedFigure, figures: Mapping[str, ResolvedFigure]) -> str | None:
    """Add up the parts (其中) of a figure in its own unit; None when one has no value or another kind of unit."""
    names = whole.figure.parts.items if whole.figure.parts else ()
    parts = [figures[name] for name in names if name in figures]
    if len(parts) != len(names) or any(part.exact.dimensions != whole.exact.dimensions for part in parts):
        return None
    one = unit_amount(whole.printed.scale, whole.printed.unit)
    total = sum((measure(part.printed).amount for part in parts), Fraction(0))
    return f"{_number(total / one)}{whole.printed.scale}{whole.printed.unit}"
