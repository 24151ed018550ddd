from __future__ import annotations

import pytest

from govreport.text.numerals import read_count, read_hanzi, write_hanzi


@pytest.mark.parametrize("value", range(1, 100))
def test_what_is_written_is_read(value: int) -> None:
    assert read_hanzi(write_hanzi(value)) == value


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (115, "一百一十五"), (999, "九百九十九"),
     (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (2034, "二千零三十四")],
)  # fmt: skip
def test_numbers_are_written_in_hanzi(number: int, written: str) -> None:
    assert write_hanzi(number) == written


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        write_hanzi(number)


@pytest.mark.parametrize(("written", "value"), [("两", 2), ("〇", 0), ("十", 10), ("二十一", 21)])
def test_numbers_are_read(written: str, value: int) -> None:
    assert read_hanzi(written) == value


@pytest.mark.parametrize("written", ["", "百", "十甲", "甲十"])
def test_what_is_no_number_is_none(written: str) -> None:
    assert read_hanzi(written) is None


def test_counts_come_in_digits_and_hanzi() -> None:
    assert (read_count("12"), read_count("三"), read_count("几")) == (12, 3, None)
