"""Titles (标题) broken by sense into lines of a good outline (F-21)."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from govreport.compose.title_breaks import CUT_WORD, Break, possible_breaks
from govreport.compose.title_lines import NO_OUTLINE, Extent, LineSearch, edges_of, extent_of
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TITLE_SIZE = 20
"""So many em of 2号 fit a line of the standard's type area (F-21)."""
_LONGEST = 100
"""Nothing beyond this many characters is a title: its lines are merely filled."""

_PIECE = lazy_pattern(
    r"[“‘《〈（(〔【]*(?:[0-9A-Za-z.%—–~～-]+[年月日个号届次期]?|.)[”’》〉）)〕】，。：；！？、·]*", re.DOTALL
)
"""What no line break divides: no line ends with a mark that opens or begins with one that closes, or cuts 2024年."""


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
    """Fill line after line with characters that may stand apart, at the least one in each."""
    lines: list[str] = []
    begin = end = 0
    for at in _ends_of_pieces(part, extent, size):
        if extent.between(begin, at) > size and end > begin:
            lines.append(part[begin:end])
            begin = end
        end = at
    return (*lines, part[begin:])


def _ends_of_pieces(part: str, extent: Extent, size: float) -> Iterator[int]:
    """Yield where a line may end: behind a number with its unit, a mark; anywhere in a piece wider than a line."""
    for piece in _PIECE.finditer(part):
        if extent.between(piece.start(), piece.end()) > size:
            yield from range(piece.start() + 1, piece.end())
        yield piece.end()
