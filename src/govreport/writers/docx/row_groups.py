"""Which rows share a page, so that every page names the groups it shows: small groups whole, large ones in parts.

A merged cell shows its words on its first page only, in every program. So the cell of a large group is merged page by
page and says its name on each. The rows of a part are kept together: where pages turn out other than estimated, a
part goes on to the next page as a whole, with its name.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role
from govreport.writers.docx.line_count import LIBREOFFICE, WORD
from govreport.writers.docx.row_heights import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.style import HouseStyle

_LEADING = 1.35
_TWIPS_PER_HALF_POINT = 10
_WHOLE = 0.4
"""A group up to this share of a page is kept whole; keeping larger ones would leave pages half empty."""
_FULL = 0.98
"""Share of a page that is counted on, for heights are estimated."""
_LAST = 2
"""So many rows at the end share a page, lest one stands there alone, be it with the labels under the table."""
_LAST_TOGETHER = 0.6
"""They do so up to this share of a page."""


class Paged(NamedTuple):
    """The rows of a table as pages show them, and which of them share a page with the row below."""

    rows: tuple[Row, ...]
    kept: frozenset[int]


class Room(NamedTuple):
    """What the heights of rows follow from, in twips.

    Attributes:
        widths: of the columns.
        size: of the letters, in half-points.
        page: height of a page.
        above: height used on the page where the table begins; None where that is not known.
        style: the house style.
    """

    widths: Sequence[int]
    size: int
    page: int
    above: float | None
    style: HouseStyle

    def row_height(self, row: Row) -> float:
        """Estimate the height of a row from the cells that are its own."""
        cells = ((column, cell) for column, cell in enumerate(row.cells) if cell is not None and cell.rows == 1)
        return max((self.cell_height(cell, column) for column, cell in cells), default=self.style.table.row_height)

    def cell_height(self, cell: Cell, column: int) -> float:
        """Estimate the height of a cell; letters count as wide as hanzi, which errs on the safe side."""
        table = self.style.table
        if not isinstance(cell.value, str):
            return table.row_height  # a number, or nothing, takes one line
        character = self.size * _TWIPS_PER_HALF_POINT
        width = self.widths[column] if cell.columns == 1 else sum(self.widths[column : column + cell.columns])
        room = max(1, (width - 2 * table.side_margin) // character)
        text, lines = cell.value, 1
        if len(text) > room or "\n" in text:
            lines = sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
        return max(table.row_height, lines * character * _LEADING + 2 * table.edge_margin)


class _Group(NamedTuple):
    """Rows that a merged cell names."""

    first: int
    column: int
    cell: Cell

    @property
    def end(self) -> int:
        return self.first + self.cell.rows


def paged(table: Table, room: Room) -> Paged:
    """Decide which rows of a table share a page, and where the name of a group stands again."""
    kept: set[int] = set()
    large: list[_Group] = []
    for group in _groups(table):
        heights = [room.row_height(row) for row in table.rows[group.first : group.end]]
        if sum(heights) <= _WHOLE * room.page:
            kept.update(range(group.first, group.end - 1))
        else:
            large.append(group)
            needed = room.cell_height(group.cell, group.column)
            kept.update(range(group.first, group.first + _head_rows(heights, needed) - 1))
    kept.update(
        index for index, below in enumerate(table.rows[1:]) if below.role is Role.SUBTOTAL
    )  # a sum opens no page
    last = table.rows[-_LAST:]
    if sum(map(room.row_height, last)) <= _LAST_TOGETHER * room.page:
        kept.update(range(max(len(table.rows) - _LAST, 0), len(table.rows) - 1))
    return _parted(table, large, kept, room) if large else Paged(table.rows, frozenset(kept))


def _groups(table: Table) -> Iterator[_Group]:
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rows > 1:
                yield _Group(index, column, cell)


def _head_rows(heights: Sequence[float], needed: float) -> int:
    """Count the rows from the top that are as high as a name that stands in them."""
    reached = 0.0
    for count, height in enumerate(heights, start=1):
        reached += height
        if reached >= needed:
            return count
    return len(heights)


def _parted(table: Table, large: Sequence[_Group], kept: set[int], room: Room) -> Paged:
    """Part large groups where pages end, and keep each part together."""
    grids = [Grid(room.widths, room.size, room.style, program) for program in (WORD, LIBREOFFICE)]
    heights = [max(grid.row(row) for grid in grids) for row in table.rows]
    head = max(grid.head(table) for grid in grids)
    page = (room.page - room.page % room.style.profile.line_pitch) * _FULL - head
    runs = list(_together(len(heights), kept))
    begins: set[int] = set()
    if room.above is not None:
        begins.update(_begins(runs, heights, page, room.above + grids[0].above(table)))
    rows = [list(row.cells) for row in table.rows]
    for group in large:
        members = [run for run in runs if group.first <= run[0] < group.end]
        opening = begins if room.above is not None else _begins(members, heights, _WHOLE * page, 0.0)
        edges = [group.first, *sorted(at for at in opening if group.first < at < group.end), group.end]
        for first, end in pairwise(edges):
            kept.update(range(first, end - 1))
            rows[first][group.column] = group.cell._replace(rows=end - first)
    written = tuple(row._replace(cells=tuple(cells)) for row, cells in zip(table.rows, rows, strict=True))
    return Paged(written, frozenset(kept))


def _begins(runs: Iterable[tuple[int, int]], heights: Sequence[float], most: float, used: float) -> Iterator[int]:
    """Yield the rows that open a page, or a part, of so much height at most; `used` of the first one is taken."""
    for first, end in runs:
        height = sum(heights[first:end])
        if used and used + height > most:
            yield first
            used = 0.0
        used += height


def _together(rows: int, kept: set[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of rows that share a page, each by its first row and the one after its last."""
    first = 0
    for end in range(1, rows + 1):
        if end == rows or end - 1 not in kept:
            yield first, end
            first = end
