"""PCT001: a percentage typed beside a formula is what numerator and denominator give.

Whether the typed figure was cut off instead of rounded is said, since that is the usual cause.

    bad:   占比: {value: 79.3%, formula: 达标 / 设计}，25 与 31.5
    good:  占比: {value: 79.4%, formula: 达标 / 设计}，25 与 31.5
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import disagreement, is_percentage
from govreport.checks.registry import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Finding
    from govreport.resolve import ResolvedYear


@check("PCT001", "百分比与公式一致")
def percentages_agree_with_formulas(year: ResolvedYear) -> Iterator[Finding]:
    """Find typed percentages that their formula contradicts."""
    for figure in year.figures.values():
        if not figure.agrees and is_percentage(figure):
            yield disagreement(figure)
