from __future__ import annotations

import pytest

from govreport.text.numerals import read_count, read_hanzi, write_hanzi


@pytest.mark.parametrize("value", range(1, 100))
def test_what_is_written_is_read(value: int) -> None:
    assert read_hanzi(write_hanzi(value)) == value


@pytest.mark.parametrize(("written", "value"), [("两", 2), ("〇", 0), ("十", 10), ("二十一", 21)])
def test_numbers_are_read(written: str, value: int) -> None:
    assert read_hanzi(written) == value


@pytest.mark.parametrize("written", ["", "百", "十甲", "甲十"])
def test_what_is_no_number_is_none(written: str) -> None:
    assert read_hanzi(written) is None


def test_counts_come_in_digits_and_hanzi() -> None:
    assert (read_count("12"), read_count("三"), read_count("几")) == (12, 3, None)
