"""Numbers judged by the words around them alone: whose they are, and what else they should be."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against.contexts import Context, contexts, letter_pairs
from govreport.checks.against.equality import of_one_kind
from govreport.text.amounts import find_amounts
from govreport.text.ordinals import leading_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.checks.against.comparison import Stated
    from govreport.checks.against.subjects import Subject, Subjects
    from govreport.text.amounts import Amount
    from govreport.text.document import DocumentText, Paragraph

_FOREIGN = 0.25
"""A number that the data says of something else is no stranger where so much of the words tells that."""


class Read(NamedTuple):
    """A number of a finished document with the words around it.

    Attributes:
        amount: the number.
        paragraph: where it stands.
        context: the words of its run and its sentence; of a cell, those of its row.
        is_cell: whether it is all that a cell says, so that its unit may stand elsewhere.
    """

    amount: Amount
    paragraph: Paragraph
    context: Context
    is_cell: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Its paragraph and its offset there."""
        return self.paragraph.position, self.amount.start

    @property
    def is_quantity(self) -> bool:
        """Whether it is an amount of something; years and ordinals (第7条) are not."""
        is_ordinal = self.paragraph.folded[: self.amount.start].endswith("第")
        return self.amount.number is not None and (bool(self.amount.unit) or self.is_cell) and not is_ordinal


class Replaced(NamedTuple):
    """A number of the data and the other one that stands for it."""

    stated: Stated
    read: Read


class Judge:
    """What the numbers of a document are, by the words around them.

    Attributes:
        recognised: how many stand beside words that tell what the data says them of.
        replaced: those that stand for others.
        strange: those that the data does not have.
    """

    def __init__(self, subjects: Subjects, numbers: Iterable[Read]) -> None:
        """Take for right what may be, then say of the others what they should be."""
        self.recognised = 0
        self.replaced: list[Replaced] = []
        self.strange: list[Read] = []
        self._subjects = subjects
        self._found: set[int] = set()
        self._told: dict[tuple[int, frozenset[str]], list[Stated]] = defaultdict(list)
        strangers = [each for each in numbers if not self._takes_for_right(each)]
        odd = [each for each in strangers if self._wanted(each) or not self._takes_for_known(each)]
        unknown = [each for each in odd if not self._replace(each) and not self._takes_for_known(each)]
        alone = Counter(map(_sentence_and_unit, unknown))
        self.strange = [
            each for each in unknown if alone[_sentence_and_unit(each)] > 1 or not self._replace_among_others(each)
        ]

    def is_found(self, stated: Stated) -> bool:
        """Say whether a number of the data was written, or another one for it."""
        return id(stated) in self._found

    @cached_property
    def _sentences(self) -> dict[tuple[int, str], list[tuple[Subject, Stated]]]:
        """What the data says, sentence by sentence."""
        found: dict[tuple[int, str], list[tuple[Subject, Stated]]] = {}
        for subject in self._subjects.all:
            for each in subject.stated:
                found.setdefault((id(each.passage), each.sentence), []).append((subject, each))
        return found

    def _takes_for_right(self, read: Read) -> bool:
        named = self._subjects.named(read.context, read.amount.unit)
        right = [each for each in named if each.says(read.amount)]
        self.recognised += bool(right)
        saying = right or self._saying_elsewhere(read, named)
        if saying:
            self._find(saying[0], read)
        return bool(saying)

    def _saying_elsewhere(self, read: Read, named: Sequence[Subject]) -> list[Subject]:
        """List what the data says the number of, unless the words name something else with more right."""
        saying = self._subjects.saying(read.amount)
        told = self._subjects.likeness(read.context, named[:1])
        if named and self._subjects.likeness(read.context, saying) <= told * _FOREIGN:
            return []
        return sorted(saying, key=lambda each: self._nearness(read, each), reverse=True)

    def _takes_for_known(self, read: Read) -> bool:
        """Take a number for what the data says elsewhere, as nothing better is to be had."""
        saying = self._subjects.saying(read.amount)
        if saying:
            self._find(max(saying, key=lambda each: self._nearness(read, each)), read)
        return bool(saying)

    def _nearness(self, read: Read, subject: Subject) -> tuple[float, bool]:
        units = {each.unit for each in subject.amounts}
        return self._subjects.likeness(read.context, [subject]), read.amount.unit in units

    def _find(self, subject: Subject, read: Read, value: Amount | None = None) -> Stated | None:
        """Note that a number was written, for all that says the same of the same; give what the data says it as."""
        amount = value or read.amount
        found = [each for other in self._subjects.doubles(subject, amount) for each in other.agreeing(amount)]
        self._found.update(map(id, found))
        self._told[_sentence(read)] += found
        return max(found, key=lambda each: bool(each.source.figure), default=None)

    def _replace(self, read: Read) -> bool:
        wanted = self._wanted(read)
        if wanted:
            self._put(*max(wanted, key=lambda each: self._fitness(read, *each)), read)
        return bool(wanted)

    def _wanted(self, read: Read) -> list[tuple[Subject, Stated]]:
        """List the numbers that its words ask for and that stand nowhere else."""
        named = self._subjects.named(read.context, read.amount.unit)
        clear = [each for each in named if self._subjects.is_clear(read.context, each)]
        if self._subjects.saying(read.amount):  # what the data has elsewhere needs more than its sentence to be wrong
            clear = [each for each in clear if each.names & read.context.near]
        return [(subject, each) for subject in clear for each in subject.stated if self._is_wanted(subject, each, read)]

    def _fitness(self, read: Read, subject: Subject, stated: Stated) -> float:
        """Weigh the words, the unit and the digits: most slips leave all digits but one."""
        words = self._subjects.likeness(read.context, [subject])
        digits = SequenceMatcher(None, str(stated.amount.number), str(read.amount.number)).ratio()
        return words * (1 + (subject.unit_of(stated) == read.amount.unit) + digits)

    def _replace_among_others(self, read: Read) -> bool:
        """Find the only number that is gone of those that the data says together with the ones beside it."""
        beside = {(id(each.passage), each.sentence): None for each in self._told[_sentence(read)]}
        listed = (one for sentence in beside for one in self._sentences[sentence])
        wanted = [
            (subject, each)
            for subject, each in listed
            if each.amount.unit == read.amount.unit and self._is_wanted(subject, each, read)
        ]
        if len(wanted) == 1:
            self._put(*wanted[0], read)
        return len(wanted) == 1

    def _put(self, subject: Subject, stated: Stated, read: Read) -> None:
        self.replaced.append(Replaced(self._find(subject, read, stated.amount) or stated, read))

    def _is_wanted(self, subject: Subject, stated: Stated, read: Read) -> bool:
        if self.is_found(stated) or stated.amount.number is None or stated.is_ordinal:
            return False
        unit, other = subject.unit_of(stated), read.amount.unit
        if self._subjects.saying(read.amount) and unit != other and not read.is_cell:
            return False
        return of_one_kind(unit, other) if unit and other else read.is_cell


def _sentence(read: Read) -> tuple[int, frozenset[str]]:
    return read.paragraph.position, read.context.wide


def _sentence_and_unit(read: Read) -> tuple[tuple[int, frozenset[str]], str]:
    return _sentence(read), read.amount.unit


def read_numbers(document: DocumentText) -> Iterator[Read]:
    """List the numbers of a finished document with the words around them."""
    rows = {at: row for table in document.tables for row in table for at in row[1:]}
    for paragraph in document.paragraphs:
        ordinal = leading_ordinal(paragraph.folded)
        begin = ordinal.end if ordinal else 0
        amounts = [each for each in find_amounts(paragraph.folded) if each.start >= begin and not each.in_hanzi]
        row = rows.get(paragraph.position)
        if row and len(amounts) == 1 and not letter_pairs([paragraph.folded[amounts[0].end :]]):
            words = letter_pairs(document.paragraphs[at].folded for at in row)
            yield Read(amounts[0], paragraph, Context(words, words), is_cell=True)
            continue
        for amount, context in zip(amounts, contexts(paragraph.folded, amounts), strict=True):
            yield Read(amount, paragraph, context)
