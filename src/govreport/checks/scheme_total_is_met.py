"""SCO008: full marks of all items (满分合计) are the scheme's total (总分).

Items left out as 不涉及 or assessed by the superior count here: the scheme knows them.

    bad:   scheme: {total: 100}，各项满分合计 95
    good:  scheme: {total: 95}，各项满分合计 95
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO008", "满分合计等于考核总分")
def scheme_total_is_met(year: ResolvedYear) -> Iterator[Finding]:
    """Find a scheme whose total the items do not make up."""
    scheme = year.year.scheme
    items = [item.assessment for group in year.scores.groups for item in group.items() if item.assessment]
    if scheme is None or scheme.total is None or not items or any(item.full_marks is None for item in items):
        return
    added = sum((item.full_marks for item in items if item.full_marks is not None), Decimal(0))
    if added != scheme.total:
        yield Finding(
            path=("scheme", "total"),
            problem=f"考核总分写为 {points(scheme.total)}，各项满分之和为 {points(added)}",
            expected=points(added),
            fix="核对各项满分是否列全，或改正总分",
            text=points(scheme.total),
        )
