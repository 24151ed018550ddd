from __future__ import annotations

import pytest

from govreport.model import read_period
from govreport.model.following import following, plan_period_after


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("2025", "2026"),
        ("2025H1", "2025H2"),
        ("2025H2", "2026H1"),
        ("2025Q4", "2026Q1"),
        ("2025-12", "2026-01"),
        ("2025-01..2025-08", "2025-09..2026-04"),
        ("2018..2020", "2021..2023"),
        ("2025-04..2026-03", "2026-04..2027-03"),
        ("2025-02..2025-04", "2025-05..2025-07"),
        ("9999", None),
        ("9998..9999", None),
    ],
)
def test_the_next_period_is_as_long_and_begins_where_the_first_ends(typed: str, after: str | None) -> None:
    period = read_period(typed)
    assert period is not None
    assert following(period) == after
    if after is not None:
        assert read_period(after) is not None


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("2025", "2026年"),
        ("2025H1", "2025年下半年"),
        ("2025H2", "2026年上半年"),
        ("2025Q3", "2025年第四季度"),
        ("2025-12", "2026年1月"),
        ("2018..2020", "2021—2023年"),
        ("2025-01..2025-08", None),  # what is left of the year, or the next year: only the office knows
        ("2025-02..2025-04", None),
        ("2025-04..2026-03", None),
        ("9999", None),
    ],
)
def test_a_plan_follows_spans_of_the_calendar(typed: str, label: str | None) -> None:
    period = read_period(typed)
    assert period is not None
    planned = plan_period_after(period)
    assert (planned and planned.label) == label
