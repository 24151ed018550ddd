from __future__ import annotations

from datetime import date

import pytest

from govreport.model import Period, read_period


@pytest.mark.parametrize(
    ("typed", "start", "end", "label"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024年"),
        ("2024年", date(2024, 1, 1), date(2024, 12, 31), "2024年"),
        ("2024H1", date(2024, 1, 1), date(2024, 6, 30), "2024年上半年"),
        (" 2024 h2 ", date(2024, 7, 1), date(2024, 12, 31), "2024年下半年"),
        ("2024Q3", date(2024, 7, 1), date(2024, 9, 30), "2024年第三季度"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        ("2024-01..2024-08", date(2024, 1, 1), date(2024, 8, 31), "2024年1—8月"),
        ("2018..2020", date(2018, 1, 1), date(2020, 12, 31), "2018—2020年"),
        ("2023-11 .. 2024-02", date(2023, 11, 1), date(2024, 2, 29), "2023年11月至2024年2月"),
        ("2024Q1..2024Q3", date(2024, 1, 1), date(2024, 9, 30), "2024年第一季度至2024年第三季度"),
    ],
)
def test_a_period_has_its_days_and_its_name(typed: str, start: date, end: date, label: str) -> None:
    assert read_period(typed) == Period(start, end, label)


@pytest.mark.parametrize("typed", ["2024..2024", "2024-03..2024-03", "2024H1..2024H1"])
def test_a_span_of_one_period_is_called_by_its_name(typed: str) -> None:
    assert read_period(typed) == read_period(typed.partition("..")[0])


@pytest.mark.parametrize(
    "typed",
    ["", "去年", "2024年度", "24", "0000", "2024H3", "2024Q5", "2024-00", "2024-13", "2024..", "..", "2020..2018",
     "2024H2..2024Q1", "2024-01..2024-05..2024-08"],
)  # fmt: skip
def test_words_that_are_no_period_or_run_backwards_are_none(typed: str) -> None:
    assert read_period(typed) is None
