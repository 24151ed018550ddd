"""The cheapest way to lay a title (标题) in lines: sense first, then outline, then evenness."""

from __future__ import annotations

from itertools import accumulate
from math import ceil, inf
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import HANZI, lazy_pattern

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

_GAP = 2
"""Room in tenths of an em that LibreOffice leaves between hanzi and digits or letters, whatever it is told (J)."""
_CHANGE = lazy_pattern(f"(?<={HANZI})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?={HANZI})")
_EM = 10
_NARROW, _CAPITAL, _WIDE = 6, 8, 11
"""Digits and small letters, capitals, the widest characters: tenths of an em in the broadest stand-in for 小标宋."""
_WIDEST = frozenset("MWmw%@&")


class Lines(NamedTuple):
    """Lines of a title, by the breaks between them, and what they cost."""

    cost: float
    breaks: tuple[Break, ...] = ()


class _State(NamedTuple):
    """Where the next line begins, how wide the last one was, how the outline runs."""

    begin: int
    width: float
    outline: int


class Extent(NamedTuple):
    """How far a title reaches where it is set widest, in tenths of an em.

    Attributes:
        starts: where each character begins, and the end.
        ends: where the character before ends: room between the two is lost where a line ends there.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    def between(self, begin: int, end: int) -> float:
        """Give the width of a line in em."""
        return (self.ends[end] - self.starts[begin]) / _EM


class LineSearch(NamedTuple):
    """A title that is laid in lines.

    Attributes:
        edges: width in em up to each character, by which lines are balanced.
        extent: how far it may reach, by which they fit.
        size: width in em that a line may have.
    """

    edges: Sequence[float]
    extent: Extent
    size: float

    def best(self, breaks: Sequence[Break]) -> Lines:
        """Find the cheapest lines at these breaks, as few as hold the title or a little more."""
        fewest = ceil(self.extent.between(0, len(self.edges) - 1) / self.size)
        best = Lines(inf)
        for more in range(_MORE_LINES + 1):
            if more * _ANOTHER_LINE >= best.cost:
                break
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
        edges, extent, size = self.edges, self.extent, self.size
        last = len(edges) - 1
        for each in breaks:
            if each.end <= begin:
                continue
            if extent.between(begin, each.end) > size:
                return
            width = edges[each.end] - edges[begin]
            if width > _THIN * average and extent.between(each.begin, last) <= left * size:
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
    """Add up the widths of the characters as F-21 counts them: hanzi and full-width marks are one em, ASCII is half."""
    return list(accumulate((0.5 if character.isascii() else 1.0 for character in title), initial=0.0))


def extent_of(title: str) -> Extent:
    """Add up what the characters take where they are set widest, so that a line that fits is never wrapped."""
    changes = {match.start() for match in _CHANGE.finditer(title)}
    starts, ends = [0], [0]
    for at, character in enumerate(title, start=1):
        ends.append(starts[-1] + _widest(character))
        starts.append(ends[-1] + (_GAP if at in changes else 0))
    return Extent(starts, ends)


def _widest(character: str) -> int:
    if not character.isascii():
        return _EM
    if character in _WIDEST:
        return _WIDE
    return _CAPITAL if character.isupper() else _NARROW


def _continued(state: _State, begin: int, width: float) -> tuple[_State, float]:
    """Follow the outline one line further: it may widen, then narrow, and not widen again."""
    outline, extra = state.outline, 0.0
    if state.width and width > state.width:
        extra = NO_OUTLINE if outline == _NARROWING else 0.0
        outline = max(outline, _WIDENING)
    elif state.width and width < state.width:
        outline = _NARROWING
    return _State(begin, width, outline), extra
