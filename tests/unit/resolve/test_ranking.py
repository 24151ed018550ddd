"""Places: equal scores share one, in whatever order they stand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govreport.resolve.ranking import band_of, lowest_band, places


def test_ties_share_a_place_and_leave_the_next_one_free() -> None:
    assert places([Decimal(97), Decimal(99), Decimal("98.0"), Decimal(98), Decimal(90)]) == [4, 1, 2, 2, 5]


@given(scores=st.lists(st.integers(0, 20).map(Decimal), max_size=12))
def test_a_place_counts_those_that_are_better(scores: list[Decimal]) -> None:
    assert places(scores) == [1 + sum(other > score for other in scores) for score in scores]


def test_no_bands_no_band() -> None:
    assert band_of(Decimal(90), ()) is None
    assert lowest_band(()) is None
