import pytest

from govreport.compose.ordinals import chinese_number, heading_ordinal, point_ordinal


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (115, "一百一十五"), (999, "九百九十九"),
     (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (2034, "二千零三十四")],
)  # fmt: skip
def test_numbers_are_written_in_hanzi(number: int, written: str) -> None:
    assert chinese_number(number) == written


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)


def test_each_level_has_its_own_marks() -> None:
    assert [heading_ordinal(level, 2) for level in (1, 2, 3, 4)] == ["二、", "（二）", "2.", "（2）"]


def test_points_are_counted_with_shi() -> None:
    assert point_ordinal(12) == "十二是"
