"""Indicators: weighted groups, rounding of what rules give, gates."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve


def year_of(achievements: list[dict[str, Any]], **more: object) -> ResolvedYear:
    return resolve(YearData.model_validate({"period": "2024", "achievements": achievements, **more}))


def item(full_marks: str, self_score: str, weight: str | None = None, **more: object) -> dict[str, Any]:
    stated = {"full_marks": full_marks, "self_score": self_score, "weight": weight, **more}
    return {"title": "项", "assessment": stated}


def weighted(*children: dict[str, Any]) -> ResolvedYear:
    group = {"title": "类", "assessment": {"full_marks": "10", "rule": {"weighted": "是"}}, "children": list(children)}
    return year_of([group])


def test_a_weighted_group_weighs_shares_of_full_marks() -> None:
    scores = weighted(item("10", "10", "70%"), item("100", "90", "30%")).scores
    assert [scores.full_marks, scores.self_score] == [10, Decimal("9.7")]


def test_what_does_not_count_has_no_weight() -> None:
    scores = weighted(item("10", "8", "70%"), item("10", "0", "30%", assessed_by="省厅")).scores
    assert scores.self_score == 8


@pytest.mark.parametrize("weight", [None, "0%"])
def test_a_weight_is_needed(weight: str | None) -> None:
    (fault,) = weighted(item("10", "8", weight)).scores.faults
    assert (fault.kind, fault.path) == (FaultKind.NO_WEIGHT, ("achievements", 0, "assessment", "rule"))


THIRDS = {
    "figures": {"长度": {"value": "1公里", "target": "3公里"}},
    "achievements": [
        {"title": f"项{number}", "assessment": {"full_marks": "1", "rule": {"completion": {"figure": "长度"}}}}
        for number in range(3)
    ],
}


@pytest.mark.parametrize(
    ("scheme", "item_score", "total"),
    [
        ({}, "0.33", "0.99"),
        ({"rounding": "item", "digits": "1"}, "0.3", "0.9"),
        ({"rounding": "once", "digits": "1"}, "0.3", "1"),
        ({"rounding": "once"}, "0.33", "1"),
    ],
)
def test_rules_are_rounded_per_item_or_once(scheme: dict[str, Any], item_score: str, total: str) -> None:
    scores = resolve(YearData.model_validate({"period": "2024", "scheme": scheme, **THIRDS})).scores
    assert {node.self_score for node in scores.groups} == {Decimal(item_score)}
    assert scores.self_score == Decimal(total)


def test_a_group_shows_the_sum_rounded_once_as_well() -> None:
    group = {"title": "类", "children": THIRDS["achievements"]}
    data = {"period": "2024", "scheme": {"rounding": "once"}, "figures": THIRDS["figures"], "achievements": [group]}
    (node,) = resolve(YearData.model_validate(data)).scores.groups
    assert node.self_score == 1


@pytest.mark.parametrize(("where", "group", "total"), [("a", 3, 7), ("g", 0, 4), (None, 8, 12)])
def test_a_gate_costs_an_item_a_section_or_leaves_them(where: str | None, group: int, total: int) -> None:
    section = {
        "id": "g",
        "title": "类",
        "children": [{**item("5", "5"), "id": "a"}, {**item("3", "3"), "id": "b"}],
    }
    gate = {"title": "事故", "occurred": "是", **({"where": where} if where else {})}
    scores = year_of([section, item("4", "4")], scheme={"gates": [gate]}).scores
    assert [scores.groups[0].self_score, scores.self_score] == [group, total]
    assert scores.grand_total == (total if where else 0)


def test_the_levels_above_take_a_group_as_a_whole() -> None:
    section = {"id": "g", "title": "类", "children": [item("5", "5"), item("3", "3")]}
    scores = year_of([section], scheme={"gates": [{"title": "事故", "occurred": "是", "where": "g"}]}).scores
    assert [node.self_score for node in scores.groups[0].addends()] == [0]
    assert [node.self_score for node in scores.groups[0].items()] == [0, 0]
