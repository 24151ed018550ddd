"""Formulas (公式) over figures: exact arithmetic that carries units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from govreport.model.quantities import SCALES
from govreport.patterns import lazy_pattern
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.units import Dimensions, describe, read_unit

if TYPE_CHECKING:
    from collections.abc import Collection

    from govreport.model import Quantity

MAX_LENGTH = 30_000
"""Room for the sum of a thousand figures."""

MAX_BITS = 2048
MAX_DEPTH = 40
SUM_NAMES = ("合计", "sum")
_DELIMITER = lazy_pattern(r"[()（）,，]")
_WORD = lazy_pattern(r"[^\s()（）,，]*")
_NUMBER = lazy_pattern(r"([-−]?\d+(?:\.\d+)?)([%％]?)")
_OPERATORS = {"+": 1, "-": 1, "−": 1, "*": 2, "×": 2, "/": 2, "÷": 2}
_BRACKETS = {"（": "(", "）": ")", "，": ","}
_SHOWN = 30
_LEFT_OVER = "此处多出"
_OPERAND_WANTED = "此处应为数据名或数字"
_UNPAIRED = "括号不成对"
_TOO_DEEP = f"括号超过 {MAX_DEPTH} 层"


@dataclass(frozen=True, slots=True)
class Measure:
    """An exact amount in base units (准确值)."""

    amount: Fraction
    dimensions: Dimensions = frozenset()

    def __post_init__(self) -> None:
        """Refuse amounts whose exact form outgrows any real figure."""
        if self.amount.numerator.bit_length() > MAX_BITS or self.amount.denominator.bit_length() > MAX_BITS:
            raise FormulaError(FaultKind.RESULT_TOO_LARGE)


@lru_cache(maxsize=1024)
def unit_amount(scale: str, unit: str) -> Fraction:
    """Give what one unit, scale (万) included, amounts to in base units."""
    return read_unit(unit).factor * Fraction(10) ** SCALES.get(scale, 0)


@lru_cache(maxsize=4096)
def measure(quantity: Quantity) -> Measure:
    """Work scale and unit of a quantity into its exact amount in base units."""
    return Measure(
        Fraction(quantity.number) * unit_amount(quantity.scale, quantity.unit), read_unit(quantity.unit).dimensions
    )


class Formula(NamedTuple):
    """A formula cut into tokens; names are whole tokens because operators stand between blanks."""

    tokens: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The operands that are neither numbers nor the name of the sum."""
        return tuple(token for index, token in enumerate(self.tokens) if self._is_name(index, token))

    def _is_name(self, index: int, token: str) -> bool:
        if token in _OPERATORS or token in {"(", ")", ","} or _NUMBER.fullmatch(token):
            return False
        return not (token in SUM_NAMES and self.tokens[index + 1 : index + 2] == ("(",))

    @property
    def adds_only(self) -> bool:
        """Whether it only adds and subtracts, so that digits carry over from the operands."""
        return all(_OPERATORS.get(token, 1) == 1 for token in self.tokens)

    @property
    def subtracts(self) -> bool:
        """Whether anything is taken away."""
        return any(token in {"-", "−"} for token in self.tokens)

    @property
    def typed_digits(self) -> int:
        """The most decimals of a number typed in it."""
        numbers = (_NUMBER.fullmatch(token) for token in self.tokens)
        return max((len(match[1].partition(".")[2]) for match in numbers if match), default=0)


def read_formula(typed: str, names: Collection[str] = ()) -> Formula:
    """Cut a formula into tokens; names that hold brackets, commas or blanks are known as they are.

    Raises:
        FormulaError: it is empty or too long.
    """
    if not typed.strip():
        raise FormulaError(FaultKind.BROKEN_FORMULA, "", "公式是空的")
    if len(typed) > MAX_LENGTH:
        raise FormulaError(FaultKind.BROKEN_FORMULA, typed[:_SHOWN], f"公式超过 {MAX_LENGTH} 个字符")
    special = {name for name in names if _DELIMITER.search(name) or " " in name}
    lengths = sorted({len(name) for name in special}, reverse=True)
    tokens: list[str] = []
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        end = _token_end(typed, at, special, lengths)
        tokens.append(_BRACKETS.get(typed[at:end], typed[at:end]))
        at = end
    return Formula(tuple(tokens))


def _token_end(typed: str, at: int, special: set[str], lengths: list[int]) -> int:
    for length in lengths:
        if typed[at : at + length] in special:
            at += length
            break
    else:
        if _DELIMITER.match(typed, at):
            return at + 1
    word = _WORD.match(typed, at)
    return word.end() if word else at


Done = Callable[[tuple[str, Measure, Measure, Measure]], object]
"""Takes an operation: its sign, both sides and the result."""


def evaluate(formula: Formula, operand: Callable[[str], Measure], done: Done | None = None) -> Measure:
    """Compute a formula exactly.

    Args:
        formula: the formula's tokens.
        operand: gives the exact amount behind a name.
        done: is told of every operation in turn.

    Raises:
        FormulaError: bad grammar, mixed units, division by zero, or an operand without value.
    """
    return _Evaluation(formula.tokens, operand, done).run()


class _Evaluation:
    """One pass over the tokens by precedence."""

    def __init__(self, tokens: tuple[str, ...], operand: Callable[[str], Measure], done: Done | None) -> None:
        self._tokens = tokens
        self._operand = operand
        self._done = done
        self._at = 0
        self._depth = 0

    def run(self) -> Measure:
        result = self._expression(1)
        if self._at < len(self._tokens):
            raise self._broken(_LEFT_OVER, self._tokens[self._at])
        return result

    def _broken(self, why: str, token: str) -> FormulaError:
        return FormulaError(FaultKind.BROKEN_FORMULA, token[:_SHOWN], why)

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _written(self, start: int, end: int) -> str:
        """Write the tokens of an operand for a message."""
        words = " ".join(self._tokens[start:end])
        return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"

    def _expression(self, precedence: int) -> Measure:
        start = self._at
        left = self._operand_or_group()
        while _OPERATORS.get(self._peek(), 0) >= precedence:
            at = self._at
            operator = self._next()
            right = self._expression(_OPERATORS[operator] + 1)
            left = self._told(operator, left, right, (start, at, self._at))
        return left

    def _operand_or_group(self) -> Measure:
        at = self._at
        word = self._next()
        if word == "(":
            return self._group(at)
        if word in SUM_NAMES and self._peek() == "(":
            return self._sum(at)
        if word in {"", ")", ","} or word in _OPERATORS:
            raise self._broken(_OPERAND_WANTED, word or "公式末尾")
        if match := _NUMBER.fullmatch(word):
            return Measure(Fraction(match[1].replace("−", "-")) / (100 if match[2] else 1))
        return self._operand(word)

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._broken(_TOO_DEEP, "(")

    def _leave(self, opened: int) -> None:
        if self._next() != ")":
            raise self._broken(_UNPAIRED, self._written(opened, opened + 3))
        self._depth -= 1

    def _group(self, opened: int) -> Measure:
        self._enter()
        result = self._expression(1)
        self._leave(opened)
        return result

    def _sum(self, opened: int) -> Measure:
        self._enter()
        self._next()
        first = self._at
        total = self._expression(1)
        while self._peek() == ",":
            at = self._at
            self._next()
            right = self._expression(1)
            total = self._told("+", total, right, (first, at, self._at))
        self._leave(opened)
        return total

    def _told(self, operator: str, left: Measure, right: Measure, span: tuple[int, int, int]) -> Measure:
        result = self._apply(operator, left, right, span)
        if self._done is not None:
            self._done((operator, left, right, result))
        return result

    def _apply(self, operator: str, left: Measure, right: Measure, span: tuple[int, int, int]) -> Measure:
        if _OPERATORS[operator] == 1:
            if left.dimensions != right.dimensions:
                sides = self._written(span[0], span[1]), self._written(span[1] + 1, span[2])
                words = (
                    f"“{side}”（{describe(each.dimensions)}）" for side, each in zip(sides, (left, right), strict=True)
                )
                raise FormulaError(FaultKind.MIXED_UNITS, operator, *words)
            sign = 1 if operator == "+" else -1
            return Measure(left.amount + sign * right.amount, left.dimensions)
        if operator in {"*", "×"}:
            return Measure(left.amount * right.amount, _combine(left.dimensions, right.dimensions, 1))
        if right.amount == 0:
            raise FormulaError(FaultKind.DIVISION_BY_ZERO, operator, f"“{self._written(span[1] + 1, span[2])}”")
        return Measure(left.amount / right.amount, _combine(left.dimensions, right.dimensions, -1))


def _combine(left: Dimensions, right: Dimensions, sign: int) -> Dimensions:
    powers = dict(left)
    for base, power in right:
        powers[base] = powers.get(base, 0) + sign * power
    return frozenset((base, power) for base, power in powers.items() if power)
