"""Tables of tasks: 任务分解表 of a plan, 任务分工及考核表 of an action plan."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import Line, member_key
from govreport.diagnostics import format_path
from govreport.doctree import Cell
from govreport.model import read_quantity
from govreport.model.deadlines import quarter_of
from govreport.model.walk import value_at
from govreport.resolve.targets import due_day, planned_period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govreport.compose.annexes.rows import Order
    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.sections import Responsibility, Target
    from govreport.resolve import ResolvedYear

QUARTER, PHASE = "quarter", "phase"
"""Columns that are repeated for the quarters and for the phases that targets are set for."""
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_Task = tuple["Path", "Section", "Path"]


def task_lines(year: ResolvedYear, order: Order) -> Iterator[Line]:
    """Yield a line for every task of the plans: a section that has nothing below it but text.

    Tasks are grouped by the section above them; a single group is not told. A plan without any unit, target or
    deadline has no tasks.
    """
    tasks = [task for index, section in enumerate(year.year.plans) for task in _tasks(section, ("plans", index), ())]
    if not any(section.responsibility or section.targets for _, section, _ in tasks):
        return
    labels = _labels(year, tasks, order)
    several = len({group for _, _, group in tasks}) > 1
    serial = 0
    for group, members in groupby(tasks, key=itemgetter(2)):
        listed = list(members)
        for index, (path, section, _) in enumerate(listed):
            cells = _cells(year, path, section, labels)
            if path == group:
                cells["task"] = Cell(_TOGETHER)
            else:
                serial += 1
                cells["serial"] = Cell(Decimal(serial))
            if index == 0 and several:
                title = _text(year, (*group, "title"))
                cells["group"] = Cell(title, rows=len(listed), path=f"{format_path(group)}.title")
            yield Line(cells)


_TOGETHER = "（总体目标）"


def _tasks(section: Section, path: Path, group: Path) -> Iterator[_Task]:
    below = list(section.subsections())
    if not below and group:
        yield path, section, group
    if below and section.targets:
        yield path, section, path  # what its tasks are to reach together
    for step, child in below:
        yield from _tasks(child, (*path, *step), path)


def _labels(year: ResolvedYear, tasks: Sequence[_Task], order: Order) -> dict[str, str]:
    """Give the column of every phase and quarter that has one, in the order of time."""
    typed = dict.fromkeys(target.phase for _, section, _ in tasks for target in section.targets if target.phase)
    if QUARTER in order.keys:
        quarters = {label: quarter for label in typed if (quarter := quarter_of(label)) is not None}
        named = {label: member_key(QUARTER, _QUARTERS[quarter - 1]) for label, quarter in quarters.items()}
        return dict(sorted(named.items(), key=lambda each: quarters[each[0]]))
    if PHASE not in order.keys:
        return {}
    declared = {phase.title: phase for phase in year.year.phases}
    ordered = [label for label in declared if label in typed] + [label for label in typed if label not in declared]
    years = {
        label: f"{phase.period.end.year}年"
        for label, phase in declared.items()
        if phase.period is not None and phase.period.start.year == phase.period.end.year
    }
    telling = len(set(years.values())) == len(declared)  # each phase has a year of its own
    staged = [label for label in ordered if label in declared or any(mark in label for mark in _OF_PHASES)]
    return {label: member_key(PHASE, years[label] if telling and label in years else label) for label in staged}


_OF_PHASES = ("阶段", "季度", "期", "20")
"""What the name of a phase has that is not declared; 全年 and 年底 are the whole."""


def _cells(year: ResolvedYear, path: Path, section: Section, labels: Mapping[str, str]) -> dict[str, Cell]:
    at = format_path(path)
    return {
        **dict.fromkeys(labels.values(), Cell(None)),  # in the order of time, whichever task has one first
        "task": Cell(_text(year, (*path, "title")), path=f"{at}.title"),
        "steps": _steps(year, path, section),
        **_targets(year, path, section.targets, labels),
        **_units(section.responsibility, f"{at}.responsibility"),
        **_marks(section, at),
    }


def _steps(year: ResolvedYear, path: Path, section: Section) -> Cell:
    """List by their opening words what is done for a task: points such as “做好规划编制。修编…”, one a line."""
    points = [
        _text(year, (*path, *part.path, index))
        for part in section.parts()
        if part.kind == "points"
        for index in range(len(value_at(section, part.path)))
    ]
    heads = [head for point in points if 0 < len(head := point.partition("。")[0]) <= _LONGEST_STEP]
    return Cell("\n".join(heads) or None, path=format_path(path))


_LONGEST_STEP = 20
"""Characters of words that name what is done; a longer sentence tells it, and stands in the text."""


def _units(task: Responsibility | None, at: str) -> dict[str, Cell]:
    if task is None:
        return {}
    return {
        "lead_unit": Cell(task.lead_unit, path=f"{at}.lead_unit"),
        "responsible_units": Cell("、".join(task.responsible_units) or None, path=f"{at}.responsible_units"),
        "supporting_units": Cell("、".join(task.supporting_units) or None, path=f"{at}.supporting_units"),
        "leader": Cell(task.leader, path=f"{at}.leader"),
        "deadline": Cell(task.deadline, path=f"{at}.deadline"),
        "contact": Cell(task.contact, path=f"{at}.contact"),
    }


def _marks(section: Section, at: str) -> dict[str, Cell]:
    """Show marks where the data has them; none are invented."""
    stated = section.assessment
    if stated is None:
        return {}
    return {
        "full_marks": Cell(stated.full_marks, path=f"{at}.assessment.full_marks"),
        "self_score": Cell(stated.self_score, path=f"{at}.assessment.self_score"),
    }


def _targets(year: ResolvedYear, path: Path, targets: Sequence[Target], labels: Mapping[str, str]) -> dict[str, Cell]:
    """List what a task is to reach, one target a line, in the column of its phase where it has one."""
    lines: dict[str, list[str]] = {}
    figures: dict[str, list[str]] = {}
    for index, each in enumerate(targets):
        column = labels.get(each.phase or "", "target")
        phase = f"{each.phase}：" if each.phase and column == "target" and not _is_end(year, each.phase) else ""
        value = _text(year, (*path, "targets", index, "value"))
        told = value if read_quantity(value) or phase else f"：{value}"
        lines.setdefault(column, []).append(f"{phase}{each.figure}{told}")
        figures.setdefault(column, []).append(each.figure if each.figure in year.year.figures else "")
    at = f"{format_path(path)}.targets"
    return {
        column: Cell("\n".join(listed), path=at, figure=figures[column][0] if len(listed) == 1 else "")
        for column, listed in lines.items()
    }


def _is_end(year: ResolvedYear, phase: str) -> bool:
    """Say whether a time named is the end of the plan itself, which needs no saying."""
    plan = planned_period(year.year)
    return plan is not None and due_day(phase, year.year, plan) == plan.end


def _text(year: ResolvedYear, path: Path) -> str:
    return "".join(piece.words for piece in year.texts.get(path, ()))
