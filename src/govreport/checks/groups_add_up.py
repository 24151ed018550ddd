"""SCO001: marks stated for a group (指标类别) are the sum of its indicators.

Both full marks (满分) and self score (自评得分) are added from the items up. A wrong sum is reported where it
stands, not again on the levels above it.

    bad:   满分 9，下级 6 和 2
    good:  满分 9，下级 6 和 3
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.marks import Field, adds_up, printed_marks, stated_marks, sum_of_printed
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear, ScoreNode


@check("SCO001", "各项得分之和等于小计")
def groups_add_up(year: ResolvedYear) -> Iterator[Finding]:
    """Find groups whose stated marks their indicators do not add up to."""
    for node in year.scores.nodes.values():
        for field, label in _FIELDS:
            if not adds_up(node, field):
                yield _finding(node, field, label)


_FIELDS: tuple[tuple[Field, str], ...] = (("full_marks", "满分"), ("self_score", "自评得分"))


def _finding(node: ScoreNode, field: Field, label: str) -> Finding:
    stated, shown = stated_marks(node, field), sum_of_printed(node.children, field)
    added = points(shown if shown is not None else printed_marks(node, field))
    listed = " + ".join(points(printed_marks(child, field)) for child in node.children)
    return Finding(
        path=(*node.path, "assessment", field),
        problem=f"{label}写为 {points(stated)}，下级各项 {listed} = {added}",
        expected=added,
        fix=f"核对各项{label}，或改正本级{label}",
        text=points(stated),
    )
