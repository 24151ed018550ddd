"""Shape of a table: every merged cell inside it, nothing under a merged cell, numbers that are numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.xlsx.errors import TableShapeError
from govreport.writers.xlsx.texts import check_text

if TYPE_CHECKING:
    from decimal import Decimal

    from govreport.doctree import Cell, Sheet, Table

MAX_ROWS = 1_000_000
MAX_COLUMNS = 1000
MAX_EXPONENT = 300

Place = tuple[int, int]


def check_shape(sheet: Sheet) -> set[Place]:
    """Refuse a table that a worksheet cannot show; give the places that merged cells cover.

    Raises:
        TableShapeError: with the row that does not fit.
    """
    table = sheet.table
    if not 0 < len(table.columns) <= MAX_COLUMNS or len(table.rows) > MAX_ROWS:
        raise TableShapeError(sheet.title, 0, f"应为 1 至 {MAX_COLUMNS} 列、不超过 {MAX_ROWS} 行")
    covered: set[Place] = set()
    for index, row in enumerate(table.rows):
        if len(row.cells) != len(table.columns):
            problem = f"有 {len(row.cells)} 个单元格，表头有 {len(table.columns)} 列"
            raise TableShapeError(sheet.title, index + 1, problem)
        for column, cell in enumerate(row.cells):
            if cell is not None:
                _check_cell(sheet, (index, column), cell, covered)
    return covered


def _check_cell(sheet: Sheet, place: Place, cell: Cell, covered: set[Place]) -> None:
    row, column = place
    value = cell.value
    if place in covered:
        raise TableShapeError(sheet.title, row + 1, f"第 {column + 1} 个单元格与合并单元格重叠")
    if isinstance(value, str):
        check_text(sheet.title, value)
    elif value is not None and not _is_number_of_excel(value):
        raise TableShapeError(sheet.title, row + 1, f"第 {column + 1} 个单元格不是 Excel 可以表示的数")
    if cell.rows != 1 or cell.columns != 1:
        _check_merged(sheet, place, cell, covered)


def _is_number_of_excel(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) <= MAX_EXPONENT


def _check_merged(sheet: Sheet, place: Place, cell: Cell, covered: set[Place]) -> None:
    block = merged_block(sheet.table, place, cell)
    if block is None or not covered.isdisjoint(block):
        raise TableShapeError(sheet.title, place[0] + 1, f"第 {place[1] + 1} 个单元格的合并范围超出表格或重叠")
    covered.update(block)


def merged_block(table: Table, place: Place, cell: Cell) -> list[Place] | None:
    """List the places a merged cell covers; None when they leave the table."""
    row, column = place
    last_row, last_column = row + cell.rows, column + cell.columns
    if min(cell.rows, cell.columns) < 1 or last_row > len(table.rows) or last_column > len(table.columns):
        return None
    return [(below, right) for below in range(row, last_row) for right in range(column, last_column)]
