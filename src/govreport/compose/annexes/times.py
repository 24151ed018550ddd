"""Columns of a table of tasks for phases, quarters and halves (一季度, 上半年, 第一阶段), in the order of time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import member_key
from govreport.model.deadlines import part_of_year, read_deadline
from govreport.resolve.targets import due_day, planned_period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from govreport.model import YearData

_OF_PHASES = ("阶段", "季度", "期", "20")
"""What the name of a phase has that is not declared."""
_MONTHS_OF_PARTS = {"季度": 3, "半年": 6}
_YEAR_ITSELF = 12


def quarter_columns(year: YearData, family: str, typed: Collection[str]) -> dict[str, str]:
    """Give every label of a quarter or half its column; the whole has one behind them."""
    parts = [label for label in typed if part_of_year(label) and not _is_whole(year, label)]
    return _columns(year, family, _in_time(year, parts), typed)


def phase_columns(year: YearData, family: str, typed: Collection[str]) -> dict[str, str]:
    """Give every label of a phase, quarter or half its column; the whole has one behind them."""
    declared = [phase.title for phase in year.phases if phase.title in typed]
    others = [
        label
        for label in typed
        if label not in declared
        and (part_of_year(label) or any(mark in label for mark in _OF_PHASES))
        and not _is_whole(year, label)
    ]
    dated = all(_last_day(year, label) for label in declared)
    staged = _in_time(year, [*declared, *others]) if dated else [*declared, *_in_time(year, others)]
    return _columns(year, family, staged, typed)


def is_end(year: YearData, label: str) -> bool:
    """Say whether a time named is the end of the plan itself, which needs no saying."""
    plan = planned_period(year)
    return plan is not None and due_day(label, year, plan) == plan.end


def _columns(year: YearData, family: str, staged: list[str], typed: Iterable[str]) -> dict[str, str]:
    """Name the columns; where there are none of parts, the whole stands with the targets that name no time."""
    if not staged:
        return {}
    years = _years_of_phases(year)
    heads = {label: years.get(label) or _head(year, label) for label in staged}
    whole = [label for label in typed if label not in heads and _is_whole(year, label)]
    heads |= dict.fromkeys(whole, whole[0] if whole else "")
    return {label: member_key(family, head) for label, head in heads.items()}


def _years_of_phases(year: YearData) -> dict[str, str]:
    """Give the year of every phase where each has one of its own, which heads its column then."""
    years = {
        phase.title: f"{phase.period.end.year}年"
        for phase in year.phases
        if phase.period is not None and phase.period.start.year == phase.period.end.year
    }
    return years if len(set(years.values())) == len(year.phases) else {}


def _head(year: YearData, label: str) -> str:
    """Name a quarter or half the short way (Q3 becomes 三季度), unless its year has to be told."""
    plan, short = planned_period(year), part_of_year(label)
    named = any(label.startswith(century) for century in ("19", "20"))
    if short is None or label in {phase.title for phase in year.phases}:
        return label
    told = plan is None or plan.start.year != plan.end.year or not label.startswith(str(plan.end.year))
    return label if named and told else short


def _in_time(year: YearData, labels: Iterable[str]) -> list[str]:
    """Order times by the days they end on, a quarter before the half that ends with it."""
    return sorted(labels, key=lambda label: (_last_day(year, label) or date.max, _months(label)))


def _last_day(year: YearData, label: str) -> date | None:
    """Give the last day of a time; of one without a year, that of any year will do to order by."""
    return due_day(label, year, planned_period(year)) or read_deadline(label, year.period.end.year)


def _months(label: str) -> int:
    part = part_of_year(label) or ""
    return next((months for mark, months in _MONTHS_OF_PARTS.items() if mark in part), _YEAR_ITSELF)


def _is_whole(year: YearData, label: str) -> bool:
    """Say whether a time is all that the plan is for: 全年, 年底, of a plan for half a year also that half."""
    plan = planned_period(year)
    declared = label in {phase.title for phase in year.phases}
    if plan is None or declared or plan.start.year != plan.end.year or not is_end(year, label):
        return False
    return _months(label) > plan.end.month - plan.start.month
