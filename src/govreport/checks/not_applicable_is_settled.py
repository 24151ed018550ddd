"""SCO010: items that do not apply (不涉及) need the scheme's treatment: full, excluded or scaled.

Whether they earn full marks, are left out or scaled is the superior's rule and is never guessed.

    bad:   not_applicable: 是，scheme 没有写
    good:  scheme: {not_applicable: 计满分}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO010", "不涉及项有处理办法")
def not_applicable_is_settled(year: ResolvedYear) -> Iterator[Finding]:
    """Find items that do not apply while the scheme is silent."""
    scheme = year.year.scheme
    if scheme is not None and scheme.not_applicable is not None:
        return
    for node in year.scores.nodes.values():
        if node.assessment is not None and node.assessment.not_applicable and not node.children:
            yield Finding(
                path=(*node.path, "assessment", "not_applicable"),
                problem="该项不涉及，考核办法（scheme）没有写明如何计分",
                expected="scheme.not_applicable：计满分、不计入或折算",
                fix="按上级考核办法补填",
            )
