from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Sheet, Table
from govreport.writers.xlsx import TableShapeError, UnprintableTextError
from govreport.writers.xlsx.shape import MAX_COLUMNS, check_shape, merged_block


def sheet(*rows: tuple[Cell | None, ...], width: int = 3) -> Sheet:
    columns = tuple(Column(str(index), "列", Decimal(1)) for index in range(width))
    return Sheet("表", "评分表", Table(columns, tuple(Row(cells) for cells in rows)))


PLAIN = Cell("甲")


def test_a_plain_table_covers_nothing() -> None:
    assert check_shape(sheet((PLAIN, None, Cell(Decimal("1.5"))))) == set()


def test_a_merged_cell_covers_its_block_itself_included() -> None:
    covered = check_shape(sheet((Cell("并", rows=2, columns=2), None, PLAIN), (None, None, PLAIN)))
    assert covered == {(0, 0), (0, 1), (1, 0), (1, 1)}


@pytest.mark.parametrize(
    ("rows", "columns", "block"),
    [
        (1, 1, [(1, 1)]),
        (2, 1, [(1, 1), (2, 1)]),
        (1, 2, [(1, 1), (1, 2)]),
        (3, 1, None),
        (1, 3, None),
        (0, 1, None),
        (1, -1, None),
    ],
)
def test_a_block_stays_inside_the_table(rows: int, columns: int, block: list[tuple[int, int]] | None) -> None:
    table = sheet(*[(PLAIN, PLAIN, PLAIN)] * 3).table
    assert merged_block(table, (1, 1), Cell("并", rows=rows, columns=columns)) == block


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        (((PLAIN, PLAIN, PLAIN), (PLAIN, PLAIN)), "第 2 行"),
        (((Cell("并", rows=2), PLAIN, PLAIN), (PLAIN, PLAIN, PLAIN)), "第 2 行"),
        (((PLAIN, Cell("并", rows=2), PLAIN), (Cell("并", columns=2), None, PLAIN)), "第 2 行"),
        (((PLAIN, PLAIN, Cell(Decimal("Infinity"))),), "第 1 行"),
        (((PLAIN, PLAIN, Cell(Decimal("1E-301"))),), "第 1 行"),
    ],
)
def test_a_row_that_does_not_fit_is_named(rows: tuple[tuple[Cell | None, ...], ...], place: str) -> None:
    with pytest.raises(TableShapeError, match=f"评分表.*{place}"):
        check_shape(sheet(*rows))


def test_a_number_at_the_edge_of_excel_is_taken() -> None:
    assert check_shape(sheet((Cell(Decimal("1E+300")), Cell(Decimal("-1E-300")), Cell(Decimal(0))))) == set()


@pytest.mark.parametrize("width", [0, MAX_COLUMNS + 1])
def test_a_table_has_columns_and_not_too_many(width: int) -> None:
    with pytest.raises(TableShapeError):
        check_shape(sheet(width=width))


def test_words_that_cannot_be_printed_are_refused() -> None:
    with pytest.raises(UnprintableTextError):
        check_shape(sheet((Cell("甲\x01"), None, None)))
