"""The table of units with score, place and band (单位得分表)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import Line, Order
from govreport.doctree import Cell
from govreport.resolve.ranking import band_of, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


def unit_lines(year: ResolvedYear, _order: Order) -> Iterator[Line]:
    """Yield the units in their official order; none where neither places nor bands are asked for."""
    scores, bands = year.year.unit_scores, year.year.scheme.bands if year.year.scheme else ()
    if scores is None or not (scores.ranked or bands):
        return
    found = places([unit.score for unit in scores.items])
    for index, (unit, place) in enumerate(zip(scores.items, found, strict=True)):
        at = f"unit_scores.items[{index}]"
        band = band_of(unit.score, bands)
        yield Line(
            {
                "serial": Cell(Decimal(index + 1)),
                "unit": Cell(unit.unit, path=f"{at}.unit"),
                "score": Cell(year.scores.unit_scores[index], path=f"{at}.score"),
                "place": Cell(Decimal(place) if scores.ranked else None, path=f"{at}.score"),
                "band": Cell(band.title if band else None, path=f"{at}.score"),
            }
        )
