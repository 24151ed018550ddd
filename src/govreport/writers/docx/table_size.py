"""Columns and size of letters of a table on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.docx.line_count import LIBREOFFICE, WORD
from govreport.writers.docx.row_heights import Grid
from govreport.writers.docx.table_layout import closing, column_widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Table
    from govreport.writers.style import HouseStyle

_OVER = 1.35
"""A table up to so many pages high may fit one in smaller letters."""


class Place(NamedTuple):
    """Where a table stands, in twips.

    Attributes:
        width: of the type area.
        page: height of the type area.
        above: height used on the page where the table begins; None where that is not known.
    """

    width: int
    page: int
    above: float | None


def table_columns(table: Table, place: Place, style: HouseStyle) -> tuple[tuple[int, ...], int]:
    """Give widths of columns and size of letters: smaller ones where they bring a table back to its first page."""
    widths, index = column_widths(table, place.width, style)
    page = place.page - place.page % style.profile.line_pitch
    if place.above is None or index + 1 == len(style.table.sizes) or len(table.rows) * style.table.row_height > page:
        return widths, index
    if not page < _height(table, widths, index, place, style) <= _OVER * page:
        return widths, index
    smaller, size = column_widths(table, place.width, style, index + 1)
    return (smaller, size) if _height(table, smaller, size, place, style) <= page else (widths, index)


def _height(table: Table, widths: Sequence[int], index: int, place: Place, style: HouseStyle) -> float:
    """Measure how far down a table reaches where nothing ends the page."""
    grids = [Grid(widths, style.table.sizes[index], style, program) for program in (WORD, LIBREOFFICE)]
    rows = sum(max(grid.row(row) for grid in grids) for row in table.rows)
    below = style.profile.line_pitch * len(closing(table.closing, place.width, style).lines)
    return (place.above or 0.0) + grids[0].above(table) + grids[0].head(table) + rows + below
