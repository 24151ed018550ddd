"""SCO002: a self score (自评得分) stays within what the item can earn.

Points beyond full marks (满分) or the stated cap (最高得分) belong to bonus items (加分项), which are summed on their own.

    bad:   {full_marks: 10, self_score: 10.5}
    good:  {full_marks: 10, self_score: 10}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO002", "自评得分不高于满分")
def self_score_within_full_marks(year: ResolvedYear) -> Iterator[Finding]:
    """Find indicators that score themselves above what they can earn."""
    for node in year.scores.nodes.values():
        stated = node.assessment
        if stated is None or stated.self_score is None:
            continue
        limit = stated.cap if stated.cap is not None else stated.full_marks
        if limit is not None and stated.self_score > limit:
            yield Finding(
                path=(*node.path, "assessment", "self_score"),
                problem=f"自评得分 {points(stated.self_score)} 高于该项最高得分 {points(limit)}",
                expected=f"不高于 {points(limit)}",
                fix="更正自评得分，或把超出部分列入加分项（bonus）",
                text=points(stated.self_score),
            )
