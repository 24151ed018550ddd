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
        ("8000米", "8000米"),
        ("6万公里", "6万公里"),
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


def test_a_rate_is_a_number_of_per_cent_unless_it_is_rough() -> None:
    assert rate_cell("84.38%", "甲")[:1] == (Decimal("84.38"),)
    assert rate_cell("84.38%", "甲").unit == "%"
    assert rate_cell("约84%", "甲").value == "约84%"
