"""Arithmetic of a figure, written down step by step."""

from __future__ import annotations

from typing import Any

from govreport.model import YearData
from govreport.resolve import ResolvedFigure, resolve
from govreport.resolve.arithmetic import arithmetic, needed_figures, operand_names, sum_of_parts


def figures_of(**figures: str | dict[str, Any]) -> dict[str, ResolvedFigure]:
    declared = {name: each if isinstance(each, dict) else {"value": each} for name, each in figures.items()}
    return resolve(YearData.model_validate({"period": "2024", "figures": declared})).figures


def test_every_operation_is_a_step_in_the_order_it_is_done() -> None:
    figures = figures_of(甲="25万吨", 乙="6万吨", 丙={"formula": "(甲 + 乙) / 甲", "unit": "%", "digits": "1"})
    done = arithmetic("丙", figures)
    assert done is not None
    assert done.operands == (("甲", "25万吨"), ("乙", "6万吨"))
    assert [tuple(step) for step in done.steps] == [
        ("25万吨", "+", "6万吨", "31万吨"),
        ("31万吨", "÷", "25万吨", "1.24"),
    ]
    assert (done.exact, done.digits) == ("124%", None)


def test_units_are_carried_into_the_first_operands_unit() -> None:
    figures = figures_of(甲="2公里", 乙="500米", 丙={"formula": "合计(甲, 乙)"})
    done = arithmetic("丙", figures)
    assert done is not None
    assert [tuple(step) for step in done.steps] == [("2公里", "+", "0.5公里", "2.5公里")]
    assert done.exact == "2.5公里"


def test_a_number_that_goes_on_says_so_and_how_it_is_rounded() -> None:
    done = arithmetic("乙", figures_of(甲="1处", 乙={"formula": "甲 / 3", "digits": "2"}))
    assert done is not None
    assert (done.steps[0].result, done.exact, done.digits) == ("0.33333333…处", "0.33333333…处", 2)


def test_attributes_are_operands_too() -> None:
    figures = figures_of(甲={"value": "6处", "previous": "4处"}, 乙={"formula": "甲 - 甲.上年"})
    done = arithmetic("乙", figures)
    assert done is not None
    assert done.operands == (("甲", "6处"), ("甲.上年", "4处"))


def test_a_typed_figure_has_no_arithmetic() -> None:
    assert arithmetic("甲", figures_of(甲="6处")) is None


def test_what_a_figure_needs_comes_before_it() -> None:
    figures = figures_of(丁={"formula": "丙 + 甲"}, 丙={"formula": "甲 + 乙"}, 乙="1处", 甲="2处", 戊="3处")
    assert needed_figures("丁", figures) == ["甲", "乙", "丙", "丁"]
    assert operand_names("丁", figures) == ["丙", "甲"]


def test_a_long_chain_needs_no_recursion() -> None:
    chain: dict[str, str | dict[str, Any]] = {f"数{n}": {"formula": f"数{n - 1} + 数0"} for n in range(1, 1500)}
    assert len(needed_figures("数1499", figures_of(数0="1处", **chain))) == 1500


def test_parts_add_up_in_the_unit_of_the_whole() -> None:
    figures = figures_of(全={"value": "1.5万吨", "parts": {"items": ["甲", "乙"]}}, 甲="1万吨", 乙="4000吨")
    assert sum_of_parts(figures["全"], figures) == "1.4万吨"
