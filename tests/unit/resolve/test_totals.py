"""Totals under the scheme: base marks, cap, gates of the year, bands."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import ScoreSheet, resolve

BANDS = [{"title": "优秀", "at_least": "90"}, {"title": "合格", "at_least": "60"}, {"title": "不合格"}]


def scores_under(scheme: dict[str, Any], self_score: str = "85") -> ScoreSheet:
    data = {
        "period": "2024",
        "achievements": [{"title": "项", "assessment": {"full_marks": "90", "self_score": self_score}}],
        "bonus": [{"title": "表扬", "points": "10"}],
        "scheme": scheme,
    }
    return resolve(YearData.model_validate(data)).scores


def test_base_marks_are_added_and_the_cap_holds() -> None:
    scores = scores_under({"base_marks": "10", "cap": "100"})
    assert [scores.self_score, scores.uncapped_total, scores.grand_total] == [85, 105, 100]


@pytest.mark.parametrize(("self_score", "band"), [("80", "优秀"), ("79.9", "合格"), ("50", "合格"), ("49", "不合格")])
def test_the_band_is_the_highest_that_is_reached(self_score: str, band: str) -> None:
    found = scores_under({"bands": BANDS}, self_score).band
    assert found is not None
    assert found.title == band


def test_a_gate_of_the_year_leaves_nothing() -> None:
    scores = scores_under({"bands": BANDS, "gates": [{"title": "事故", "occurred": "是"}]})
    assert [scores.grand_total, scores.band and scores.band.title, scores.vetoed_by] == [0, "不合格", ("事故",)]


def test_a_gate_may_cost_the_band_alone() -> None:
    gate = {"title": "事故", "occurred": "是", "effect": "定为最低等次"}
    scores = scores_under({"bands": BANDS, "gates": [gate]})
    assert [scores.grand_total, scores.band and scores.band.title] == [95, "不合格"]


def test_without_bands_there_is_none() -> None:
    assert scores_under({}).band is None
