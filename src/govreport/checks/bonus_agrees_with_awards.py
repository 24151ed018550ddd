"""SCO019: points of a bonus item (加分) are what its awards come to, where awards have points.

Awards that do not count under the scheme (outside the period, the same matter again) are left out.

    bad:   {points: 4, points_each: 1, awards: 3 项}
    good:  {points: 3, points_each: 1, awards: 3 项}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO019", "加分与所列表彰一致")
def bonus_agrees_with_awards(year: ResolvedYear) -> Iterator[Finding]:
    """Find bonus items that claim other than their awards earn."""
    for index, item in enumerate(year.scores.bonus_items):
        stated = year.year.bonus[index].points
        if stated is not None and item.by_awards is not None and stated != item.by_awards:
            left_out = f"（{len(item.left_out)} 项不计分）" if item.left_out else ""
            yield Finding(
                path=("bonus", index, "points"),
                problem=f"加分写为 {points(stated)}，所列表彰计 {points(item.by_awards)}{left_out}",
                expected=points(item.by_awards),
                fix="核对表彰清单和分值；只写 points_each（每次加分）时由程序计算",
                text=points(stated),
            )
