"""Results read by period: a figure against its target, at the point it should have reached (序时进度)."""

from __future__ import annotations

from calendar import monthrange
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.model.deadlines import read_deadline
from govreport.resolve.faults import FormulaError
from govreport.resolve.formulas import measure
from govreport.resolve.levels import is_level, sums_up
from govreport.resolve.quantities import (
    RANK_UNITS,
    comparable,
    is_at_least,
    is_at_most,
    is_bound,
    is_rank,
    is_rough,
    is_strict,
)
from govreport.resolve.targets import target_period
from govreport.resolve.units import PERCENT_UNITS, POINT_UNITS, alike, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from govreport.model import Figure, Period, Quantity, YearData
    from govreport.resolve.figures import ResolvedFigure

_MONTHS = 12
_LEVEL_UNITS = PERCENT_UNITS | POINT_UNITS | RANK_UNITS | {"分", "倍", "℃", "分贝", "dB"}
_TIME = read_unit("天").dimensions
_TIMES = frozenset({"工作日", "个工作日", "自然日", "个自然日", "周", "个月", "月", "年", "岁"})
_MULTIPLE_FROM = Fraction(6, 5)
"""From this multiple of the target on, the multiple is said rather than the rate."""


class Progress(StrEnum):
    """How a figure stands against its target; the phrase table has an entry for each."""

    EXCEEDED = "exceeded"
    MULTIPLIED = "multiplied"
    """Exceeded so far that its multiple says it best."""
    REACHED = "reached"
    AHEAD = "ahead"
    ON_TIME = "on_time"
    BEHIND = "behind"
    MISSED = "missed"
    NONE_DUE = "none_due"
    """Nothing done, and no milestone due."""
    NONE_YET = "none_yet"
    NONE = "none"
    """Nothing done, and the time is over."""
    ABOVE = "above"
    """A level, such as a rate, beyond its target: so many points, never a rate of completion."""
    FULL = "full"
    """A rate of 100 %: there is nothing beyond it."""
    MET = "met"
    TOWARD = "toward"
    """A level short of its target while there is time left."""
    BELOW = "below"
    ON_COURSE = "on_course"
    """A level that has the milestone behind it."""
    OFF_COURSE = "off_course"
    BETTER = "better"
    """Less is better, and it is less."""
    HELD = "held"
    """Less is better, and it is just the target."""
    CLEAR = "clear"
    """Nothing happened of what should never happen."""
    OVER = "over"
    """Less is better, and it is more."""
    WITHIN = "within"
    """Less is better, it adds up over the year, and so far it keeps to its share."""
    FAST = "fast"
    """Less is better, it adds up over the year, and so far it is more than its share."""


class Aim(NamedTuple):
    """What a figure is compared with.

    Attributes:
        target: what is to be reached in the end.
        due: what should be reached by now, in base units; the target itself when its time is over.
        over: whether the time of the target is over.
        staged: whether a milestone says what is due.
    """

    target: Quantity
    due: Fraction
    over: bool = False
    staged: bool = False


def read_progress(
    figure: ResolvedFigure, year: YearData, milestones: Sequence[tuple[date, Quantity]] = ()
) -> Progress | None:
    """Read a figure against its target; None when they cannot be compared.

    Before the target's time is over, what adds up is compared with the last milestone that is due, or else with
    the share of the target that belongs to the time gone by: 84.4 % in June is ahead, not unfinished.

    Args:
        figure: the resolved figure.
        year: the year data.
        milestones: what is to be reached by which day, earliest first.
    """
    aim = read_aim(figure, year, milestones)
    if aim is None:
        return None
    value, whole = measure(figure.printed).amount, measure(aim.target).amount
    if is_bound(figure.printed):
        return _bounded(figure, value, whole)
    if is_rank(figure):
        return _ranked(value, whole, aim)
    if lower_is_better(figure):
        return _lower(figure, value, whole, aim)
    if is_cumulative(figure):
        return _growing(value, whole, aim)
    return _level(figure.printed, value, whole, aim)


def read_aim(figure: ResolvedFigure, year: YearData, milestones: Sequence[tuple[date, Quantity]] = ()) -> Aim | None:
    """Tell what a figure is to be compared with; None when it has no target of its kind and time."""
    target = _comparable_target(figure)
    if target is None:
        return None
    whole = measure(target).amount
    period, moment = target_period(figure.figure, year), reached_day(year, figure.figure.as_of)
    if moment >= period.end:
        return Aim(target, whole, over=True)
    if moment < period.start:
        return None
    if milestones:
        due = [quantity for day, quantity in milestones if day <= moment and alike(quantity.unit, target.unit)]
        return Aim(target, measure(due[-1]).amount if due else Fraction(0), staged=bool(due))
    if not _counts_from_start(figure.figure, year) and measure(figure.printed).amount < whole:
        return None
    return Aim(target, whole * share_gone(period, moment))


def _comparable_target(figure: ResolvedFigure) -> Quantity | None:
    """Give the target where value and target are numbers of one kind; only less can be as good as nothing."""
    declared = figure.figure
    if declared.target is None or is_rough(figure.printed):
        return None
    try:
        target = comparable(declared.target, declared, figure.printed, "目标")
    except FormulaError:
        return None
    lower, amount = lower_is_better(figure), measure(target).amount
    bounded = is_at_most(target) if lower else is_at_least(target)
    fits = target.exact or target.qualifier == "达到" or bounded
    if is_strict(target) and measure(figure.printed).amount == amount:  # just short of it, by nothing that can be told
        return None
    return target if fits and (amount > 0 or (lower and amount == 0)) else None


def lower_is_better(figure: ResolvedFigure) -> bool:
    """Say whether less is better: as stated, else of ranks, and where the target is a most (不超过)."""
    declared = figure.figure
    if declared.direction is not None:
        return declared.direction == "lower"
    return is_rank(figure) or (declared.target is not None and is_at_most(declared.target))


def is_cumulative(figure: ResolvedFigure) -> bool:
    """Say whether a figure adds up over the year: as stated, else unless it is a rate, a mark, a rank or a 每….

    Days that should be few are the time something takes (办结时限); those that should be many are counted (优良天数).
    Where the unit leaves it open the name may tell a level (人均预期寿命, 学位缺口).
    """
    if figure.figure.cumulative is not None:
        return figure.figure.cumulative
    unit = figure.printed.unit
    takes_time = lower_is_better(figure) and (unit in _TIMES or read_unit(unit).dimensions == _TIME)
    by_unit = unit in _LEVEL_UNITS or takes_time or "/" in unit or unit.startswith("每")
    return sums_up(figure) or (not by_unit and not is_level(figure))


def reached_day(year: YearData, as_of: str | None = None) -> date:
    """Give the day a value holds for: its own as_of (截至日期), the file's, or the end of the period."""
    typed = as_of or year.as_of
    return (read_deadline(typed, year.period.end.year) if typed else None) or year.period.end


def _counts_from_start(figure: Figure, year: YearData) -> bool:
    """Say whether a value surely counts from the start of its target's time: a third quarter may stand alone."""
    stated = figure.as_of or year.as_of or figure.target_period or year.target_period
    return bool(stated) or year.period.start <= target_period(figure, year).start


def share_gone(period: Period, moment: date) -> Fraction:
    """Give the share of a period that is over, counted in months and in days of the last one."""
    begun = Fraction(moment.day, monthrange(moment.year, moment.month)[1])
    months = (moment.year - period.start.year) * _MONTHS + moment.month - period.start.month
    total = (period.end.year - period.start.year) * _MONTHS + period.end.month - period.start.month + 1
    return (months + begun) / total


def _bounded(figure: ResolvedFigure, value: Fraction, whole: Fraction) -> Progress | None:
    """Read a bound (99.5%以上): on the good side of the target it keeps to it, beyond that nothing is known."""
    if lower_is_better(figure):
        return Progress.HELD if is_at_most(figure.printed) and value <= whole else None
    if not is_at_least(figure.printed) or value < whole:
        return None
    return Progress.REACHED if is_cumulative(figure) else Progress.MET


def _growing(value: Fraction, whole: Fraction, aim: Aim) -> Progress:
    if value >= whole * _MULTIPLE_FROM:
        return Progress.MULTIPLIED
    if value >= whole:
        return Progress.EXCEEDED if value > whole else Progress.REACHED
    if not value:
        return _nothing(aim)
    if aim.over:
        return Progress.MISSED
    if value == aim.due:
        return Progress.ON_TIME
    return Progress.AHEAD if value > aim.due else Progress.BEHIND


def _nothing(aim: Aim) -> Progress:
    if aim.over:
        return Progress.NONE
    return Progress.NONE_YET if aim.due else Progress.NONE_DUE


def _ranked(value: Fraction, whole: Fraction, aim: Aim) -> Progress:
    """Read a rank: the first is the best, and it does not add up."""
    if value <= whole:
        return Progress.BETTER if value < whole else Progress.MET
    if aim.staged:
        return Progress.ON_COURSE if value <= aim.due else Progress.OFF_COURSE
    return Progress.BELOW if aim.over else Progress.TOWARD


def _level(printed: Quantity, value: Fraction, whole: Fraction, aim: Aim) -> Progress:
    if value >= whole:
        if printed.unit in PERCENT_UNITS and value == 1:
            return Progress.FULL
        return Progress.ABOVE if value > whole else Progress.MET
    if aim.staged:
        return Progress.ON_COURSE if value >= aim.due else Progress.OFF_COURSE
    return Progress.BELOW if aim.over else Progress.TOWARD


def _lower(figure: ResolvedFigure, value: Fraction, whole: Fraction, aim: Aim) -> Progress:
    if value > whole:
        return Progress.OVER
    if not whole:
        return Progress.CLEAR
    if not aim.over and is_cumulative(figure):
        return Progress.WITHIN if value <= aim.due else Progress.FAST
    return Progress.BETTER if value < whole else Progress.HELD
