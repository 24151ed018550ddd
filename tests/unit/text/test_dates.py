from __future__ import annotations

from datetime import date

import pytest

from govreport.text.dates import date_alone, find_dates, find_deadlines, find_impossible


@pytest.mark.parametrize(
    "text", ["于2024年4月5日召开", "生成日期2024-04-05", "成文于二〇二四年四月五日", "成文于二○二四年四月五日"]
)
def test_dates_are_read_however_they_are_written(text: str) -> None:
    assert [each.day for each in find_dates(text)] == [date(2024, 4, 5)]


def test_a_day_that_does_not_exist_is_none() -> None:
    assert [each.day for each in find_dates("2023年2月29日")] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018年6月底前", date(2018, 6, 30)),
        ("2018年6月10日前", date(2018, 6, 10)),
        ("2020年2月底之前", date(2020, 2, 29)),
        ("2020年底前", date(2020, 12, 31)),
    ],
)
def test_deadlines_end_on_a_day(text: str, day: date) -> None:
    assert [each.day for each in find_deadlines(text)] == [day]


@pytest.mark.parametrize("text", ["2018年前", "2018年1月至2018年6月底前", "2018年6月"])
def test_what_is_no_deadline_is_left(text: str) -> None:
    assert list(find_deadlines(text)) == []


def test_a_date_of_issue_stands_alone() -> None:
    assert date_alone("  2024年4月30日 ") == date(2024, 4, 30)
    assert date_alone("2024年4月30日印发") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025年2月30日", ["2025年2月30日"]),
        ("2月30日前、11月31日", ["2月30日", "11月31日"]),
        ("2025年13月底", ["2025年13月"]),
        ("2025-02-30", []),
        ("2024年2月29日、2月29日、12月31日、2025年12月底", []),
    ],
)
def test_days_and_months_that_no_calendar_has_are_found(text: str, found: list[str]) -> None:
    assert list(find_impossible(text)) == found


def test_a_time_alone_may_be_written_in_digits() -> None:
    assert list(find_impossible("2025-02-30", bare=True)) == ["2025-02-30"]
    for month in ("2025-13", "2025/00", "2025.13", "2025-01..2025-13"):
        assert list(find_impossible(month, bare=True)) == [month[-7:]]
    for fine in ("2025-12", "2025-1", "2025.12", "2025-2026", "2025-12-31", "2025-01..2025-12", "2024-25学年"):
        assert not list(find_impossible(fine, bare=True))
    assert not list(find_impossible("2025-13"))
