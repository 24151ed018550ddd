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
from govreport.resolve.rounding import exact_difference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear


@check("SCO004", "扣分等于满分减自评得分")
def deductions_explain_lost_points(year: ResolvedYear) -> Iterator[Finding]:
    """Find deductions that do not lead from full marks to the self score."""
    for node in year.scores.nodes.values():
        stated = node.assessment
        if stated is None or stated.deduction is None or stated.full_marks is None:
            continue
        if stated.deduction > stated.full_marks:
            yield _finding(node.path, stated.deduction, f"，高于满分 {points(stated.full_marks)}", "不高于满分")
        elif stated.self_score is not None and stated.self_score <= stated.full_marks:
            lost = exact_difference(stated.full_marks, stated.self_score)
            if lost != stated.deduction:
                sides = f"，满分 {points(stated.full_marks)} - 自评得分 {points(stated.self_score)} = {points(lost)}"
                yield _finding(node.path, stated.deduction, sides, points(lost))


def _finding(path: Path, deduction: Decimal, problem: str, expected: str) -> Finding:
    return Finding(
        path=(*path, "assessment", "deduction"),
        problem=f"扣分写为 {points(deduction)}{problem}",
        expected=expected,
        fix="核对满分、自评得分和扣分",
        text=points(deduction),
    )
