"""Attributes where they need more than one figure or say no; their printed forms are in test_texts."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve

FIGURES: dict[str, Any] = {
    "全市": {"value": "2万吨", "parts": {"items": ["县区", "全市", "长度"]}},
    "全省": {"value": "10万吨", "parts": {"items": ["县区"]}},
    "县区": {"value": "5000吨"},
    "长度": {"value": "3公里"},
    "约数": {"value": "95%以上", "parts": {"items": ["一成"]}, "previous": "90%"},
    "一成": {"value": "10%"},
    "能耗": {"value": "8吨", "target": "9吨", "direction": "lower"},
    "未达": {"value": "8吨", "target": "9吨"},
    "恰好": {"value": "9.0吨", "target": "9吨"},
    "管道": {"value": "6.75公里", "target": "8公里", "rate_digits": "1"},
    "亿万": {"value": "1.5亿元", "previous": "2000万元"},
    "负基": {"value": "1万元", "previous": "-4万元"},
    "零基": {"value": "1万元", "previous": "0万元"},
    "异类": {"value": "1万元", "previous": "3吨"},
    "将满": {"value": "99.996件", "target": "100件", "previous": "99.9961件"},
    "只差": {"value": "9999999件", "target": "10000000件", "previous": "20000000件"},
    "刚过": {"value": "100000001件", "target": "100000000件"},
    "办理": {"value": "1999件", "target": "2000件", "rate_digits": "1"},
    "约件": {"value": "约50件", "target": "60件", "previous": "30件"},
    "余件": {"value": "50件", "qualifier": "余", "target": "60件", "previous": "30件"},
    "余户": {"value": "6900余户", "target": "9000户"},
    "近件": {"value": "50件", "target": "近60件"},
    "极小": {"value": "1万元", "previous": "0." + "0" * 27 + "1元"},
}


def year_of(text: str) -> ResolvedYear:
    return resolve(YearData.model_validate({"period": "2024", "figures": FIGURES, "lead": [text]}))


def printed(text: str) -> str:
    return "".join(piece.words for piece in year_of(text).texts["lead", 0])


def kinds(text: str) -> list[FaultKind]:
    return [fault.kind for fault in year_of(text).faults]


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("{县区.占比}", "25%"),
        ("{亿万.增减}", "1.3亿元"),
        ("{亿万.同比}", "650%"),
        ("{负基.同比}", "125%"),
        ("{恰好.超额}", "0吨"),
        ("{能耗.完成率}", "88.89%"),
        ("{管道.完成率}", "84.4%"),
        ("{将满.完成率}", "99.996%"),
        ("{将满.同比}", "0.0001%"),
        ("{只差.完成率}", "99.9999%"),
        ("{只差.同比}", "50%"),
        ("{刚过.完成率}", "100.0001%"),
        ("{办理.完成率}", "99.95%"),
        ("{约件.完成率}", "约83%"),
        ("{约件.同比}", "约67%"),
        ("{余户.完成率}", "约77%"),
    ],
)
def test_a_comparison_is_made_in_base_units_and_printed_in_its_own(reference: str, words: str) -> None:
    assert (printed(reference), kinds(reference)) == (words, [])


@pytest.mark.parametrize(
    ("reference", "kind"),
    [
        ("{全市.占比}", FaultKind.MISSING_ATTRIBUTE),
        ("{长度.占比}", FaultKind.MIXED_UNITS),
        ("{一成.占比}", FaultKind.NOT_A_NUMBER),
        ("{约数.增减}", FaultKind.NOT_A_NUMBER),
        ("{能耗.超额}", FaultKind.LOWER_IS_BETTER),
        ("{未达.超额}", FaultKind.NOT_ABOVE_TARGET),
        ("{余件.完成率}", FaultKind.NOT_A_NUMBER),
        ("{余件.增减}", FaultKind.NOT_A_NUMBER),
        ("{近件.完成率}", FaultKind.NOT_A_NUMBER),
        ("{零基.同比}", FaultKind.DIVISION_BY_ZERO),
        ("{异类.增减}", FaultKind.MIXED_UNITS),
        ("{极小.同比}", FaultKind.RESULT_TOO_LARGE),
    ],
)
def test_a_comparison_without_sense_is_a_fault_and_stays_as_typed(reference: str, kind: FaultKind) -> None:
    assert (kinds(reference), printed(reference)) == ([kind], reference)


DESCRIBED: dict[str, Any] = {
    "value": "88.3%",
    "definition": "国控点",
    "scope": "全区",
    "as_of": "2024-11-30",
    "status": "快报",
    "division": "大气科",
    "source": "监测月报",
}


@pytest.mark.parametrize("value", [{}, {"value": None, "target": "90%"}])
@pytest.mark.parametrize(
    ("attribute", "words"),
    [
        ("口径", "国控点"),
        ("范围", "全区"),
        ("截至日期", "2024年11月30日"),
        ("状态", "快报"),
        ("来源科室", "大气科"),
        ("数据来源", "监测月报"),
    ],
)
def test_texts_may_say_what_a_figure_is(attribute: str, words: str, value: dict[str, Any]) -> None:
    figures = {"优良率": {**DESCRIBED, **value}}
    year = resolve(YearData.model_validate({"period": "2024", "figures": figures, "lead": [f"{{优良率.{attribute}}}"]}))
    assert "".join(piece.words for piece in year.texts[("lead", 0)]) == words
    assert not [fault for fault in year.faults if fault.path == ("lead", 0)]


def test_what_is_not_said_of_a_figure_cannot_be_printed() -> None:
    assert [fault.kind for fault in year_of("{管道.口径}").faults] == [FaultKind.MISSING_ATTRIBUTE]
