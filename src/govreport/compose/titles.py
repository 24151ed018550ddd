"""Titles (标题) broken by sense into lines of a good outline (F-21)."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from govreport.compose.title_breaks import CUT_WORD, Break, possible_breaks
from govreport.compose.title_lines import NO_OUTLINE, Extent, LineSearch, edges_of, extent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE_SIZE = 20
"""So many em of 2号 fit a line of the standard's type area (F-21)."""
_LONGEST = 100
"""Nothing beyond this many characters is a title: its lines are merely filled."""


def break_title(title: str, size_in_em: int = TITLE_SIZE) -> tuple[str, ...]:
    """Break a title by sense into lines that no program wraps; line breaks it already has are kept.

    Args:
        title: the title.
        size_in_em: how many em of its size a line holds.
    """
    parts = [" ".join(part.split()) for part in title.splitlines()]
    return tuple(line for part in parts if part for line in _break_part(part, size_in_em))


def _break_part(part: str, size: float) -> tuple[str, ...]:
    extent = extent_of(part)
    if extent.between(0, len(part)) <= size:
        return (part,)
    if len(part) > _LONGEST:
        return _filled(part, extent, size)
    search = LineSearch(edges_of(part), extent, size)
    breaks = possible_breaks(part)
    found = search.best([each for each in breaks if each.cost < CUT_WORD])
    if found.cost >= NO_OUTLINE:
        found = min(found, search.best(breaks))
    return _cut(part, found.breaks) if found.cost < inf else _filled(part, extent, size)


def _cut(part: str, breaks: Sequence[Break]) -> tuple[str, ...]:
    begins = (0, *(each.begin for each in breaks))
    ends = (*(each.end for each in breaks), len(part))
    return tuple(part[begin:end] for begin, end in zip(begins, ends, strict=True))


def _filled(part: str, extent: Extent, size: float) -> tuple[str, ...]:
    """Fill line after line, at the least one character in each."""
    lines: list[str] = []
    begin = 0
    for at in range(1, len(part) + 1):
        if extent.between(begin, at) > size and at - 1 > begin:
            lines.append(part[begin : at - 1])
            begin = at - 1
    return (*lines, part[begin:])
