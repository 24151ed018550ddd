"""Scoring rules on random figures: points stay within bounds, grow the right way, and a wrong score is always found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from govreport.checks import CHECKS, run_checks
from govreport.model import YearData
from govreport.resolve import ResolvedYear, resolve
from strategies import decimals, marks

FULL = Decimal(10)


def rules() -> st.SearchStrategy[dict[str, Any]]:
    """Rules of every kind that looks at a figure, more being better but for deductions."""
    limit = decimals(1, 500).map(lambda number: f"{number + 1}%")
    points = decimals(1, 30).map(lambda number: str(number + Decimal("0.1")))
    rest = st.sampled_from(["dropped", "whole", "proportional"])
    pieces = st.fixed_dictionaries({"figure": st.just("率"), "points": points, "per": limit, "rest": rest})
    steps = st.lists(decimals(1, 900), min_size=1, max_size=4, unique=True).map(
        lambda bounds: [
            {"at_least": f"{bound}%", "points": str(FULL - at)} for at, bound in enumerate(sorted(bounds, reverse=True))
        ]
    )
    return st.one_of(
        limit.map(lambda each: {"threshold": {"figure": "率", "requirement": each}}),
        limit.map(lambda each: {"completion": {"figure": "率", "target": each}}),
        steps.map(lambda each: {"steps": {"figure": "率", "steps": each}}),
        pieces.map(lambda each: {"per_piece": each}),
        pieces.map(lambda each: {"deduction_per_piece": each}),
    )


def year_with(rule: dict[str, Any], value: Decimal, self_score: Decimal | None = None) -> ResolvedYear:
    stated = {"full_marks": str(FULL), "rule": rule, "reason": "差距"}
    if self_score is not None:
        stated["self_score"] = str(self_score)
    section = {"title": "项", "assessment": stated}
    figures = {"率": {"value": f"{value}%"}}
    return resolve(YearData.model_validate({"period": "2024", "figures": figures, "achievements": [section]}))


def score_of(rule: dict[str, Any], value: Decimal) -> Decimal:
    (node,) = year_with(rule, value).scores.groups
    assert node.computed is not None
    return node.computed


@given(rule=rules(), value=decimals(1, 1200))
def test_points_stay_between_nothing_and_full_marks(rule: dict[str, Any], value: Decimal) -> None:
    assert 0 <= score_of(rule, value) <= FULL


@given(rule=rules(), value=decimals(1, 1200), more=decimals(1, 300))
def test_more_never_earns_less_but_where_it_is_deducted(rule: dict[str, Any], value: Decimal, more: Decimal) -> None:
    before, after = score_of(rule, value), score_of(rule, value + more)
    assert after <= before if "deduction_per_piece" in rule else after >= before


@given(rule=rules(), value=decimals(1, 1200), stated=marks())
def test_a_stated_score_is_found_exactly_when_it_is_another(
    rule: dict[str, Any], value: Decimal, stated: Decimal
) -> None:
    stated = min(stated, FULL)
    found = {finding.code for finding in run_checks(year_with(rule, value, stated), CHECKS)}
    assert ("SCO013" in found) == (stated != score_of(rule, value))
