"""SCO008: full marks of all items (满分合计) are the scheme's total (总分).

Items left out as 不涉及 or assessed by the superior count here: the scheme knows them.

    bad:   scheme: {total: 100}，各项满分合计 95
    good:  scheme: {total: 95}，各项满分合计 95
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.marks import all_full_marks, sum_of_printed
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO008", "满分合计等于考核总分")
def scheme_total_is_met(year: ResolvedYear) -> Iterator[Finding]:
    """Find a scheme whose total the items do not make up."""
    total = year.year.scheme.total if year.year.scheme else None
    stated = year.year.totals.full_marks if year.year.totals else None
    added = all_full_marks(item for group in year.scores.groups for item in group.addends())
    if total is None or added is None:
        return
    # a stated total that is the same is judged by SCO003, a group that misstates its sum by SCO001
    groups = year.scores.groups
    if groups and total not in {added, stated, sum_of_printed(groups, "full_marks")}:
        yield Finding(
            path=("scheme", "total"),
            problem=f"考核总分写为 {points(total)}，各项满分之和为 {points(added)}",
            expected=points(added),
            fix="核对各项满分是否列全，或改正总分",
            text=points(total),
        )
