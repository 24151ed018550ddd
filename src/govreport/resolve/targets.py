"""Targets (目标) wherever the data states them: with a figure, by phase, or in a section; and the time they are for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from govreport.model.deadlines import read_deadline
from govreport.model.following import plan_period_after
from govreport.model.periods import Period
from govreport.model.quantities import read_quantity
from govreport.resolve.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model import Figure, Quantity, Section, YearData
    from govreport.model.sections import Target
    from govreport.resolve.texts import Pieces

_DECEMBER = 12


class StatedTarget(NamedTuple):
    """A target that a section or a phase states for a figure.

    Attributes:
        path: where its value stands.
        figure: the figure as named there.
        phase: the phase or quarter it is for, as typed; empty when none is named.
        due: the day it is to be reached; None when that cannot be told.
        quantity: how much; None when the words are no quantity.
        covers: the period it is for, when it names no phase.
    """

    path: Path
    figure: str
    phase: str
    due: date | None
    quantity: Quantity | None
    covers: Period | None


def stated_targets(year: YearData, texts: Mapping[Path, Pieces]) -> Iterator[StatedTarget]:
    """Yield the targets of sections and phases in reading order."""
    planned = planned_period(year)
    scopes = {"achievements": year.period, "plans": planned, "safeguards": planned}
    for field, scope in scopes.items():
        for index, section in enumerate(getattr(year, field)):
            for path, target in _targets_of(section, (field, index)):
                yield _stated(year, texts, (*path, "value"), target, scope)
    for index, phase in enumerate(year.phases):
        for at, target in enumerate(phase.targets):
            named = target if target.phase else target.model_copy(update={"phase": phase.title})
            yield _stated(year, texts, ("phases", index, "targets", at, "value"), named, planned)


def _targets_of(section: Section, path: Path) -> Iterator[tuple[Path, Target]]:
    for index, target in enumerate(section.targets):
        yield (*path, "targets", index), target
    for step, child in section.subsections():
        yield from _targets_of(child, (*path, *step))


def _stated(
    year: YearData, texts: Mapping[Path, Pieces], path: Path, target: Target, scope: Period | None
) -> StatedTarget:
    written = words_of(texts.get(path, ())) or target.value
    phase = target.phase or ""
    due = due_day(phase, year, scope) if phase else scope.end if scope else None
    return StatedTarget(path, target.figure, phase, due, read_quantity(written), None if phase else scope)


def planned_period(year: YearData) -> Period | None:
    """Give the period that plans are for: as stated, else what is behind a summary's own; a plan alone has its own."""
    return year.plan_period or (plan_period_after(year.period) if year.achievements else year.period)


def due_day(label: str, year: YearData, scope: Period | None) -> date | None:
    """Give the day a phase, a quarter or a deadline ends; None when that cannot be told."""
    for phase in year.phases:
        if phase.title == label and phase.period is not None:
            return phase.period.end
    single = scope is not None and scope.start.year == scope.end.year
    return read_deadline(label, scope.end.year if scope and single else None)


def target_period(figure: Figure, year: YearData) -> Period:
    """Give the time a figure's target is for: as stated, else the calendar year, else the whole period reported on.

    A target of a figure that has no value yet belongs to the plan.
    """
    if figure.target_period is not None:
        return figure.target_period
    planned = figure.value is None and figure.formula is None
    plan = planned_period(year) if planned else None
    return _whole_years(plan) if plan and not year.target_period else reporting_period(year)


def reporting_period(year: YearData) -> Period:
    """Give the time that targets are for unless a figure says otherwise."""
    return year.target_period or _whole_years(year.period)


def _whole_years(span: Period) -> Period:
    """Give the calendar year a period lies in; one that reaches over two years stands for itself."""
    if span.start.year != span.end.year:
        return span
    return Period(date(span.start.year, 1, 1), date(span.start.year, _DECEMBER, 31), f"{span.start.year}年")


def milestones(figure: Figure, year: YearData, stated: Iterator[StatedTarget]) -> list[tuple[date, Quantity]]:
    """List what a figure is to reach by which day, earliest first, within the time of its target.

    Args:
        figure: the figure, with the milestones of its own.
        year: the year data.
        stated: what sections and phases state for this figure.
    """
    period = target_period(figure, year)
    own = [(due_day(label, year, period), quantity) for label, quantity in figure.milestones.items()]
    others = [(each.due, each.quantity) for each in stated if each.phase]
    known = {
        due: quantity
        for due, quantity in (*others, *own)
        if due is not None and quantity is not None and period.start <= due < period.end
    }
    return sorted(known.items(), key=lambda each: each[0])
