"""REF014: a phase (阶段) that a target is for is one of the declared phases (工作步骤).

A misspelt phase would open a column of its own in the table of tasks, and leave that of the phase itself empty.
Quarters, halves, dates and other times need no declaration, and data without phases is not asked. A name that is near
that of a phase is an error, another one a warning.

    bad:   phases: [{title: 动员部署阶段}], targets: [{figure: 覆盖率, value: 60%, phase: 动员布署阶段}]
    good:  phases: [{title: 动员部署阶段}], targets: [{figure: 覆盖率, value: 60%, phase: 动员部署阶段}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.deadlines import part_of_year, read_deadline

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.resolve import ResolvedYear

_EVERY = ("各", "每", "全", "本")
_LIKE = 0.6


@check("REF014", "目标所写的阶段已声明")
def phases_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find targets for a phase that no step of the plan bears."""
    declared = [phase.title.strip() for phase in year.year.phases]
    if not declared:
        return
    for path, typed in _phases(year):
        name = typed.strip()
        if name not in declared and _is_phase(name, year.year.period.end.year):
            yield _finding(path, typed, declared)


def _phases(year: ResolvedYear) -> Iterator[tuple[Path, str]]:
    for name, figure in year.year.figures.items():
        yield from ((("figures", name, "milestones", label), label) for label in figure.milestones)
    for field in ("plans", "safeguards"):
        for index, section in enumerate(getattr(year.year, field)):
            yield from _phases_of(section, (field, index))
    for index, phase in enumerate(year.year.phases):
        for at, target in enumerate(phase.targets):
            if target.phase:
                yield ("phases", index, "targets", at, "phase"), target.phase


def _phases_of(section: Section, path: Path) -> Iterator[tuple[Path, str]]:
    for index, target in enumerate(section.targets):
        if target.phase:
            yield (*path, "targets", index, "phase"), target.phase
    for step, child in section.subsections():
        yield from _phases_of(child, (*path, *step))


def _is_phase(name: str, year: int) -> bool:
    """Say whether words name one phase, and no time that everybody knows."""
    one = "阶段" in name and not name.startswith(_EVERY)
    return one and part_of_year(name) is None and read_deadline(name, year) is None


def _finding(path: Path, typed: str, declared: Collection[str]) -> Finding:
    from difflib import get_close_matches  # noqa: PLC0415  (only a message needs it)

    near = get_close_matches(typed.strip(), declared, n=1, cutoff=_LIKE)
    hint = f"；最接近的是“{near[0]}”" if near else ""
    return Finding(
        path=path,
        problem=f"阶段“{typed}”不在工作步骤（phases）中，任务表会为它另立一栏",
        expected=f"工作步骤中已有的阶段：{'、'.join(declared)}{hint}",
        fix=f"改为“{near[0]}”" if near else "改正阶段名称，或在工作步骤中写明这一阶段",
        text=typed,
        severity=Severity.ERROR if near else Severity.WARNING,
    )
