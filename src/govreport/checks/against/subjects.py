"""What the numbers of data are said of, and which of it the words around another number tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.contexts import Context, contexts, letter_pairs
from govreport.checks.against.equality import agree_in_words, identities, identity, of_one_kind
from govreport.text.amounts import find_amounts
from govreport.text.widths import fold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from govreport.checks.against.comparison import Figure, Stated
    from govreport.text.amounts import Amount

_SENTENCE_SHARE = 0.3
"""What a word of the sentence counts beside one that stands next to the number."""
_RIVAL = 0.5
"""A subject that gets this share of what the best one gets may be meant too."""
_SAME_WORDS = 0.5
"""Share of the words of two subjects that makes them one, said twice."""
_NAMING = 2
"""The first phrases of a figure: its name and its definition."""
_LEAST_NAMED = 0.3
"""Share of the words of a subject that names it."""


class Subject(NamedTuple):
    """Something that data gives numbers of: a figure, or the words beside a number that is none.

    Attributes:
        name: the name of the figure; empty for what is none.
        stated: its numbers as the document prints them.
        declared: its other numbers, which the document does not print.
        phrases: the name and the definition (口径) of a figure, then the words beside its numbers: each may name it.
    """

    name: str
    stated: tuple[Stated, ...]
    declared: tuple[Amount, ...]
    phrases: tuple[frozenset[str], ...]

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """All its numbers."""
        return (*(each.amount for each in self.stated), *self.declared)

    @property
    def names(self) -> frozenset[str]:
        """The words that name it: of a figure not those that happen to stand beside its numbers."""
        return frozenset[str]().union(*self.phrases[: _NAMING if self.name else None])

    def agreeing(self, amount: Amount) -> list[Stated]:
        """List its numbers that say the same."""
        return [each for each in self.stated if agree_in_words(each.amount, amount)]

    def says(self, amount: Amount) -> bool:
        """Tell whether the data says this number of it."""
        return bool(self.agreeing(amount)) or any(agree_in_words(each, amount) for each in self.declared)

    def unit_of(self, stated: Stated) -> str:
        """Give the unit of one of its numbers, also of one in a column that has it in its head."""
        declared = (each.unit for each in self.declared if each.number == stated.amount.number)
        return stated.amount.unit or next(declared, "")


class Subjects:
    """All subjects of a document made from data."""

    def __init__(self, stated: Iterable[Stated], figures: Iterable[Figure]) -> None:
        """Gather the numbers of each subject.

        Args:
            stated: the numbers of the document.
            figures: the figures of the data.
        """
        self.all = tuple(_gather(stated, {each.name: each for each in figures}))
        self._words = [frozenset[str]().union(*each.phrases) for each in self.all]
        self._place = {id(each): at for at, each in enumerate(self.all)}
        self._spread = Counter(word for words in self._words for word in words)
        self._having: dict[str, list[int]] = defaultdict(list)
        self._saying: dict[Hashable, list[int]] = defaultdict(list)
        for at, words in enumerate(self._words):
            for word in words:
                self._having[word].append(at)
            for each in {one for amount in self.all[at].amounts for one in identities(amount)}:
                self._saying[each].append(at)

    def words(self, subject: Subject) -> frozenset[str]:
        """Give all words of a subject."""
        return self._words[self._place[id(subject)]]

    def with_words(self, words: Iterable[str]) -> list[Subject]:
        """List the subjects that have any of some words."""
        return [self.all[at] for at in dict.fromkeys(at for word in words for at in self._having.get(word, ()))]

    def saying(self, amount: Amount) -> list[Subject]:
        """List the subjects that the data says a number of."""
        found = (self.all[at] for at in self._saying.get(identity(amount), ()))
        return [each for each in found if each.says(amount)]

    def doubles(self, subject: Subject, amount: Amount) -> Iterator[Subject]:
        """Yield the subjects that have a number and much the same words, the subject itself among them."""
        words = self.words(subject)
        for at in self._saying.get(identity(amount), ()):
            least = min(self._weight(words), self._weight(self._words[at])) * _SAME_WORDS
            if self.all[at] is subject or self._weight(words & self._words[at]) >= least:
                yield self.all[at]

    def named(self, context: Context, unit: str) -> list[Subject]:
        """List the subjects of numbers of such a unit that the words around a number may name, the likeliest first."""
        weights = self._weights(context)
        fitting = {at: weight for at, weight in weights.items() if self._has_unit(at, unit)}
        best = max(fitting.values(), default=0)
        near = sorted((at for at in fitting if fitting[at] >= best * _RIVAL), key=lambda at: -fitting[at])
        return [self.all[at] for at in near]

    def likeness(self, context: Context, subjects: Iterable[Subject]) -> float:
        """Tell how much the words around a number tell some of the subjects, at most."""
        asked = {id(each) for each in subjects}
        return max((weight for at, weight in self._weights(context).items() if id(self.all[at]) in asked), default=0)

    def is_clear(self, context: Context, subject: Subject) -> bool:
        """Say whether a number's words have enough of one of the phrases of a subject."""
        words = context.near | context.wide
        shares = (self._weight(phrase & words) / self._weight(phrase) for phrase in subject.phrases if phrase)
        return max(shares, default=0) >= _LEAST_NAMED

    def _weights(self, context: Context) -> dict[int, float]:
        found: dict[int, float] = {}
        for words, factor in ((context.near, 1.0), (context.wide - context.near, _SENTENCE_SHARE)):
            for word in words:
                for at in self._having.get(word, ()):
                    found[at] = found.get(at, 0) + factor / self._spread[word]
        return found

    def _weight(self, words: Iterable[str]) -> float:
        return sum(1 / self._spread[word] for word in words)

    def _has_unit(self, at: int, unit: str) -> bool:
        return any(not unit or not each.unit or of_one_kind(each.unit, unit) for each in self.all[at].amounts)


class _Gathered(NamedTuple):
    """What is known of a figure so far."""

    stated: list[Stated]
    phrases: list[frozenset[str]]


def _gather(stated: Iterable[Stated], figures: dict[str, Figure]) -> Iterator[Subject]:
    """Put the numbers of a figure together; one that is none is a subject of its own."""
    found = {
        name: _Gathered([], [letter_pairs([name]), letter_pairs([each.definition])]) for name, each in figures.items()
    }
    for each, context in _with_contexts(stated):
        gathered = found.get(each.source.figure)
        if gathered is not None:
            gathered.stated.append(each)
            gathered.phrases.append(context.near)
        elif context.near:
            yield Subject("", (each,), (), (context.near,))
    for name, (numbers, phrases) in found.items():
        declared = (amount for text in figures[name].values for amount in find_amounts(fold(text)))
        yield Subject(name, tuple(numbers), tuple(declared), tuple(phrases))


def _with_contexts(stated: Iterable[Stated]) -> Iterator[tuple[Stated, Context]]:
    passages: dict[int, list[Stated]] = {}
    for each in stated:
        passages.setdefault(id(each.passage), []).append(each)
    for numbers in passages.values():
        around = contexts(fold(numbers[0].passage.text), [each.amount for each in numbers])
        yield from zip(numbers, around, strict=True)
