"""Which rows open a printed page, so that every page names the groups it shows.

A merged cell shows its words once, on whichever page its middle falls. So a group either stands on one page or is
merged page by page, and the pages end at breaks of our own, for otherwise each program would end them where it likes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role
from govreport.writers.xlsx.geometry import measured_again, page_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Cell, Row, Table
    from govreport.writers.xlsx.geometry import Geometry

_PAGE, _UPRIGHT_PAGE = 475.0, 722.0
"""Height of A4 on its side and upright, in points, less the margins."""
_FULL = 0.985
"""Share of a page that is counted on, for programs round the heights of rows."""
_WHOLE = 0.4
"""A group up to this share of a page is kept whole; keeping larger ones would leave pages half empty."""
_LAST = 2
"""So many rows share a page with the labels under the table."""
_MOST_BREAKS = 1000
"""Excel takes 1026 breaks a sheet."""
_ROUNDS = 4
"""Rows get higher where a group's name stands again, so that pages may end earlier; so often they are counted anew."""


class Room(NamedTuple):
    """What else stands on the pages of a table: heights in points above its head and below its last row."""

    above: float
    below: float


class Printed(NamedTuple):
    """A table as its pages show it, its measures, and the rows that open a page."""

    table: Table
    measures: Geometry
    starts: tuple[int, ...]


def printed(table: Table, measures: Geometry, room: Room) -> Printed:
    """Part a table into pages; one that is wider than its page is scaled down to it, so its pages are not ours."""
    shown, starts = table, tuple[int, ...]()
    if sum(measures.widths) > page_width(table) + 1:
        return Printed(table, measures, ())
    for _ in range(_ROUNDS):
        found = tuple(_starts(table, measures, room))
        if found == starts or len(found) > _MOST_BREAKS:
            break
        before, starts, shown = shown, found, _parted(table, found)
        if shown is before:  # no group is parted, so no row gets higher
            break
        measures = measured_again(shown, measures)
    return Printed(shown, measures, starts)


def _starts(table: Table, measures: Geometry, room: Room) -> Iterator[int]:
    """Yield the rows that open a page, but the first."""
    page = (_PAGE if table.landscape else _UPRIGHT_PAGE) * _FULL - measures.head
    heights = list(measures.heights)
    if heights:
        heights[-1] += room.below
    used = room.above
    for first, end in _together(table, heights, page):
        if used and used + sum(heights[first:end]) > page:
            if first:
                yield first
            used = 0.0
        for index in range(first, end):
            if used and used + heights[index] > page:  # more than a page holds
                yield index
                used = 0.0
            used += heights[index]


def _together(table: Table, heights: Sequence[float], page: float) -> Iterator[tuple[int, int]]:
    """Yield runs of rows that share a page, each by its first row and the one after its last."""
    kept: set[int] = set()
    for index, row in enumerate(table.rows):
        rows = max([cell.rows for cell in row.cells if cell is not None], default=1)
        if rows > 1 and sum(heights[index : index + rows]) <= _WHOLE * page:
            kept.update(range(index + 1, index + rows))
        if row.role is Role.CAPTION:
            kept.add(index + 1)
        elif not row.role.is_item:
            kept.add(index)
    kept.update(range(max(len(table.rows) - _LAST + 1, 1), len(table.rows)))
    edges = [index for index in range(len(table.rows)) if index not in kept or not index]
    yield from pairwise([*edges, len(table.rows)])


def _parted(table: Table, starts: Sequence[int]) -> Table:
    """Merge cells of words page by page; a number is not written twice, lest it be added twice."""
    rows = list(table.rows)
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if cell is None or cell.rows == 1 or not isinstance(cell.value, str):
                continue
            end = index + cell.rows
            inside = [start for start in starts if index < start < end]
            for first, after in pairwise([index, *inside, end] if inside else ()):
                rows[first] = _with_cell(rows[first], column, cell._replace(rows=after - first))
    return table if rows == list(table.rows) else table._replace(rows=tuple(rows))


def _with_cell(row: Row, column: int, cell: Cell) -> Row:
    return row._replace(cells=(*row.cells[:column], cell, *row.cells[column + 1 :]))
