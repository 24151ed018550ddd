"""DOC029: a plan with phases (工作步骤) also says what is to be done.

An action plan (行动方案) of aims and steps alone has nothing to carry out: no section of its plans has anything below
it, points, a unit or a target. A plan without phases may tell it all in a paragraph and is not asked; nor is a summary.

    bad:   plans: [{title: 总体目标, lead: …}], phases: [{title: 动员部署阶段}]
    good:  plans: [{title: 总体目标, lead: …}, {title: 任务分工, children: […]}], phases: [{title: 动员部署阶段}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import Section
    from govreport.resolve import ResolvedYear


@check("DOC029", "方案写明任务", severity=Severity.WARNING)
def action_plan_has_tasks(year: ResolvedYear) -> Iterator[Finding]:
    """Find a plan of aims and phases alone."""
    data = year.year
    if data.plans and data.phases and not data.achievements and not any(map(_says_what_to_do, data.plans)):
        yield Finding(
            path=("plans",),
            problem="方案有工作步骤，没有任务：文后没有任务分工及考核表",
            expected="写明任务和责任单位的章节",
            fix="在工作计划（plans）中补“任务分工”，任务写在它的“下级”（children），责任写在任务的“责任”中",
        )


def _says_what_to_do(section: Section) -> bool:
    told = section.points or section.responsibility or section.targets or len(section.body) > 1
    return bool(told) or any(section.subsections())
