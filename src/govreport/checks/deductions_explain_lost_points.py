"""SCO004: a deduction (扣分) is the difference of full marks and self score.

Lost points that are stated twice must agree.

    bad:   {full_marks: 10, self_score: 9, deduction: 2}
    good:  {full_marks: 10, self_score: 9, deduction: 1}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO004", "扣分等于满分减自评得分")
def deductions_explain_lost_points(year: ResolvedYear) -> Iterator[Finding]:
    """Find deductions that do not lead from full marks to the self score."""
    for node in year.scores.nodes.values():
        stated = node.assessment
        if stated is None or stated.deduction is None or stated.full_marks is None or stated.self_score is None:
            continue
        lost = stated.full_marks - stated.self_score
        if lost != stated.deduction:
            yield Finding(
                path=(*node.path, "assessment", "deduction"),
                problem=(
                    f"扣分写为 {points(stated.deduction)}，满分 {points(stated.full_marks)}"
                    f" - 自评得分 {points(stated.self_score)} = {points(lost)}"
                ),
                expected=points(lost),
                fix="核对满分、自评得分和扣分",
                text=points(stated.deduction),
            )
