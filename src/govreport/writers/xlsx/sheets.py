"""A sheet of the tree onto a worksheet: mark, title, unit note, head, body, closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.xlsx import geometry, looks
from govreport.writers.xlsx.body import Body, write_body
from govreport.writers.xlsx.closing import closing_groups
from govreport.writers.xlsx.looks import Align
from govreport.writers.xlsx.shape import check_shape
from govreport.writers.xlsx.texts import check_text

if TYPE_CHECKING:
    from govreport.doctree import Sheet, Table
    from govreport.writers.xlsx.engine import Book, Page
    from govreport.writers.xlsx.geometry import Geometry
    from govreport.writers.xlsx.looks import Look

_NOTE_HEIGHT = 24.0
_TITLE_GAP = 12.0


def write_sheet(book: Book, sheet: Sheet, name: str, draft_mark: str) -> None:
    """Write one sheet of an annex."""
    table = sheet.table
    covered = check_shape(sheet)
    _check_words(sheet)
    page = book.add_page(name)
    measures = geometry.measure(table)
    for column, width in enumerate(measures.widths):
        page.column_width(column, width)
    first, head = _write_top(page, sheet, measures, draft_mark)
    _write_head(page, table, measures, head)
    write_body(page, Body(sheet, measures, head + 1, covered))
    last = _write_closing(page, table, measures, head + 1 + len(table.rows))
    page.set_up(head=head, first=first, last=last, right=len(table.columns) - 1, mark=draft_mark)


def _check_words(sheet: Sheet) -> None:
    table = sheet.table
    titles = (column.title for column in table.columns)
    for text in (sheet.title, table.caption, table.unit_note, *table.closing, *titles):
        check_text(sheet.title, text)


def _write_top(page: Page, sheet: Sheet, measures: Geometry, draft_mark: str) -> tuple[int, int]:
    """Write what stands above the head; give the first printed row and the row of the head."""
    right = len(measures.widths) - 1
    row = first = 1 if draft_mark else 0
    if draft_mark:  # for the screen; on paper it stands at the top of every page
        _write_wide(page, 0, right, draft_mark, looks.note_look(Align.LEFT, font=looks.HEITI))
        page.row_height(0, _NOTE_HEIGHT)
    if title := sheet.title or sheet.table.caption:
        look = looks.title_look()
        _write_wide(page, row, right, title, look)
        page.row_height(row, geometry.text_height(title, sum(measures.widths), look.size) + _TITLE_GAP)
        row += 1
    if sheet.table.unit_note:
        _write_wide(page, row, right, sheet.table.unit_note, looks.note_look(Align.RIGHT))
        page.row_height(row, _NOTE_HEIGHT)
        row += 1
    return first, row


def _write_wide(page: Page, row: int, right: int, text: str, look: Look) -> None:
    page.merge((row, 0), (row, right), look)
    page.text(row, 0, text, look)


def _write_head(page: Page, table: Table, measures: Geometry, head: int) -> None:
    look = looks.head_look(measures.size)
    page.row_height(head, measures.head)
    for index, column in enumerate(table.columns):
        page.text(head, index, column.title, look)


def _write_closing(page: Page, table: Table, measures: Geometry, row: int) -> int:
    """Write the closing line, if there is one; give the last row of the sheet."""
    groups = closing_groups(table.closing, measures.widths)
    if not groups:
        return row - 1
    look = looks.note_look(Align.LEFT)
    height = _NOTE_HEIGHT + _TITLE_GAP / 2
    for first, last, label in groups:
        page.merge((row, first), (row, last), look)
        page.text(row, first, label, look)
        height = max(
            height, geometry.text_height(label, sum(measures.widths[first : last + 1]), look.size) + _TITLE_GAP
        )
    page.row_height(row, height)
    return row
