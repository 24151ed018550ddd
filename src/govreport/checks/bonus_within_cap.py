"""SCO007: bonus points (加分) stay within the scheme's cap (加分上限).

What lies above the cap is not counted in the total.

    bad:   scheme: {bonus_cap: 10}，加分合计 12
    good:  scheme: {bonus_cap: 10}，加分合计 10
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO007", "加分不超过上限", severity=Severity.WARNING)
def bonus_within_cap(year: ResolvedYear) -> Iterator[Finding]:
    """Find a bonus above its cap."""
    scores = year.scores
    if scores.bonus_uncapped > scores.bonus:
        yield Finding(
            path=("bonus",),
            problem=f"加分合计 {points(scores.bonus_uncapped)} 高于上限 {points(scores.bonus)}，按上限计入总得分",
            expected=f"不高于 {points(scores.bonus)}",
            fix="核对加分项；按上限计分无误的可以不改",
            text=points(scores.bonus_uncapped),
        )
