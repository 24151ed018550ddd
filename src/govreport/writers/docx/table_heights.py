"""How high the rows of a table are, and which of them no page break divides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.columns import cell_text
from govreport.writers.docx.line_count import line_count
from govreport.writers.docx.row_groups import Room, keeping
from govreport.writers.docx.styles import table_line
from govreport.writers.docx.table_layout import closing, column_widths, head_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10
_TWIPS_PER_EIGHTH = 2.5


class Heights(NamedTuple):
    """Heights of a table in twips: what stands above it, its head, rows that stay together, what stands below it."""

    above: float
    head: float
    chunks: tuple[float, ...]
    below: float


def row_chunks(table: Table, width: int, page: int, style: HouseStyle, program: Program) -> Heights:
    """Measure a table that is so wide, on pages that are so high."""
    widths, size_index = column_widths(table, width, style)
    size = style.table.sizes[size_index]
    pitch = style.profile.line_pitch
    above: float = pitch * bool(table.caption)
    above += (table_line(style.table.note_size) + 60) * bool(table.unit_note)
    heads = (
        head_lines(column.title, each - 2 * style.table.side_margin, size).count("\n") + 1
        for column, each in zip(table.columns, widths, strict=True)
    )
    grid = _Grid(widths, size, style, program)
    kept = keeping(table, Room.of(widths, size, page, style)).kept
    chunks = tuple(_joined((grid.row(row) for row in table.rows), kept))
    below = pitch * len(closing(table.closing, width, style).lines)
    return Heights(above, grid.height(max(heads, default=1)), chunks, below)


class _Grid(NamedTuple):
    widths: tuple[int, ...]
    size: int
    style: HouseStyle
    program: Program

    def row(self, row: Row) -> float:
        """Measure a row by the cells that are its own."""
        own = ((column, cell) for column, cell in enumerate(row.cells) if cell is not None and cell.rows == 1)
        return self.height(max((self._lines(cell, column) for column, cell in own), default=1))

    def height(self, lines: int) -> float:
        table = self.style.table
        rule = table.inner_rule * _TWIPS_PER_EIGHTH
        return max(table.row_height, lines * table_line(self.size) + 2 * table.edge_margin + rule)

    def _lines(self, cell: Cell, column: int) -> int:
        if not isinstance(cell.value, str):
            return 1
        width = sum(self.widths[column : column + cell.columns]) - 2 * self.style.table.side_margin
        room = max(1.0, width / (self.size * _TWIPS_PER_HALF_POINT))
        return sum(line_count(line, room, self.program) for line in cell_text(cell).split("\n"))


def _joined(heights: Iterator[float], kept: frozenset[int]) -> Iterator[float]:
    """Add up rows that share a page with the row below."""
    chunk = 0.0
    for index, height in enumerate(heights):
        chunk += height
        if index not in kept:
            yield chunk
            chunk = 0.0
    if chunk:
        yield chunk
