"""Bands (等次) and places (名次) of scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govreport.model.scoring import Band


def band_of(score: Decimal | None, bands: Sequence[Band]) -> Band | None:
    """Give the highest band that a score reaches; None without score, or below all of them."""
    reached = [band for band in bands if score is not None and (band.at_least is None or score >= band.at_least)]
    return max(reached, key=_height, default=None)


def lowest_band(bands: Sequence[Band]) -> Band | None:
    """Give the band below all others."""
    return min(bands, key=_height, default=None)


def _height(band: Band) -> tuple[bool, Decimal | int]:
    return (band.at_least is not None, band.at_least or 0)


def places(scores: Sequence[Decimal]) -> list[int]:
    """Give every score its place; equal scores share one, and the next place is left free (1, 2, 2, 4)."""
    first: dict[Decimal, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        first.setdefault(score, place)
    return [first[score] for score in scores]
