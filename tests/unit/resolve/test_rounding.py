"""Rounding beyond what the properties in tests/property say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from govreport.resolve.rounding import (
    decimals_of,
    exact_difference,
    exact_sum,
    plain,
    round_half_up,
    trimmed,
    truncate,
)


@pytest.mark.parametrize(
    ("exact", "digits", "rounded"),
    [("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.449", 1, "2.4"), ("2.675", 2, "2.68"),
     ("9.995", 2, "10.00"), ("3", 2, "3.00")],
)  # fmt: skip
def test_halves_go_away_from_zero(exact: str, digits: int, rounded: str) -> None:
    assert str(round_half_up(Fraction(exact), digits)) == rounded


@pytest.mark.parametrize(
    ("exact", "digits", "cut"), [("2.679", 2, "2.67"), ("-2.679", 2, "-2.67"), ("0.99", 0, "0"), ("3", 1, "3.0")]
)
def test_cutting_goes_towards_zero(exact: str, digits: int, cut: str) -> None:
    assert str(truncate(Fraction(exact), digits)) == cut


@pytest.mark.parametrize(
    ("exact", "limit", "needed"),
    [(Fraction(3), 0, 0), (Fraction(1, 4), 4, 2), (Fraction(1, 4), 1, None), (Fraction(1, 3), 20, None)],
)
def test_decimals_are_counted_up_to_a_limit(exact: Fraction, limit: int, needed: int | None) -> None:
    assert decimals_of(exact, limit) == needed


def test_sums_and_differences_keep_every_digit() -> None:
    large, small = Decimal("1" + "0" * 40), Decimal("0." + "0" * 40 + "1")
    total = exact_sum([large, small])
    assert exact_difference(total, large) == small
    assert exact_sum([]) == 0


@pytest.mark.parametrize(("number", "written"), [("1E+3", "1000"), ("1E-7", "0.0000001"), ("2.50", "2.50")])
def test_numbers_are_printed_without_exponent(number: str, written: str) -> None:
    assert plain(Decimal(number)) == written


@pytest.mark.parametrize(
    ("number", "kept"),
    [("12.0", "12"), ("2.50", "2.5"), ("100", "100"), ("0.00", "0"), ("-3.10", "-3.1"), ("1E+2", "100")],
)
def test_zeros_behind_the_point_are_dropped(number: str, kept: str) -> None:
    assert str(trimmed(Decimal(number))) == kept
