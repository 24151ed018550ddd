"""The cheapest way to lay a title (标题) in lines: sense first, then outline, then evenness."""

from __future__ import annotations

from itertools import accumulate
from math import ceil, inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.compose.title_breaks import Break

NO_OUTLINE = 30.0
"""Cost of an outline like an hourglass; no sensible title costs as much."""

_MORE_LINES = 2
_ANOTHER_LINE = 1.5
_UNEVEN = 6.0
_ALL_EQUAL = 0.7
_LEFTOVER = 40.0
_LEFTOVER_LENGTH = 3
_THIN = 0.3  # of the average: no line narrower than this is tried, unless it is the last
_EVEN, _WIDENING, _NARROWING = range(3)  # how the outline runs so far


class Lines(NamedTuple):
    """Lines of a title, by the breaks between them, and what they cost."""

    cost: float
    breaks: tuple[Break, ...] = ()


class _State(NamedTuple):
    """Where the next line begins, how wide the last one was, how the outline runs."""

    begin: int
    width: float
    outline: int


class LineSearch(NamedTuple):
    """A title that is laid in lines.

    Attributes:
        edges: width in em up to each character.
        size: width in em that a line may have.
    """

    edges: Sequence[float]
    size: float

    def best(self, breaks: Sequence[Break]) -> Lines:
        """Find the cheapest lines at these breaks, as few as hold the title or a little more."""
        fewest = ceil(self.edges[-1] / self.size)
        best = Lines(inf)
        for more in range(_MORE_LINES + 1):
            best = min(best, self._lines(fewest + more, breaks, Lines(more * _ANOTHER_LINE), best.cost))
        return best

    def _lines(self, count: int, breaks: Sequence[Break], start: Lines, limit: float) -> Lines:
        """Lay exactly so many lines, one after the other, keeping the cheapest way to every state."""
        states = {_State(0, 0.0, _EVEN): start}
        average = self.edges[-1] / count
        for left in range(count - 1, 0, -1):
            following: dict[_State, Lines] = {}
            for state, lines in states.items():
                for each, width in self._next_breaks(state.begin, breaks, left, average):
                    cost = lines.cost + each.cost + _UNEVEN * (width / average - 1) ** 2
                    reached, extra = _continued(state, each.begin, width)
                    known = following.get(reached)
                    if cost + extra < (known.cost if known else limit):
                        following[reached] = Lines(cost + extra, (*lines.breaks, each))
            states = following
        return min((self._closed(state, lines, average) for state, lines in states.items()), default=Lines(inf))

    def _next_breaks(
        self, begin: int, breaks: Sequence[Break], left: int, average: float
    ) -> Iterator[tuple[Break, float]]:
        """Yield breaks for a line that begins here, when the rest still fits the lines that are left."""
        edges, size = self.edges, self.size
        for each in breaks:
            width = edges[each.end] - edges[begin]
            if width > size:
                return
            if width > _THIN * average and edges[-1] - edges[each.begin] <= left * size:
                yield each, width

    def _closed(self, state: _State, lines: Lines, average: float) -> Lines:
        """Add the last line."""
        width = self.edges[-1] - self.edges[state.begin]
        reached, extra = _continued(state, len(self.edges) - 1, width)
        cost = lines.cost + extra + _UNEVEN * (width / average - 1) ** 2
        if reached.outline == _EVEN:
            cost += _ALL_EQUAL
        if len(self.edges) - 1 - state.begin <= _LEFTOVER_LENGTH:
            cost += _LEFTOVER
        return Lines(cost, lines.breaks)


def edges_of(title: str) -> list[float]:
    """Add up the widths of the characters: hanzi and full-width marks are one em, ASCII is half."""
    return list(accumulate((0.5 if character.isascii() else 1.0 for character in title), initial=0.0))


def _continued(state: _State, begin: int, width: float) -> tuple[_State, float]:
    """Follow the outline one line further: it may widen, then narrow, and not widen again."""
    outline, extra = state.outline, 0.0
    if state.width and width > state.width:
        extra = NO_OUTLINE if outline == _NARROWING else 0.0
        outline = max(outline, _WIDENING)
    elif state.width and width < state.width:
        outline = _NARROWING
    return _State(begin, width, outline), extra
