"""SUM009: a figure behind the time gone by (滞后于序时进度) says why and what is done about it.

The reason and the measures (滞后原因及措施) have a column of their own in the table of targets, which is left out where
none are written. A problem (存在问题) that names this figure and no other target gives its measures to the table.

    bad:   period: 2024H1，管网改造长度: {value: 2公里, target: 8公里}
    good:  period: 2024H1，管网改造长度: {value: 2公里, target: 8公里, measures: 前期手续办理较慢；倒排工期，每周调度}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SUM009", "滞后的指标写明原因及措施", severity=Severity.INFO)
def lagging_figures_say_why(year: ResolvedYear) -> Iterator[Finding]:
    """Find figures that lag and say nothing of it."""
    if not any(figure.target is not None and not figure.measures for figure in year.year.figures.values()):
        return
    from govreport.resolve.lagging import lagging, remedies  # noqa: PLC0415  (most files have no such figure)

    silent = [name for name in lagging(year) if not (year.year.figures[name].measures or "").strip()]
    told = remedies(year) if silent else {}
    for name in silent:
        if name not in told:
            yield Finding(
                path=("figures", name),
                problem=f"“{name}”滞后于序时进度，没有写滞后原因及措施",
                expected="滞后原因及措施（measures），列入目标任务完成情况表",
                fix=f"在“{name}”下补填“滞后原因及措施”，或在存在问题中引用 {{{name}}} 并写整改措施",
                text=name,
            )
