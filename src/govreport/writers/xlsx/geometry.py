"""Widths and heights of a sheet in points: XlsxWriter fits no row to its text, and no program fits merged cells."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.columns import fitted_widths, needed_by, needed_widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Row, Table

TABLE_WIDTH, UPRIGHT_WIDTH = 722.0, 476.0
"""A4 on its side, 297 mm, and upright, 210 mm, less two margins of 20 mm and a little that programs differ by."""

FONT_SIZES = (11.0, 10.0, 9.0, 8.0)
"""From between 小四 and 五号 (F-48) down to what can still be read."""

MAX_HEIGHT = 409.0
"""Excel shows no taller row."""

_MIN_WIDTH = 24.0
_CELL_PADDING = 6.0
_SLACK = 3.0  # programs measure letters differently
_LEADING = 1.35
_TRIM = 5.0


class Geometry(NamedTuple):
    """Measures of a table on its sheet, in points.

    Attributes:
        widths: of the columns.
        size: of the letters.
        head: height of the head.
        heights: of the body rows.
    """

    widths: tuple[float, ...]
    size: float
    head: float
    heights: tuple[float, ...]


def measure(table: Table) -> Geometry:
    """Fit the table to the page, with the largest letters that leave every column its words and every row its text."""
    needs = needed_widths(table)
    sizes = [size for size in FONT_SIZES if sum(_holding(need.short, size) for need in needs) <= page_width(table)]
    sizes = sizes or [FONT_SIZES[-1]]
    widths = column_widths(table, sizes[0])
    heights: list[float] = []
    size = sizes[0]
    for size in sizes:
        heights = _row_heights(table.rows, widths, size)
        if max(heights, default=0) <= MAX_HEIGHT:
            break
    head = max(text_height(column.title, width, size) for column, width in zip(table.columns, widths, strict=True))
    return Geometry(widths, size, min(head + _TRIM, MAX_HEIGHT), tuple(min(height, MAX_HEIGHT) for height in heights))


def measured_again(table: Table, measures: Geometry) -> Geometry:
    """Measure rows anew whose cells were parted otherwise."""
    heights = _row_heights(table.rows, measures.widths, measures.size)
    return measures._replace(heights=tuple(min(height, MAX_HEIGHT) for height in heights))


def page_width(table: Table) -> float:
    """Give the width that a table has on its page, which is turned where the table's page in Word is (F-49)."""
    return TABLE_WIDTH if table.landscape else UPRIGHT_WIDTH


def column_widths(table: Table, size: float = FONT_SIZES[0]) -> tuple[float, ...]:
    """Scale the widths that a template wishes to the width of the page; a number that finds no room shows as ####."""
    wished = [max(float(column.width), 1.0) for column in table.columns]
    scale = page_width(table) / sum(wished)
    scaled = [width * scale for width in wished]
    needed = needed_by(needed_widths(table), scaled, lambda em: _holding(em, size))
    fitted = fitted_widths(scaled, *needed)
    return tuple(max(width, _MIN_WIDTH) for width in fitted)


def _holding(em: float, size: float) -> float:
    """Give the width of a column that holds so many em."""
    return max(em * size + _CELL_PADDING + _SLACK, _MIN_WIDTH)


def text_height(text: str, width: float, size: float) -> float:
    """Estimate the height of a text that is wrapped to a width."""
    return _height(_lines(text, _per_line(width, size)), size)


def _per_line(width: float, size: float) -> float:
    """Give the em that a line holds; half an em is lost where a line may not end."""
    return max((width - _CELL_PADDING) / size - 0.5, 1.0)


def _lines(text: str, per_line: float) -> int:
    if "\n" in text:
        return sum([_lines(part, per_line) for part in text.split("\n")])
    return ceil(em_width(text) / per_line) or 1


def _height(lines: int, size: float) -> float:
    return lines * size * _LEADING + _TRIM


def em_width(text: str) -> float:
    """Measure a text in em: a hanzi or full-width mark is one, an ASCII letter half of one."""
    return len(text.encode("gb18030", "replace")) / 2


def _row_heights(rows: Sequence[Row], widths: tuple[float, ...], size: float) -> list[float]:
    heights: list[float] = []
    tall: list[tuple[int, int, float]] = []
    least = size * _LEADING + 2 * _TRIM
    per_line = [_per_line(width, size) for width in widths]
    for index, row in enumerate(rows):
        most = 1
        for column, cell in enumerate(row.cells):
            if cell is None or not isinstance(cell.value, str):
                continue
            width = widths[column] if cell.columns == 1 else sum(widths[column : column + cell.columns])
            if (len(cell.value) + 0.5) * size + _CELL_PADDING <= width and "\n" not in cell.value:
                continue  # one line, as every row has
            lines = _lines(cell.value, per_line[column] if cell.columns == 1 else _per_line(width, size))
            if cell.rows > 1:
                tall.append((index, cell.rows, _height(lines, size)))
            elif lines > most:
                most = lines
        heights.append(max(least, _height(most, size)))
    for first, count, height in tall:
        _stretch(heights, first, count, height)
    return heights


def _stretch(heights: list[float], first: int, count: int, height: float) -> None:
    """Give the rows under a merged cell what its text still lacks, in equal shares."""
    covered = heights[first : first + count]
    if (lacking := height - sum(covered)) > 0:
        heights[first : first + count] = [own + lacking / count for own in covered]
