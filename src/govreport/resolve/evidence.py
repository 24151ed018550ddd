"""Evidence (佐证材料) listed paper by paper: its number, and every indicator it serves."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model.sections import Evidence
    from govreport.resolve.year import ResolvedYear

_IGNORED = lazy_pattern(r"[\s《》“”]")


class EvidenceFault(Enum):
    """What is unclear about a paper."""

    NAMELESS = auto()
    """Neither a title nor the number of a paper that has one."""
    UNKNOWN_NUMBER = auto()
    """A number alone, which no paper bears."""
    NUMBER_TAKEN = auto()
    """A number that another paper bears."""


class FileProblem(Enum):
    """Why the file of a paper cannot be taken."""

    MISSING = auto()
    OUTSIDE = auto()
    NO_FILE = auto()


class Served(NamedTuple):
    """An indicator or bonus item that a paper serves: its place and its group, counted from 1."""

    path: Path
    group: int
    number: int


class Paper(NamedTuple):
    """A paper (佐证材料).

    Attributes:
        number: its number (编号), given or generated.
        declared: what is said of it where it is described.
        path: where that is.
        serves: what it proves, in the user's order.
    """

    number: str
    declared: Evidence
    path: Path
    serves: tuple[Served, ...]


class EvidenceList(NamedTuple):
    """All papers of a year.

    Attributes:
        papers: each once, in the order in which they are first described.
        numbers: number of every entry by its path.
        faults: entries that are unclear.
    """

    papers: tuple[Paper, ...]
    numbers: Mapping[Path, str]
    faults: tuple[tuple[Path, EvidenceFault, str], ...]


class _Entry(NamedTuple):
    path: Path
    declared: Evidence
    served: Served

    @property
    def described(self) -> bool:
        return bool(self.declared.title or self.declared.document_number or self.declared.file)


class _Gathered:
    """Entries that are one paper."""

    def __init__(self, number: str, first: _Entry) -> None:
        self.number = number
        self.entries = [first]

    def fits(self, other: _Entry) -> bool:
        """Say whether nothing that is said of both differs; brackets and blanks make no other paper."""
        return all(_agree(each.declared, other.declared) for each in self.entries if each.described)

    def paper(self) -> Paper:
        if len(self.entries) == 1:  # as nearly always
            (only,) = self.entries
            return Paper(self.number, only.declared, only.path, (only.served,))
        fullest = max(self.entries, key=lambda each: sum(bool(value) for _, value in each.declared))
        serves = tuple(dict.fromkeys(each.served for each in self.entries))
        return Paper(self.number, fullest.declared, fullest.path, serves)


def list_evidence(year: ResolvedYear) -> EvidenceList:
    """List the papers of a year; numbers that are not given follow their indicator: 1-1-01."""
    return _Listing(list(_entries(year))).list()


class _Listing:
    """Gathers entries into papers: those with a number, then those of the same title, then numbers alone."""

    def __init__(self, entries: list[_Entry]) -> None:
        self._entries = entries
        self._by_number: dict[str, _Gathered] = {}
        self._by_title: dict[str, list[_Gathered]] = {}
        self._paper_of: dict[Path, _Gathered] = {}
        self._faults: list[tuple[Path, EvidenceFault, str]] = []
        self._last: dict[tuple[int, int], int] = {}

    def list(self) -> EvidenceList:
        for entry in self._entries:
            if entry.described and entry.declared.number:
                self._gather_numbered(entry, entry.declared.number)
        for entry in self._entries:
            if entry.described and not entry.declared.number:
                self._gather_named(entry)
        for entry in self._entries:
            if not entry.described:
                self._gather_reference(entry)
        return self._in_order()

    def _gather_numbered(self, entry: _Entry, number: str) -> None:
        known = self._by_number.get(number)
        if known is not None and known.fits(entry):
            self._join(known, entry)
            return
        if known is not None:
            self._faults.append((entry.path, EvidenceFault.NUMBER_TAKEN, number))
        self._begin(entry, number)

    def _gather_named(self, entry: _Entry) -> None:
        alike = self._by_title.get(_form(entry.declared.title), [])
        known = next((each for each in alike if each.fits(entry)), None)
        if known is None:
            self._begin(entry, "")
        else:
            self._join(known, entry)

    def _gather_reference(self, entry: _Entry) -> None:
        number = entry.declared.number or ""
        if number in self._by_number:
            self._join(self._by_number[number], entry)
        else:
            fault = EvidenceFault.UNKNOWN_NUMBER if number else EvidenceFault.NAMELESS
            self._faults.append((entry.path, fault, number))

    def _begin(self, entry: _Entry, number: str) -> None:
        self._paper_of[entry.path] = paper = _Gathered(number, entry)
        self._by_title.setdefault(_form(entry.declared.title), []).append(paper)
        if number:
            self._by_number.setdefault(number, paper)

    def _join(self, paper: _Gathered, entry: _Entry) -> None:
        paper.entries.append(entry)
        self._paper_of[entry.path] = paper

    def _in_order(self) -> EvidenceList:
        papers: dict[int, _Gathered] = {}
        place = {entry.path: at for at, entry in enumerate(self._entries)}
        for entry in self._entries:
            paper = self._paper_of.get(entry.path)
            if paper is not None and id(paper) not in papers:
                papers[id(paper)] = paper
                if len(paper.entries) > 1:
                    paper.entries.sort(key=lambda each: place[each.path])
                paper.number = paper.number or self._next_number(entry.served)
        numbers = {path: paper.number for path, paper in self._paper_of.items()}
        faults = sorted(self._faults, key=lambda fault: place[fault[0]])
        return EvidenceList(tuple(paper.paper() for paper in papers.values()), numbers, tuple(faults))

    def _next_number(self, served: Served) -> str:
        """Count on within an indicator, past numbers that are given."""
        place = (served.group, served.number)
        while True:
            self._last[place] = self._last.get(place, 0) + 1
            number = f"{served.group}-{served.number}-{self._last[place]:02d}"
            if number not in self._by_number:
                return number


def _agree(one: Evidence, other: Evidence) -> bool:
    pairs = (
        (one.title, other.title),
        (one.document_number, other.document_number),
        (one.date, other.date),
        (one.file, other.file),
    )
    return all(not left or not right or _form(left) == _form(right) for left, right in pairs)


def _form(words: str | None) -> str:
    return _IGNORED.sub("", words or "")


def _entries(year: ResolvedYear) -> Iterator[_Entry]:
    for at, group in enumerate(year.scores.groups, start=1):
        items = list(group.items())
        if group.children and group.assessment is not None:
            yield from _of(group.assessment.evidence, (*group.path, "assessment"), Served(group.path, at, 0))
        for number, item in enumerate(items, start=1):
            if item.assessment is not None and item.assessment.evidence:
                yield from _of(item.assessment.evidence, (*item.path, "assessment"), Served(item.path, at, number))
    for number, bonus in enumerate(year.year.bonus, start=1):
        path: Path = ("bonus", number - 1)
        yield from _of(bonus.evidence, path, Served(path, len(year.scores.groups) + 1, number))


def _of(papers: tuple[Evidence, ...], path: Path, served: Served) -> Iterator[_Entry]:
    for index, paper in enumerate(papers):
        yield _Entry((*path, "evidence", index), paper, served)
