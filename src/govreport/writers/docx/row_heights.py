"""How high the rows of a table are, line by line as a program sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.docx.line_count import line_count
from govreport.writers.docx.styles import table_line
from govreport.writers.docx.table_layout import head_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10
_TWIPS_PER_EIGHTH = 2.5
_NOTE_GAP = 60
"""Twips below a unit note."""


class Grid(NamedTuple):
    """What heights follow from: widths of columns, size of letters in half-points, who sets them."""

    widths: Sequence[int]
    size: int
    style: HouseStyle
    program: Program

    def above(self, table: Table) -> float:
        """Measure what stands above a table."""
        caption = self.style.profile.line_pitch * bool(table.caption)
        return caption + (table_line(self.style.table.note_size) + _NOTE_GAP) * bool(table.unit_note)

    def head(self, table: Table) -> float:
        """Measure the head, which each page repeats."""
        lines = (
            head_lines(column.title, each - 2 * self.style.table.side_margin, self.size).count("\n") + 1
            for column, each in zip(table.columns, self.widths, strict=True)
        )
        return self._height(max(lines, default=1))

    def row(self, row: Row) -> float:
        """Measure a row by the cells that are its own, the fullest first; emptier ones are not counted line by line."""
        texts = [
            (cell.value, self._room(cell, column))
            for column, cell in enumerate(row.cells)
            if cell is not None and cell.rows == 1 and isinstance(cell.value, str)
        ]
        lines = 1
        for fill, text, room in sorted(((_fill(text, room), text, room) for text, room in texts), reverse=True):
            if fill <= lines - 1:
                break
            lines = max(lines, self._lines(text, room))
        return self._height(lines)

    def cell(self, cell: Cell, column: int) -> float:
        """Measure a cell."""
        return self._height(self._lines(cell.value, self._room(cell, column)) if isinstance(cell.value, str) else 1)

    def _height(self, lines: int) -> float:
        table = self.style.table
        rule = table.inner_rule * _TWIPS_PER_EIGHTH
        return max(table.row_height, lines * table_line(self.size) + 2 * table.edge_margin + rule)

    def _room(self, cell: Cell, column: int) -> float:
        """Count the characters that a line of a cell holds."""
        width = self.widths[column] if cell.columns == 1 else sum(self.widths[column : column + cell.columns])
        return max(1.0, (width - 2 * self.style.table.side_margin) / (self.size * _TWIPS_PER_HALF_POINT))

    def _lines(self, text: str, room: float) -> int:
        return sum(line_count(line, room, self.program) for line in text.split("\n"))


def _fill(text: str, room: float) -> float:
    """Count the lines of a text as if it filled them; so many and one more hold it, whatever is left blank in them."""
    return len(text) / room + text.count("\n")
