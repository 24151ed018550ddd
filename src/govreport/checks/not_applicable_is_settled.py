"""SCO010: items that do not apply (不涉及) need the scheme's treatment: full, excluded or scaled.

Whether they earn full marks, are left out or scaled is the superior's rule and is never guessed. A self score
typed beside it must not say otherwise.

    bad:   not_applicable: 是，scheme 没有写
    good:  scheme: {not_applicable: 计满分}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model.sections import Assessment
    from govreport.resolve import ResolvedYear, ScoreNode


@check("SCO010", "不涉及项有处理办法")
def not_applicable_is_settled(year: ResolvedYear) -> Iterator[Finding]:
    """Find items that do not apply while the scheme is silent, or that are scored against it."""
    scheme = year.year.scheme
    treatment = scheme.not_applicable if scheme else None
    for node in year.scores.nodes.values():
        if node.children or node.assessment is None or not node.assessment.not_applicable:
            continue
        if treatment is None:
            yield Finding(
                path=(*node.path, "assessment", "not_applicable"),
                problem="该项不涉及，考核办法（scheme）没有写明如何计分",
                expected="scheme.not_applicable：计满分、不计入或折算",
                fix="按上级考核办法补填",
            )
        else:
            yield from _contradiction(node, node.assessment, treatment)


def _contradiction(node: ScoreNode, stated: Assessment, treatment: str) -> Iterator[Finding]:
    earned = stated.full_marks if treatment == "full" else Decimal(0)
    if stated.self_score is None or earned is None or stated.self_score == earned:
        return
    yield Finding(
        path=(*node.path, "assessment", "self_score"),
        problem=f"该项不涉及，按考核办法{_TREATMENTS[treatment]}，自评得分却写为 {points(stated.self_score)}",
        expected="不写自评得分",
        fix="删去自评得分；该项实际涉及的，删去 not_applicable（不涉及）",
        text=points(stated.self_score),
    )


_TREATMENTS = {"full": "计满分", "excluded": "不计入", "scaled": "折算"}
