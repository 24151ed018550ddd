"""SCO005: points that were lost come with their reason (扣分原因).

The receiving department asks for it first. The words of a scoring rule (评分规则) are a reason.

    bad:   {full_marks: 10, self_score: 9}
    good:  {full_marks: 10, self_score: 9, reason: 一处隐患未按期整改}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO005", "扣分写明原因", severity=Severity.WARNING)
def lost_points_have_reasons(year: ResolvedYear) -> Iterator[Finding]:
    """Find items below full marks that give no reason."""
    for node in year.scores.nodes.values():
        stated = node.assessment
        if node.children or stated is None or stated.reason or node.standing is not Standing.COUNTED:
            continue
        if node.earned is not None:
            continue
        if node.full_marks is not None and node.self_score is not None and node.self_score < node.full_marks:
            yield Finding(
                path=(*node.path, "assessment"),
                problem=f"自评得分 {points(node.self_score)} 低于满分 {points(node.full_marks)}，没有写扣分原因",
                expected="reason（扣分原因）",
                fix="补填扣分原因",
                text=points(node.self_score),
            )
    for index, item in enumerate(year.year.deductions):
        if item.points and not item.reason:
            yield Finding(
                path=("deductions", index),
                problem=f"扣分项扣 {points(item.points)} 分，没有写扣分原因",
                expected="reason（扣分原因）",
                fix="补填扣分原因",
                text=points(item.points),
            )
