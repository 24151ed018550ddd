"""Which rows share a page, so that every page names the groups it shows: small groups whole, large ones in parts.

A merged cell shows its words on its first page only, in every program. So the cell of a large group is merged page by
page and says its name on each. The rows of a part are kept together: where pages turn out other than estimated, a
part goes on to the next page as a whole, with its name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role
from govreport.writers.docx.line_count import LIBREOFFICE
from govreport.writers.docx.row_heights import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.style import HouseStyle

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


class _Group(NamedTuple):
    """Rows that a merged cell names."""

    first: int
    column: int
    cell: Cell

    @property
    def end(self) -> int:
        return self.first + self.cell.rows


class _Measured(NamedTuple):
    """Heights in twips: of every row, of what rows may fill on a page, of what is used on the first, if known."""

    rows: Sequence[float]
    page: float
    used: float | None


def paged(table: Table, room: Room) -> Paged:
    """Decide which rows of a table share a page, and where the name of a group stands again."""
    grid = Grid(room.widths, room.size, room.style, LIBREOFFICE)  # which never takes fewer lines than Word
    groups = list(_groups(table))
    heights = [grid.row(row) for row in (table.rows if groups else table.rows[-_LAST:])]
    kept: set[int] = set()
    large: list[_Group] = []
    for group in groups:
        own = heights[group.first : group.end]
        if sum(own) <= _WHOLE * room.page:
            kept.update(range(group.first, group.end - 1))
        else:
            large.append(group)
            needed = grid.cell(group.cell, group.column)
            kept.update(range(group.first, group.first + _head_rows(own, needed) - 1))
    kept.update(
        index for index, below in enumerate(table.rows[1:]) if below.role is Role.SUBTOTAL
    )  # a sum opens no page
    if sum(heights[-_LAST:]) <= _LAST_TOGETHER * room.page:
        kept.update(range(max(len(table.rows) - _LAST, 0), len(table.rows) - 1))
    if not large:
        return Paged(table.rows, frozenset(kept))
    page = (room.page - room.page % room.style.profile.line_pitch) * _FULL - grid.head(table)
    used = None if room.above is None else room.above + grid.above(table)
    return _parted(table, large, kept, _Measured(heights, page, used))


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


def _parted(table: Table, large: Sequence[_Group], kept: set[int], measured: _Measured) -> Paged:
    """Part large groups where pages end, and keep each part together."""
    heights, page, used = measured
    runs = list(_together(len(heights), kept))
    firsts = [first for first, _ in runs]
    begins = [] if used is None else list(_begins(runs, heights, page, used))
    rows = [list(row.cells) for row in table.rows]
    for group in large:
        if used is None:
            members = runs[bisect_left(firsts, group.first) : bisect_left(firsts, group.end)]
            opening = list(_begins(members, heights, _WHOLE * page, 0.0))
        else:
            opening = begins[bisect_right(begins, group.first) : bisect_left(begins, group.end)]
        for first, end in pairwise((group.first, *opening, group.end)):
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
