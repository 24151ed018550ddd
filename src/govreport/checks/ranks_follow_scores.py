"""SCO020: a stated place (名次) or band (等次) of a unit follows from its score.

Equal scores share a place, and the next one is left free: 1, 2, 2, 4.

    bad:   甲区 99 分第 1 名，乙区 99 分第 2 名
    good:  甲区、乙区 99 分，并列第 1 名
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve.ranking import band_of, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO020", "名次和等次与得分一致")
def ranks_follow_scores(year: ResolvedYear) -> Iterator[Finding]:
    """Find units that stand elsewhere than their score puts them."""
    units = year.year.unit_scores.items if year.year.unit_scores else ()
    bands = year.year.scheme.bands if year.year.scheme else ()
    for index, (unit, place) in enumerate(zip(units, places([unit.score for unit in units]), strict=True)):
        if unit.rank is not None and unit.rank != place:
            problem = f"{unit.unit}得分 {unit.score}，名次写为 {unit.rank}，按得分为第 {place} 名"
            yield _finding(index, "rank", problem, str(place))
        band = band_of(unit.score, bands)
        if unit.band is not None and bands and (band is None or unit.band != band.title):
            right = band.title if band else "无"
            yield _finding(index, "band", f"{unit.unit}得分 {unit.score}，等次写为{unit.band}，按得分为{right}", right)


def _finding(index: int, field: str, problem: str, expected: str) -> Finding:
    return Finding(
        path=("unit_scores", "items", index, field),
        problem=problem,
        expected=expected,
        fix="核对得分；不写名次和等次时由程序计算",
    )
