"""How high the rows of a table are, and which of them no page break divides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.docx.row_groups import Room, paged
from govreport.writers.docx.row_heights import Grid
from govreport.writers.docx.table_layout import closing
from govreport.writers.docx.table_size import table_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.doctree import Table
    from govreport.writers.docx.line_count import Program
    from govreport.writers.docx.table_size import Place
    from govreport.writers.style import HouseStyle


class Heights(NamedTuple):
    """Heights of a table in twips: what stands above it, its head, rows that stay together, what stands below it."""

    above: float
    head: float
    chunks: tuple[float, ...]
    below: float


def row_chunks(table: Table, place: Place, style: HouseStyle, program: Program) -> Heights:
    """Measure a table as a program sets it."""
    widths, size_index = table_columns(table, place, style)
    size = style.table.sizes[size_index]
    grid = Grid(widths, size, style, program)
    below = style.profile.line_pitch * len(closing(table.closing, place.width, style).lines)
    shown = paged(table, Room(widths, size, place.page, place.above, below, style))
    chunks = tuple(_joined((grid.row(row) for row in shown.rows), shown.kept))
    return Heights(grid.above(table), grid.head(table), chunks, below)


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
