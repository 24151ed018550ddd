"""Names of columns and the formulas of a body; cells as written are in test_xlsx."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Role, Row, Sheet, Table
from govreport.writers.xlsx import SumMismatchError
from govreport.writers.xlsx.body import column_letters, sum_formulas


def sheet(total: Cell | None, *, adds_up: bool = True) -> Sheet:
    columns = (Column("a", "甲", Decimal(1)), Column("b", "乙", Decimal(1), adds_up=adds_up))
    items = [Row((Cell("项"), Cell(Decimal(number)))) for number in ("1.5", "2")]
    return Sheet("表", "表", Table(columns, (*items, Row((Cell("合计"), total), Role.TOTAL))))


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_named_as_excel_does(index: int, letters: str) -> None:
    assert column_letters(index) == letters


def test_a_sum_becomes_a_formula_where_its_column_adds_up() -> None:
    assert sum_formulas(sheet(Cell(Decimal("3.50"))), 4) == {(2, 1): "=SUM(B4:B5)"}
    assert sum_formulas(sheet(Cell(Decimal("3.5")), adds_up=False), 4) == {}


def test_a_stated_sum_is_no_formula_and_need_not_be_one() -> None:
    assert sum_formulas(sheet(Cell(Decimal(9), stated=True)), 4) == {}


def test_a_sum_that_its_rows_do_not_come_to_is_refused() -> None:
    with pytest.raises(SumMismatchError):
        sum_formulas(sheet(Cell(Decimal("3.51"))), 4)
