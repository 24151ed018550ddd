"""Tables of tasks: 任务分解表 of a plan, 任务分工及考核表 of an action plan."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from govreport.compose.annexes.rows import Line, time_words
from govreport.compose.annexes.times import is_end, phase_columns, quarter_columns
from govreport.diagnostics import format_path
from govreport.doctree import Cell
from govreport.model import read_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govreport.compose.annexes.rows import Order
    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.sections import Responsibility, Target
    from govreport.resolve import ResolvedYear

QUARTER, PHASE = "quarter", "phase"
"""Columns that are repeated for the quarters and for the phases that targets are set for."""
_Task = tuple["Path", "Section", "Path"]


def task_lines(year: ResolvedYear, order: Order) -> Iterator[Line]:
    """Yield a line for every task of the plans: a section that has nothing below it but text.

    Tasks are grouped by the section above them; a single group is not told. A plan without any unit, target or
    deadline has no tasks.
    """
    tasks = [task for index, section in enumerate(year.year.plans) for task in _tasks_of_part(section, index)]
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
            if not group:
                cells["group"] = Cell(None)
            elif index == 0 and several:
                title = year.words((*group, "title"))
                cells["group"] = Cell(title, rows=len(listed), path=f"{format_path(group)}.title")
            yield Line(cells)


_TOGETHER = "（总体目标）"


def _tasks_of_part(section: Section, index: int) -> Iterator[_Task]:
    """Yield the tasks of a part of the plan; one that has no sections is a task itself when somebody has to do it."""
    path: Path = ("plans", index)
    if any(section.subsections()):
        yield from _tasks(section, path)
    elif section.responsibility or section.targets:
        yield path, section, ()


def _tasks(section: Section, path: Path) -> Iterator[_Task]:
    """Yield what stands below a section; a task beside groups belongs to none of them."""
    if section.targets:
        yield path, section, path  # what its tasks are to reach together
    below = [((*path, *step), child) for step, child in section.subsections()]
    beside_groups = any(any(child.subsections()) for _, child in below)
    for at, child in below:
        if any(child.subsections()):
            yield from _tasks(child, at)
        else:
            yield at, child, () if beside_groups else path


def _labels(year: ResolvedYear, tasks: Sequence[_Task], order: Order) -> dict[str, str]:
    """Give the column of every phase, quarter and half that has one, in the order of time."""
    typed = dict.fromkeys(target.phase for _, section, _ in tasks for target in section.targets if target.phase)
    if QUARTER in order.keys:
        return quarter_columns(year.year, QUARTER, typed)
    return phase_columns(year.year, PHASE, typed) if PHASE in order.keys else {}


def _cells(year: ResolvedYear, path: Path, section: Section, labels: Mapping[str, str]) -> dict[str, Cell]:
    at = format_path(path)
    return {
        **dict.fromkeys(labels.values(), Cell(None)),  # in the order of time, whichever task has one first
        "task": Cell(year.words((*path, "title")), path=f"{at}.title"),
        "steps": _steps(year, path, section),
        **_targets(year, path, section.targets, labels),
        **_units(section.responsibility, f"{at}.responsibility"),
        **_marks(section, at),
    }


def _steps(year: ResolvedYear, path: Path, section: Section) -> Cell:
    """List by their opening words what is done for a task: points such as “做好规划编制。修编…”, one a line."""
    points = [
        year.words((*path, *part.path, index))
        for part in section.parts()
        if part.kind == "points"
        for index in range(len(cast("tuple[str, ...]", part.value)))
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
        "deadline": Cell(time_words(task.deadline), path=f"{at}.deadline"),
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
        phase = f"{each.phase}：" if each.phase and column == "target" and not is_end(year.year, each.phase) else ""
        value = year.words((*path, "targets", index, "value"))
        told = value if read_quantity(value) or phase else f"：{value}"
        lines.setdefault(column, []).append(f"{phase}{each.figure}{told}")
        figures.setdefault(column, []).append(each.figure if each.figure in year.year.figures else "")
    at = f"{format_path(path)}.targets"
    return {
        column: Cell("\n".join(listed), path=at, figure=figures[column][0] if len(listed) == 1 else "")
        for column, listed in lines.items()
    }
