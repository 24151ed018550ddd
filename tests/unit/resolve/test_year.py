"""The whole year: texts against figures and totals, and names that stand in the way of one another."""

from __future__ import annotations

from typing import Any

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve

SCORED = {"achievements": [{"title": "甲", "assessment": {"full_marks": "5", "self_score": "4.50"}}]}


def year_of(**values: Any) -> ResolvedYear:  # noqa: ANN401  whatever a year holds
    return resolve(YearData.model_validate({"period": "2024", **values}))


def words(year: ResolvedYear, *path: str | int) -> str:
    return "".join(piece.words for piece in year.texts[path])


def test_every_text_is_resolved_under_its_path() -> None:
    year = year_of(figures={"甲": {"value": "3处"}}, lead=["共{甲}"], closing=["完"])
    assert {path: words(year, *path) for path in year.texts} == {("lead", 0): "共3处", ("closing", 0): "完"}
    assert year.faults == ()


def test_totals_are_named_in_texts_of_scored_data() -> None:
    year = year_of(lead=["{自评得分合计}、{扣分合计}、{总得分}"], **SCORED)
    assert words(year, "lead", 0) == "4.5分、0分、4.5分"


def test_data_without_scores_has_no_totals_and_their_names_are_free() -> None:
    assert [fault.kind for fault in year_of(lead=["{总得分}"]).faults] == [FaultKind.UNKNOWN_FIGURE]
    assert year_of(figures={"总得分": {"value": "3分"}}).faults == ()


def test_a_figure_named_like_a_total_of_scored_data_is_a_fault() -> None:
    (fault,) = year_of(figures={"总得分": {"value": "3分"}}, **SCORED).faults
    assert (fault.kind, fault.path) == (FaultKind.RESERVED_NAME, ("figures", "总得分"))


def test_an_unknown_part_is_a_fault_with_the_nearest_name() -> None:
    figures = {"全部": {"value": "3处", "parts": {"items": ["部份"]}}, "部分": {"value": "2处"}}
    (fault,) = year_of(figures=figures).faults
    assert (fault.kind, fault.path) == (FaultKind.UNKNOWN_PART, ("figures", "全部", "parts", "items", 0))
    assert (fault.subject, fault.details) == ("部份", ("部分",))
