"""A sheet of the tree onto a worksheet: mark, title, unit note, head, body, closing line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.columns import needed_widths
from govreport.writers.xlsx import geometry, looks
from govreport.writers.xlsx.body import Body, write_body
from govreport.writers.xlsx.closing import closing_lines
from govreport.writers.xlsx.engine import Rows
from govreport.writers.xlsx.looks import Align
from govreport.writers.xlsx.paging import Room, printed
from govreport.writers.xlsx.shape import check_shape
from govreport.writers.xlsx.texts import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.doctree import Sheet, Table
    from govreport.writers.xlsx.closing import Group
    from govreport.writers.xlsx.engine import Book, Page
    from govreport.writers.xlsx.geometry import Geometry
    from govreport.writers.xlsx.looks import Look

_NOTE_HEIGHT = 24.0
_TITLE_GAP = 12.0


class _Line(NamedTuple):
    """A line over the full width above the table."""

    text: str
    look: Look
    height: float


class _Labels(NamedTuple):
    """A line of labels under the table."""

    groups: list[Group]
    height: float


def write_sheet(book: Book, sheet: Sheet, name: str, draft_mark: str) -> None:
    """Write one sheet of an annex."""
    covered = check_shape(sheet)
    _check_words(sheet)
    page = book.add_page(name)
    sheet = sheet._replace(table=sheet.table._replace(needs=needed_widths(sheet.table)))
    measures = geometry.measure(sheet.table)
    for column, width in enumerate(measures.widths):
        page.column_width(column, width)
    lines = list(_lines_above(sheet, measures))
    closing = list(_closing(sheet.table, measures))
    room = Room(sum(line.height for line in lines), sum(line.height for line in closing))
    shown = printed(sheet.table, measures, room)
    first, head = _write_top(page, lines, len(measures.widths) - 1, draft_mark)
    _write_head(page, shown.table, shown.measures, head)
    sheet = sheet._replace(table=shown.table)
    write_body(page, Body(sheet, shown.measures, head + 1, covered))  # parted cells cover what they did before
    below = head + 1 + len(shown.table.rows)
    _write_closing(page, closing, below)
    starts = tuple(head + 1 + start for start in shown.starts)
    rows = Rows(head=head, first=first, last=below + len(closing) - 1, starts=starts)
    page.set_up(rows, right=len(measures.widths) - 1, mark=draft_mark, landscape=shown.table.landscape)


def _check_words(sheet: Sheet) -> None:
    table = sheet.table
    titles = (column.title for column in table.columns)
    for text in (sheet.title, table.caption, table.unit_note, *table.closing, *titles):
        check_text(sheet.title, text)


def _lines_above(sheet: Sheet, measures: Geometry) -> Iterator[_Line]:
    if title := sheet.title or sheet.table.caption:
        look = looks.title_look()
        yield _Line(title, look, geometry.text_height(title, sum(measures.widths), look.size) + _TITLE_GAP)
    if sheet.table.unit_note:
        yield _Line(sheet.table.unit_note, looks.note_look(Align.RIGHT), _NOTE_HEIGHT)


def _write_top(page: Page, lines: Sequence[_Line], right: int, draft_mark: str) -> tuple[int, int]:
    """Write what stands above the head; give the first printed row and the row of the head."""
    row = first = 1 if draft_mark else 0
    if draft_mark:  # for the screen; on paper it stands at the top of every page
        _write_wide(page, 0, right, draft_mark, looks.note_look(Align.LEFT, font=looks.HEITI))
        page.row_height(0, _NOTE_HEIGHT)
    for row, line in enumerate(lines, start=first):
        _write_wide(page, row, right, line.text, line.look)
        page.row_height(row, line.height)
    return first, row + bool(lines)


def _write_wide(page: Page, row: int, right: int, text: str, look: Look) -> None:
    page.merge((row, 0), (row, right), look)
    page.text(row, 0, text, look)


def _write_head(page: Page, table: Table, measures: Geometry, head: int) -> None:
    look = looks.head_look(measures.size)
    page.row_height(head, measures.head)
    for index, column in enumerate(table.columns):
        page.text(head, index, column.title, look)


def _closing(table: Table, measures: Geometry) -> Iterator[_Labels]:
    size = looks.note_look(Align.LEFT).size
    for groups in closing_lines(table.closing, measures.widths, size):
        texts = ((label, sum(measures.widths[first : last + 1])) for first, last, label in groups)
        high = max(geometry.text_height(label, width, size) + _TITLE_GAP / 2 for label, width in texts)
        yield _Labels(groups, max(_NOTE_HEIGHT, high))


def _write_closing(page: Page, closing: Iterable[_Labels], row: int) -> None:
    look = looks.note_look(Align.LEFT)
    for at, line in enumerate(closing, start=row):
        for first, last, label in line.groups:
            page.merge((at, first), (at, last), look)
            page.text(at, first, label, look)
        page.row_height(at, line.height)
