from __future__ import annotations

from datetime import date

import pytest

from govreport.model.deadlines import part_of_year, read_deadline


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024-06-20", date(2024, 6, 20)),
        ("2024年6月20日", date(2024, 6, 20)),
        ("6月20日", date(2024, 6, 20)),
        ("6月底前", date(2024, 6, 30)),
        ("6月中旬", date(2024, 6, 20)),
        ("2024-06", date(2024, 6, 30)),
        ("2023年2月", date(2023, 2, 28)),
        ("十二月", date(2024, 12, 31)),
        ("１２月 底", date(2024, 12, 31)),
        ("1—8月", date(2024, 8, 31)),
        ("1-8月", date(2024, 8, 31)),
        ("2018年6月至2018年底", date(2018, 12, 31)),
        ("2018—2020年", date(2020, 12, 31)),
        ("第一季度", date(2024, 3, 31)),
        ("Q3", date(2024, 9, 30)),
        ("2023Q3", date(2023, 9, 30)),
        ("前三季度", date(2024, 9, 30)),
        ("上半年", date(2024, 6, 30)),
        ("2023年下半年", date(2023, 12, 31)),
        ("2024年底前", date(2024, 12, 31)),
        ("年底", date(2024, 12, 31)),
        ("全年", date(2024, 12, 31)),
        ("2020年", date(2020, 12, 31)),
        ("明年6月", date(2025, 6, 30)),
        ("截至5月底", date(2024, 5, 31)),
    ],
)
def test_words_of_time_end_on_a_day(typed: str, day: date) -> None:
    assert read_deadline(typed, 2024) == day


@pytest.mark.parametrize(
    "typed",
    ["", "第一阶段", "长期", "2024-13", "2月30日", "五月花", "一", "每月", "3处", "٣月", "0000年", "99月", "至", "前"],
)
def test_other_words_name_no_day(typed: str) -> None:
    assert read_deadline(typed, 2024) is None


def test_without_a_year_a_month_names_no_day() -> None:
    assert read_deadline("6月底", None) is None
    assert read_deadline("明年6月", None) is None
    assert read_deadline("2024年6月", None) == date(2024, 6, 30)


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("一季度", "一季度"),
        ("第二季度", "二季度"),
        ("Q3", "三季度"),
        ("2024年四季度", "四季度"),
        ("3季度末", "三季度"),
        ("上半年", "上半年"),
        ("2024H2", "下半年"),
        ("下半年底", "下半年"),
        ("全年", None),
        ("年底", None),
        ("第一阶段", None),
    ],
)
def test_quarters_and_halves_are_known_by_their_usual_names(typed: str, part: str | None) -> None:
    assert part_of_year(typed) == part
