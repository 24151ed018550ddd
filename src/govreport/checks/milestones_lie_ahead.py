"""DOC006: phases and deadlines (工作步骤、完成时限) are not over when the document is issued.

A task that was due before the day of issue cannot be ordered any more; the date or the plan is probably amiss. A phase
that has begun and is not over is usual. Deadlines are read in their fields and, with their year, in the texts. What
a summary says of its own period is not looked at.

    bad:   date_of_issue: 2018-09-05, phases: [{title: 动员部署, period: 2018-06..2018-08}]
    good:  date_of_issue: 2018-09-05, phases: [{title: 第一阶段, period: 2018-06..2018-12}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.deadlines import read_deadline
from govreport.patterns import lazy_pattern
from govreport.resolve.targets import due_day, planned_period
from govreport.resolve.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.resolve import ResolvedYear

_Deadline = tuple["Path", str]


@check("DOC006", "工作步骤和时限不早于成文日期", severity=Severity.WARNING)
def milestones_lie_ahead(year: ResolvedYear) -> Iterator[Finding]:
    """Find phases and deadlines of the plan that are over on the day of issue."""
    issued = year.year.document.date_of_issue
    if issued is None:
        return
    for index, phase in enumerate(year.year.phases):
        if phase.period is not None and phase.period.end < issued:
            yield _finding(("phases", index, "period"), phase.period.label, issued)
    for path, typed in _deadlines_in_words(year):
        day = read_deadline(typed, None)
        if day is not None and day < issued:
            yield _finding(path, typed, issued)
    ended = {phase.title for phase in year.year.phases}  # a phase is told once, with its own period
    for path, typed in _deadlines(year):
        day = due_day(typed, year.year, planned_period(year.year))
        if day is not None and day < issued and typed not in ended:
            yield _finding(path, typed, issued)


def _deadlines_in_words(year: ResolvedYear) -> Iterator[_Deadline]:
    """Yield what the texts of the plan want done before a month or day of a stated year."""
    for path, pieces in year.texts.items():
        if path[0] in _PLANNED:
            text = words_of(pieces)
            for match in _BEFORE.finditer(text) if "前" in text else ():
                yield path, match[0]


_PLANNED = frozenset({"plans", "phases", "safeguards"})
_BEFORE = lazy_pattern(r"\d{4}年\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|末)?(?:以|之)?前")


def _deadlines(year: ResolvedYear) -> Iterator[_Deadline]:
    for field in ("plans", "safeguards"):
        for index, section in enumerate(getattr(year.year, field)):
            yield from _deadlines_of(section, (field, index))
    for index, phase in enumerate(year.year.phases):
        for at, target in enumerate(phase.targets):
            if target.phase:
                yield ("phases", index, "targets", at, "phase"), target.phase
    for index, problem in enumerate(year.year.problems):
        if problem.deadline:
            yield ("problems", index, "deadline"), problem.deadline


def _deadlines_of(section: Section, path: Path) -> Iterator[_Deadline]:
    if section.responsibility and section.responsibility.deadline:
        yield (*path, "responsibility", "deadline"), section.responsibility.deadline
    for index, target in enumerate(section.targets):
        if target.phase:
            yield (*path, "targets", index, "phase"), target.phase
    for step, child in section.subsections():
        yield from _deadlines_of(child, (*path, *step))


def _finding(path: Path, typed: str, issued: date) -> Finding:
    return Finding(
        path=path,
        problem=f"“{typed}”在成文日期 {issued.year}年{issued.month}月{issued.day}日 之前就已结束",
        expected="不早于成文日期的时间",
        fix="核对成文日期和时限；确已完成的工作改写为已完成",
        text=typed,
    )
