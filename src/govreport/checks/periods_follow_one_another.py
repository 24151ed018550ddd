"""DOC008: periods follow one another: what is planned after what is reported, one phase (工作步骤) after another.

A phase may lie within the one above it and may begin in the month that one ends in; but none begins before it, goes on
behind it after more months in common, or ends after the whole.

    bad:   period: 2023，plan_period: 2022
    good:  period: 2023，plan_period: 2024
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import Period
    from govreport.resolve import ResolvedYear


@check("DOC008", "期间先后相接", severity=Severity.WARNING)
def periods_follow_one_another(year: ResolvedYear) -> Iterator[Finding]:
    """Find a plan for the past, and phases out of order or out of the whole."""
    period, plan = year.year.period, year.year.plan_period
    if plan is not None and plan.end <= period.end:
        yield Finding(
            path=("plan_period",),
            problem=f"计划期（{plan.label}）不在报告期（{period.label}）之后",
            expected=f"{period.label}之后的期间",
            fix="核对报告期和计划期",
            text=plan.label,
        )
    yield from _phases(year)


def _phases(year: ResolvedYear) -> Iterator[Finding]:
    whole = year.year.plan_period or year.year.period
    before = None
    for index, phase in enumerate(year.year.phases):
        if phase.period is None:
            continue
        problem = ""
        if phase.period.start < whole.start or phase.period.end > whole.end:
            problem = f"工作步骤（{phase.period.label}）超出{whole.label}"
        elif before is not None and phase.period.start < before.start:
            problem = f"工作步骤（{phase.period.label}）早于上一步骤（{before.label}）"
        elif before is not None and _overlap(before, phase.period):
            problem = f"工作步骤（{phase.period.label}）与上一步骤（{before.label}）重叠"
        if problem:
            yield Finding(
                path=("phases", index, "period"),
                problem=problem,
                expected="各步骤按先后排列，并在总的期间以内",
                fix="核对起止时间",
                text=phase.period.label,
            )
        before = phase.period


def _overlap(before: Period, after: Period) -> bool:
    """Say whether a phase begins months before the end of the one above and goes on behind it."""
    ends, begins = before.end, after.start
    return after.end > ends and (ends.year - begins.year) * 12 + ends.month > begins.month
