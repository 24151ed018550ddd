"""Body of a table: its cells, its merged cells, its formulas."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.xlsx import looks
from govreport.writers.xlsx.errors import SumMismatchError
from govreport.writers.xlsx.sums import column_sums

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from govreport.doctree import Cell, Row, Sheet
    from govreport.writers.xlsx.engine import Page
    from govreport.writers.xlsx.geometry import Geometry
    from govreport.writers.xlsx.looks import Look
    from govreport.writers.xlsx.shape import Place


class Body(NamedTuple):
    """What is known of the body before its cells are written.

    Attributes:
        sheet: what is written.
        measures: widths, heights and size of letters.
        first_row: row of the worksheet, counted from 0, where the body begins.
        covered: places under merged cells.
    """

    sheet: Sheet
    measures: Geometry
    first_row: int
    covered: AbstractSet[Place]


def write_body(page: Page, body: Body) -> None:
    """Write the rows under the head."""
    formulas = sum_formulas(body.sheet, body.first_row + 1)
    for index, row in enumerate(body.sheet.table.rows):
        page.row_height(body.first_row + index, body.measures.heights[index])
        _write_row(page, body, index, row, formulas)


def sum_formulas(sheet: Sheet, first_row: int) -> dict[Place, str]:
    """Write the formula of every summing cell but the stated ones; its figure must be what the rows come to.

    Raises:
        SumMismatchError: the table states another figure.
    """
    table = sheet.table
    formulas: dict[Place, str] = {}
    for index, column in enumerate(table.columns):
        for each in column_sums(table, index) if column.adds_up else ():
            cell = table.rows[each.row].cells[index]
            if cell is not None and cell.stated:
                continue
            stated = cell.value if cell else None
            if isinstance(stated, Decimal) and stated != each.computed:
                raise SumMismatchError(sheet.title, f"第 {each.row + 1} 行“{column.title}”", stated, each.computed)
            formulas[each.row, index] = each.formula(column_letters(index), first_row)
    return formulas


def column_letters(index: int) -> str:
    """Name a column as Excel does: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters


def _write_row(page: Page, body: Body, index: int, row: Row, formulas: Mapping[Place, str]) -> None:
    columns = body.sheet.table.columns
    at = body.first_row + index
    for place, cell in enumerate(row.cells):
        if cell is None and (index, place) in body.covered:
            continue
        value, unit = (cell.value, cell.unit) if cell else (None, "")
        look = looks.cell_look(columns[place], row.role, body.measures.size, value, unit)
        if cell is None:
            page.text(at, place, "", look)
            continue
        if cell.rows > 1 or cell.columns > 1:
            page.merge((at, place), (at + cell.rows - 1, place + cell.columns - 1), look)
        if columns[place].adds_up and isinstance(cell.value, Decimal):
            page.number(at, place, float(cell.value), look, formulas.get((index, place), ""))
        else:
            _write_cell(page, (at, place), cell, look)


def _write_cell(page: Page, place: tuple[int, int], cell: Cell, look: Look) -> None:
    value = cell.value
    if not isinstance(value, Decimal):
        page.text(*place, value or "", look)
    elif looks.fits_number(value):
        page.number(*place, float(value.scaleb(-2) if cell.unit == "%" else value), look)
    else:
        page.text(*place, f"{value:f}{cell.unit}", look)  # Excel would round it
