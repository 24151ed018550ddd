"""How a table fills its width: columns, size of type, labels under it."""

from __future__ import annotations

from itertools import accumulate, count, pairwise, zip_longest
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.columns import fitted_widths, needed_by, needed_widths
from govreport.patterns import HANZI, lazy_pattern
from govreport.writers.docx.markup import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Table
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10
_ROUNDED = 1
"""Twips that a column may lose when its edges are rounded."""
_TITLE_WORDS = lazy_pattern(f"[0-9A-Za-z.%]*{HANZI}|[0-9A-Za-z.%]+$")
_PAIRED, _PAIRS = lazy_pattern(f"(?:{HANZI}{{2}})+"), lazy_pattern(f"{HANZI}{{2}}")
"""Pieces of a title that no line breaks: a hanzi, with the number before it."""


def column_widths(table: Table, total: int, style: HouseStyle, first: int = 0) -> tuple[tuple[int, ...], int]:
    """Scale the wished widths to the table's, and choose the first size that breaks no word and no short text much.

    Where every size would, columns with room to spare give way in the smallest. Sizes before the `first` are not
    asked for.
    """
    columns = table.columns
    unit = total / float(sum(column.width for column in columns))
    wished = [float(column.width) * unit for column in columns]
    needs, sizes = needed_widths(table), style.table.sizes
    around = 2 * style.table.side_margin
    rooms = [(width - around) / _TWIPS_PER_HALF_POINT for width in wished]
    short = sum(need.short for need in needs)
    fitting = (
        index
        for index, size in enumerate(sizes)
        if index >= first
        and all(need.words * size <= room for need, room in zip(needs, rooms, strict=True))
        and short * size <= sum(rooms)
    )
    index = next(fitting, len(sizes) - 1)
    character = sizes[index] * _TWIPS_PER_HALF_POINT
    needed = needed_by(needs, wished, lambda em: em * character + around + _ROUNDED)
    edges = [round(edge) for edge in accumulate(fitted_widths(wished, *needed), initial=0.0)]
    edges[-1] = total
    return tuple(right - left for left, right in pairwise(edges)), index


def head_lines(title: str, room: int, half_points: int) -> str:
    """Break the title of a narrow column into lines of about equal length, as 自评 / 得分 or 2018年 / 目标.

    A title of an even number of hanzi is mostly one of two-character words: 佐证材料 / 编号, not 佐证材 / 料编号.
    """
    characters = max(1, room // (half_points * _TWIPS_PER_HALF_POINT))
    words = (_PAIRS if _PAIRED.fullmatch(title) and characters > 1 else _TITLE_WORDS).findall(title)
    if width(title) <= characters or "".join(words) != title:
        return title
    fewest = ceil(width(title) / characters)
    lengths = (half / 2 for half in count(ceil(2 * width(title) / fewest)))
    return next("\n".join(lines) for length in lengths if len(lines := _filled(words, length)) <= fewest)


def _filled(words: Sequence[str], length: float) -> list[str]:
    """Fill lines of a length with words; one that is longer has a line to itself."""
    lines = [""]
    for word in words:
        if lines[-1] and width(lines[-1] + word) > length:
            lines.append(word)
        else:
            lines[-1] += word
    return lines


class Closing(NamedTuple):
    """Labels under a table: what stands on each line, and where each label but the first begins."""

    lines: tuple[tuple[str, ...], ...]
    stops: tuple[int, ...]


def closing(labels: Sequence[str], total: int, style: HouseStyle) -> Closing:
    """Lay out labels in as few lines as leave room for handwriting behind each."""
    character = style.table.closing_size * _TWIPS_PER_HALF_POINT
    if len(labels) <= 1:
        return Closing((tuple(labels),) if labels else (), ())
    for number in range(1, len(labels)):
        per_line = ceil(len(labels) / number)
        lines = tuple(tuple(labels[start : start + per_line]) for start in range(0, len(labels), per_line))
        slots = [ceil(max(map(width, slot)) * character) for slot in zip_longest(*lines, fillvalue="")]
        blank = (total - sum(slots)) // per_line
        if blank >= style.table.closing_blank * character:
            stops = accumulate(slot + blank for slot in slots[:-1])
            return Closing(lines, tuple(stops))
    # one of them leaves no room beside it: the first, which names the units, has a line to itself
    rest = closing(labels[1:], total, style)
    return Closing((tuple(labels[:1]), *rest.lines), rest.stops)
