"""Formulas (公式) over figures: exact arithmetic that carries units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.units import Dimensions, Unit, read_unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.model import Quantity

MAX_LENGTH = 1000
MAX_BITS = 2048
_TOKEN = re.compile(r"[()（）,，]|[^\s()（）,，]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OPERATORS = {"+": 1, "-": 1, "−": 1, "*": 2, "×": 2, "/": 2, "÷": 2}
_BRACKETS = {"（": "(", "）": ")", "，": ","}
SUM_NAMES = ("合计", "sum")
_MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Measure:
    """An exact amount in base units (准确值)."""

    amount: Fraction
    dimensions: Dimensions = frozenset()

    def __post_init__(self) -> None:
        """Refuse amounts whose exact form outgrows any real figure."""
        if self.amount.numerator.bit_length() > MAX_BITS or self.amount.denominator.bit_length() > MAX_BITS:
            raise FormulaError(FaultKind.BROKEN_FORMULA, "", "计算结果过大")


def measure(quantity: Quantity) -> Measure:
    """Work scale and unit of a quantity into its exact amount in base units."""
    unit = read_unit(quantity.unit)
    return Measure(Fraction(quantity.in_units()) * unit.factor, unit.dimensions)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula cut into tokens; names are whole tokens because operators stand between blanks."""

    tokens: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The operands that are neither numbers nor the name of the sum."""
        return tuple(token for index, token in enumerate(self.tokens) if self._is_name(index, token))

    def _is_name(self, index: int, token: str) -> bool:
        if token in _OPERATORS or token in "()," or _NUMBER.fullmatch(token):
            return False
        return not (token in SUM_NAMES and self.tokens[index + 1 : index + 2] == ("(",))

    @property
    def adds_only(self) -> bool:
        """Whether it only adds and subtracts, so that digits carry over from the operands."""
        return all(_OPERATORS.get(token, 1) == 1 for token in self.tokens)


def read_formula(typed: str) -> Formula:
    """Cut a formula into tokens.

    Raises:
        FormulaError: it is empty or too long.
    """
    tokens = tuple(_BRACKETS.get(token, token) for token in _TOKEN.findall(typed))
    if not tokens or len(typed) > MAX_LENGTH:
        raise FormulaError(FaultKind.BROKEN_FORMULA, typed[:40], "公式为空或过长")
    return Formula(tokens)


def evaluate(formula: Formula, operand: Callable[[str], Measure]) -> Measure:
    """Compute a formula exactly.

    Args:
        formula: the formula's tokens.
        operand: gives the exact amount behind a name.

    Raises:
        FormulaError: bad grammar, mixed units, division by zero, or an operand without value.
    """
    return _Evaluation(formula.tokens, operand).run()


class _Evaluation:
    """One pass over the tokens by precedence."""

    def __init__(self, tokens: tuple[str, ...], operand: Callable[[str], Measure]) -> None:
        self._tokens = tokens
        self._operand = operand
        self._at = 0
        self._depth = 0

    def run(self) -> Measure:
        result = self._expression(1)
        if self._at < len(self._tokens):
            raise FormulaError(FaultKind.BROKEN_FORMULA, self._tokens[self._at], "此处多出")
        return result

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _expression(self, precedence: int) -> Measure:
        left = self._operand_or_group()
        while _OPERATORS.get(self._peek(), 0) >= precedence:
            operator = self._next()
            left = _apply(operator, left, self._expression(_OPERATORS[operator] + 1))
        return left

    def _operand_or_group(self) -> Measure:
        token = self._next()
        if token == "(":
            return self._group()
        if token in SUM_NAMES and self._peek() == "(":
            return self._sum()
        if not token or token in _OPERATORS or token in "),":
            raise FormulaError(FaultKind.BROKEN_FORMULA, token or "公式末尾", "此处应为数据名或数字")
        if _NUMBER.fullmatch(token):
            return Measure(Fraction(token))
        return self._operand(token)

    def _group(self) -> Measure:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise FormulaError(FaultKind.BROKEN_FORMULA, "(", "括号层数过多")
        result = self._expression(1)
        self._close()
        self._depth -= 1
        return result

    def _sum(self) -> Measure:
        self._next()
        total = self._expression(1)
        while self._peek() == ",":
            self._next()
            total = _apply("+", total, self._expression(1))
        self._close()
        return total

    def _close(self) -> None:
        if self._next() != ")":
            raise FormulaError(FaultKind.BROKEN_FORMULA, "(", "括号不成对")


def _apply(operator: str, left: Measure, right: Measure) -> Measure:
    if _OPERATORS[operator] == 1:
        return _add(left, right, 1 if operator == "+" else -1)
    if operator in "*×":
        return Measure(left.amount * right.amount, _combine(left.dimensions, right.dimensions, 1))
    if right.amount == 0:
        raise FormulaError(FaultKind.DIVISION_BY_ZERO, operator)
    return Measure(left.amount / right.amount, _combine(left.dimensions, right.dimensions, -1))


def _add(left: Measure, right: Measure, sign: int) -> Measure:
    if left.dimensions != right.dimensions:
        raise FormulaError(FaultKind.MIXED_UNITS, describe(left.dimensions), describe(right.dimensions))
    return Measure(left.amount + sign * right.amount, left.dimensions)


def _combine(left: Dimensions, right: Dimensions, sign: int) -> Dimensions:
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + sign * power
    return frozenset((base, power) for base, power in powers.items() if power)


def describe(dimensions: Dimensions) -> str:
    """Name dimensions for a message: 吨 kinds read as their base unit."""
    if not dimensions:
        return "无单位的数"
    above = "·".join(_with_power(base, power) for base, power in sorted(dimensions) if power > 0) or "1"
    below = "·".join(_with_power(base, -power) for base, power in sorted(dimensions) if power < 0)
    return f"{above}/{below}" if below else above


def _with_power(base: str, power: int) -> str:
    return base if power == 1 else f"{base}{'⁰¹²³⁴⁵⁶⁷⁸⁹'[power]}" if power <= 9 else f"{base}^{power}"  # noqa: PLR2004


__all__ = ["Formula", "Measure", "Unit", "describe", "evaluate", "measure", "read_formula"]
