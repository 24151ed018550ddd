"""How a table fills its width: columns, size of type, labels under it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import accumulate, pairwise, zip_longest
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.docx.markup import longest_word, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Cell, Column, Table
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10
_HEAD = 2
"""How many characters of a column's title a line must hold."""
_HANZI = re.compile("[一-鿿]+")


def column_widths(columns: Sequence[Column], total: int) -> tuple[int, ...]:
    """Scale the wished widths so that they add up to the table's exactly."""
    wished = [column.width for column in columns]
    unit = Decimal(total) / sum(wished)
    edges = [round(edge * unit) for edge in accumulate(wished, initial=Decimal(0))]
    return tuple(right - left for left, right in pairwise(edges))


def size_index(table: Table, widths: Sequence[int], style: HouseStyle) -> int:
    """Choose the first size in which no number or word is broken, or the smallest."""
    needs = [_longest_words(table, position) for position in range(len(table.columns))]
    rooms = [room - 2 * style.table.side_margin for room in widths]
    sizes = style.table.sizes
    for index, size in enumerate(sizes):
        if all(need * size * _TWIPS_PER_HALF_POINT <= room for need, room in zip(needs, rooms, strict=True)):
            return index
    return len(sizes) - 1


def cell_text(cell: Cell) -> str:
    """Print a cell's value; a number keeps the digits it has."""
    value = cell.value
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else value


def head_lines(title: str, room: int, half_points: int) -> str:
    """Break the title of a narrow column into lines of about equal length, as 自评 / 得分."""
    characters = max(1, room // (half_points * _TWIPS_PER_HALF_POINT))
    if len(title) <= characters or not _HANZI.fullmatch(title):
        return title
    lines = ceil(len(title) / characters)
    length = ceil(len(title) / lines)
    return "\n".join(title[start : start + length] for start in range(0, len(title), length))


class Closing(NamedTuple):
    """Labels under a table: what stands on each line, and where each label but the first begins."""

    lines: tuple[tuple[str, ...], ...]
    stops: tuple[int, ...]


def closing(labels: Sequence[str], total: int, style: HouseStyle) -> Closing:
    """Lay out labels in as few lines as leave room for handwriting behind each."""
    character = style.table.closing_size * _TWIPS_PER_HALF_POINT
    for count in range(1, len(labels) + 1):
        per_line = ceil(len(labels) / count)
        lines = tuple(tuple(labels[start : start + per_line]) for start in range(0, len(labels), per_line))
        slots = [ceil(max(map(width, slot)) * character) for slot in zip_longest(*lines, fillvalue="")]
        blank = (total - sum(slots)) // per_line
        if blank >= style.table.closing_blank * character or per_line == 1:
            stops = accumulate(slot + blank for slot in slots[:-1])
            return Closing(lines, tuple(stops))
    return Closing((), ())


def _longest_words(table: Table, position: int) -> float:
    """Measure the longest word of a column, in characters of its type."""
    cells = (row.cells[position] for row in table.rows)
    texts = (cell_text(cell) for cell in cells if cell is not None and cell.columns == 1)
    return max(min(width(table.columns[position].title), _HEAD), longest_word("\n".join(texts)))
