"""Body of a table: its cells, its merged cells, its formulas."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.xlsx import looks
from govreport.writers.xlsx.errors import SumMismatchError
from govreport.writers.xlsx.sums import column_sums

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from govreport.doctree import Sheet
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
    table, size = body.sheet.table, body.measures.size
    formulas = sum_formulas(body.sheet, body.first_row + 1)
    roles = {row.role for row in table.rows}
    words = {role: [looks.words_look(column, role, size) for column in table.columns] for role in roles}
    for index, row in enumerate(table.rows):
        page.row_height(body.first_row + index, body.measures.heights[index])
        _write_row(page, body, index, words[row.role], formulas)


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


def _write_row(page: Page, body: Body, index: int, words: Sequence[Look], formulas: Mapping[Place, str]) -> None:
    table, at = body.sheet.table, body.first_row + index
    for place, cell in enumerate(table.rows[index].cells):
        if cell is None:
            if (index, place) not in body.covered:
                page.text(at, place, "", words[place])
            continue
        value, look = cell.value, words[place]
        if isinstance(value, Decimal):
            look = looks.number_look(look, value, cell.unit)
        if cell.rows > 1 or cell.columns > 1:
            page.merge((at, place), (at + cell.rows - 1, place + cell.columns - 1), look)
        if not isinstance(value, Decimal):
            page.text(at, place, value or "", look)
        elif table.columns[place].adds_up:
            page.number(at, place, float(value), look, formulas.get((index, place), ""))
        else:
            _write_number(page, (at, place), value, cell.unit, look)


def _write_number(page: Page, place: tuple[int, int], value: Decimal, unit: str, look: Look) -> None:
    if looks.fits_number(value):
        page.number(*place, float(value.scaleb(-2) if unit == "%" else value), look)
    else:
        page.text(*place, f"{value:f}{unit}", look)  # Excel would round it
