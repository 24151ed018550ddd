"""A document in other words than its data's: every number is judged by the words beside it, not by its sentence."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from govreport.checks.against.comparison import Comparison, Differing, Missing, Written
from govreport.checks.against.contexts import letter_pairs
from govreport.checks.against.equality import agree, identity
from govreport.checks.against.exchanges import find_exchanged
from govreport.checks.against.judgement import Judge, read_numbers

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from govreport.checks.against.comparison import Stated
    from govreport.checks.against.judgement import Read, Replaced
    from govreport.text.amounts import Amount

_FEWEST_SHARED, _LEAST_SHARED = 3, 0.15
"""Pairs of letters, and share of those of a sentence, that a clause has that speaks of the same."""
_LEAST_RECOGNISED = 0.2
"""Share of the numbers with units that the data says of the same thing, in a document of this data."""


class Rewording(Comparison):
    """A finished document and data that share numbers rather than sentences."""

    @property
    def is_related(self) -> bool:
        """Say whether the document has numbers of the data, beside words that tell so."""
        asked = sum(1 for each in self._read if each.amount.unit)
        return self.recognised > asked * _LEAST_RECOGNISED

    @property
    def recognised(self) -> int:
        """Count the numbers that stand beside the words that the data says them of."""
        return self._judge.recognised

    def differing(self) -> Iterator[Differing]:
        """Yield the numbers whose words name something that the data gives another number of, found nowhere else."""
        for stated, read in (*self._judge.replaced, *self._exchanged):
            yield Differing(stated, Written(read.amount, read.paragraph), certain=False)

    def new(self) -> Iterator[Written]:
        """Yield the numbers with units that the data does not have."""
        for each in self._judge.strange:
            if each.amount.unit and identity(each.amount) not in self._known:
                yield Written(each.amount, each.paragraph)

    def missing(self) -> Iterator[Missing]:
        """Yield the numbers with units that stand nowhere, by the place that speaks of much the same."""
        gone: dict[int, list[Stated]] = {}
        for each in self._gone():
            gone.setdefault(self._place_of(each), []).append(each)
        for place, stated in sorted(gone.items()):
            piece = self._found[place]
            yield Missing(tuple(stated), self.document.paragraphs[piece.owner], piece.start, piece.end)

    @cached_property
    def _read(self) -> tuple[Read, ...]:
        return tuple(each for each in read_numbers(self.document) if each.is_quantity)

    @cached_property
    def _exchanged(self) -> tuple[Replaced, ...]:
        replaced = {id(each.read) for each in self._judge.replaced}
        return tuple(find_exchanged((each for each in self._read if id(each) not in replaced), self.subjects))

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self.subjects, self._read)

    def _gone(self) -> Iterator[Stated]:
        """Yield each number that stands nowhere once; what was only worked out need not be said again."""
        declared = {(identity(each), subject.name) for subject in self.subjects.all for each in subject.declared}
        seen: set[Hashable] = set()
        for each in self.stated:
            key = (identity(each.amount), each.source.figure)
            if (
                key in seen
                or not each.is_said
                or self._judge.is_found(each)
                or (each.source.figure and key not in declared)
            ):
                continue
            if any(agree(each.amount, other) for other in (*self._values.get(key[0], ()), *self._about)):
                continue
            seen.add(key)
            yield each

    @cached_property
    def _values(self) -> dict[Hashable, list[Amount]]:
        values: dict[Hashable, list[Amount]] = {}
        for each in self._read:
            values.setdefault(identity(each.amount), []).append(each.amount)
        return values

    @cached_property
    def _about(self) -> list[Amount]:
        """The rounded numbers, each value once."""
        rounded = (next((one for one in each if one.about), None) for each in self._values.values())
        return [each for each in rounded if each is not None]

    def _place_of(self, stated: Stated) -> int:
        """Find the clause that speaks of much the same; the first one where none does."""
        words = letter_pairs([stated.sentence])
        having = Counter(at for word in words for at in self._having.get(word, ()))
        place = max(having, key=lambda at: (having[at], -at), default=0)
        return place if having[place] >= max(_FEWEST_SHARED, len(words) * _LEAST_SHARED) else 0

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        """The clauses that have a pair of letters."""
        having: dict[str, list[int]] = {}
        for at, piece in enumerate(self._found):
            for word in letter_pairs([piece.key]):
                having.setdefault(word, []).append(at)
        return having
