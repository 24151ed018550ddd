"""Scoring rules: points, reason and arguments of every kind, at and around their limits."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve
from govreport.resolve.rules import Reason


def year_with(rule: dict[str, Any], figure: str | dict[str, Any] = "76.7%", **more: object) -> ResolvedYear:
    assessment = {"full_marks": "6", "rule": rule, **more}
    sections = [{"title": "项", "assessment": assessment}]
    return resolve(
        YearData.model_validate(
            {
                "period": "2024",
                "figures": {"率": figure if isinstance(figure, dict) else {"value": figure}},
                "achievements": sections,
            }
        )
    )


def earned(rule: dict[str, Any], figure: str | dict[str, Any] = "76.7%", **more: object) -> tuple[object, Reason]:
    (node,) = year_with(rule, figure, **more).scores.groups
    assert node.earned is not None
    assert node.computed is not None
    return node.computed, node.earned.reason


def fault(rule: dict[str, Any], figure: str | dict[str, Any] = "76.7%", **more: object) -> FaultKind:
    (found,) = year_with(rule, figure, **more).scores.faults
    return found.kind


@pytest.mark.parametrize(
    ("value", "points", "reason"),
    [("73.1%", 6, Reason.ABOVE), ("73%", 6, Reason.REACHED), ("73.0%", 6, Reason.REACHED), ("72.9%", 0, Reason.SHORT)],
)
def test_a_threshold_gives_full_marks_at_and_above(value: str, points: int, reason: Reason) -> None:
    assert earned({"threshold": {"figure": "率", "requirement": "73%"}}, value) == (points, reason)


def test_a_threshold_short_of_it_gives_what_is_stated() -> None:
    rule = {"threshold": {"figure": "率", "requirement": "80%", "otherwise": "2.5"}}
    assert earned(rule) == (Decimal("2.5"), Reason.SHORT)


@pytest.mark.parametrize(
    ("value", "points", "reason"), [("400件", 6, Reason.WITHIN), ("401件", 0, Reason.BEYOND), ("0件", 6, Reason.WITHIN)]
)
def test_a_threshold_turns_round_where_less_is_better(value: str, points: int, reason: Reason) -> None:
    figure = {"value": value, "target": "400件", "direction": "lower"}
    assert earned({"threshold": {"figure": "率"}}, figure) == (points, reason)


@pytest.mark.parametrize(
    ("value", "points", "reason"),
    [
        ("30公里", Decimal("4.5"), Reason.PARTLY),
        ("30000米", Decimal("4.5"), Reason.PARTLY),
        ("40公里", 6, Reason.COMPLETED),
        ("50公里", 6, Reason.COMPLETED),
        ("0公里", 0, Reason.PARTLY),
        ("13.3公里", Decimal(2), Reason.PARTLY),  # 1.995, rounded half up once
    ],
)
def test_a_share_of_a_target_is_capped_and_carries_units(value: str, points: Decimal, reason: Reason) -> None:
    assert earned({"completion": {"figure": "率", "target": "40公里"}}, value) == (points, reason)


STEPS = {"figure": "率", "steps": [{"at_least": "95%", "points": "6"}, {"at_least": "90%", "points": "3"}]}


@pytest.mark.parametrize(
    ("value", "points", "reason"),
    [
        ("95%", 6, Reason.STEP_AT_LEAST),
        ("94.9%", 3, Reason.STEP_AT_LEAST),
        ("90%", 3, Reason.STEP_AT_LEAST),
        ("89%", 1, Reason.STEP_REST),
    ],
)
def test_the_first_step_reached_counts(value: str, points: int, reason: Reason) -> None:
    assert earned({"steps": {**STEPS, "otherwise": "1"}}, value) == (points, reason)


def test_steps_may_go_down() -> None:
    steps = [{"at_most": "3起", "points": "6"}, {"at_most": "5起", "points": "4"}]
    assert earned({"steps": {"figure": "率", "steps": steps}}, "5起") == (4, Reason.STEP_AT_MOST)


@pytest.mark.parametrize(("value", "points"), [("0篇", "0"), ("3篇", "1.5"), ("12篇", "6"), ("13篇", "6")])
def test_points_per_piece_stop_at_full_marks(value: str, points: str) -> None:
    assert earned({"per_piece": {"figure": "率", "points": "0.5"}}, value) == (Decimal(points), Reason.PER_PIECE)


def test_points_per_piece_have_a_cap_and_base_marks_of_their_own() -> None:
    rule = {"figure": "率", "points": "0.5", "cap": "2", "base": "1"}
    assert earned({"per_piece": rule}, "1篇")[0] == Decimal("1.5")
    assert earned({"per_piece": rule}, "9篇")[0] == Decimal(2)


@pytest.mark.parametrize(("value", "points"), [("0处", "6"), ("3处", "1.5"), ("4处", "0"), ("9处", "0")])
def test_deductions_go_down_to_nothing(value: str, points: str) -> None:
    rule = {"figure": "率", "points": "1.5"}
    assert earned({"deduction_per_piece": rule}, value) == (Decimal(points), Reason.DEDUCTED)


@pytest.mark.parametrize(("rest", "points"), [("dropped", "5"), ("whole", "4"), ("proportional", "4.5"), (None, "5")])
def test_less_than_a_piece_counts_as_the_rule_says(rest: str | None, points: str) -> None:
    rule = {"figure": "率", "points": "1", "per": "1个百分点", "beyond": "80%", "rest": rest}
    assert earned({"deduction_per_piece": rule}, "78.5%")[0] == Decimal(points)


def test_counting_may_begin_at_a_value() -> None:
    rule = {"figure": "率", "points": "1", "per": "1个百分点", "beyond": "73%"}
    year = year_with({"per_piece": rule})
    (node,) = year.scores.groups
    assert node.computed == 3
    assert node.earned is not None
    assert node.earned.arguments[4:] == ("3.7个百分点", "73%")
    assert earned({"per_piece": rule}, "70%")[0] == 0


def test_done_asks_for_evidence() -> None:
    assert earned({"condition": {"met": "是"}}, evidence=[{"title": "办法"}]) == (6, Reason.MET)
    assert earned({"condition": {"met": "是"}}) == (0, Reason.NO_EVIDENCE)
    assert earned({"condition": {"met": "是", "without_evidence": "是"}}) == (6, Reason.MET)
    assert earned({"condition": {"met": "否", "otherwise": "1"}}) == (1, Reason.NOT_MET)


@pytest.mark.parametrize(
    ("value", "requirement", "expected"),
    [
        ("95%以上", "95%", 6),
        ("95%以上", "90%", 6),
        ("95%以上", "96%", None),
        ("90%以下", "91%", 0),
        ("90%以下", "90%", None),
    ],
)
def test_a_bound_counts_only_for_what_it_proves(value: str, requirement: str, expected: int | None) -> None:
    rule = {"threshold": {"figure": "率", "requirement": requirement}}
    if expected is None:
        assert fault(rule, value) is FaultKind.NOT_A_NUMBER
    else:
        assert earned(rule, value)[0] == expected


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ({"threshold": {"figure": "没有"}}, FaultKind.UNKNOWN_FIGURE),
        ({"threshold": {"figure": "率"}}, FaultKind.MISSING_ATTRIBUTE),
        ({"threshold": {"figure": "率", "requirement": "73处"}}, FaultKind.MIXED_UNITS),
        ({"completion": {"figure": "率", "target": "0%"}}, None),
        ({"per_piece": {"figure": "率", "points": "1", "per": "3处"}}, FaultKind.MIXED_UNITS),
        ({}, FaultKind.RULE_KINDS),
        ({"weighted": "是"}, FaultKind.RULE_MISPLACED),
    ],
)
def test_what_cannot_be_worked_out_is_a_fault_at_the_rule(rule: dict[str, Any], kind: FaultKind | None) -> None:
    assert fault(rule) is (kind or FaultKind.DIVISION_BY_ZERO)


def test_a_rule_needs_full_marks() -> None:
    assert fault({"threshold": {"figure": "率", "requirement": "73%"}}, full_marks=None) is FaultKind.NO_FULL_MARKS


def test_a_stated_score_stands_beside_what_the_rule_gives() -> None:
    (node,) = year_with({"threshold": {"figure": "率", "requirement": "73%"}}, self_score="5").scores.groups
    assert node.self_score == 5
    assert node.computed == 6
