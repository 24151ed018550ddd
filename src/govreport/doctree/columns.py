"""Widths of a table's columns: as wished, but wide enough for what they hold.

Compose asks whether a table fits an upright page, writers how to share the width of one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from math import ceil
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.tables import NumberFormat
from govreport.patterns import HANZI, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from govreport.doctree.tables import Cell, Table

_HEAD = 2.0
"""How many em of a column's title a line must hold."""
_SHORT_LINE = 4.5
"""Up to this many em, a line of a centred cell stays whole."""
_SHORT_TEXT = 8.0
"""Up to this many em, a text such as 增长18.18% stays on one line where there is room, else on few lines everywhere."""
_FEW_LINES = 3
"""So many lines a text may take before its column counts as too narrow."""
_COUNTED = 24.0
"""Up to this many em, lines are counted one by one; in longer texts what their ends leave blank is a small part."""
_LISTED_LINES = 2
"""So many each line of a list may take."""
_STEP = 0.5
"""Columns grow by so many em until a text takes few lines."""
_SLACK = 0.2
"""Programs measure full-width brackets differently, by so many em."""
_LONGEST_WORD = 12.0
"""No column is widened beyond this many em for a word such as an address on the web."""
_GAP, _PER_CENT = 0.25, 0.33
_BEFORE_HANZI = lazy_pattern(f"[0-9A-Za-z%](?={HANZI})")
_AFTER_HANZI = lazy_pattern(f"[0-9A-Za-z](?<={HANZI}.)")
"""Where Latin and hanzi meet, in two searches that begin at the Latin: one for both takes twice as long."""
_LATIN = lazy_pattern("[!-~]+～?")
_OPENING, _CLOSING = "（《〈〔【“‘", "，。；：！？、）》〉〕】”’％℃"
_PIECE = lazy_pattern(f"({HANZI}+)(?![{_CLOSING}])|([{_OPENING}]*(?:([!-~]+)～?|[^!-~])[{_CLOSING}]*)", re.DOTALL)
"""Hanzi that any line may break; else what none does, a Latin word or a hanzi with the brackets and marks beside it.

Its groups: the hanzi, or what none breaks and the Latin word in it."""


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
    """How wide a column has to be, in em.

    Attributes:
        words: for words and numbers, which no line may break.
        short: also for short texts on few lines, without which a column is too narrow.
        lines: also for short lines of centred cells.
        few: also for texts on few lines.
        whole: also for short texts on one line.
        title: for the column's title on one line, which a column keeps only where it is wished that wide.
    """

    words: float
    short: float
    lines: float
    few: float
    whole: float
    title: float


def needed_widths(table: Table) -> tuple[Need, ...]:
    """Give how wide each column has to be, measured unless the table brings it along."""
    return table.needs or tuple(_needed(table, position) for position in range(len(table.columns)))


def needed_by(needs: Sequence[Need], wished: Sequence[float], holding: Callable[[float], float]) -> list[list[float]]:
    """List what columns should have, the best first and the least last.

    Args:
        needs: what was measured.
        wished: widths as a template wishes them.
        holding: gives the width of a column, its margins included, that holds so many em.
    """
    headed = [
        max(holding(each.whole), min(holding(each.title), width)) for each, width in zip(needs, wished, strict=True)
    ]
    measured = zip(*((each.whole, each.few, each.lines, each.short) for each in needs), strict=True)
    return [headed, *([holding(em) for em in ems] for ems in measured)]


def fitted_widths(wished: Sequence[float], *needs: Sequence[float]) -> list[float]:
    """Give every column what it needs, at the cost of those with room to spare; all as wished when there is too little.

    Args:
        wished: widths as a template wishes them.
        needs: what each should have, in the same unit; where there is too little for the first, the next.
    """
    return next(filter(None, (_shared(wished, needed) for needed in needs)), list(wished))


def _shared(wished: Sequence[float], needed: Sequence[float]) -> list[float] | None:
    """Take what columns lack from those with room to spare; None when there is too little."""
    lacking = [max(need - width, 0.0) for need, width in zip(needed, wished, strict=True)]
    spare = [max(width - need, 0.0) for need, width in zip(needed, wished, strict=True)]
    if not any(lacking):
        return list(wished)
    if sum(lacking) > sum(spare):
        return None
    taken = sum(lacking) / sum(spare)
    return [width + lack - free * taken for width, lack, free in zip(wished, lacking, spare, strict=True)]


def _needed(table: Table, position: int) -> Need:
    column = table.columns[position]
    cells = [cell for row in table.rows if (cell := row.cells[position]) is not None and cell.columns == 1]
    texts = dict.fromkeys([(cell_text(cell), cell.rows) for cell in cells])
    parts = set("\n".join([text for text, _ in texts]).split("\n"))
    words = max(min(_width(column.title), _HEAD), min(longest_word("\n".join(parts)), _LONGEST_WORD))
    measured = {part: _spaced(part) for part in parts}
    em = {(text, rows): measured[text] if text in measured else _spaced(text) for text, rows in texts}
    short = _few_lines({text: length for text, length in em.items() if length <= _SHORT_TEXT}, words)
    lines = short
    if column.centred or column.number_format is not NumberFormat.TEXT:
        centred = [width for width in map(_width, parts) if width <= _SHORT_LINE]
        lines = max(short, max(centred, default=0.0) + _SLACK)
    few = _few_lines(em, lines)
    whole = max(few, max((each for each in measured.values() if each <= _SHORT_TEXT), default=0.0) + _SLACK)
    return Need(words, short, lines, few, whole, _spaced(column.title) + _SLACK)


def _few_lines(texts: Mapping[tuple[str, int], float], least: float) -> float:
    """Find the width, from the least one on, in which each of the texts takes few lines.

    Args:
        texts: their lengths in em; a text comes with the number of rows it stretches over.
        least: width in em.
    """
    needed = least
    for (text, rows), length in sorted(texts.items(), key=itemgetter(1), reverse=True):
        if length <= needed:
            break  # one line holds this text, and all that follow
        lines = max(_FEW_LINES * rows, _LISTED_LINES * (text.count("\n") + 1))
        if length > needed * lines:
            needed = ceil(length / lines / _STEP) * _STEP
        while length <= _COUNTED and not _fits(text, length, needed, lines):
            needed += _STEP
    return needed


def _fits(text: str, length: float, room: float, lines: int) -> bool:
    """Say whether a text fits on so many lines of so many em."""
    if length <= room or (length < lines * (room - 1) and text.isalpha() and not text.isascii()):
        return True
    return sum([_lines(part, room) for part in text.split("\n")]) <= lines


def _lines(text: str, room: float) -> int:
    """Count the lines of a text as they fill up; what is longer than a line has one to itself."""
    lines, reached = 1, 0.0
    for hanzi, unbroken, latin in _PIECE.findall(text):
        length = float(len(hanzi)) or min(_beside(unbroken, latin), room)
        if length <= room - reached:
            reached += length
        elif hanzi:
            more, reached = _filled(len(hanzi), reached, room)
            lines += more
        else:
            lines, reached = lines + 1, length
    return lines


def _filled(count: int, reached: float, room: float) -> tuple[int, float]:
    """Fill lines with more hanzi than the first has room for; say how many more, and how far the last is filled."""
    left, whole = count - int(room - reached), max(int(room), 1)
    more = -(-left // whole)
    return more, float(left - (more - 1) * whole)


def _beside(unbroken: str, latin: str) -> float:
    """Measure what no line breaks, with the gap that a Latin word brings along."""
    if latin:
        return len(unbroken) - len(latin) / 2 + _PER_CENT * latin.count("%") + _GAP
    return _width(unbroken)


def _spaced(text: str) -> float:
    """Measure a text with the gaps that programs put between hanzi and digits, and the wide sign of per cent."""
    width = _width(text)
    if width == len(text):
        return width
    width += _PER_CENT * text.count("%")
    mixed = len(text) / 2 < width < len(text)
    return width + _GAP * (len(_BEFORE_HANZI.findall(text)) + len(_AFTER_HANZI.findall(text))) if mixed else width


def _width(text: str) -> float:
    return len(text) - len(text.encode("ascii", "ignore")) / 2
