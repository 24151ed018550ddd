"""SCO021: the grand total (总得分) stays within the scheme's highest (最高总分).

What lies above it is not counted.

    bad:   scheme: {cap: 100}，总得分 103
    good:  scheme: {cap: 105}，总得分 103
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO021", "总得分不超过最高总分", severity=Severity.WARNING)
def total_within_cap(year: ResolvedYear) -> Iterator[Finding]:
    """Find a total above its cap."""
    total, cap = year.scores.uncapped_total, year.scores.cap
    if total is not None and cap is not None and total > cap:
        yield Finding(
            path=("scheme", "cap"),
            problem=f"总得分 {points(total)} 高于最高总分 {points(cap)}，按最高总分计",
            expected=f"不高于 {points(cap)}",
            fix="核对各项得分和加分；按最高总分计分无误的可以不改",
            text=points(total),
        )
