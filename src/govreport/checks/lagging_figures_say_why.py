"""SUM009: a figure short of its target, or behind the time gone by, says why and what is done about it.

That is one that is 滞后于序时进度, below its milestone (分期目标), 未完成 or 未达到目标 when the time is over, or
beyond what it should stay within, or 高于序时进度 where it should be few; a level short of its target is told once more
than half of the time is over. The reason and the measures (滞后原因及措施) have a column of their own in the table of
targets, which is left out where none are written. A problem (存在问题) that names this figure and no other target gives
its measures to the table.

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


_STANDING = {
    "missed": "未完成目标",
    "none": "未完成目标",
    "toward": "尚未达到目标",
    "below": "未达到目标",
    "off_course": "未达到阶段目标",
    "over": "超出控制目标",
    "fast": "高于序时进度",
}
"""How a figure stands (resolve.progress), as the message says it; all others are behind the time gone by."""


@check("SUM009", "未达到目标、滞后的指标写明原因及措施", severity=Severity.INFO)
def lagging_figures_say_why(year: ResolvedYear) -> Iterator[Finding]:
    """Find figures that are short of their target and say nothing of it."""
    if not any(figure.target is not None and not figure.measures for figure in year.year.figures.values()):
        return
    from govreport.resolve.lagging import lagging, remedies  # noqa: PLC0415  (most files have no such figure)

    silent = {
        name: progress for name, progress in lagging(year) if not (year.year.figures[name].measures or "").strip()
    }
    told = remedies(year) if silent else {}
    for name, progress in silent.items():
        if name not in told:
            yield Finding(
                path=("figures", name),
                problem=f"“{name}”{_STANDING.get(progress, '滞后于序时进度')}，没有写滞后原因及措施",
                expected="滞后原因及措施（measures），列入目标任务完成情况表",
                fix=f"在“{name}”下补填“滞后原因及措施”，或在存在问题中引用 {{{name}}} 并写整改措施",
                text=name,
            )
