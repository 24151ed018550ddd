"""REF011: a declared figure (数据) is used somewhere: in a text, a formula, a rule or a table.

A figure that nobody reads is either left over or missing from its sentence. One with a target stands in the table
of targets (目标任务完成情况表).

    bad:   figures: {收集率: 76.7%}，正文没有写到收集率
    good:  lead: 收集率达到{收集率}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.uses import uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF011", "数据都有用处", severity=Severity.INFO, needs=("REF001", "REF002", "REF003", "REF007", "REF008"))
def figures_are_used(year: ResolvedYear) -> Iterator[Finding]:
    """Find figures that nothing uses."""
    used = {use.figure for use in uses(year)}
    for name, figure in year.year.figures.items():
        if name not in used and figure.target is None:
            yield Finding(
                path=("figures", name),
                problem=f"数据“{name}”没有在正文、公式、评分规则或表格中用到",
                expected="至少用到一处",
                fix=f"在正文中写 {{{name}}}，或删去这项数据",
                text=name,
            )
