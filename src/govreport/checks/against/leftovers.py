"""Numbers whose clause was reworded, joined, parted or taken away: what became of them, by the words around them."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.equality import agree, identity, may_replace
from govreport.checks.against.pieces import MASK

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from govreport.checks.against.alignment import Alignment
    from govreport.checks.against.pieces import Piece
    from govreport.text.amounts import Amount

_LARGEST_TEXTS = 4_000_000
"""Pairs of letters that may be compared one by one."""
_SHORTEST_BLOCK = 3
"""Equal characters in a row that tell the place of a number among them."""
_BEFORE, _BEHIND = 8, 5
_ALIKE = 0.5
"""Share of the words around two numbers that makes them one number that was changed."""
_RELATED = 0.25
"""Likewise for a number of the same value that went elsewhere."""
_MOST_TRIED = 200


class Number(NamedTuple):
    """A number of a clause with the letters around it.

    Attributes:
        piece: position of the clause.
        amount: the number.
        before: letters before it in the clause or the ones joined with it.
        behind: letters behind it.
    """

    piece: int
    amount: Amount
    before: str
    behind: str


class Match(NamedTuple):
    """A number of the composed document and the one that stands for it."""

    composed: Number
    found: Number


class Leftovers(NamedTuple):
    """What became of the numbers of clauses without counterpart."""

    matched: tuple[Match, ...]
    missing: tuple[Number, ...]
    added: tuple[Number, ...]


def match_leftovers(alignment: Alignment) -> Leftovers:
    """Follow every number of every clause without counterpart."""
    matched: list[Match] = []
    missing: list[Number] = []
    seen: set[int] = set()
    added: list[Number] = []
    for stretch in alignment.stretches():
        places = [at for at in stretch.found if at not in seen]
        seen.update(places)
        pairs, gone, new = _in_stretch(alignment, stretch.composed, places)
        matched += pairs
        missing += gone
        added += new
    unseen = [at for at, other in enumerate(alignment.taken) if other is None and at not in seen]
    added += _numbers(alignment.found, unseen)
    reordered = list(_in_paragraphs(alignment, missing, added))
    missing, added = _without(missing, added, reordered)
    moved = list(_same(missing, added, _RELATED))
    missing, added = _without(missing, added, moved)
    return Leftovers((*matched, *reordered, *moved), tuple(missing), tuple(added))


def _in_paragraphs(alignment: Alignment, missing: Sequence[Number], added: Sequence[Number]) -> Iterator[Match]:
    """Match numbers within paragraphs whose clauses were put in another order."""
    homes: dict[int, dict[int, None]] = {}
    for at, other in enumerate(alignment.partner):
        if other is not None:
            homes.setdefault(alignment.composed[at].owner, {})[alignment.found[other].owner] = None
    free = _by_owner(alignment.found, added)
    for owner, numbers in _by_owner(alignment.composed, missing).items():
        left = numbers
        for home in homes.get(owner, ()):
            matched, left, free[home] = _by_value(left, free.get(home, ()))
            yield from matched


def _by_owner(pieces: Sequence[Piece], numbers: Iterable[Number]) -> dict[int, Sequence[Number]]:
    found: dict[int, list[Number]] = {}
    for each in numbers:
        found.setdefault(pieces[each.piece].owner, []).append(each)
    return dict(found)


def _in_stretch(
    alignment: Alignment, stretch: range, places: Sequence[int]
) -> tuple[list[Match], list[Number], list[Number]]:
    here = _numbers(alignment.composed, stretch)
    there = _numbers(alignment.found, places)
    if not here or not there:
        return [], here, there
    text = "".join(alignment.composed[at].key for at in stretch)
    other = "".join(alignment.found[at].key for at in places)
    worded = list(_by_wording(text, other, here, there)) if len(text) * len(other) <= _LARGEST_TEXTS else []
    worded = [each for each in worded if _may_be(*each)]
    kept = [each for each in worded if agree(each.composed.amount, each.found.amount)]
    here, there = _without(here, there, kept)
    same = list(_same(here, there, 0))  # 2家停发 and 停发2家 share words, not the side that the number stands on
    here, there = _without(here, there, same)
    left = {id(each) for each in (*here, *there)}
    changed = [
        each
        for each in worded
        if id(each.composed) in left and id(each.found) in left and may_replace(each.composed.amount, each.found.amount)
    ]
    close, here, there = _by_value(*_without(here, there, changed))
    return [*kept, *same, *changed, *close], here, there


def _by_value(here: Sequence[Number], there: Sequence[Number]) -> tuple[list[Match], list[Number], list[Number]]:
    """Match the numbers of texts that belong together: first of the same value, then in much the same words."""
    same = list(_same(here, there, 0))
    here, there = _without(here, there, same)
    close = list(_closest(here, there))
    return [*same, *close], *_without(here, there, close)


def _by_wording(text: str, other: str, here: Sequence[Number], there: Sequence[Number]) -> Iterator[Match]:
    """Match the numbers that stand in the same words of two texts."""
    ordinals, others = _mask_positions(text), _mask_positions(other)
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size < _SHORTEST_BLOCK:
            continue
        for step in range(block.size):
            if text[block.a + step] == MASK and _has_letters_near(text, block.a, block.a + block.size, block.a + step):
                yield Match(here[ordinals[block.a + step]], there[others[block.b + step]])


def _has_letters_near(text: str, start: int, end: int, at: int) -> bool:
    return any(char != MASK for char in text[max(start, at - 2) : min(end, at + 3)])


def _mask_positions(text: str) -> dict[int, int]:
    places = (at for at, char in enumerate(text) if char == MASK)
    return {at: ordinal for ordinal, at in enumerate(places)}


def _numbers(pieces: Sequence[Piece], places: Iterable[int]) -> list[Number]:
    """List the numbers of some clauses with the words around them."""
    listed = list(places)
    text = "".join(pieces[at].key for at in listed)
    flat = [(at, amount) for at in listed for amount in pieces[at].amounts]
    positions = (at for at, char in enumerate(text) if char == MASK)
    return [
        Number(
            piece,
            amount,
            text[max(0, at - _BEFORE) : at].replace(MASK, ""),
            text[at + 1 : at + 1 + _BEHIND].replace(MASK, ""),
        )
        for (piece, amount), at in zip(flat, positions, strict=True)
    ]


def _without(
    here: Sequence[Number], there: Sequence[Number], matched: Sequence[Match]
) -> tuple[list[Number], list[Number]]:
    gone = {id(each.composed) for each in matched}
    used = {id(each.found) for each in matched}
    return [each for each in here if id(each) not in gone], [each for each in there if id(each) not in used]


def _same(here: Sequence[Number], there: Sequence[Number], least: float) -> Iterator[Match]:
    """Match numbers of one value in order, given that so much of the words around them agrees."""
    places: dict[Hashable, list[Number]] = {}
    for each in there:
        places.setdefault(identity(each.amount), []).append(each)
    for each in sorted(here, key=lambda number: number.amount.in_hanzi):
        others = places.get(identity(each.amount), [])
        fits = [other for other in others[:_MOST_TRIED] if _may_be(each, other) and agree(each.amount, other.amount)]
        best = max(fits, key=lambda other: likeness(each, other), default=None)
        if best is not None and likeness(each, best) >= least:
            others.remove(best)
            yield Match(each, best)


def _may_be(one: Number, other: Number) -> bool:
    """Say whether a number may be followed to another: one in hanzi only to digits, 四项 is often no number."""
    return not (one.amount.in_hanzi and other.amount.in_hanzi)


def _closest(here: Sequence[Number], there: Sequence[Number]) -> Iterator[Match]:
    """Match numbers of different value whose unit and surrounding words agree."""
    left = list(there)
    for each in here:
        tried = (other for other in left[:_MOST_TRIED] if not each.amount.in_hanzi and not other.amount.in_hanzi)
        fits = [other for other in tried if may_replace(each.amount, other.amount)]
        best = max(fits, key=lambda other: likeness(each, other), default=None)
        if best is not None and likeness(each, best) >= _ALIKE:
            left.remove(best)
            yield Match(each, best)


def likeness(one: Number, other: Number) -> float:
    """Tell which share of the pairs of letters around one number stands around the other."""
    first, second = _pairs(one), _pairs(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0


def _pairs(number: Number) -> set[str]:
    return {side[at : at + 2] for side in (number.before, number.behind) for at in range(len(side) - 1)}
