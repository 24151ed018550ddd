"""The steps for a finished document and its data: make what the data gives, and compare with the most similar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.against import COMPARISON_CHECKS, Comparison, cut_document, run_comparison_checks
from govreport.compose.composition import compose
from govreport.compose.passages import passages
from govreport.diagnostics import GovreportError, in_file_order
from govreport.load.documents import read_document
from govreport.papers import suitable_templates
from govreport.proofreading import Proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from govreport.compose.templates import TemplateInfo
    from govreport.load.settings import Settings
    from govreport.pipeline import Examination
    from govreport.resolve import ResolvedYear
    from govreport.text.document import DocumentText
    from govreport.text.passages import Passage

_LEAST_SIMILAR = 0.05


class UnlikeDocumentError(GovreportError):
    """A document shares next to no words with anything the data gives."""

    def __init__(self, file: Path, data: Path) -> None:
        """Say what was compared."""
        super().__init__(
            f"{file}: 与 {data} 能生成的各种文件都不相像，没有核对\n"
            "  修改：核对 --data 是否写对；确是由它生成的，用 --template 指明模板"
        )


class NothingToCompareError(GovreportError):
    """No document can be made from the data."""

    def __init__(self, data: Path) -> None:
        """Say which data."""
        super().__init__(f"{data}: 现有数据不够生成任何一种文件，不能核对\n  修改：补充数据，或用 --template 指明模板")


class Basis(NamedTuple):
    """What documents are held against.

    Attributes:
        examination: the data file, looked at.
        outputs: what each template makes of it.
        figures: values of figures, as printed or typed.
        chosen: whether the templates were asked for.
    """

    examination: Examination
    outputs: tuple[tuple[Passage, ...], ...]
    figures: tuple[str, ...]
    chosen: bool


def read_basis(examination: Examination, year: ResolvedYear, names: Sequence[str], folders: Sequence[Path]) -> Basis:
    """Make every document that the data gives, or those asked for.

    Raises:
        GovreportError: a template is unknown or broken, or there is none for this data.
    """
    templates = suitable_templates(year, names, folders)
    if not templates:
        raise NothingToCompareError(examination.file)
    outputs = tuple(_passages(year, template) for template in templates)
    return Basis(examination, outputs, tuple(_figures(year)), bool(names))


def _passages(year: ResolvedYear, template: TemplateInfo) -> tuple[Passage, ...]:
    return tuple(passages(compose(year, template).document.blocks))


def _figures(year: ResolvedYear) -> Iterator[str]:
    for name, figure in year.year.figures.items():
        resolved = year.figures.get(name)
        if resolved is not None:
            yield resolved.printed.written
        for quantity in (figure.value, figure.target, figure.previous, figure.last_period):
            if quantity is not None:
                yield quantity.written


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


def hold_against(file: Path, basis: Basis, settings: Settings, encoding: str | None = None) -> Proof:
    """Compare a document with the most similar one that the data gives.

    Raises:
        GovreportError: it cannot be read, or is like none of them.
    """
    document = read_document(file, encoding)
    comparison = max(_comparisons(document, basis), key=lambda each: each.similarity)
    if comparison.similarity < _LEAST_SIMILAR and not basis.chosen:
        raise UnlikeDocumentError(file, basis.examination.file)
    checks = [each for each in COMPARISON_CHECKS if settings.asks(each.code, file)]
    found = settings.applied(run_comparison_checks(comparison, checks), file)
    source = basis.examination.loaded.source
    placed = [each._replace(source=source.locate(each.path)) if each.path else each for each in found]
    return Proof(file, document, tuple(in_file_order(placed)))


def _comparisons(document: DocumentText, basis: Basis) -> Iterator[Comparison]:
    finished = cut_document(document)
    for output in basis.outputs:
        yield Comparison(finished, output, basis.figures)
