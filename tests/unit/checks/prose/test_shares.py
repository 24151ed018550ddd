from __future__ import annotations

from fractions import Fraction

import pytest

from govreport.checks.prose.shares import agrees, exact_percent, rounding_word, shown_percent
from govreport.text.quantities import find_quantities


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("99.4", "156013件 156976件", True),
        ("99.3", "156013件 156976件", False),
        ("4.688", "3件 64件", True),
        ("4.687", "3件 64件", False),
        ("33", "1.0万吨 3.0万吨", True),
        ("35", "1.0万吨 3.0万吨", True),
        ("40", "1.0万吨 3.0万吨", False),
    ],
)
def test_counts_are_exact_and_figures_have_slack(written: str, text: str, *, expected: bool) -> None:
    part, whole = find_quantities(text)
    assert agrees(written, part, whole) is expected


def test_cutting_off_is_told_from_rounding() -> None:
    exact = exact_percent(Fraction(156013), Fraction(156976))
    assert "截去尾数" in rounding_word("99.3", exact)
    assert rounding_word("99.5", exact) == ""
    assert shown_percent(exact, "99.3") == "99.4"
