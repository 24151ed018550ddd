"""Figures: what is printed, what is exact, and how circles and chains end."""

from __future__ import annotations

import time
from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve


def year_of(figures: dict[str, Any]) -> ResolvedYear:
    full: dict[str, Any] = {name: each if isinstance(each, dict) else {"value": each} for name, each in figures.items()}
    return resolve(YearData.model_validate({"period": "2024", "figures": full}))


def printed(figures: dict[str, Any], name: str) -> str:
    year = year_of(figures)
    assert not year.faults
    return year.figures[name].printed.written


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"甲": "4万吨", "乙": "5000吨", "丙": {"formula": "甲 + 乙"}}, "4.5万吨"),
        ({"甲": "4.50处", "乙": "5.50处", "丙": {"formula": "甲 + 乙"}}, "10.00处"),
        ({"甲": "2处", "乙": "3处", "丙": {"formula": "甲 / 乙", "unit": "%", "digits": "1"}}, "66.7%"),
        ({"甲": "18.0万吨/日", "乙": "365天", "丙": {"formula": "甲 × 乙", "unit": "万吨"}}, "6570万吨"),
        ({"甲": "18次", "乙": "40点位/次", "丙": {"formula": "甲 × 乙", "unit": "点位"}}, "720点位"),
        ({"甲": "约500人", "乙": "300人", "丙": {"formula": "甲 + 乙"}}, "约800人"),
        ({"甲": {"value": "5.0万吨", "previous": "4.25万吨"}, "丙": {"formula": "甲 - 甲.上年"}}, "0.75万吨"),
        ({"丙": {"value": "2500", "unit": "人", "qualifier": "余"}}, "2500余人"),
        ({"丙": {"value": "95以上", "unit": "%"}}, "95%以上"),
        ({"丙": {"value": "500人", "qualifier": "约"}}, "约500人"),
        ({"丙": {"value": "500人", "qualifier": "左右"}}, "500人左右"),
        ({"甲": "20%", "乙": "30%", "丙": {"formula": "甲 + 乙"}}, "50%"),
        ({"甲": "0.5处", "丙": {"formula": "甲 × 5", "digits": "0"}}, "3处"),
    ],
)
def test_a_figure_is_printed_with_unit_and_digits(figures: dict[str, Any], expected: str) -> None:
    assert printed(figures, "丙") == expected


def test_a_typed_value_wins_where_the_formula_fails() -> None:
    year = year_of({"甲": "4处", "乙": {"value": "9处", "formula": "甲 + 未知"}})
    assert year.figures["乙"].printed.written == "9处"
    assert [fault.kind for fault in year.faults] == [FaultKind.UNKNOWN_OPERAND]


def test_a_typed_value_ends_a_circle() -> None:
    year = year_of({"甲": {"value": "3处", "formula": "乙"}, "乙": {"formula": "甲"}, "丙": {"formula": "甲 + 甲"}})
    assert [(fault.kind, fault.path) for fault in year.faults] == [
        (FaultKind.CIRCULAR_FORMULA, ("figures", "甲", "formula"))
    ]
    assert year.figures["丙"].printed.written == "6处"


def test_a_value_of_the_year_before_is_no_circle() -> None:
    year = year_of({"甲": {"formula": "甲.上年 × 2", "previous": "3处"}})
    assert not year.faults
    assert year.figures["甲"].printed.written == "6处"


@pytest.mark.parametrize("last", ["1处", {"formula": "数0"}])
def test_a_chain_of_ten_thousand_figures_is_quick(last: str | dict[str, str]) -> None:
    figures: dict[str, Any] = {f"数{at}": {"formula": f"数{at + 1} + 数{at + 1} - 数{at + 1}"} for at in range(9_999)}
    start = time.perf_counter()
    year = year_of({**figures, "数9999": last})
    assert time.perf_counter() - start < 10
    assert len(year.faults) == (0 if last == "1处" else 1)


def test_a_doubling_chain_stops_where_numbers_lose_sense() -> None:
    figures: dict[str, Any] = {f"数{at}": {"formula": f"数{at + 1} × 数{at + 1}"} for at in range(3000)}
    year = year_of({**figures, "数3000": "3"})
    assert [fault.kind for fault in year.faults] == [FaultKind.RESULT_TOO_LARGE]


def test_the_nearest_names_are_looked_for_only_so_often() -> None:
    figures: dict[str, Any] = {f"数据{at}": {"formula": f"数居{at} + 1"} for at in range(3000)}
    start = time.perf_counter()
    year = year_of(figures)
    assert time.perf_counter() - start < 15
    assert len(year.faults) == 3000
