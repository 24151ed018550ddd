"""SCO016: an indicator on which a gate (否决事项) has fallen states no points.

What a gate costs is the scheme's rule; points beside it say that it has not happened. Of a section, its own points
are looked at: what its items would have earned is printed as 0.

    bad:   污水治理自评得分 6，scheme.gates 写明该项发生否决事项
    good:  污水治理不写自评得分，按考核办法计 0 分
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO016", "触发否决的计零分")
def gated_indicators_earn_nothing(year: ResolvedYear) -> Iterator[Finding]:
    """Find points that are claimed in spite of a gate."""
    nodes = year.scores.nodes
    below = {child.path for node in nodes.values() if node.is_gated for child in node.children}
    for node in nodes.values():
        if node.earned is None or not node.is_gated or node.assessment is None or node.path in below:
            continue
        stated = node.assessment.self_score
        if stated:
            yield Finding(
                path=(*node.path, "assessment", "self_score"),
                problem=f"发生否决事项“{node.earned.arguments[0]}”，自评得分却写为 {points(stated)}",
                expected="0",
                fix="改为 0 或删去；否决事项没有发生的，在 scheme.gates 中改正",
                text=points(stated),
            )
