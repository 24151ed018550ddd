"""DOC028: a task has a lead unit (牵头单位) where the tasks beside it have one.

Asked of tasks under one heading most of which name a lead unit: the one without would show a blank cell in the table. A
plan that names responsible units (责任单位) alone is not asked.

    bad:   任务甲 {lead_unit: 市教育局}，任务乙 {lead_unit: 市公安局}，任务丙 {responsible_units: [市财政局]}
    good:  任务丙 {lead_unit: 市财政局}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.checks.tasks import planned_sections
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.resolve import ResolvedYear


@check("DOC028", "同类任务都有牵头单位", severity=Severity.WARNING)
def tasks_have_a_lead_unit(year: ResolvedYear) -> Iterator[Finding]:
    """Find tasks without a lead unit among others that have one."""
    for above, section in planned_sections(year.year):
        if above[0] != "plans":
            continue
        tasks = [((*above, *step), task) for step, task in section.subsections() if not any(task.subsections())]
        without = [(path, task) for path, task in tasks if not _lead_unit(task)]
        if 0 < len(without) <= len(tasks) - len(without):
            yield from (_finding(path, task) for path, task in without)


def _lead_unit(task: Section) -> str:
    return (task.responsibility.lead_unit or "").strip() if task.responsibility else ""


def _finding(path: Path, task: Section) -> Finding:
    return Finding(
        path=(*path, "responsibility") if task.responsibility else path,
        problem=f"“{task.title}”没有牵头单位，同一标题下的其他任务有",
        expected="牵头单位（lead_unit）",
        fix="补填牵头单位；确实不需要的写明核实说明",
        text=task.title,
    )
