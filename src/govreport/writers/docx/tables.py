"""Tables (F-48): fixed columns, a head that repeats, rows that stay whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import NumberFormat, Role
from govreport.doctree.columns import cell_text
from govreport.writers.docx.markup import number_run, text_runs
from govreport.writers.docx.row_groups import Room, paged
from govreport.writers.docx.styles import head_table_style, text_table_style
from govreport.writers.docx.table_layout import closing, head_lines
from govreport.writers.docx.table_size import Place, table_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.doctree import Cell, Column, Row, Table
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.markup import Face
    from govreport.writers.docx.table_layout import Closing

_KEPT = "<w:keepNext/>"
_EMPHASISED = frozenset({Role.SUBTOTAL, Role.TOTAL, Role.GRAND_TOTAL, Role.CAPTION})
_CENTRED = '<w:jc w:val="center"/>'
_MIDDLE = '<w:vAlign w:val="center"/>'
_CELL_END = "</w:p></w:tc>"


class _Grid(NamedTuple):
    """What the cells of one table have in common."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    centred: tuple[bool, ...]
    text_style: str
    head_style: str
    size: int
    side_margin: int
    row_height: int
    face: Face


@dataclass(slots=True)
class _Stretch:
    """A cell that reaches into rows further down."""

    rows: int
    columns: int


def write_table(table: Table, body: Body, *, keep: bool) -> None:
    """Write a table with its caption and unit note above and its closing labels below.

    Args:
        table: the table.
        body: where it goes.
        keep: whether its end shares a page with what follows.
    """
    place = Place(body.width, body.height, body.used)
    if table.caption:
        body.paragraph("Caption", text_runs(table.caption, body.face))
    if table.unit_note:
        body.paragraph("UnitNote", text_runs(table.unit_note, body.face))
    body.table(_table(table, body, place, keep=keep))


def _table(table: Table, body: Body, place: Place, *, keep: bool) -> Iterator[str]:
    grid = _grid(table, body, place)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="RuledTable"/><w:tblW w:w="{body.width}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    yield "</w:tblGrid>"
    yield _head(grid)
    stretches: dict[int, _Stretch] = {}
    labels = closing(table.closing, body.width, body.style)
    below = body.style.profile.line_pitch * len(labels.lines)
    shown = paged(table, Room(grid.widths, grid.size, place.page, place.above, below, body.style))
    for index, row in enumerate(shown.rows[:-1]):
        yield _row(row, grid, stretches, _KEPT if index in shown.kept else "")
    last = _KEPT if keep or table.closing else ""
    end = "".join(_row(row, grid, stretches, last) for row in shown.rows[-1:])
    if table.closing:
        yield end
        end = _closing_row(labels, body, len(grid.widths), keep=keep)
    yield f"{end}</w:tbl>"


def _grid(table: Table, body: Body, place: Place) -> _Grid:
    widths, size = table_columns(table, place, body.style)
    measures = body.style.table
    return _Grid(
        columns=table.columns,
        widths=widths,
        centred=tuple(each.centred or each.number_format is not NumberFormat.TEXT for each in table.columns),
        text_style=text_table_style(size),
        head_style=head_table_style(size),
        size=measures.sizes[size],
        side_margin=measures.side_margin,
        row_height=measures.row_height,
        face=body.face,
    )


def _head(grid: _Grid) -> str:
    cells = (
        _cell_opening(width, "", grid.head_style, _KEPT)
        + text_runs(_head_title(column, width, grid), grid.face)
        + _CELL_END
        for column, width in zip(grid.columns, grid.widths, strict=True)
    )
    return _table_row(grid, "<w:tblHeader/>", "".join(cells))


def _head_title(column: Column, width: int, grid: _Grid) -> str:
    return head_lines(column.title, width - 2 * grid.side_margin, grid.size)


def _row(row: Row, grid: _Grid, stretches: dict[int, _Stretch], kept: str) -> str:
    """Write a row; `stretches` remembers by column which cells above still reach down."""
    cells: list[str] = []
    emphasised = row.role in _EMPHASISED
    column = 0
    while column < len(row.cells):
        cell = row.cells[column]
        stretch = stretches.get(column)
        if cell is None and stretch is not None:
            span, written = stretch.columns, _continued(column, stretch, grid, kept)
            stretch.rows -= 1
            if stretch.rows == 0:
                del stretches[column]
        elif cell is None:
            span, written = 1, f"{_cell_opening(grid.widths[column], '', grid.text_style, kept)}{_CELL_END}"
        else:
            span, written = cell.columns, _filled(cell, column, grid, kept, emphasised=emphasised)
            if cell.rows > 1:
                stretches[column] = _Stretch(cell.rows - 1, cell.columns)
        cells.append(written)
        column += span
    return _table_row(grid, "", "".join(cells))


def _continued(column: int, stretch: _Stretch, grid: _Grid, kept: str) -> str:
    merge = f"{_span(stretch.columns)}<w:vMerge/>"
    return f"{_cell_opening(_width(column, stretch.columns, grid), merge, grid.text_style, kept)}{_CELL_END}"


def _filled(cell: Cell, column: int, grid: _Grid, kept: str, *, emphasised: bool) -> str:
    if emphasised:
        style, properties = grid.head_style, kept
    else:
        centred = grid.centred[column] or isinstance(cell.value, Decimal)
        style, properties = grid.text_style, kept + _CENTRED * centred
    merge = f'{_span(cell.columns)}<w:vMerge w:val="restart"/>' if cell.rows > 1 else _span(cell.columns)
    return (
        f"{_cell_opening(_width(column, cell.columns, grid), merge, style, properties)}{_words(cell, grid)}{_CELL_END}"
    )


def _words(cell: Cell, grid: _Grid) -> str:
    match cell.value:
        case None:
            return ""
        case str():
            return text_runs(cell.value, grid.face, cell.path)
        case _:
            return number_run(cell_text(cell), grid.face)


def _width(column: int, columns: int, grid: _Grid) -> int:
    return grid.widths[column] if columns == 1 else sum(grid.widths[column : column + columns])


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""


@lru_cache(maxsize=256)
def _cell_opening(width: int, merge: str, style: str, properties: str) -> str:
    """Write what stands before the words of a cell; the cells of a column share it."""
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}{_MIDDLE}</w:tcPr>'
    return f'{cell}<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>'


def _paragraph(style: str, properties: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _table_row(grid: _Grid, header: str, cells: str) -> str:
    height = f'<w:trHeight w:val="{grid.row_height}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{cells}</w:tr>"


def _closing_row(labels: Closing, body: Body, columns: int, *, keep: bool) -> str:
    """Write the labels under the table, with room behind each to sign by hand.

    They are a row without frame: LibreOffice would not keep a long table with a paragraph below it.
    """
    stops = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in labels.stops)
    tabs = f"<w:tabs>{stops}</w:tabs>" if stops else ""
    written: list[str] = []
    for position, line in enumerate(labels.lines, start=1):
        kept = _KEPT if keep or position < len(labels.lines) else ""
        written.append(_paragraph("TableClosing", f"{kept}{tabs}", text_runs("\t".join(line), body.face)))
    rule = f'<w:top w:val="single" w:sz="{body.style.table.outer_rule}" w:space="0" w:color="auto"/>'
    frame = f'{rule}<w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/>'
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    properties = (
        f'<w:tcW w:w="{body.width}" w:type="dxa"/>{_span(columns)}'
        f"<w:tcBorders>{frame}</w:tcBorders><w:tcMar>{margins}</w:tcMar>"
    )
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(written)}</w:tc>"
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"
