"""SCO009: an indicator has a self score, and a bonus item its points.

Items that the superior assesses (考核主体) or that do not apply (不涉及) are scored elsewhere or not at all.

    bad:   assessment: {full_marks: 6}
    good:  assessment: {full_marks: 6, self_score: 6}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO009", "考核项有得分")
def items_are_scored(year: ResolvedYear) -> Iterator[Finding]:
    """Find items without a score."""
    for node in year.scores.nodes.values():
        if node.assessment is not None and node.assessment.rule is not None:
            continue  # the rule that cannot be worked out says why
        if not node.children and node.self_score is None:
            yield Finding(
                path=(*node.path, "assessment"),
                problem="没有自评得分",
                expected="self_score（自评得分），或 full_marks（满分）加 deduction（扣分），或 rule（评分规则）",
                fix="补填；由上级考核的写 assessed_by（考核主体），不涉及的写 not_applicable: 是 并填满分",
            )
    for index, item in enumerate(year.scores.bonus_items):
        if item.points is None:
            yield Finding(
                path=("bonus", index),
                problem="加分项没有写加分",
                expected="points（加分），或 points_each（每次加分）和 awards（表彰）",
                fix="补填加分",
            )
