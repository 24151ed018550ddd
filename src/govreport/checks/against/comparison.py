"""A finished document held against the one its data gives: which numbers differ, are gone, are new."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.alignment import Alignment
from govreport.checks.against.equality import agree, agree_in_words, identity
from govreport.checks.against.exchanges import find_exchanged
from govreport.checks.against.judgement import read_numbers
from govreport.checks.against.leftovers import match_leftovers
from govreport.checks.against.pieces import cut
from govreport.checks.against.subjects import Subjects
from govreport.text.amounts import find_amounts
from govreport.text.widths import fold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from govreport.checks.against.judgement import Read, Replaced
    from govreport.checks.against.leftovers import Leftovers, Number
    from govreport.checks.against.pieces import Piece
    from govreport.text.amounts import Amount
    from govreport.text.document import DocumentText, Paragraph
    from govreport.text.passages import Passage, Source


_ENDS = "。；！？\n"
_LEAST_SIMILAR = 0.05


class Stated(NamedTuple):
    """A number of the composed document: what the data says."""

    amount: Amount
    passage: Passage
    source: Source

    @property
    def sentence(self) -> str:
        """The sentence, or the line of a cell, that it stands in."""
        text, at = self.passage.text, self.amount.start
        start = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
        end = min((place for mark in _ENDS if (place := text.find(mark, at)) >= 0), default=len(text))
        return text[start : end + 1]

    @property
    def written(self) -> str:
        """The number as the document made from the data prints it."""
        return self.passage.text[self.amount.start : self.amount.end]

    @property
    def is_ordinal(self) -> bool:
        """Whether it is a place in a row: 第22名."""
        return self.passage.text[: self.amount.start].endswith("第")

    @property
    def is_said(self) -> bool:
        """Whether it is an amount in words: the data says it, where a table may only have worked it out."""
        is_amount = bool(self.amount.unit) and not self.is_ordinal
        is_counted = self.passage.counts and not self.passage.optional and is_amount
        return is_counted and len(self.written) < len(self.passage.text.strip())


class Figure(NamedTuple):
    """A figure as the data declares it.

    Attributes:
        name: its name.
        values: its value, target and the like, as printed.
        definition: what it counts (口径).
    """

    name: str
    values: tuple[str, ...]
    definition: str = ""


class Written(NamedTuple):
    """A number of the finished document and where it stands."""

    amount: Amount
    paragraph: Paragraph

    @property
    def written(self) -> str:
        """The number as it stands there."""
        return self.paragraph.text[self.amount.start : self.amount.end]


class Differing(NamedTuple):
    """A number that is another one than the data's; certain where all words around it are the same."""

    stated: Stated
    written: Written
    certain: bool


class Missing(NamedTuple):
    """Numbers that are gone, one after another, and the words that stand before the place."""

    stated: tuple[Stated, ...]
    paragraph: Paragraph
    start: int
    end: int


class Counts(NamedTuple):
    """How many numbers differ, are gone, are new."""

    differing: int
    missing: int
    new: int

    @property
    def strange(self) -> tuple[int, int]:
        """Say how strange a document is to its data: first by what it says, then by what it leaves out."""
        return self.differing + self.new, self.missing

    def only_misses_less(self, other: Counts) -> bool:
        """Say whether this misses fewer numbers and finds no others strange: the version that a document is of."""
        return self.missing < other.missing and self.differing <= other.differing and self.new <= other.new


class Finished(NamedTuple):
    """A finished document and its clauses."""

    document: DocumentText
    pieces: Sequence[Piece]


def cut_document(document: DocumentText) -> Finished:
    """Cut a finished document into clauses, once for all that it is compared with."""
    return Finished(document, cut((each.position, each.folded) for each in document.paragraphs if not each.is_blank))


class Comparison:
    """A finished document and what its data gives.

    Attributes:
        document: the finished document.
        similarity: share of clauses that both have.
    """

    def __init__(self, finished: Finished, passages: Sequence[Passage], figures: Iterable[Figure] = ()) -> None:
        """Take both sides.

        Args:
            finished: the finished document.
            passages: what the data gives, in reading order.
            figures: figures of the data, also those that the document does not print.
        """
        self.document = finished.document
        self._found = finished.pieces
        self._passages = passages
        self._composed = cut((at, fold(each.text)) for at, each in enumerate(passages))
        self._figures = tuple(figures)

    @cached_property
    def similarity(self) -> float:
        """Tell how much of the wording both share, from 0 to 1."""
        here, there = ({piece.key for piece in side if piece.letters} for side in (self._composed, self._found))
        return 2 * len(here & there) / (len(here) + len(there)) if here and there else 0.0

    @property
    def is_related(self) -> bool:
        """Say whether the document has anything to do with the data."""
        return self.similarity >= _LEAST_SIMILAR

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """All numbers that the data gives, in reading order."""
        numbers = ((piece.owner, each) for piece in self._composed for each in piece.amounts if not each.in_hanzi)
        return tuple(self._stated(owner, each) for owner, each in numbers)

    @cached_property
    def subjects(self) -> Subjects:
        """What the data gives numbers of."""
        return Subjects(self.stated, self._figures)

    @cached_property
    def _alignment(self) -> Alignment:
        return Alignment(self._composed, self._found)

    @cached_property
    def _leftovers(self) -> Leftovers:
        return match_leftovers(self._alignment)

    @cached_property
    def counts(self) -> Counts:
        """Count what is found."""
        missing = sum(len(each.stated) for each in self.missing())
        return Counts(sum(1 for _ in self.differing()), missing, sum(1 for _ in self.new()))

    def differing(self) -> Iterator[Differing]:
        """Yield the numbers that are others than the data's."""
        for at, other in enumerate(self._alignment.partner):
            if other is not None:
                here, there = self._composed[at], self._found[other]
                for amount, found in zip(here.amounts, there.amounts, strict=True):
                    certain = self._alignment.is_kept_in_place(at)
                    yield from self._differs(here.owner, amount, there.owner, found, certain=certain)
        for stated, written in self._leftovers.matched:
            here, there = self._composed[stated.piece], self._found[written.piece]
            yield from self._differs(here.owner, stated.amount, there.owner, written.amount, certain=False)
        for replaced in self._exchanged:
            yield Differing(replaced.stated, Written(replaced.read.amount, replaced.read.paragraph), certain=False)

    @cached_property
    def _exchanged(self) -> tuple[Replaced, ...]:
        """Look through the numbers of reworded clauses, which were followed by their values."""
        followed = {
            (self._found[each.found.piece].owner, each.found.amount.start)
            for each in self._leftovers.matched
            if agree(each.composed.amount, each.found.amount)
        }
        if not followed:
            return ()
        read = (each for place, each in self._reads.items() if place in followed)
        return tuple(find_exchanged(read, self.subjects))

    def _differs(self, owner: int, amount: Amount, place: int, found: Amount, *, certain: bool) -> Iterator[Differing]:
        same = agree if certain else agree_in_words
        if self._passages[owner].counts and not same(amount, found):
            written = Written(found, self.document.paragraphs[place])
            if certain or not self._is_right_elsewhere(written):
                yield Differing(self._stated(owner, amount), written, certain)

    def _is_right_elsewhere(self, written: Written) -> bool:
        """Say whether a number that is not the one looked for is right by the words around it: clauses were moved."""
        read = self._reads.get((written.paragraph.position, written.amount.start))
        named = self.subjects.named(read.context, read.amount.unit) if read else ()
        return any(each.says(written.amount) for each in named)

    @cached_property
    def _reads(self) -> dict[tuple[int, int], Read]:
        return {each.place: each for each in read_numbers(self.document)}

    def missing(self) -> Iterator[Missing]:
        """Yield the numbers that are gone, those of one stretch of text together."""
        gone = [each for each in self._leftovers.missing if self._is_missed(each)]
        for _, run in groupby(gone, key=lambda each: self._stretches[each.piece]):
            numbers = list(run)
            first = numbers[0].piece
            place = self._place_before(first)
            stated = tuple(self._stated(self._composed[each.piece].owner, each.amount) for each in numbers)
            yield Missing(stated, self.document.paragraphs[place.owner], place.start, place.end)

    def new(self) -> Iterator[Written]:
        """Yield the numbers that neither a figure nor the document made from the data has."""
        for each in self._leftovers.added:
            if not each.amount.in_hanzi and identity(each.amount) not in self._known:
                yield Written(each.amount, self.document.paragraphs[self._found[each.piece].owner])

    def _stated(self, owner: int, amount: Amount) -> Stated:
        passage = self._passages[owner]
        return Stated(amount, passage, passage.source_at(amount.start))

    def _is_missed(self, number: Number) -> bool:
        passage = self._passages[self._composed[number.piece].owner]
        return passage.counts and not passage.optional and not number.amount.in_hanzi

    @cached_property
    def _known(self) -> set[Hashable]:
        """The numbers that the data or its document has anywhere."""
        listed = [amount for figure in self._figures for text in figure.values for amount in find_amounts(fold(text))]
        printed = (piece for piece in self._composed if self._passages[piece.owner].counts)
        return {identity(each) for each in (*listed, *(each for piece in printed for each in piece.amounts))}

    @cached_property
    def _places(self) -> list[int | None]:
        """For each composed clause the found one that has it, or some of its numbers."""
        places = list(self._alignment.partner)
        for stated, written in self._leftovers.matched:
            places[stated.piece] = written.piece
        return places

    @cached_property
    def _stretches(self) -> list[int]:
        """Count, for each composed clause, the kept ones up to it."""
        return list(accumulate(int(place is not None) for place in self._places))

    def _place_before(self, at: int) -> Piece:
        """Find the last clause before a place, or in it, that the finished document has; at worst its first."""
        before = (place for place in reversed(self._places[: at + 1]) if place is not None)
        return self._found[next(before, 0)]
