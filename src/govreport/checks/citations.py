"""Document numbers wherever the year data holds them: in texts, in evidence, in awards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.resolve.texts import words_of
from govreport.text.citations import bare_title, find_citations
from govreport.text.numbers import find_numbers, is_unnumbered, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.scoring import DeductionItem
    from govreport.model.sections import Award, Evidence
    from govreport.resolve import ResolvedYear

_LIKE_A_NUMBER = lazy_pattern(r"[〔［\[【﹝(（]\s*\d{2,4}\s*年?\s*[〕］\]】﹞)）]")
_SEVERAL = lazy_pattern("[、，,;；\n]")


def cited_documents(year: ResolvedYear) -> Iterator[tuple[Path, str, str]]:
    """Yield path, title and number of the document itself and of every cited one.

    An award's title names the honour, so it counts only in 《》.
    """
    head = year.year.document
    own = read_number(head.document_number or "")
    if own and head.title:
        yield ("document", "document_number"), "".join(head.title), own.standard
    for path, text in _texts_with_numbers(year):
        for citation in find_citations(text):
            yield path, citation.title, citation.number
    for path, paper in _papers(year.year):
        number = read_number(paper.document_number or "")
        if number and paper.title and (path[0] != "bonus" or paper.title.startswith("《")):
            yield path, bare_title(paper.title), number.standard


def misspelt_numbers(year: ResolvedYear) -> Iterator[tuple[Path, str, str]]:
    """Yield path, typed and standard form of numbers in another form; no standard form where it cannot be told."""
    for path, typed in _number_fields(year.year):
        for each in filter(None, (part.strip() for part in _SEVERAL.split(typed))):
            number = read_number(each)
            if number and number.standard != each:
                yield path, each, number.standard
            elif number is None and (_LIKE_A_NUMBER.search(each) or path[0] == "document"):
                yield path, each, ""
    for path, text in _texts_with_numbers(year):
        for number in find_numbers(text):
            if number.standard != number.typed:
                yield path, number.typed, number.standard


def _number_fields(year: YearData) -> Iterator[tuple[Path, str]]:
    """Yield the fields that hold document numbers; orders, gazettes and standards have other forms of their own."""
    own = year.document.document_number
    if own and not (year.document.is_draft and is_unnumbered(own)):
        yield ("document", "document_number"), own
    papers: list[tuple[Path, Evidence | Award | DeductionItem]] = [*_papers(year)]
    papers += [(("deductions", index), item) for index, item in enumerate(year.deductions)]
    for path, paper in papers:
        if paper.document_number:
            yield (*path, "document_number"), paper.document_number


def _texts_with_numbers(year: ResolvedYear) -> Iterator[tuple[Path, str]]:
    for path, pieces in year.texts.items():
        text = words_of(pieces)
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
