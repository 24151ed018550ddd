"""Bonus items (加分项): which awards count under the scheme, and what they come to."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.dates import read_span
from govreport.resolve.rounding import exact_sum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from govreport.model import BonusItem, YearData
    from govreport.model.sections import Award


class LeftOut(Enum):
    """Why an award earns nothing."""

    OUTSIDE = auto()
    """Its date lies outside the assessed period."""
    UNDATED = auto()
    """Nothing says that its date lies within."""
    REPEATED = auto()
    """The same matter earns as much or more elsewhere."""


class BonusScore(NamedTuple):
    """What a bonus item comes to.

    Attributes:
        points: points as stated, else as the awards come to; None when neither is known.
        by_awards: what the awards that count come to; None when they have no points.
        left_out: awards that do not count, by position.
    """

    points: Decimal | None
    by_awards: Decimal | None
    left_out: Mapping[int, LeftOut]


def score_bonus(year: YearData) -> tuple[BonusScore, ...]:
    """Say for every bonus item what it comes to, in the user's order."""
    left_out = dict(_undated(year))
    left_out |= dict(_repeated(year, left_out))
    return tuple(
        _score(item, {award: why for (at, award), why in left_out.items() if at == index})
        for index, item in enumerate(year.bonus)
    )


def _score(item: BonusItem, left_out: Mapping[int, LeftOut]) -> BonusScore:
    by_awards = _by_awards(item, left_out)
    return BonusScore(item.points if item.points is not None else by_awards, by_awards, left_out)


def _by_awards(item: BonusItem, left_out: Mapping[int, LeftOut]) -> Decimal | None:
    earned: list[Decimal] = []
    for index, award in enumerate(item.awards):
        points = award_points(item, award)
        if points is None:
            return None
        if index not in left_out:
            earned.append(points)
    if not item.awards:
        return None
    total = exact_sum(earned)
    return total if item.cap is None else min(total, item.cap)


def award_points(item: BonusItem, award: Award) -> Decimal | None:
    """Give the points of an award: its own, else what its item gives for each."""
    return award.points if award.points is not None else item.points_each


def counting_awards(item: BonusItem, score: BonusScore) -> Iterator[Award]:
    """Yield the awards of an item that count under the scheme."""
    return (award for index, award in enumerate(item.awards) if index not in score.left_out)


def _undated(year: YearData) -> Iterator[tuple[tuple[int, int], LeftOut]]:
    if year.scheme is None or not year.scheme.bonus_in_period:
        return
    for at, item in enumerate(year.bonus):
        for index, award in enumerate(item.awards):
            span = read_span(award.date) if award.date else None
            if span is None:
                yield (at, index), LeftOut.UNDATED
            elif span.outside(year.period):
                yield (at, index), LeftOut.OUTSIDE


def _repeated(year: YearData, left_out: Mapping[tuple[int, int], LeftOut]) -> Iterator[tuple[tuple[int, int], LeftOut]]:
    """Yield all awards of a matter but the one that earns most, the first of equals."""
    if year.scheme is None or not year.scheme.same_matter_once:
        return
    best: dict[str, tuple[tuple[int, int], Decimal | None]] = {}
    for at, item in enumerate(year.bonus):
        for index, award in enumerate(item.awards):
            place = (at, index)
            if award.matter is None or place in left_out:
                continue
            points = award_points(item, award)
            if award.matter not in best:
                best[award.matter] = place, points
                continue
            known, most = best[award.matter]
            better = points is not None and (most is None or points > most)
            if better:
                best[award.matter] = place, points
            yield (known if better else place), LeftOut.REPEATED
