"""Document numbers in running text and in fields."""

from __future__ import annotations

import pytest

from govreport.text.numbers import find_numbers, is_unnumbered, read_number


@pytest.mark.parametrize(
    ("text", "typed", "standard"),
    [
        ("中发〔2021〕3号", "中发〔2021〕3号", "中发〔2021〕3号"),
        ("国办函〔2022〕10号", "国办函〔2022〕10号", "国办函〔2022〕10号"),
        ("按照辽政办发〔2018〕19号要求", "辽政办发〔2018〕19号", "辽政办发〔2018〕19号"),
        ("根据建办城函[2023]31号", "建办城函[2023]31号", "建办城函〔2023〕31号"),
        ("和辽住建城【2023】022号", "辽住建城【2023】022号", "辽住建城〔2023〕22号"),
        ("盘城管发（2024）第5号", "盘城管发（2024）第5号", "盘城管发〔2024〕5号"),
        ("泉建通〔24〕60号", "泉建通〔24〕60号", "泉建通〔2024〕60号"),
        ("严格执行中华人民共和国住建部建城规〔2024〕1号", None, "建城规〔2024〕1号"),
        ("吉政办发 〔2018〕 17 号", "吉政办发 〔2018〕 17 号", "吉政办发〔2018〕17号"),
    ],
)
def test_numbers_are_found(text: str, typed: str | None, standard: str) -> None:
    (number,) = find_numbers(text)
    if typed is not None:
        assert (number.typed, number.standard) == (typed, standard)
    assert number.standard.endswith(standard)


@pytest.mark.parametrize(
    "text",
    [
        "小区(2023)12号楼",
        "幸福小区（2023）12号",
        "地铁(2023)2号线",
        "电厂（2024）3号机组",
        "泵站[2024]1号泵",
        "T/FJCHX 00002-2023",
        "GB/T 9704-2012",
        "国务院令第641号",
        "2024年6月21号",
        "（2023）辽11民初12号",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not list(find_numbers(text))


@pytest.mark.parametrize("typed", ["", "12号", "辽建函[2024]12", "国务院令第641号", "根据：辽建〔2024〕3号"])
def test_a_field_that_is_no_number_reads_as_none(typed: str) -> None:
    assert read_number(typed) is None


def test_two_numbers_in_a_row_are_both_found() -> None:
    assert [number.typed for number in find_numbers("辽建〔2024〕3号辽财〔2024〕8号")] == [
        "辽建〔2024〕3号",
        "辽财〔2024〕8号",
    ]


@pytest.mark.parametrize(
    ("typed", "waiting"),
    [
        ("某城管〔2025〕  号", True),
        ("〔2025〕号", True),
        ("某城管〔2025〕\u3000号", True),
        ("某城管〔2025〕6号", False),
        ("某城管[2025] 号", False),
        ("12号", False),
    ],
)
def test_a_number_may_wait_for_its_serial(typed: str, *, waiting: bool) -> None:
    assert is_unnumbered(typed) is waiting
