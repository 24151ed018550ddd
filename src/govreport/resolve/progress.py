"""Results read by period: a figure against its target, at the point it should have reached (序时进度)."""

from __future__ import annotations

import re
from enum import Enum, auto
from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.formulas import measure
from govreport.resolve.units import PERCENT_UNITS

if TYPE_CHECKING:
    from govreport.model import Period, Quantity
    from govreport.resolve.figures import ResolvedFigure

MONTHS = 12
_MONTH = re.compile(r"(?:(\d{4})[-年/.])?\s*(\d{1,2})(?:月|$|[-/.])")


class Progress(Enum):
    """How a figure stands against its target."""

    EXCEEDED = auto()
    REACHED = auto()
    FULL = auto()
    """A rate of 100 %: there is nothing beyond it."""
    BETTER = auto()
    """Less is better, and it is less."""
    HELD = auto()
    """Less is better, and it is just the target."""
    AHEAD = auto()
    ON_TIME = auto()
    BEHIND = auto()
    MISSED = auto()


def read_progress(figure: ResolvedFigure, period: Period, as_of: str | None) -> Progress | None:
    """Read a figure against its target; None when they cannot be compared.

    A target is one of the whole year. Before the year is over, the value is compared with the share of the
    target that belongs to the months gone by: 84.4 % in June is ahead, not unfinished.

    Args:
        figure: the resolved figure.
        period: the period reported on.
        as_of: the date the value holds for, when it is not the period's end.
    """
    target = figure.figure.target
    if target is None or not (figure.printed.exact and target.exact):
        return None
    value, aim = measure(figure.printed), measure(target)
    if value.dimensions != aim.dimensions or aim.amount <= 0:
        return None
    if figure.figure.direction == "lower":
        return _lower(value.amount, aim.amount)
    return _higher(figure.printed, value.amount, aim.amount, months_gone(period, as_of))


def _lower(value: Fraction, aim: Fraction) -> Progress:
    if value == aim:
        return Progress.HELD
    return Progress.BETTER if value < aim else Progress.MISSED


def _higher(printed: Quantity, value: Fraction, aim: Fraction, months: int) -> Progress:
    if value >= aim:
        if printed.unit in PERCENT_UNITS and value == 1:
            return Progress.FULL
        return Progress.EXCEEDED if value > aim else Progress.REACHED
    if months >= MONTHS:
        return Progress.MISSED
    due = aim * Fraction(months, MONTHS)
    if value == due:
        return Progress.ON_TIME
    return Progress.AHEAD if value > due else Progress.BEHIND


def months_gone(period: Period, as_of: str | None) -> int:
    """Count the months of the target's year that are over; a year's figure is due in full."""
    if period.start.month == 1 and (period.end.year, period.end.month) != (period.start.year, MONTHS):
        stated = _MONTH.search(as_of or "")
        return int(stated[2]) if stated and 1 <= int(stated[2]) <= MONTHS else period.end.month
    return MONTHS
