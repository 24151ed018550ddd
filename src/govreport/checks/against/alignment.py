"""Which clause of a finished document is which clause of the composed one.

Clauses that are unique on both sides and in the same order are anchors (patience diff), sought again between
anchors; what is left is matched where it was moved to. Nothing grows with the square of the documents.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from govreport.checks.against.pieces import Piece

_FEWEST_LETTERS = (6, 2)
"""Letters that a clause needs to be an anchor, first and when nothing else is left; a number alone is none."""
_FEWEST_MOVED = 6
_WIDEST = 400
"""Clauses that are looked through for what stands in place of others."""
_LARGEST_GAP = 40_000
"""Pairs of clauses that may be compared one by one."""


class Gap(NamedTuple):
    """Clauses between two anchors: ranges of positions of both sides."""

    begin: int
    end: int
    found_begin: int
    found_end: int

    @property
    def is_empty(self) -> bool:
        """Whether one of the sides has nothing there."""
        return self.begin >= self.end or self.found_begin >= self.found_end


class Stretch(NamedTuple):
    """Clauses of the composed document without counterpart, and the positions of the found ones in their place."""

    composed: range
    found: list[int]


class Alignment:
    """Clauses of the composed document and their counterparts.

    Attributes:
        composed: clauses of the composed document.
        found: clauses of the finished document.
        partner: position of the counterpart for each composed clause; None where there is none of the same wording.
        taken: position of the composed clause for each found one.
    """

    def __init__(self, composed: Sequence[Piece], found: Sequence[Piece]) -> None:
        """Align two lists of clauses."""
        self.composed, self.found = composed, found
        self.partner: list[int | None] = [None] * len(composed)
        self.taken: list[int | None] = [None] * len(found)
        self._align()
        self._find_moved()

    def is_kept_in_place(self, at: int) -> bool:
        """Say whether a clause still stands beside one that it stood beside; a short one elsewhere may be another."""
        place = self.partner[at]
        if place is None:
            return False
        return any(self._neighbour(at + step) == place + step for step in (-1, 1))

    def _neighbour(self, at: int) -> int | None:
        """Give the counterpart of a clause; what is before the first and behind the last is the same on both sides."""
        if at < 0:
            return -1
        return self.partner[at] if at < len(self.partner) else len(self.found)

    def stretches(self) -> Iterator[Stretch]:
        """Yield the runs of clauses without counterpart, each with what stands in its place."""
        at = 0
        while at < len(self.composed):
            if self.partner[at] is not None:
                at += 1
                continue
            end = at
            while end < len(self.composed) and self.partner[end] is None:
                end += 1
            yield Stretch(range(at, end), self._in_place_of(at, end))
            at = end

    def _in_place_of(self, begin: int, end: int) -> list[int]:
        """List the free clauses between the counterparts of the clauses before and behind a run.

        Where these were moved apart, those right behind the former or else right before the latter are taken.
        """
        before = self.partner[begin - 1] if begin else None
        behind = self.partner[end] if end < len(self.composed) else None
        first = 0 if before is None else before + 1
        last = len(self.found) if behind is None else behind
        if first <= last <= first + _WIDEST:
            return [at for at in range(first, last) if self.taken[at] is None]
        return self._free_from(first, 1) or self._free_from(last - 1, -1)[::-1]

    def _free_from(self, at: int, step: int) -> list[int]:
        free: list[int] = []
        while 0 <= at < len(self.found) and self.taken[at] is None:
            free.append(at)
            at += step
        return free

    def _pair(self, composed: int, found: int) -> None:
        self.partner[composed], self.taken[found] = found, composed

    def _align(self) -> None:
        waiting = [Gap(0, len(self.composed), 0, len(self.found))]
        while waiting:
            gap = waiting.pop()
            if gap.is_empty:
                continue
            anchors = next(filter(None, self._chains(gap)), None)
            if not anchors:
                self._align_closely(gap)
                continue
            for composed, found in anchors:
                self._pair(composed, found)
            waiting += _between(gap, anchors)

    def _chains(self, gap: Gap) -> Iterator[list[tuple[int, int]]]:
        """Try long clauses before short ones, the same numbers before others."""
        for letters in _FEWEST_LETTERS:
            yield self._anchors(gap, lambda piece: piece.exact, letters)
            yield self._anchors(gap, lambda piece: piece.key, letters)

    def _anchors(self, gap: Gap, words: Callable[[Piece], str], letters: int) -> list[tuple[int, int]]:
        """Give the clauses that both sides have once, as far as they keep their order."""
        here = _unique(self.composed, range(gap.begin, gap.end), words, letters)
        there = _unique(self.found, range(gap.found_begin, gap.found_end), words, letters)
        common = [(at, there[key]) for key, at in here.items() if key in there]
        return _longest_rise(common)

    def _align_closely(self, gap: Gap) -> None:
        """Match what stands between anchors and is unique in neither, such as rows of numbers."""
        here, there = self.composed[gap.begin : gap.end], self.found[gap.found_begin : gap.found_end]
        if [piece.key for piece in here] == [piece.key for piece in there]:
            for step in range(len(here)):
                self._pair(gap.begin + step, gap.found_begin + step)
            return
        if len(here) * len(there) > _LARGEST_GAP:
            return
        words = self._worded(gap)
        for rest in _between(gap, words):
            self._align_numbers(rest)

    def _worded(self, gap: Gap) -> list[tuple[int, int]]:
        """Match the clauses with words, whatever stands between them."""
        here = [at for at in range(gap.begin, gap.end) if self.composed[at].letters]
        there = [at for at in range(gap.found_begin, gap.found_end) if self.found[at].letters]
        blocks = _blocks([self.composed[at].key for at in here], [self.found[at].key for at in there])
        pairs = [(here[a + step], there[b + step]) for a, b, size in blocks for step in range(size)]
        for composed, found in pairs:
            self._pair(composed, found)
        return pairs

    def _align_numbers(self, gap: Gap) -> None:
        """Match cells of numbers: one by one, or by their values where some of them are gone."""
        here = [at for at in range(gap.begin, gap.end) if not self.composed[at].letters]
        there = [at for at in range(gap.found_begin, gap.found_end) if not self.found[at].letters]
        pairs = list(zip(here, there, strict=False))
        if [self.composed[at].key for at in here] != [self.found[at].key for at in there]:
            blocks = _blocks([self.composed[at].exact for at in here], [self.found[at].exact for at in there])
            pairs = [(here[a + step], there[b + step]) for a, b, size in blocks for step in range(size)]
        for composed, found in pairs:
            self._pair(composed, found)

    def _find_moved(self) -> None:
        """Match clauses that went elsewhere, and what stands beside them."""
        left = [at for at, other in enumerate(self.partner) if other is None]
        right = [at for at, other in enumerate(self.taken) if other is None]
        here = _unique(self.composed, left, lambda piece: piece.key, _FEWEST_MOVED)
        there = _unique(self.found, right, lambda piece: piece.key, _FEWEST_MOVED)
        moved = [(at, there[key]) for key, at in here.items() if key in there]
        for composed, found in moved:
            if self.partner[composed] is None and self.taken[found] is None:
                self._pair(composed, found)
        for composed, found in moved:
            for step in (1, -1):
                self._extend(composed + step, found + step, step)

    def _extend(self, composed: int, found: int, step: int) -> None:
        while (
            0 <= composed < len(self.composed)
            and 0 <= found < len(self.found)
            and self.partner[composed] is None
            and self.taken[found] is None
            and self.composed[composed].key == self.found[found].key
        ):
            self._pair(composed, found)
            composed, found = composed + step, found + step


def _unique(
    pieces: Sequence[Piece], positions: Sequence[int], words: Callable[[Piece], str], letters: int
) -> dict[str, int]:
    """Find the clauses that no other one of these equals."""
    asked = [(words(pieces[at]), at) for at in positions if pieces[at].letters >= letters]
    counts = Counter(word for word, _ in asked)
    return {word: at for word, at in asked if counts[word] == 1}


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the most pairs that rise on both sides; the first numbers rise already."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, (_, found) in enumerate(pairs):
        place = bisect_left(ends, found)
        before.append(last[place - 1] if place else None)
        if place == len(ends):
            ends.append(found)
            last.append(index)
        else:
            ends[place], last[place] = found, index
    chain: list[tuple[int, int]] = []
    at = last[-1] if last else None
    while at is not None:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _between(gap: Gap, anchors: Sequence[tuple[int, int]]) -> Iterator[Gap]:
    begin, found_begin = gap.begin, gap.found_begin
    for composed, found in anchors:
        yield Gap(begin, composed, found_begin, found)
        begin, found_begin = composed + 1, found + 1
    yield Gap(begin, gap.end, found_begin, gap.found_end)


def _blocks(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    return [(each.a, each.b, each.size) for each in matcher.get_matching_blocks() if each.size]
