"""Which figures a public version withholds."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve.withheld import Disclosed, Withheld

SECRET = {"value": "40亿元", "disclosure": "withheld"}


def withheld(**figures: Any) -> Withheld:  # noqa: ANN401  (figures as a file states them)
    return Withheld(YearData.model_validate({"period": "2024", "figures": figures}).figures)


def plain(value: str = "1亿元", **more: object) -> dict[str, object]:
    return {"value": value, **more}


@pytest.mark.parametrize(
    ("disclosure", "kept"), [(None, True), ("public", True), ("on_request", False), ("withheld", False)]
)
def test_only_what_is_marked_otherwise_is_withheld(disclosure: str | None, *, kept: bool) -> None:
    assert ("甲" not in withheld(甲=plain(disclosure=disclosure)).reasons) is kept


def test_what_is_computed_from_a_withheld_figure_is_withheld_at_any_distance() -> None:
    found = withheld(
        丁={"formula": "丙 + 1"}, 丙={"formula": "甲 / 乙"}, 甲=SECRET, 乙=plain(), 戊={"formula": "乙 * 2"}
    )
    assert found.reasons == {"甲": "甲", "丙": "甲", "丁": "丙"}


def test_an_attribute_in_a_formula_counts_as_the_figure() -> None:
    assert set(withheld(甲={**SECRET, "target": "50亿元"}, 乙={"formula": "甲.目标 - 1"}).reasons) == {"甲", "乙"}


@pytest.mark.parametrize(("is_open", "kept"), [(False, False), (True, True)])
def test_a_whole_is_withheld_with_a_part_unless_parts_are_left_unnamed(*, is_open: bool, kept: bool) -> None:
    found = withheld(总=plain(parts={"items": ["甲", "乙"], "open": is_open}), 甲=SECRET, 乙=plain())
    assert ("总" not in found.reasons) is kept


def test_what_is_marked_public_stays_and_is_reported() -> None:
    found = withheld(甲=SECRET, 乙={"formula": "甲 * 2", "disclosure": "public"})
    assert (found.reasons, found.disclosed) == ({"甲": "甲"}, [Disclosed("甲", "乙")])


def test_a_withheld_figure_made_of_public_ones_is_reported() -> None:
    found = withheld(甲={"formula": "乙 + 丙", "disclosure": "withheld"}, 乙=plain(), 丙=plain())
    assert found.disclosed == [Disclosed("甲", "甲")]


def test_nothing_is_reported_while_an_operand_is_withheld_too() -> None:
    found = withheld(甲={"formula": "乙 + 丙", "disclosure": "withheld"}, 乙=SECRET, 丙=plain())
    assert found.disclosed == []


def test_circles_and_broken_formulas_do_no_harm() -> None:
    found = withheld(
        甲={"formula": "乙"}, 乙={"formula": "甲"}, 丙={"formula": " "}, 丁=SECRET, 戊={"formula": "戊 + 丁"}
    )
    assert set(found.reasons) == {"丁", "戊"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("达到{甲}", "甲"),
        ("达到{甲.目标}", "甲"),
        ("达到{ 甲.增减 }", "甲"),
        ("甲{甲.完成情况}", "甲"),
        ("甲{甲.第一阶段目标}", "甲"),
        ("乙{乙}，甲{甲.数}", "甲"),
        ("占{乙.占比}", "总"),
        ("占{乙}", None),
        ("{{甲}}", None),
        ("｛甲｝", None),
        ("甲", None),
        ("{未知}", None),
        ("{总得分}", "总得分"),
    ],
)
def test_a_text_names_a_withheld_figure_by_itself_by_an_attribute_or_for_a_share(text: str, name: str | None) -> None:
    found = withheld(总={"value": "9亿元", "parts": {"items": ["乙"]}, "disclosure": "withheld"}, 甲=SECRET, 乙=plain())
    assert found.named_in(text, ("总得分",)) == name


def test_a_total_is_named_only_where_it_is_withheld_and_no_figure() -> None:
    assert withheld(甲=SECRET).named_in("{总得分}") is None
    assert withheld(总得分=plain()).named_in("{总得分}", ("总得分",)) is None
