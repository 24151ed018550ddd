"""Tables of tasks: 任务分解表 of a plan, 任务分工及考核表 of an action plan."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import Line
from govreport.diagnostics import format_path
from govreport.doctree import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.sections import Responsibility, Target
    from govreport.resolve import ResolvedYear


def task_lines(year: ResolvedYear) -> Iterator[Line]:
    """Yield a line for every task of the plans: a section that has nothing below it but text.

    Tasks are grouped by the section above them. A plan without any unit, target or deadline has no tasks.
    """
    tasks = [task for index, section in enumerate(year.year.plans) for task in _tasks(section, ("plans", index), ())]
    if not any(section.responsibility or section.targets for _, section, _ in tasks):
        return
    serial = 0
    for group, members in groupby(tasks, key=itemgetter(2)):
        listed = list(members)
        for index, (path, section, _) in enumerate(listed):
            serial += 1
            cells = _cells(year, path, section, serial)
            if index == 0:
                title = _text(year, (*group, "title"))
                cells["group"] = Cell(title, rows=len(listed), path=f"{format_path(group)}.title")
            yield Line(cells)


def _tasks(section: Section, path: Path, group: Path) -> Iterator[tuple[Path, Section, Path]]:
    below = list(section.subsections())
    if not below and group:
        yield path, section, group
    for step, child in below:
        yield from _tasks(child, (*path, *step), path)


def _cells(year: ResolvedYear, path: Path, section: Section, serial: int) -> dict[str, Cell]:
    at = format_path(path)
    return {
        "serial": Cell(Decimal(serial)),
        "task": Cell(_text(year, (*path, "title")), path=f"{at}.title"),
        "target": Cell(_targets(section.targets), path=f"{at}.targets"),
        **_units(section.responsibility, f"{at}.responsibility"),
        **_marks(section, at),
    }


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


def _targets(targets: Sequence[Target]) -> str | None:
    """List what a task is to reach, one target a line, by phase where one is named."""
    lines = ((f"{each.phase}：" if each.phase else "") + each.figure + each.value for each in targets)
    return "\n".join(lines) or None


def _text(year: ResolvedYear, path: Path) -> str:
    return "".join(piece.words for piece in year.texts.get(path, ()))
