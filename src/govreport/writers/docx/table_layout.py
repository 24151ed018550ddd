"""How a table fills its width: columns, size of type, labels under it."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from govreport.doctree import NumberFormat
from govreport.writers.docx.markup import longest_word, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Cell, Column, Table
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10


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


def closing_lines(labels: Sequence[str], total: int, style: HouseStyle) -> list[Sequence[str]]:
    """Share out labels to lines so that each has room for handwriting behind it."""
    blank = style.table.closing_blank
    needed = max((width(label) + blank for label in labels), default=0)
    character = style.table.closing_size * _TWIPS_PER_HALF_POINT
    a_line = max(1, min(len(labels), int(total / (needed * character)))) if labels else 1
    return [labels[start : start + a_line] for start in range(0, len(labels), a_line)]


def _longest_words(table: Table, position: int) -> float:
    """Measure the longest word of a column, in characters of its type."""
    column = table.columns[position]
    whole = column.number_format is not NumberFormat.TEXT
    measure = width if whole else longest_word
    cells = (row.cells[position] for row in table.rows)
    texts = (cell_text(cell) for cell in cells if cell is not None and cell.columns == 1)
    return max((measure(text) for text in texts), default=0)
