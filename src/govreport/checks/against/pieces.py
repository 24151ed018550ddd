"""A text cut into clauses and cells whose numbers are masked, so that wording alone decides what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.equality import written
from govreport.patterns import lazy_pattern
from govreport.text.amounts import find_amounts
from govreport.text.ordinals import leading_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.text.amounts import Amount

MASK = "#"
_CLAUSE = lazy_pattern(r"(?:（[^（）\n\t]{0,40}）|[^，。；！？：\n\t])+")
"""What stands in brackets belongs to its clause: 城市供水（满分9分，自评得分9分）."""
_UNREAD = lazy_pattern(r"[\W_]+")


class Piece(NamedTuple):
    """A clause, a short heading or a cell.

    Attributes:
        key: its letters, each number masked, dates and document numbers apart; marks and blanks do not count.
        exact: the same with the numbers, written one way.
        amounts: its numbers, with offsets in the text it was cut from.
        owner: position of that text.
        start: offset of its first character there.
        end: offset behind its last.
    """

    key: str
    exact: str
    amounts: tuple[Amount, ...]
    owner: int
    start: int
    end: int

    @property
    def letters(self) -> int:
        """How many letters it has beside its numbers."""
        return len(self.key) - len(self.amounts)


def cut(texts: Iterable[tuple[int, str]]) -> list[Piece]:
    """Cut folded texts, given with their positions, into pieces that say something."""
    return [piece for owner, text in texts for piece in _pieces(owner, text)]


def _pieces(owner: int, text: str) -> Iterator[Piece]:
    ordinal = leading_ordinal(text)
    begin = ordinal.end if ordinal else 0
    amounts = [each for each in find_amounts(text) if each.start >= begin]
    for match in _CLAUSE.finditer(text, begin):
        inside: list[Amount] = []
        while amounts and amounts[0].start < match.end():
            inside.append(amounts.pop(0))
        key, exact = _masked(text, match.start(), match.end(), inside)
        if key:
            yield Piece(key, exact, tuple(inside), owner, match.start(), match.end())


def _masked(text: str, start: int, end: int, amounts: Iterable[Amount]) -> tuple[str, str]:
    words: list[str] = []
    numbers: list[str] = []
    at = start
    for amount in amounts:
        words.append(_UNREAD.sub("", text[at : amount.start]) + amount.kind)
        numbers.append(written(amount))
        at = amount.end
    words.append(_UNREAD.sub("", text[at:end]))
    exact = "".join(f"{word}{MASK}{number}{MASK}" for word, number in zip(words, numbers, strict=False))
    return MASK.join(words), f"{exact}{words[-1]}"
