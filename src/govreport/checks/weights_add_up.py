"""SCO014: weights (权重) of the indicators of a group make 100%.

Weights without % may be any numbers: they count by their share.

    bad:   下级权重 70% 和 20%
    good:  下级权重 70% 和 30%
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.checks.amounts import amount, in_units_of
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import Quantity
    from govreport.resolve import ResolvedYear, ScoreNode


@check("SCO014", "权重合计为100%")
def weights_add_up(year: ResolvedYear) -> Iterator[Finding]:
    """Find weighted groups whose percentages make another sum."""
    for node in year.scores.nodes.values():
        stated = node.assessment
        if not node.children or stated is None or stated.rule is None or not stated.rule.weighted:
            continue
        weights = list(_weights(node))
        added = sum((amount(weight) for weight in weights), Fraction(0))
        if len(weights) == len(node.children) and all(weight.unit == "%" for weight in weights) and added != 1:
            listed = " + ".join(weight.written for weight in weights)
            yield Finding(
                path=(*node.path, "assessment", "rule"),
                problem=f"下级权重 {listed} = {in_units_of(weights[0], added)}",
                expected="100%",
                fix="核对各下级的权重（weight）",
            )


def _weights(node: ScoreNode) -> Iterator[Quantity]:
    for child in node.children:
        if child.assessment is not None and child.assessment.weight is not None:
            yield child.assessment.weight
