"""Texts: references and attributes as they are printed."""

from __future__ import annotations

import time
from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import Fault, FaultKind, ResolvedYear, resolve

FIGURES: dict[str, Any] = {
    "收集率": {
        "value": "76.7%",
        "target": "73%",
        "previous": "70.25%",
        "last_period": "75%",
        "milestones": {"一季度": "20%"},
    },
    "水量": {"value": "120万吨", "target": "10000吨", "previous": "1000000吨", "last_period": "110万吨"},
    "人数": {"value": "约500人", "previous": "400人", "target": "400人"},
    "PM2.5": {"value": "35微克/立方米", "previous": "38微克/立方米"},
    "全部": {"value": "3处", "parts": {"items": ["部分"]}},
    "部分": {"value": "2处"},
    "千分": {"value": "3‰", "previous": "5‰"},
    "甲": {"value": "25万吨/日"},
    "乙": {"value": "31.5万吨/日"},
    "占比": {"formula": "甲 / 乙", "unit": "%", "digits": "1", "previous": "0%"},
    "进度率": {"value": "84.4%", "target": "100%", "cumulative": "是"},
    "计划": {"target": "43", "unit": "个", "milestones": {"上半年": "20"}},
    "预计数": {"value": "3座", "target": "2座", "previous": "2座", "status": "estimated", "parts": {"items": ["已建"]}},
    "已建": {"value": "1座"},
    "名次": {"value": "3名", "previous": "5名", "target": "4名"},
    "党员数": {"value": "105名", "previous": "84名"},
    "平率": {"value": "95.00%", "previous": "95%"},
    "平数": {"value": "3座", "previous": "3座"},
    "零": {"value": "0起", "previous": "0起"},
    "约平": {"value": "约3座", "previous": "3座"},
    "估平": {"value": "3座", "previous": "3座", "status": "estimated"},
    "亮灯率": {"value": "95%以上", "target": "90%"},
}


def year_of(text: str) -> ResolvedYear:
    return resolve(YearData.model_validate({"period": "2024", "figures": FIGURES, "lead": [text]}))


def printed(text: str) -> str:
    year = year_of(text)
    assert not year.faults
    return "".join(piece.words for piece in year.texts["lead", 0])


def fault(text: str) -> Fault:
    (only,) = year_of(text).faults
    return only


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("{收集率}", "76.7%"),
        ("{收集率.数}", "76.7"),
        ("{收集率.目标}", "73%"),
        ("{收集率.上年}", "70.25%"),
        ("{收集率.上期}", "75%"),
        ("{收集率.增减}", "6.45个百分点"),
        ("{收集率.同比}", "6.45个百分点"),
        ("{收集率.超额}", "3.7个百分点"),
        ("{进度率.完成率}", "84.4%"),
        ("{收集率.一季度目标}", "20%"),
        ("{计划.目标}", "43个"),
        ("{计划.上半年目标}", "20个"),
        ("{水量.增减}", "20万吨"),
        ("{水量.同比}", "20%"),
        ("{水量.完成率}", "12000%"),
        ("{水量.超额}", "119万吨"),
        ("{人数.增减}", "约100人"),
        ("{人数.同比}", "约25%"),
        ("{人数.完成率}", "约125%"),
        ("{PM2.5}、{PM2.5.增减}", "35微克/立方米、3微克/立方米"),
        ("{部分.占比}", "66.67%"),
        ("{千分.增减}", "2个千分点"),
        ("{占比}、{占比.增减}", "79.4%、79.4个百分点"),
        ("{亮灯率}", "95%以上"),
        ("比上年上升{名次.增减}，同比上升{名次.同比}", "比上年上升2位，同比上升2位"),
        ("增加{党员数.增减}，增长{党员数.同比}", "增加21名，增长25%"),
        ("{平率.同比}", "持平"),
        ("同比{平率.同比}，与上年{平数.同比}", "同比持平，与上年持平"),
        ("同比提高{平率.同比}、{平率.增减}", "同比提高0个百分点、0个百分点"),
        ("同比增长{平数.同比}", "同比增长0%"),
        ("同比{零.同比}", "同比持平"),
        ("同比{约平.同比}，同比{估平.同比}", "同比基本持平，同比预计持平"),
        ("同比{预计数.同比}", "同比预计50%"),
        ("{{{ 甲 }}}", "{25万吨/日}"),
        ("", ""),
        ("没有引用", "没有引用"),
    ],
)
def test_references_print(reference: str, expected: str) -> None:
    assert printed(reference) == expected


@pytest.mark.parametrize(
    ("reference", "kind"),
    [
        ("{收积率}", FaultKind.UNKNOWN_FIGURE),
        ("{收集率.曾幅}", FaultKind.UNKNOWN_ATTRIBUTE),
        ("{收集率.目标.数}", FaultKind.UNKNOWN_ATTRIBUTE),
        ("{甲.目标}", FaultKind.MISSING_ATTRIBUTE),
        ("{甲.占比}", FaultKind.MISSING_ATTRIBUTE),
        ("{亮灯率.完成率}", FaultKind.RATE_COMPLETION),
        ("{名次.完成率}", FaultKind.RATE_COMPLETION),
        ("{名次.超额}", FaultKind.LOWER_IS_BETTER),
        ("{收集率.二季度目标}", FaultKind.UNKNOWN_ATTRIBUTE),
        ("{计划}", FaultKind.NO_VALUE),
        ("{计划.数}", FaultKind.NO_VALUE),
        ("{计划.完成情况}", FaultKind.NO_VALUE),
        ("{", FaultKind.STRAY_BRACE),
        ("｛甲｝", FaultKind.STRAY_BRACE),
        ("{总得分}", FaultKind.UNKNOWN_FIGURE),
    ],
)
def test_what_cannot_be_printed_stays_and_is_a_fault(reference: str, kind: FaultKind) -> None:
    assert fault(reference).kind is kind
    assert "".join(piece.words for piece in year_of(reference).texts["lead", 0]) == reference


def test_an_unknown_name_comes_with_the_nearest_one() -> None:
    assert fault("{收积率}").details == ("收集率",)


def test_pieces_name_their_figure() -> None:
    pieces = year_of("达到{收集率.增减}，").texts["lead", 0]
    assert [(piece.words, piece.figure) for piece in pieces] == [("达到", ""), ("6.45个百分点", "收集率"), ("，", "")]


def test_texts_of_a_section_within_a_body_are_resolved() -> None:
    section = {"title": "收集率{收集率}", "assessment": {"full_marks": "1", "basis": "{收集率}"}}
    outer = {"title": "污水", "body": [{"section": section}]}
    year = resolve(YearData.model_validate({"period": "2024", "figures": FIGURES, "achievements": [outer]}))
    inner = ("achievements", 0, "body", 0, "section")
    assert [piece.words for piece in year.texts[*inner, "title"]] == ["收集率", "76.7%"]
    assert [piece.words for piece in year.texts[*inner, "assessment", "basis"]] == ["76.7%"]


@pytest.mark.parametrize("text", ["{" * 100_000, "{a" * 50_000, "{" + "a." * 200_000 + "}", "｛" * 100_000])
def test_hostile_texts_are_read_quickly(text: str) -> None:
    start = time.perf_counter()
    year_of(text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("完成{预计数}。", "完成预计3座。"),
        ("预计完成{预计数}，改造{预计数}。", "预计完成3座，改造预计3座。"),
        ("共{预计数.数}座。", "共3座。"),
        ("{预计数}，完成率{预计数.完成率}。", "预计3座，完成率预计150%。"),
        ("预计{预计数}（增长{预计数.同比}），增加{预计数.增减}", "预计3座（增长50%），增加预计1座"),
        ("{预计数}（增长{预计数.同比}）", "预计3座（增长50%）"),
        ("占{已建.占比}，超额{预计数.超额}", "占预计33.33%，超额预计1座"),
        ("目标{预计数.目标}，上年{预计数.上年}", "目标2座，上年2座"),
    ],
)
def test_an_estimate_says_so_once_a_clause(text: str, words: str) -> None:
    assert "".join(piece.words for piece in year_of(text).texts["lead", 0]) == words
