"""SCO002: a self score (自评得分) stays within what the item can earn.

Points beyond full marks (满分) or the stated cap (最高得分) belong to bonus items (加分项), which are summed on
their own.

    bad:   {full_marks: 10, self_score: 10.5}
    good:  {full_marks: 10, self_score: 10}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.marks import adds_up, stated_marks
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from govreport.resolve import ResolvedYear, ScoreNode


@check("SCO002", "自评得分不高于满分")
def self_score_within_full_marks(year: ResolvedYear) -> Iterator[Finding]:
    """Find indicators that score themselves above what they can earn."""
    for node in year.scores.nodes.values():
        if _exceeds(node) and not _explained_elsewhere(node):
            limit, score = points(_limit(node)), points(_score(node))
            yield Finding(
                path=(*node.path, "assessment", "self_score"),
                problem=f"自评得分 {score} 高于该项最高得分 {limit}",
                expected=f"不高于 {limit}",
                fix="更正自评得分，或把超出部分列入加分项（bonus）",
                text=score,
            )


def _exceeds(node: ScoreNode) -> bool:
    limit, score = _limit(node), _score(node)
    return limit is not None and score is not None and score > limit


def _limit(node: ScoreNode) -> Decimal | None:
    stated = node.assessment
    if stated is None or stated.not_applicable:
        return None
    return stated.cap if stated.cap is not None else stated.full_marks


def _score(node: ScoreNode) -> Decimal | None:
    stated = stated_marks(node, "self_score")
    return stated if stated is not None else node.self_score


def _explained_elsewhere(node: ScoreNode) -> bool:
    """Say whether a group is above its limit because it does not add up, or because something below it is."""
    if not node.children:
        return False
    if not (adds_up(node, "full_marks") and adds_up(node, "self_score")):
        return True
    return any(_exceeds(child) or _explained_elsewhere(child) for child in node.children)
