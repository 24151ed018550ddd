from __future__ import annotations

from fractions import Fraction

import pytest

from govreport.model import read_quantity
from govreport.resolve.agreement import agrees
from govreport.resolve.formulas import Measure


@pytest.mark.parametrize(
    ("typed", "exact", "agreed"),
    [
        ("33.3", Fraction(100, 3), True),
        ("33.33", Fraction(100, 3), True),
        ("33.4", Fraction(100, 3), False),
        ("0.5", Fraction(45, 100), True),
        ("0.4", Fraction(45, 100), False),
        ("3万", Fraction(30_000), True),
        ("3万", Fraction(34_999), True),
        ("3万", Fraction(35_000), False),
        ("约500", Fraction(540), True),
        ("约500", Fraction(556), False),
        ("约500", Fraction(450), False),
        ("30余", Fraction(38), True),
        ("30余", Fraction(29), False),
        ("90以上", Fraction(90), True),
        ("90以上", Fraction(891, 10), False),
        ("不超过5", Fraction(5), True),
        ("不超过5", Fraction(56, 10), False),
        ("达到5", Fraction(5), True),
        ("约0", Fraction(0), True),
    ],
)
def test_a_typed_number_agrees_as_far_as_it_was_typed(typed: str, exact: Fraction, *, agreed: bool) -> None:
    quantity = read_quantity(typed)
    assert quantity is not None
    assert agrees(quantity, Measure(exact)) is agreed


def test_a_percentage_is_compared_as_a_share() -> None:
    quantity = read_quantity("66.7%")
    assert quantity is not None
    assert agrees(quantity, Measure(Fraction(2, 3)))
