"""Widths of a table's columns: as wished, but wide enough for words and numbers that no line should break."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import NumberFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Cell, Table

_HEAD = 2.0
"""How many em of a column's title a line must hold."""
_SHORT_LINE = 4.5
"""Up to this many em, a line of a centred cell stays whole."""
_SLACK = 0.2
"""Programs measure full-width brackets differently, by so many em."""
_LONGEST_WORD = 12.0
"""No column is widened beyond this many em for a word such as an address on the web."""
_LATIN = re.compile("[!-~]+～?")


def cell_text(cell: Cell) -> str:
    """Print a cell's value; a number keeps the digits it has."""
    value = cell.value
    if value is None:
        return ""
    return f"{value:f}{cell.unit}" if isinstance(value, Decimal) else value


def longest_word(text: str) -> float:
    """Measure the longest piece of a text that a line cannot break, in em."""
    return max(max(map(_width, _LATIN.findall(text)), default=0), min(len(text), 1))


class Need(NamedTuple):
    """What a line of a column must hold, in em: words and numbers, and beside them short lines of centred cells."""

    words: float
    lines: float


def needed_widths(table: Table) -> list[Need]:
    """Measure for each column what a line must hold."""
    return [_needed(table, position) for position in range(len(table.columns))]


def fitted_widths(wished: Sequence[float], needed: Sequence[float]) -> list[float]:
    """Give every column what it needs, at the cost of those with room to spare; all as wished when there is too little.

    Args:
        wished: widths as a template wishes them.
        needed: the least each should have, in the same unit.
    """
    lacking = [max(need - width, 0.0) for need, width in zip(needed, wished, strict=True)]
    spare = [max(width - need, 0.0) for need, width in zip(needed, wished, strict=True)]
    if not any(lacking) or sum(lacking) > sum(spare):
        return list(wished)
    taken = sum(lacking) / sum(spare)
    return [width + lack - free * taken for width, lack, free in zip(wished, lacking, spare, strict=True)]


def _needed(table: Table, position: int) -> Need:
    column = table.columns[position]
    cells = (row.cells[position] for row in table.rows)
    text = "\n".join(cell_text(cell) for cell in cells if cell is not None and cell.columns == 1)
    words = max(min(_width(column.title), _HEAD), min(longest_word(text), _LONGEST_WORD))
    if not column.centred and column.number_format is NumberFormat.TEXT:
        return Need(words, words)
    short = [width for width in map(_width, set(text.split("\n"))) if width <= _SHORT_LINE]
    return Need(words, max(words, max(short, default=0.0) + _SLACK))


def _width(text: str) -> float:
    return len(text) - len(text.encode("ascii", "ignore")) / 2
