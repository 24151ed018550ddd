"""Document numbers wherever the year data holds them: in texts, in evidence, in awards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.text.citations import NUMBER, find_citations, fold_title, standard_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.scoring import Award
    from govreport.model.sections import Evidence
    from govreport.resolve import ResolvedYear


def cited_documents(year: ResolvedYear) -> Iterator[tuple[Path, str, str]]:
    """Yield path, title and number of every cited document, texts first."""
    for path, text in _texts_with_numbers(year):
        for citation in find_citations(text):
            yield path, citation.title, citation.number
    for path, paper in _papers(year.year):
        match = NUMBER.fullmatch((paper.document_number or "").strip())
        if match and paper.title:
            yield path, fold_title(paper.title), standard_number(match)


def written_numbers(year: ResolvedYear) -> Iterator[tuple[Path, str, bool]]:
    """Yield every document number with its path, and whether it fills a field of its own."""
    own = year.year.document.document_number
    if own:
        yield ("document", "document_number"), own, True
    for path, paper in _papers(year.year):
        if paper.document_number:
            yield (*path, "document_number"), paper.document_number, True
    for path, text in _texts_with_numbers(year):
        for match in NUMBER.finditer(text):
            yield path, match[0], False


def standard_form(typed: str, *, is_field: bool) -> str:
    """Write a number by the standard; empty when it cannot be read as one."""
    match = NUMBER.fullmatch(typed.strip())
    if match is None:
        # a joint or foreign number that has no 代字〔年〕号 pattern at all is left to its issuer
        return "" if is_field and ("号" in typed or "〔" in typed) else typed
    return standard_number(match)


def _texts_with_numbers(year: ResolvedYear) -> Iterator[tuple[Path, str]]:
    for path, pieces in year.texts.items():
        text = "".join(piece.words for piece in pieces)
        if "号" in text:
            yield path, text


def _papers(year: YearData) -> Iterator[tuple[Path, Evidence | Award]]:
    """Yield evidence and awards with their paths."""
    for field in ("achievements", "plans", "safeguards"):
        for index, section in enumerate(getattr(year, field)):
            yield from _papers_of(section, (field, index))
    for index, item in enumerate(year.bonus):
        for name in ("awards", "evidence"):
            for at, paper in enumerate(getattr(item, name)):
                yield ("bonus", index, name, at), paper


def _papers_of(section: Section, path: Path) -> Iterator[tuple[Path, Evidence]]:
    for index, paper in enumerate(section.assessment.evidence if section.assessment else ()):
        yield (*path, "assessment", "evidence", index), paper
    for step, child in section.subsections():
        yield from _papers_of(child, (*path, *step))
