"""Results read by period: what is compared with what, and how it is read."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.progress import Progress
from govreport.resolve.readings import Readings


def progress(figure: dict[str, Any], **year: Any) -> Progress | None:  # noqa: ANN401  (fields of the year data)
    resolved = resolve(YearData.model_validate({"period": "2024H1", **year, "figures": {"甲": figure}}))
    return Readings(resolved.year, resolved.texts).progress(resolved.figures["甲"])


def of(value: str, target: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  (fields of a figure)
    return {"value": value, "target": target, **more}


@pytest.mark.parametrize(
    ("value", "target", "read"),
    [
        ("6.75公里", "8公里", Progress.AHEAD),  # 84.4 % in June
        ("15.5公里", "24公里", Progress.AHEAD),  # 64.6 %
        ("165.2公里", "200公里", Progress.AHEAD),  # 82.6 %
        ("4公里", "8公里", Progress.ON_TIME),
        ("3公里", "8公里", Progress.BEHIND),
        ("18254座", "13000座", Progress.MULTIPLIED),
        ("4388个", "4000个", Progress.EXCEEDED),
        ("4000个", "4000个", Progress.REACHED),
        ("65.8%", "67%", Progress.TOWARD),  # a level has no share of the year
        ("83.1%", "60%", Progress.ABOVE),
        ("100%", "100%", Progress.FULL),
        ("26%", "26%", Progress.MET),
        ("77.5分", "80分", Progress.TOWARD),
    ],
)
def test_half_a_year_is_read_against_half_a_target(value: str, target: str, read: Progress) -> None:
    assert progress(of(value, target)) is read


def test_a_whole_year_is_read_against_all_of_it() -> None:
    assert progress(of("6公里", "8公里"), period="2024") is Progress.MISSED
    assert progress(of("65.8%", "67%"), period="2024") is Progress.BELOW
    assert progress(of("7名", "5名"), period="2024") is Progress.BELOW
    assert progress(of("0处", "30处"), period="2024") is Progress.NONE


@pytest.mark.parametrize(
    ("value", "target", "more", "read"),
    [
        ("86微克/立方米", "87微克/立方米", {"direction": "lower"}, Progress.BETTER),
        ("87微克/立方米", "87微克/立方米", {"direction": "lower"}, Progress.HELD),
        ("88微克/立方米", "87微克/立方米", {"direction": "lower"}, Progress.OVER),
        ("0起", "0起", {"direction": "lower"}, Progress.CLEAR),
        ("1起", "0起", {"direction": "lower"}, Progress.OVER),
        ("0起", "10起", {"direction": "lower"}, Progress.WITHIN),
        ("0处", "30处", {}, Progress.NONE_YET),
        ("0处", "30处", {"milestones": {"三季度": "20处"}}, Progress.NONE_DUE),
        ("3起", "10起", {"direction": "lower"}, Progress.WITHIN),  # adds up over the year
        ("8起", "10起", {"direction": "lower"}, Progress.FAST),
        ("8起", "不超过10起", {"cumulative": "否"}, Progress.BETTER),
        ("285天", "不低于285天", {"cumulative": "否"}, Progress.MET),
        ("63.45%", "100%", {"cumulative": "是"}, Progress.AHEAD),
        ("3天", "5天", {"direction": "lower"}, Progress.BETTER),  # a time that something takes
        ("3个工作日", "不超过5个工作日", {}, Progress.BETTER),
        ("30小时", "3天", {"direction": "lower"}, Progress.BETTER),
        ("4名", "5名", {"direction": "lower"}, Progress.BETTER),
        ("4名", "5名", {}, Progress.BETTER),
        ("5名", "5名", {"direction": "lower"}, Progress.MET),
        ("7位", "5位", {}, Progress.TOWARD),
        ("7名", "5名", {"direction": "higher"}, Progress.ABOVE),  # persons
        ("3元/吨", "4元/吨", {"direction": "lower"}, Progress.BETTER),
        ("50分贝", "55分贝", {"direction": "lower"}, Progress.BETTER),
        ("4天", "5天", {"direction": "lower", "cumulative": "是"}, Progress.FAST),
        ("170天", "330天", {}, Progress.AHEAD),  # days that are counted
        ("99.5%以上", "99%", {}, Progress.MET),
        ("99%以上", "99%", {}, Progress.MET),
        ("98%以上", "99%", {}, None),
        ("超5万吨", "5万吨", {}, Progress.REACHED),
        ("不超过4吨", "5吨", {}, None),
        ("不超过4起", "5起", {"direction": "lower"}, Progress.HELD),
        ("4起以上", "5起", {"direction": "lower"}, None),
        ("约5万吨", "5万吨", {}, None),
        ("达到5万吨", "5万吨", {}, Progress.REACHED),
        ("36%", "低于38%", {}, Progress.BETTER),
        ("39%", "低于38%", {}, Progress.OVER),
        ("38%", "低于38%", {}, None),  # not less, and by nothing that can be told
        ("92%", "高于90%", {}, Progress.ABOVE),
        ("88%", "高于90%", {}, Progress.TOWARD),
        ("2起", "少于4起", {}, Progress.WITHIN),
        ("4公里", "超过3公里", {}, Progress.MULTIPLIED),
        ("4公里", "不少于3公里", {}, Progress.MULTIPLIED),
        ("2起", "不大于4起", {}, Progress.WITHIN),
        ("低于4起", "5起", {"direction": "lower"}, Progress.HELD),
        ("高于4公里", "3公里", {}, Progress.REACHED),
    ],
)
def test_the_direction_and_what_adds_up_decide(
    value: str, target: str, more: dict[str, Any], read: Progress | None
) -> None:
    assert progress(of(value, target, **more)) is read


@pytest.mark.parametrize(
    ("period", "as_of", "read"),
    [
        ("2024-01..2024-08", None, Progress.BEHIND),  # 8 of 12 months, 6 of 12 kilometres
        ("2024Q1", None, Progress.AHEAD),
        ("2024H1", "2024-05-31", Progress.AHEAD),
        ("2024H1", "2024-06-30", Progress.ON_TIME),
        ("2024H1", "6月底", Progress.ON_TIME),
        ("2024H1", "2024-06-15", Progress.AHEAD),  # half of June is not over
        ("2024Q3", None, None),  # the quarter alone, or all the year so far
        ("2024Q3", "2024-09-30", Progress.BEHIND),
        ("2024H2", None, Progress.MISSED),
        ("2024H1", "2025-01-10", Progress.MISSED),
        ("2024H1", "2023-12-31", None),
    ],
)
def test_the_day_of_the_value_says_how_much_is_due(period: str, as_of: str | None, read: Progress | None) -> None:
    assert progress(of("6公里", "12公里", as_of=as_of), period=period) is read
    assert progress(of("6公里", "12公里"), period=period, as_of=as_of) is read


def test_a_target_of_other_than_a_calendar_year_keeps_its_own_time() -> None:
    assert progress(of("6公里", "12公里"), period="2018..2020") is Progress.MISSED
    three_years = of("6公里", "12公里", target_period="2018..2020")
    assert progress(three_years, period="2019") is Progress.BEHIND  # two thirds are due
    assert progress(three_years, period="2018") is Progress.AHEAD
    school_year = {"period": "2023-09..2024-02", "target_period": "2023-09..2024-08"}
    assert progress(of("6公里", "12公里"), **school_year) is Progress.ON_TIME


def test_a_stated_milestone_beats_the_share_of_time() -> None:
    assert progress(of("3公里", "12公里", milestones={"一季度": "1公里", "上半年": "2公里"})) is Progress.AHEAD
    assert progress(of("8公里", "12公里", milestones={"二季度": "9公里"})) is Progress.BEHIND
    assert progress(of("1公里", "12公里", milestones={"三季度": "9公里"})) is Progress.AHEAD  # nothing is due yet
    assert progress(of("50%", "67%", milestones={"6月底": "50%"})) is Progress.ON_COURSE
    assert progress(of("49%", "67%", milestones={"6月底": "50%"})) is Progress.OFF_COURSE


def test_targets_of_sections_and_phases_are_milestones_too() -> None:
    targets = [{"figure": "甲", "value": "9公里", "phase": "二季度"}]
    section = {"achievements": [{"title": "管网", "targets": targets}]}
    assert progress(of("8公里", "12公里"), **section) is Progress.BEHIND
    phases = [{"title": "第一阶段", "period": "2024-01..2024-06", "targets": [{"figure": "甲", "value": "7公里"}]}]
    assert progress(of("8公里", "12公里"), phases=phases) is Progress.AHEAD


def test_milestones_of_the_next_period_do_not_count() -> None:
    plan = [{"title": "管网", "targets": [{"figure": "甲", "value": "9公里", "phase": "一季度"}]}]
    done = [{"title": "管网", "lead": ["完成。"]}]
    assert progress(of("6公里", "12公里"), achievements=done, plans=plan, plan_period="2025") is Progress.ON_TIME


@pytest.mark.parametrize(
    "figure",
    [
        {"value": "6公里"},
        of("6公里", "8吨"),
        of("6余公里", "8公里"),
        of("6公里", "0公里"),
        of("6公里", "不超过8公里", direction="higher"),
    ],
)
def test_what_cannot_be_compared_is_not_read(figure: dict[str, Any]) -> None:
    assert progress(figure) is None
