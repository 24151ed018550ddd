"""Which rows share a page, so that every page names the groups it shows: groups whole where that leaves little blank.

A merged cell shows its words on its first page only, in every program. So the cell of a group that a page parts is
merged page by page and says its name on each. The rows of a part are kept together: where pages turn out other than
estimated, a part goes on to the next page as a whole, with its name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role
from govreport.writers.docx.line_count import LIBREOFFICE
from govreport.writers.docx.row_heights import Grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.style import HouseStyle

_WHOLE = 0.4
"""Where a table begins anywhere on a page, a group up to this share of one is kept whole, and parts are no larger."""
_FULL = 0.99
"""Share of a page that is counted on, for heights are estimated."""
_LITTLE = 0.125
"""Share of a page that is left blank rather than part a group; of more, as little as may be."""
_LONE = 0.125
"""Share of a page that is rather left blank than part a group so that one of many rows stands alone."""
_MANY = 4
"""Rows of a group of many; of fewer, one may stand on a page of its own."""
_LAST = 2
"""So many rows at the end share a page, lest one stands there alone; labels under the table take one along."""
_LAST_TOGETHER = 0.6
"""They do so up to this share of a page, if the first of them leaves little blank."""
_SUMS = frozenset({Role.SUBTOTAL, Role.TOTAL, Role.GRAND_TOTAL})


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
        below: height of the labels under the table.
        style: the house style.
    """

    widths: Sequence[int]
    size: int
    page: int
    above: float | None
    below: float
    style: HouseStyle


class _Group(NamedTuple):
    """Rows that a merged cell names."""

    first: int
    column: int
    cell: Cell

    @property
    def end(self) -> int:
        return self.first + self.cell.rows

    def parts_at(self, row: int) -> bool:
        """Whether a page that begins with a row parts it."""
        return self.first < row < self.end


class _Pages(NamedTuple):
    """Rows that fill pages.

    Attributes:
        tops: how far down each row begins, and the last one ends with what stands below it, in twips.
        page: what rows may fill on a page.
        kept: rows that share a page with the one below whatever it costs.
        named: groups, each with the height of its name.
    """

    tops: Sequence[float]
    page: float
    kept: set[int]
    named: Sequence[tuple[_Group, float]]

    def begins(self, first: int, end: int, used: float) -> Iterator[int]:
        """Yield the rows that open a page, of rows that begin where so much of one is used."""
        row = first
        while (foot := self.page - used + self.tops[row]) < self.tops[end]:
            row, used = self._next(row, foot, opens=used <= 0), 0.0
            if row >= end:
                return
            yield row

    def _next(self, row: int, foot: float, *, opens: bool) -> int:
        """Find the row to open the next page, by what is left blank above it and which groups it parts."""
        last = max(bisect_right(self.tops, foot) - 1, row + opens)
        least, best = inf, last
        for each in range(last, row + opens - 1, -1):
            blank = (foot - self.tops[each]) / self.page
            if blank >= least:
                break
            if each - 1 not in self.kept:
                parted = [self._harm(group, name, row, each) for group, name in self.named if group.parts_at(each)]
                cost = blank + (sum(parted) if parted else _LITTLE * (blank > _LITTLE))
                if cost < least:
                    least, best = cost, each
        return best

    def _harm(self, group: _Group, name: float, row: int, opening: int) -> float:
        """Say how much of a page may rather be left blank than part a group before a row."""
        begin = max(group.first, row)
        if min(self.tops[opening] - self.tops[begin], self.tops[group.end] - self.tops[opening]) < name:
            return inf
        lone = group.cell.rows >= _MANY and 1 in {opening - begin, group.end - opening}
        return _LITTLE + _LONE * lone


def paged(table: Table, room: Room) -> Paged:
    """Decide which rows of a table share a page, and where the name of a group stands again."""
    kept = {index for index, below in enumerate(table.rows[1:]) if below.role in _SUMS}  # a sum opens no page
    grid = Grid(room.widths, room.size, room.style, LIBREOFFICE)  # which never takes fewer lines than Word
    groups = list(_groups(table))
    heights = [grid.row(row) for row in (table.rows if groups else table.rows[-_LAST:])]
    if not table.closing and len(heights) >= _LAST and _share(heights[-_LAST:], room.page):
        kept.add(len(table.rows) - _LAST)
    if not groups:
        return Paged(table.rows, frozenset(kept))
    named = [(group, grid.cell(group.cell, group.column)) for group in groups]
    for group, name in named:
        heights[group.end - 1] += max(0.0, name - sum(heights[group.first : group.end]))
    page = (room.page - room.page % room.style.profile.line_pitch) * _FULL - grid.head(table)
    heights[-1] += room.below
    tops = list(accumulate(heights, initial=0.0))
    if room.above is None:
        parts = _Pages(tops, _WHOLE * page, kept, named)
        openings = sorted({each for group in groups for each in parts.begins(group.first, group.end, 0.0)})
    else:
        openings = list(_Pages(tops, page, kept, named).begins(0, len(heights), room.above + grid.above(table)))
    return _parted(table, groups, openings, kept)


def _share(last: Sequence[float], page: float) -> bool:
    """Say whether the last rows share a page, by their heights."""
    return last[0] <= _LITTLE * page and sum(last) <= _LAST_TOGETHER * page


def _groups(table: Table) -> Iterator[_Group]:
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rows > 1:
                yield _Group(index, column, cell)


def _parted(table: Table, groups: Sequence[_Group], openings: Sequence[int], kept: set[int]) -> Paged:
    """Name groups again where a page or part opens, and keep the rows of each part together."""
    if not openings:
        kept.update(row for group in groups for row in range(group.first, group.end - 1))
        return Paged(table.rows, frozenset(kept))
    rows = [list(row.cells) for row in table.rows]
    for group in groups:
        inside = openings[bisect_right(openings, group.first) : bisect_left(openings, group.end)]
        for first, end in pairwise((group.first, *inside, group.end)):
            kept.update(range(first, end - 1))
            rows[first][group.column] = group.cell._replace(rows=end - first)
    written = tuple(row._replace(cells=tuple(cells)) for row, cells in zip(table.rows, rows, strict=True))
    return Paged(written, frozenset(kept))
