"""The steps for a finished document and its data: make what the data gives, and compare with the most similar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against import (
    COMPARISON_CHECKS,
    Comparison,
    Figure,
    Rewording,
    cut_document,
    run_comparison_checks,
)
from govreport.compose.composition import compose
from govreport.compose.passages import passages
from govreport.diagnostics import GovreportError, in_file_order
from govreport.load.documents import read_document
from govreport.load.settings import Settings
from govreport.papers import suitable_templates
from govreport.pipeline import AS_DECLARED
from govreport.proofreading import Proof
from govreport.resolve.publication import publish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from govreport.checks.against import Finished
    from govreport.compose.templates import TemplateInfo
    from govreport.pipeline import Examination, Version
    from govreport.resolve import ResolvedYear
    from govreport.text.document import DocumentText
    from govreport.text.passages import Passage

_CLEARLY_ALIKE = 0.6
"""A document that shares so many clauses with its data is of the template that it shares most with."""
_RIVAL = 0.3
"""Otherwise it may be of another template that it shares this part of the most with."""
_REWORDED = 0.2
"""A document that shares fewer clauses with its data is looked through for the numbers alone."""


class UnlikeDocumentError(GovreportError):
    """A document shares neither words nor figures with anything the data gives."""

    def __init__(self, file: Path, data: Path) -> None:
        """Say what was compared."""
        super().__init__(
            f"{file}: 与 {data} 能生成的各种文件都不相像，也没有数据中的数，没有核对\n"
            "  修改：核对 --data 和 --template 是否写对"
        )


class NothingToCompareError(GovreportError):
    """No document can be made from the data."""

    def __init__(self, data: Path) -> None:
        """Say which data."""
        super().__init__(f"{data}: 现有数据不够生成任何一种文件，不能核对\n  修改：补充数据，或用 --template 指明模板")


class Basis:
    """What documents are held against: everything that a data file gives.

    Attributes:
        examination: the data file, looked at.
    """

    def __init__(
        self,
        examination: Examination,
        year: ResolvedYear,
        templates: Sequence[TemplateInfo],
        version: Version = AS_DECLARED,
    ) -> None:
        """Make the documents of the templates.

        Args:
            examination: the data file, looked at in the version asked for.
            year: the same, resolved.
            templates: what is made of it.
            version: what was asked for; what was not is found out by comparing.

        Raises:
            GovreportError: a template is broken, or there is none for this data.
        """
        if not templates:
            raise NothingToCompareError(examination.file)
        self.examination = examination
        self._year = year
        self._version = version
        self._outputs = [(template, _passages(year, template)) for template in templates]
        self._figures = tuple(_figures(year))

    def comparison(self, document: DocumentText) -> Comparison:
        """Compare a document with the most similar one of the data, be it without carrier or in its public version.

        One in other words throughout is compared number by number.
        """
        finished = cut_document(document)
        best, template = self._most_alike(finished)
        if not best.counts.missing:
            return best
        others = (
            type(best)(finished, _passages(other, template), self._figures)
            for other in _versions(self._year, self._version)
        )
        fitting = [other for other in others if other.counts.only_misses_less(best.counts)]
        return min(fitting, key=lambda each: each.counts.missing, default=best)

    def _most_alike(self, finished: Finished) -> tuple[Comparison, TemplateInfo]:
        """Choose by the clauses that both have; where these are few, by the numbers that are no other's."""
        found = [(Comparison(finished, output, self._figures), template) for template, output in self._outputs]
        best = max(found, key=lambda each: each[0].similarity)
        if best[0].similarity >= _CLEARLY_ALIKE:
            return best
        if best[0].similarity < _REWORDED:
            reworded = [(Rewording(finished, output, self._figures), template) for template, output in self._outputs]
            likeliest = max(reworded, key=lambda each: each[0].recognised)
            return likeliest if likeliest[0].is_related else best
        rivals = [each for each in found if each[0].similarity >= best[0].similarity * _RIVAL]
        return min(rivals, key=lambda each: each[0].counts.strange)


def read_basis(
    examination: Examination,
    names: Sequence[str] = (),
    folders: Sequence[Path] = (),
    version: Version = AS_DECLARED,
) -> Basis:
    """Make every document that the data gives, or those asked for.

    Raises:
        GovreportError: a template is unknown or broken, or there is none for this data.
    """
    if examination.year is None:
        raise NothingToCompareError(examination.file)
    return Basis(examination, examination.year, suitable_templates(examination.year, names, folders), version)


def _passages(year: ResolvedYear, template: TemplateInfo) -> tuple[Passage, ...]:
    return tuple(passages(compose(year, template).document.blocks))


def _versions(year: ResolvedYear, asked: Version) -> Iterator[ResolvedYear]:
    """Yield the other versions that documents are made in: without what carries them, without what is withheld.

    What was asked for is no other: a carrier stays, a public version is one already.
    """
    carried = [year]
    if year.year.document.carrier is not None and asked.carrier is None:
        bare = year.year.document.model_copy(update={"carrier": None})
        carried.append(year._replace(year=year.year.model_copy(update={"document": bare})))
    yield from carried[1:]
    if asked.public:
        return
    published = (publish(each) for each in carried)
    yield from (each.year for each in published if each.left_out)


def _figures(year: ResolvedYear) -> Iterator[Figure]:
    for name, figure in year.year.figures.items():
        resolved = year.figures.get(name)
        declared = (figure.value, figure.target, figure.previous, figure.last_period, *figure.milestones.values())
        values = [each.written for each in declared if each is not None]
        if resolved is not None:
            values.append(resolved.printed.written)
        yield Figure(name, tuple(values), figure.definition or "")


def hold_against(file: Path, basis: Basis, settings: Settings | None = None, encoding: str | None = None) -> Proof:
    """Compare a document with its data.

    Raises:
        GovreportError: it cannot be read, or is like nothing that the data gives.
    """
    asked = settings or Settings()
    document = read_document(file, encoding)
    comparison = basis.comparison(document)
    if not comparison.is_related:
        raise UnlikeDocumentError(file, basis.examination.file)
    checks = [each for each in COMPARISON_CHECKS if asked.asks(each.code, file)]
    found = asked.applied(run_comparison_checks(comparison, checks), file)
    source = basis.examination.loaded.source
    placed = [source.named(each._replace(source=source.locate(each.path))) if each.path else each for each in found]
    return Proof(file, document, tuple(in_file_order(placed)))


def hold_all_against(
    files: Iterable[Path], basis: Basis, settings: Settings, encoding: str | None = None
) -> tuple[list[Proof], list[GovreportError]]:
    """Compare several documents; one that cannot be read does not hide what is wrong with the others."""
    proofs: list[Proof] = []
    errors: list[GovreportError] = []
    for file in files:
        try:
            proofs.append(hold_against(file, basis, settings, encoding))
        except GovreportError as error:
            errors.append(error)
    return proofs, errors
