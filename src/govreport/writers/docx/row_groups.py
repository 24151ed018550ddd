"""Which rows share a page, so that the name of a group is never torn: small groups whole, large ones by their head."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.style import HouseStyle

_LEADING = 1.35
_TWIPS_PER_HALF_POINT = 10
_WHOLE = 0.4
"""A group up to this share of a page is kept whole; keeping larger ones would leave pages half empty."""


_LAST = 2
"""So many rows at the end share a page, lest one stands there alone, be it with the labels under the table."""


class Keeping(NamedTuple):
    """Rows that share a page with the row below, and rows in which the name of a large group stands at the top."""

    kept: frozenset[int]
    tops: frozenset[int]


class Room(NamedTuple):
    """What the heights of rows follow from, in twips: widths of columns, height of a line and of a page."""

    widths: Sequence[int]
    character: int
    page: int
    row: int
    margins: tuple[int, int]

    @classmethod
    def of(cls, widths: Sequence[int], size: int, page: int, style: HouseStyle) -> Room:
        """Take the measures of a table; `size` is that of its letters in half-points."""
        table = style.table
        return cls(
            widths, size * _TWIPS_PER_HALF_POINT, page, table.row_height, (2 * table.side_margin, 2 * table.edge_margin)
        )

    def row_height(self, row: Row) -> float:
        """Estimate the height of a row from the cells that are its own."""
        cells = ((column, cell) for column, cell in enumerate(row.cells) if cell is not None and cell.rows == 1)
        return max((self.cell_height(cell, column) for column, cell in cells), default=self.row)

    def cell_height(self, cell: Cell, column: int) -> float:
        """Estimate the height of a cell; letters count as wide as hanzi, which errs on the safe side."""
        if not isinstance(cell.value, str):
            return self.row  # a number, or nothing, takes one line
        side, edge = self.margins
        width = self.widths[column] if cell.columns == 1 else sum(self.widths[column : column + cell.columns])
        room = max(1, (width - side) // self.character)
        text, lines = cell.value, 1
        if len(text) > room or "\n" in text:
            lines = sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
        return max(self.row, lines * self.character * _LEADING + edge)


def keeping(table: Table, room: Room) -> Keeping:
    """Decide which rows of a table share a page."""
    kept: set[int] = set()
    tops: set[int] = set()
    for first, column, cell in _groups(table):
        heights = [room.row_height(row) for row in table.rows[first : first + cell.rows]]
        if sum(heights) <= _WHOLE * room.page:
            kept.update(range(first, first + cell.rows - 1))
        else:
            tops.add(first)
            kept.update(range(first, first + _head_rows(heights, room.cell_height(cell, column)) - 1))
    kept.update(
        index for index, below in enumerate(table.rows[1:]) if below.role is Role.SUBTOTAL
    )  # a sum opens no page
    if _fit_together(table.rows[-_LAST:], room):
        kept.update(range(max(len(table.rows) - _LAST, 0), len(table.rows) - 1))
    return Keeping(frozenset(kept), frozenset(tops))


def _fit_together(rows: Sequence[Row], room: Room) -> bool:
    return sum(map(room.row_height, rows)) <= _WHOLE * room.page


def _groups(table: Table) -> Iterator[tuple[int, int, Cell]]:
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rows > 1:
                yield index, column, cell


def _head_rows(heights: Sequence[float], needed: float) -> int:
    """Count the rows from the top that are as high as a name that stands in them."""
    reached = 0.0
    for count, height in enumerate(heights, start=1):
        reached += height
        if reached >= needed:
            return count
    return len(heights)
