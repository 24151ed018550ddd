"""SCO026: the grand total (总得分) is not below nothing.

Deductions (扣分项) that come to more than everything else are mistyped, or the scheme stops at nothing.

    bad:   自评得分 46，deductions: [{title: 迟报, points: 70}]
    good:  自评得分 46，deductions: [{title: 迟报, points: 0.7}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO026", "总得分不为负数", severity=Severity.WARNING)
def total_is_not_negative(year: ResolvedYear) -> Iterator[Finding]:
    """Find deductions that leave less than nothing."""
    total = year.scores.grand_total
    if year.scores.scored and total is not None and total < 0 and year.year.deductions:
        yield Finding(
            path=("deductions",),
            problem=f"扣分合计 {points(year.scores.deductions)}，总得分为负数 {points(total)}",
            expected="总得分不低于 0",
            fix="核对扣分项的扣分；扣分无误的，核对考核办法怎样计总得分",
            text=points(total),
        )
