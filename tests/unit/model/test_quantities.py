from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.model import read_quantity
from govreport.model.quantities import MAX_DIGITS


@pytest.mark.parametrize(
    ("typed", "number", "scale", "unit", "qualifier"),
    [
        ("3", "3", "", "", ""),
        ("31.50万吨/日", "31.50", "万", "吨/日", ""),
        ("2,500万元", "2500", "万", "元", ""),
        ("1.2万亿元", "1.2", "万亿", "元", ""),
        ("300百万元", "300", "百万", "元", ""),
        ("5千元", "5", "千", "元", ""),
        ("5千米", "5", "", "千米", ""),
        ("约2500余人", "2500", "", "人", "约余"),
        ("3万余元", "3", "万", "元", "余"),
        ("95%以上", "95", "", "%", "以上"),
        ("不低于90 %", "90", "", "%", "不低于"),
        ("低于38%", "38", "", "%", "低于"),
        ("高于90%", "90", "", "%", "高于"),
        ("少于3起", "3", "", "起", "少于"),
        ("超过1.2万吨", "1.2", "万", "吨", "超过"),
        ("不大于8", "8", "", "", "不大于"),
        ("−3.5℃", "-3.5", "", "℃", ""),
        ("28μg/m³", "28", "", "μg/m³", ""),
        (" 12 个 ", "12", "", "个", ""),
    ],
)  # fmt: skip
def test_a_quantity_is_taken_apart(typed: str, number: str, scale: str, unit: str, qualifier: str) -> None:
    quantity = read_quantity(typed)
    assert quantity is not None
    assert (str(quantity.number), quantity.scale, quantity.unit, quantity.qualifier) == (number, scale, unit, qualifier)
    assert (quantity.written, quantity.exact) == (typed.strip(), not qualifier)


@pytest.mark.parametrize("typed", ["", "很多", "约", "吨3", "3 000吨", "1" * (MAX_DIGITS + 1)])
def test_words_that_do_not_begin_like_a_quantity_are_none(typed: str) -> None:
    assert read_quantity(typed) is None


@pytest.mark.parametrize("typed", ["2，500万元", "12,34吨", "1.5.3吨", "3。5吨"])
def test_a_mark_inside_a_number_never_begins_its_unit(typed: str) -> None:
    assert read_quantity(typed) is None


@pytest.mark.parametrize(
    "typed", ["3-5处", "3～5处", "5%～10%", "2021—2025年", "3~5", "1.2万-1.5万元", "5%-6%", "3个至5个"]
)
def test_a_range_is_no_quantity(typed: str) -> None:
    assert read_quantity(typed) is None


def test_grouping_is_kept_in_the_written_number_only() -> None:
    quantity = read_quantity("1,234.50元")
    assert quantity is not None
    assert (quantity.written_number, quantity.number, quantity.digits) == ("1,234.50", Decimal("1234.50"), 2)


@pytest.mark.parametrize(
    ("typed", "amount"), [("3万亿元", 3 * 10**12), ("1.5亿元", 15 * 10**7), ("2百万元", 2 * 10**6), ("7处", 7)]
)
def test_the_scale_is_worked_into_the_amount(typed: str, amount: int) -> None:
    quantity = read_quantity(typed)
    assert quantity is not None
    assert quantity.in_units() == amount


def test_tens_without_decimals_have_no_digits_behind_the_point() -> None:
    quantity = read_quantity("100处")
    assert quantity is not None
    assert quantity.digits == 0
