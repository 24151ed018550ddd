"""SCO001: marks stated for a group (指标类别) are the sum of its indicators.

Both full marks (满分) and self score (自评得分) are added from the items up.

    bad:   满分 9，下级 6 + 2
    good:  满分 9，下级 6 + 3
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO001", "各项得分之和等于小计")
def groups_add_up(year: ResolvedYear) -> Iterator[Finding]:
    """Find groups whose stated marks their indicators do not add up to."""
    for node in year.scores.nodes.values():
        if not node.children or node.assessment is None:
            continue
        for field, label, added in (
            ("full_marks", "满分", node.full_marks),
            ("self_score", "自评得分", node.self_score),
        ):
            stated = getattr(node.assessment, field)
            if stated is not None and added is not None and stated != added:
                listed = " + ".join(points(getattr(child, field)) for child in node.children)
                yield Finding(
                    path=(*node.path, "assessment", field),
                    problem=f"{label}写为 {points(stated)}，下级各项 {listed} = {points(added)}",
                    expected=points(added),
                    fix=f"核对各项{label}，或改正本级{label}",
                    text=points(stated),
                )
