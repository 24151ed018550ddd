"""SCO003: stated totals (申报合计) are what the items add up to.

The computed totals are what documents print; a stated one only proves them.

    bad:   totals: {self_score: 71}，各项合计 70
    good:  totals: {self_score: 70}，各项合计 70
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO003", "申报合计与计算一致")
def stated_totals_agree(year: ResolvedYear) -> Iterator[Finding]:
    """Find stated totals that differ from the computed ones."""
    stated, scores = year.year.totals, year.scores
    if stated is None:
        return
    for field, label, added in (
        ("full_marks", "满分合计", scores.full_marks),
        ("self_score", "自评得分合计", scores.self_score),
        ("bonus", "加分合计", scores.bonus),
        ("deductions", "扣分合计", scores.deductions),
        ("grand_total", "总得分", scores.grand_total),
    ):
        typed = getattr(stated, field)
        if typed is not None and added is not None and typed != added:
            yield Finding(
                path=("totals", field),
                problem=f"{label}写为 {points(typed)}，按各项计算为 {points(added)}",
                expected=points(added),
                fix="核对各项得分，或改正合计",
                text=points(typed),
            )
