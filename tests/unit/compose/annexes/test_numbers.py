from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.compose.annexes.numbers import quantity_cell, rate_cell
from govreport.model import YearData, read_quantity
from govreport.resolve import resolve


@pytest.mark.parametrize(
    ("quantity", "value"),
    [
        ("6.50公里", Decimal("6.50")),
        ("6", Decimal(6)),  # the column of units says the rest
        ("8000米", Decimal(8)),
        ("6万公里", Decimal(60000)),
        ("12345毫米", "12345毫米"),  # 0.012345: too many digits
        ("6座", "6座"),
        ("6.5万", "6.5万"),
        ("约8000米", "约8000米"),
        ("6公里以上", "6公里以上"),
        ("1,200公里", "1,200公里"),  # as typed
    ],
)
def test_a_number_in_the_figures_unit_stands_alone(quantity: str, value: str | Decimal) -> None:
    figures = {"甲": {"value": "3公里"}}
    figure = resolve(YearData.model_validate({"period": "2024", "figures": figures})).figures["甲"]
    cell = quantity_cell(read_quantity(quantity), figure, "figures.甲.target")
    assert (str(cell.value), type(cell.value)) == (str(value), type(value))
    assert quantity_cell(None, figure, "figures.甲.target").value is None


@pytest.mark.parametrize(
    ("figure", "previous", "value"),
    [
        ({"value": "1.2亿立方米"}, "11000万立方米", Decimal("1.1")),
        ({"value": "6893万元"}, "0.6893亿元", Decimal(6893)),
        ({"value": "120吨"}, "20万公斤", Decimal(200)),
        ({"value": "5%"}, "48‰", Decimal("4.8")),
        ({"value": "3万", "unit": "吨"}, "60000", Decimal(6)),
        ({"value": "3", "unit": "万吨"}, "6", Decimal(6)),
        ({"value": "3", "unit": "万吨"}, "6座", "6座"),
        ({"value": "3万元"}, "1美元", "1美元"),
    ],
)
def test_a_number_in_another_scale_is_told_exactly_in_the_unit_of_the_row(
    figure: dict[str, str], previous: str, value: str | Decimal
) -> None:
    found = resolve(YearData.model_validate({"period": "2024", "figures": {"甲": figure}})).figures["甲"]
    assert quantity_cell(read_quantity(previous), found, "").value == value


def test_a_rate_is_a_number_of_per_cent_unless_it_is_rough() -> None:
    assert rate_cell("84.38%", "甲")[:1] == (Decimal("84.38"),)
    assert rate_cell("84.38%", "甲").unit == "%"
    assert rate_cell("约84%", "甲").value == "约84%"
    assert str(rate_cell("84.3%", "甲", 2).value) == "84.30"
    assert str(rate_cell("84.38%", "甲", 1).value) == "84.38"
    assert rate_cell("约84%", "甲", 2).value == "约84%"
