"""The whole year resolved: figures, scores, and every text ready for print."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from govreport.model import walk_texts
from govreport.resolve.faults import Fault, FaultKind
from govreport.resolve.figures import FigureBook, ResolvedFigure
from govreport.resolve.names import TOTALS, Suggestions
from govreport.resolve.readings import Readings
from govreport.resolve.rounding import plain, trimmed
from govreport.resolve.texts import Pieces, TextResolver, words_of
from govreport.resolve.totals import add_scores

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model import YearData
    from govreport.resolve.evidence import FileProblem
    from govreport.resolve.scores import ScoreSheet


class ResolvedYear(NamedTuple):
    """Year data with everything computed that can be.

    Attributes:
        year: the declared data.
        figures: figures that have a value, by name.
        scores: scores added up.
        texts: every text by path, references replaced.
        faults: what could not be resolved.
        file_problems: files of evidence that cannot be taken, by the path of the entry; known once somebody looked.
        origins: in a public version, items of lists that moved up, with the paths they have in the data.
        readings: texts that ask for a result in words.
    """

    year: YearData
    figures: dict[str, ResolvedFigure]
    scores: ScoreSheet
    texts: dict[Path, Pieces]
    faults: tuple[Fault, ...]
    file_problems: Mapping[Path, FileProblem] = MappingProxyType({})
    origins: Mapping[Path, Path] = MappingProxyType({})
    readings: tuple[Path, ...] = ()

    def words(self, path: Path) -> str:
        """Give what is printed at a path; nothing where no text stands."""
        return words_of(self.texts.get(path, ()))


def resolve(year: YearData) -> ResolvedYear:
    """Compute figures and scores, then resolve every text against them."""
    book = FigureBook(year.figures)
    scores = add_scores(year, book.resolved)
    totals = _printed_totals(scores)
    texts = TextResolver(book.resolved, year.figures, totals)
    resolved = {path: texts.resolve(typed, path) for path, typed in walk_texts(year)}
    readings = texts.read_results(resolved, Readings(year, resolved))
    faults = (*book.faults, *_name_faults(year, totals), *texts.faults)
    return ResolvedYear(year, book.resolved, scores, resolved, faults, readings=readings)


def _printed_totals(scores: ScoreSheet) -> dict[str, str | None]:
    """Name the totals that texts may use beside declared figures; data without scores has none."""
    if not scores.scored:
        return {}
    totals = (scores.full_marks, scores.self_score, scores.bonus, scores.deductions, scores.grand_total)
    return {
        name: None if total is None else f"{plain(trimmed(total))}分"
        for name, total in zip(TOTALS, totals, strict=True)
    }


def _name_faults(year: YearData, totals: Collection[str]) -> Iterator[Fault]:
    suggestions = Suggestions(year.figures)
    for name, figure in year.figures.items():
        if name in totals:
            yield Fault(FaultKind.RESERVED_NAME, ("figures", name), name)
        for index, part in enumerate(figure.parts.items if figure.parts else ()):
            if part not in year.figures:
                path = ("figures", name, "parts", "items", index)
                yield Fault(FaultKind.UNKNOWN_PART, path, part, suggestions.nearest(part))
