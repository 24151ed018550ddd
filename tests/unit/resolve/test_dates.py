"""Dates of papers as typed."""

from __future__ import annotations

from datetime import date

import pytest

from govreport.model import read_period
from govreport.resolve.dates import official_time, read_span


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024-03-05", date(2024, 3, 5), date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5), date(2024, 3, 5)),
        ("2024.3", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-01..2024-08", date(2024, 1, 1), date(2024, 8, 31)),
    ],
)
def test_a_date_stands_for_its_days(typed: str, first: date, last: date) -> None:
    assert read_span(typed) == (first, last)


@pytest.mark.parametrize("typed", ["", "去年", "2024-02-30", "2024年13月", "5月"])
def test_other_words_are_no_date(typed: str) -> None:
    assert read_span(typed) is None


def test_a_span_is_outside_when_no_day_is_within() -> None:
    period = read_period("2024H1")
    assert period is not None
    spans = [read_span(typed) for typed in ("2024", "2024-06-30", "2024-07", "2023")]
    assert [span.outside(period) for span in spans if span] == [False, False, True, True]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2025-06-30", "2025年6月30日"),
        ("2025.6.30前", "2025年6月30日前"),
        ("2025/06/30", "2025年6月30日"),
        ("2025-06底前", "2025年6月底前"),
        ("2025年06月30日", "2025年6月30日"),
        ("2024", "2024年"),
        ("2025-02-30", "2025-02-30"),
        ("2024-2025年度", "2024-2025年度"),
        ("〔2024〕12号", "〔2024〕12号"),
        ("长期坚持", "长期坚持"),
    ],
)
def test_times_are_written_as_texts_write_them(typed: str, written: str) -> None:
    assert official_time(typed) == written
