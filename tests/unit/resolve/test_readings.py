"""Readings of results as facts; their words are test_results of compose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from govreport.model import YearData
from govreport.resolve import FaultKind, resolve

if TYPE_CHECKING:
    from govreport.resolve.readings import Reading


def reading(attribute: str, before: str = "", **figure: Any) -> Reading | None:  # noqa: ANN401  (fields of a figure)
    lead = f"{before}{{甲.{attribute}}}"
    year = resolve(YearData.model_validate({"period": "2024", "figures": {"甲": figure}, "lead": [lead]}))
    assert not year.faults
    return year.texts["lead", 0][-1].reading


def told(found: Reading) -> dict[str, str]:
    return {name: fact for name in found.facts if (fact := found.fact(name)) is not None}


@pytest.mark.parametrize(
    ("value", "previous", "key"),
    [
        ("105.6吨", "100吨", "grown"),
        ("96.8吨", "100吨", "fallen"),
        ("100吨", "20万公斤", "fallen"),
        ("100吨", "100吨", "unchanged"),
        ("3处", "0处", "from_zero"),
        ("0处", "0处", "unchanged"),
        ("76.7%", "75.5%", "points_up"),
        ("0.5个百分点", "0.7个百分点", "points_down"),
        ("5%", "0%", "points_up"),
        ("22名", "31名", "rank_up"),
        ("31名", "22名", "rank_down"),
        ("约30万吨", "30万吨", "about_unchanged"),
        ("30万吨", "30万吨左右", "about_unchanged"),
        ("约33万吨", "30万吨", "grown"),
    ],
)
def test_growth_is_read_by_kind(value: str, previous: str, key: str) -> None:
    found = reading("同比增减", value=value, previous=previous)
    assert found is not None
    assert (found.key, found.form) == (key, "clause")


def test_something_where_there_should_be_nothing_is_no_breakthrough() -> None:
    for more in ({"direction": "lower"}, {"target": "不超过3起"}):
        found = reading("同比增减", value="2起", previous="0起", **more)
        assert found is not None
        assert found.key == "risen_from_zero"


def test_of_a_bound_nothing_is_reckoned() -> None:
    found = reading("完成情况", value="99.5%以上", target="99%")
    assert found is not None
    assert (found.key, told(found)) == ("met", {"数值": "99.5%", "目标": "99%"})


def test_facts_come_with_their_units() -> None:
    found = reading("完成情况", value="18254座", target="13000座")
    assert found is not None
    assert told(found) == {
        "数值": "18254座",
        "目标": "13000座",
        "差": "5254座",
        "倍数": "1.4倍",
        "完成率": "140.42%",
    }
    grown = reading("同比增减", value="105.6吨", previous="100吨")
    assert grown is not None
    assert grown.fact("幅度") == "5.6%"


@pytest.mark.parametrize(
    ("value", "target", "multiple"),
    [
        ("50处", "40处", "1.25倍"),
        ("18254座", "13000座", "1.4倍"),
        ("134.6处", "100处", "1.35倍"),
        ("139.8处", "100处", "约1.4倍"),
        ("299.9处", "100处", "约3倍"),
        ("300处", "100处", "3倍"),
        ("100处", "75处", "1.33倍"),
    ],
)
def test_a_multiple_agrees_with_its_rate(value: str, target: str, multiple: str) -> None:
    found = reading("完成情况", value=value, target=target)
    assert found is not None
    assert found.fact("倍数") == multiple


def test_persons_are_no_ranks() -> None:
    figures = {"党员数": {"value": "105名", "previous": "84名"}, "名次": {"value": "3名", "previous": "5名"}}
    lead = "{党员数.同比增减}，{名次.同比增减}"
    year = resolve(YearData.model_validate({"period": "2024", "figures": figures, "lead": [lead]}))
    assert [piece.reading.key for piece in year.texts["lead", 0] if piece.reading] == ["grown", "rank_up"]


def test_an_estimate_is_one_unless_the_clause_says_so() -> None:
    estimate = {"value": "3座", "target": "2座", "status": "estimated"}
    said = [reading("进度", before, **estimate) for before in ("", "预计今年", "预计今年，")]
    assert [each.estimated for each in said if each] == [True, False, True]
    verified = reading("进度", **{**estimate, "status": "verified"})
    assert verified is not None
    assert not verified.estimated


@pytest.mark.parametrize(
    ("attribute", "figure", "kind"),
    [
        ("进度", {"value": "3座"}, FaultKind.MISSING_ATTRIBUTE),
        ("同比增减", {"value": "3座"}, FaultKind.MISSING_ATTRIBUTE),
        ("同比增减", {"value": "95%以上", "previous": "90%"}, FaultKind.NOT_A_NUMBER),
        ("同比增减", {"value": "50余座", "previous": "60座"}, FaultKind.NOT_A_NUMBER),
        ("同比增减", {"value": "50座", "previous": "近60座"}, FaultKind.NOT_A_NUMBER),
        ("同比增减", {"value": "-2座", "previous": "0座"}, FaultKind.DIVISION_BY_ZERO),
        ("完成情况", {"value": "300余座", "target": "400座"}, FaultKind.NOT_A_NUMBER),
        ("完成情况", {"value": "300座", "target": "约400座"}, FaultKind.NOT_A_NUMBER),
        ("完成情况", {"value": "98%以上", "target": "99%"}, FaultKind.NOT_A_NUMBER),
        ("完成情况", {"value": "3座", "target": "4公里"}, FaultKind.MIXED_UNITS),
        ("完成情况", {"value": "0.5吨", "target": "低于0.5吨"}, FaultKind.AT_STRICT_TARGET),
        ("进度", {"value": "90%", "target": "高于90%"}, FaultKind.AT_STRICT_TARGET),
        ("进度", {"value": "约90座", "target": "高于90座"}, FaultKind.NOT_A_NUMBER),
    ],
)
def test_what_cannot_be_read_is_a_fault_and_stays_as_typed(
    attribute: str, figure: dict[str, str], kind: FaultKind
) -> None:
    lead = f"{{甲.{attribute}}}"
    year = resolve(YearData.model_validate({"period": "2024", "figures": {"甲": figure}, "lead": [lead]}))
    assert [fault.kind for fault in year.faults] == [kind]
    assert year.texts["lead", 0][0].words == lead
