"""How high the rows of a table are, line by line as a program sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
_SURELY_ONE = 0.8
"""Share of a line that a text fills at most if it is one line in every program, with gaps beside its numbers."""


class Grid:
    """What heights follow from."""

    def __init__(self, widths: Sequence[int], size: int, style: HouseStyle, program: Program) -> None:
        """Begin to measure.

        Args:
            widths: of the columns, in twips.
            size: of the letters, in half-points.
            style: the house style.
            program: who sets the table.
        """
        self._widths, self._size, self._style, self._program = widths, size, style, program
        self._rooms = [self._room(width) for width in widths]
        self._line = table_line(size)
        self._around = 2 * style.table.edge_margin + style.table.inner_rule * _TWIPS_PER_EIGHTH

    def above(self, table: Table) -> float:
        """Measure what stands above a table."""
        caption = self._style.profile.line_pitch * bool(table.caption)
        return caption + (table_line(self._style.table.note_size) + _NOTE_GAP) * bool(table.unit_note)

    def head(self, table: Table) -> float:
        """Measure the head, which each page repeats."""
        lines = (
            head_lines(column.title, each - 2 * self._style.table.side_margin, self._size).count("\n") + 1
            for column, each in zip(table.columns, self._widths, strict=True)
        )
        return self._height(max(lines, default=1))

    def row(self, row: Row) -> float:
        """Measure a row by the cells that are its own, the fullest first; emptier ones are not counted line by line."""
        texts: list[tuple[float, str, float]] = []
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rows == 1 and isinstance(text := cell.value, str):
                room = self._rooms[column] if cell.columns == 1 else self._room(self._width(cell, column))
                # as if it filled its lines; so many and one more hold it, whatever is left blank in them
                fill = len(text) / room + text.count("\n")
                if fill > _SURELY_ONE:
                    texts.append((fill, text, room))
        lines = 1
        for fill, text, room in sorted(texts, reverse=True):
            if fill <= lines - 1:
                break
            lines = max(lines, self._lines(text, room))
        return self._height(lines)

    def cell(self, cell: Cell, column: int) -> float:
        """Measure a cell."""
        if not isinstance(cell.value, str):
            return self._height(1)
        return self._height(self._lines(cell.value, self._room(self._width(cell, column))))

    def _height(self, lines: int) -> float:
        return max(self._style.table.row_height, lines * self._line + self._around)

    def _width(self, cell: Cell, column: int) -> int:
        return sum(self._widths[column : column + cell.columns])

    def _room(self, width: int) -> float:
        """Count the characters that a line of a cell holds."""
        return max(1.0, (width - 2 * self._style.table.side_margin) / (self._size * _TWIPS_PER_HALF_POINT))

    def _lines(self, text: str, room: float) -> int:
        return sum(line_count(line, room, self._program) for line in text.split("\n"))
