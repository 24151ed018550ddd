"""Scoring rules (评分规则) worked out: points, the reason for them, and what the words of the reason need."""

from __future__ import annotations

from enum import Enum, auto
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import measure, unit_amount
from govreport.resolve.quantities import comparable, is_at_least, is_at_most, is_bound, with_unit
from govreport.resolve.rounding import decimals_of, plain, round_half_up, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from govreport.model import Quantity
    from govreport.model.rules import Completion, Condition, PieceRule, ScoringRule, Steps, Threshold
    from govreport.model.sections import Assessment
    from govreport.resolve.figures import ResolvedFigure

_RATE_DIGITS = 2
_GAP_DIGITS = 6


class Reason(Enum):
    """Why an indicator earns what it earns, and the arguments that come with it."""

    ABOVE = auto()  # requirement
    REACHED = auto()  # requirement
    SHORT = auto()  # requirement
    WITHIN = auto()  # requirement, of a figure that is better when lower
    BEYOND = auto()  # requirement, of a figure that is better when lower
    COMPLETED = auto()  # target
    PARTLY = auto()  # target, rate
    STEP_AT_LEAST = auto()  # limit of the step; of the one that earns most at least or nothing, at most or nothing
    STEP_AT_MOST = auto()  # the same
    STEP_REST = auto()  # nothing, then the same
    PER_PIECE = auto()  # points of one, size of one, base marks or nothing, capped or nothing, gap, where it begins
    DEDUCTED = auto()  # points of one, size of one, points lost, all or capped or nothing, gap, where it begins
    MET = auto()
    NOT_MET = auto()
    NO_EVIDENCE = auto()
    WEIGHTED = auto()  # the sum written out
    GATED = auto()  # title of the gate


class Earned(NamedTuple):
    """What a rule gives (得分).

    Attributes:
        points: exact points.
        reason: why.
        figure: name of the figure that was looked at, or nothing.
        arguments: printed values; `Reason` says which.
    """

    points: Fraction
    reason: Reason
    figure: str = ""
    arguments: tuple[str, ...] = ()


def evaluate_rule(stated: Assessment, rule: ScoringRule, figures: Mapping[str, ResolvedFigure]) -> Earned:
    """Work out what an indicator earns by its rule; weighted sums are the business of the level above.

    Raises:
        FormulaError: no such figure, nothing to hold it against, another kind of quantity, or a bound such as
            95%以上 that leaves the answer open.
    """
    full_marks = stated.full_marks
    if full_marks is None:
        raise FormulaError(FaultKind.NO_FULL_MARKS)
    return _Evaluation(stated, Fraction(full_marks), figures).run(rule)


class _Evaluation:
    """One rule held against the figures."""

    def __init__(self, stated: Assessment, full_marks: Fraction, figures: Mapping[str, ResolvedFigure]) -> None:
        self._stated = stated
        self._full_marks = full_marks
        self._figures = figures

    def run(self, rule: ScoringRule) -> Earned:
        (kind,) = rule.kinds
        earn: dict[str, Callable[..., Earned]] = {
            "threshold": self._threshold,
            "completion": self._completion,
            "steps": self._steps,
            "per_piece": self._per_piece,
            "deduction_per_piece": self._deduction,
            "condition": self._condition,
        }
        return earn[kind](getattr(rule, kind))

    def _figure(self, name: str) -> ResolvedFigure:
        if name not in self._figures:
            raise FormulaError(FaultKind.UNKNOWN_FIGURE, name)
        return self._figures[name]

    def _threshold(self, rule: Threshold) -> Earned:
        figure = self._figure(rule.figure)
        aim = _held_against(figure, rule.requirement or figure.figure.target)
        lower = figure.figure.direction == "lower"
        met = at_most(figure, aim) if lower else at_least(figure, aim)
        points = self._full_marks if met else Fraction(rule.otherwise or 0)
        if lower:
            reason = Reason.WITHIN if met else Reason.BEYOND
        elif measure(figure.printed).amount == measure(aim).amount:
            reason = Reason.REACHED
        else:
            reason = Reason.ABOVE if met else Reason.SHORT
        return Earned(points, reason, figure.name, (aim.written,))

    def _completion(self, rule: Completion) -> Earned:
        figure = self._figure(rule.figure)
        target = _held_against(figure, rule.target or figure.figure.target)
        if figure.figure.direction == "lower":
            raise FormulaError(FaultKind.LOWER_IS_BETTER, figure.name, figure.name)
        if measure(target).amount <= 0:
            raise FormulaError(FaultKind.DIVISION_BY_ZERO, figure.name, f"目标“{target.written}”")
        if at_least(figure, target):
            return Earned(self._full_marks, Reason.COMPLETED, figure.name, (target.written,))
        share = max(measure(figure.printed).amount / measure(target).amount, Fraction(0))
        rate = f"{plain(trimmed(round_half_up(share * 100, _RATE_DIGITS)))}%"
        return Earned(self._full_marks * share, Reason.PARTLY, figure.name, (target.written, rate))

    def _steps(self, rule: Steps) -> Earned:
        figure, aim = self._figure(rule.figure), _aim(rule)
        for step in rule.steps:
            if step.at_least is not None and at_least(figure, _held_against(figure, step.at_least)):
                words = (step.at_least.written, *aim)
                return Earned(Fraction(step.points), Reason.STEP_AT_LEAST, figure.name, words)
            if step.at_most is not None and at_most(figure, _held_against(figure, step.at_most)):
                words = (step.at_most.written, *aim)
                return Earned(Fraction(step.points), Reason.STEP_AT_MOST, figure.name, words)
        return Earned(Fraction(rule.otherwise or 0), Reason.STEP_REST, figure.name, ("", *aim))

    def _per_piece(self, rule: PieceRule) -> Earned:
        figure = self._figure(rule.figure)
        pieces, gap, begins = _pieces(figure, rule, upward=figure.figure.direction != "lower")
        base = Fraction(rule.base or 0)
        limit = Fraction(_first_stated(rule.cap, self._stated.cap, self._stated.full_marks))
        points = base + pieces * Fraction(rule.points)
        capped = "封顶" if points > limit else ""
        arguments = (_marks(rule.points), _one(figure, rule), _marks(rule.base), capped, gap, begins)
        return Earned(min(points, limit), Reason.PER_PIECE, figure.name, arguments)

    def _deduction(self, rule: PieceRule) -> Earned:
        figure = self._figure(rule.figure)
        pieces, gap, begins = _pieces(figure, rule, upward=figure.figure.direction == "lower" or rule.beyond is None)
        limit = self._full_marks if rule.cap is None else min(Fraction(rule.cap), self._full_marks)
        lost = min(pieces * Fraction(rule.points), limit)
        end = ""
        if lost and lost == self._full_marks:
            end = "扣完为止"
        elif lost < pieces * Fraction(rule.points):
            end = "封顶"
        arguments = (_marks(rule.points), _one(figure, rule), _printed(lost), end, gap, begins)
        return Earned(self._full_marks - lost, Reason.DEDUCTED, figure.name, arguments)

    def _condition(self, rule: Condition) -> Earned:
        if not rule.met:
            return Earned(Fraction(rule.otherwise or 0), Reason.NOT_MET)
        if not (rule.without_evidence or self._stated.evidence):
            return Earned(Fraction(0), Reason.NO_EVIDENCE)
        return Earned(self._full_marks, Reason.MET)


def _aim(rule: Steps) -> tuple[str, str]:
    """Give the limit of the step that earns most, the first of equals: at least or nothing, at most or nothing."""
    best = max(rule.steps, key=lambda step: step.points)
    return best.at_least.written if best.at_least else "", best.at_most.written if best.at_most else ""


def at_least(figure: ResolvedFigure, limit: Quantity) -> bool:
    """Say whether what a document prints of a figure is at or above a limit.

    Raises:
        FormulaError: the value is a bound (95%以上) that leaves it open.
    """
    return _compared(figure, limit, above=True)


def at_most(figure: ResolvedFigure, limit: Quantity) -> bool:
    """Say whether what a document prints of a figure is at or below a limit.

    Raises:
        FormulaError: the value is a bound (95%以上) that leaves it open.
    """
    return _compared(figure, limit, above=False)


def _compared(figure: ResolvedFigure, limit: Quantity, *, above: bool) -> bool:
    value, bar = measure(figure.printed).amount, measure(limit).amount
    met = value >= bar if above else value <= bar
    # 95%以上 proves that 90% is reached, and 5处以内 that 8处 is kept; the other way round nothing is proved
    open_above, open_below = is_at_least(figure.printed), is_at_most(figure.printed)
    if (open_above and above != met) or (open_below and above == met):
        raise FormulaError(FaultKind.NOT_A_NUMBER, figure.name, figure.name, figure.printed.written)
    return met


def _held_against(figure: ResolvedFigure, limit: Quantity | None) -> Quantity:
    if limit is None:
        raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, figure.name, "target", "目标")
    return comparable(limit, figure.figure, figure.printed, "要求")


def _pieces(figure: ResolvedFigure, rule: PieceRule, *, upward: bool) -> tuple[Fraction, str, str]:
    """Count pieces; give also how far the figure is beyond where counting begins, and that place, as printed."""
    if is_bound(figure.printed):
        raise FormulaError(FaultKind.NOT_A_NUMBER, figure.name, figure.name, figure.printed.written)
    amount, gap, begins = measure(figure.printed).amount, "", ""
    one = unit_amount("", figure.printed.unit)
    if rule.beyond is not None:
        start = _held_against(figure, rule.beyond)
        apart = amount - measure(start).amount
        amount = max(apart if upward else -apart, Fraction(0))
        gap, begins = _gap(figure, amount), start.written
    if rule.per is not None:
        size = with_unit(rule.per, None if rule.per.unit else figure.printed.unit)
        one = measure(size).amount
        if measure(size).dimensions != figure.exact.dimensions or one <= 0:
            sides = f"“{figure.name}”（{figure.printed.written}）", f"“{rule.per.written}”"
            raise FormulaError(FaultKind.MIXED_UNITS, figure.name, *sides)
    exact = max(amount / one, Fraction(0))
    counted = {"proportional": exact, "whole": Fraction(-(-exact // 1))}.get(rule.rest or "", Fraction(exact // 1))
    return counted, gap, begins


def _gap(figure: ResolvedFigure, amount: Fraction) -> str:
    printed = figure.printed
    number = amount / unit_amount(printed.scale, printed.unit)
    digits = decimals_of(number, _GAP_DIGITS)
    unit = "个百分点" if printed.unit in {"%", "％"} else printed.unit
    return f"{plain(round_half_up(number, _GAP_DIGITS if digits is None else digits))}{printed.scale}{unit}"


def _one(figure: ResolvedFigure, rule: PieceRule) -> str:
    if rule.per is not None:
        return rule.per.written
    return {"%": "1个百分点", "％": "1个百分点"}.get(figure.printed.unit, figure.printed.unit or "项")


def _first_stated(*marks: Decimal | None) -> Decimal:
    return next(each for each in marks if each is not None)


def _marks(marks: Decimal | None) -> str:
    return "" if marks is None else plain(trimmed(marks))


def _printed(points: Fraction) -> str:
    digits = decimals_of(points, _GAP_DIGITS)
    return plain(trimmed(round_half_up(points, _RATE_DIGITS if digits is None else digits)))
