"""Scores that add up are left alone; one changed number is always found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from govreport.checks import CHECKS, run_checks
from govreport.model import YearData
from govreport.resolve import resolve
from strategies import marks, scored_years

if TYPE_CHECKING:
    from decimal import Decimal


UNPLANNED = "SCO025"
"""Says nothing of numbers: what cost points names no measures."""


def score_codes(year: dict[str, Any]) -> set[str]:
    findings = run_checks(resolve(YearData.model_validate(year)), CHECKS)
    return {finding.code for finding in findings if finding.code.startswith("SCO")} - {UNPLANNED}


def stated_numbers(year: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    """List every stated mark as the record that holds it and its field."""
    found = [(year["totals"], field) for field in ("full_marks", "self_score", "bonus", "grand_total")]
    found += [(year["bonus"][0], "points"), (year["scheme"], "total")]
    sections = list(year["achievements"])
    for section in sections:
        found += [(section["assessment"], field) for field in ("full_marks", "self_score")]
        sections += section.get("children", [])
    return found


@given(full_marks=marks(), self_score=marks())
def test_found_exactly_when_above(full_marks: Decimal, self_score: Decimal) -> None:
    item = {"title": "项", "assessment": {"full_marks": str(full_marks), "self_score": str(self_score)}}
    codes = score_codes({"period": "2024", "achievements": [item]})
    assert ("SCO002" in codes) == (self_score > full_marks)


@given(year=scored_years())
def test_scores_that_add_up_are_left_alone(year: dict[str, Any]) -> None:
    assert not score_codes(year)


@given(year=scored_years(), data=st.data(), changed=marks())
def test_one_changed_number_is_found(year: dict[str, Any], data: st.DataObject, changed: Decimal) -> None:
    record, field = data.draw(st.sampled_from(stated_numbers(year)))
    before = record[field]
    record[field] = str(changed)
    assert bool(score_codes(year)) == (float(before) != float(changed))
