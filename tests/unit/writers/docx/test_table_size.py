from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.docx.table_size import Place, table_columns
from unit.writers.docx.reading import HOUSE

COLUMNS = (Column("a", "序号", Decimal(16)), Column("b", "内容", Decimal(140)))


def size(rows: int, above: float | None = 2000.0) -> int:
    table = Table(COLUMNS, tuple(Row((Cell(Decimal(number)), Cell("内容\n" * 4 + "内容"))) for number in range(rows)))
    return table_columns(table, Place(HOUSE.type_width, HOUSE.type_height, above), HOUSE)[1]


@pytest.mark.parametrize(("rows", "smaller"), [(6, False), (7, True), (8, False), (20, False)])
def test_letters_are_smaller_where_that_saves_the_last_rows_a_page(rows: int, smaller: bool) -> None:  # noqa: FBT001
    assert bool(size(rows)) is smaller


def test_where_the_table_begins_must_be_known() -> None:
    assert [size(rows, None) for rows in range(5, 12)] == [0] * 7
