"""Papers beside the documents: where figures are printed, what divisions confirm, what proves the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from govreport.compose.appearances import Appearance, appearances
from govreport.compose.composition import Composition, compose
from govreport.compose.evidence_catalogue import CataloguedPaper, catalogued_papers, evidence_catalogue
from govreport.compose.figure_list import Printed
from govreport.compose.needs import missing_needs
from govreport.compose.templates import read_template, style_file, template_names
from govreport.diagnostics import GovreportError, format_path
from govreport.load.evidence_files import find_file
from govreport.pipeline import output_path
from govreport.resolve.evidence import FileProblem
from govreport.writers.bundles import BundledFile, write_bundle
from govreport.writers.docx import write_docx
from govreport.writers.files import ensure_writable, write_files
from govreport.writers.style import load_style
from govreport.writers.xlsx import write_xlsx
from govreport.writers.xlsx.addresses import cell_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from govreport.compose.templates import TemplateInfo
    from govreport.doctree import Workbook
    from govreport.resolve import ResolvedYear
    from govreport.writers.style import HouseStyle


class PaperPlan(NamedTuple):
    """What to make of papers.

    Attributes:
        output: where they go.
        overwrite: replace files that a person changed.
        style: how they look; the standard's style by default.
    """

    output: Path
    overwrite: bool = False
    style: HouseStyle | None = None


def suitable_templates(year: ResolvedYear, names: Sequence[str], folders: Sequence[Path] = ()) -> list[TemplateInfo]:
    """Give the templates asked for, or else all whose needs the data meets."""
    if names:
        return [read_template(name, *folders) for name in dict.fromkeys(names)]
    known = (read_template(name, *folders) for name in template_names(*folders))
    return [template for template in known if not any(missing_needs(year.year, template))]


class PrintedFigures:
    """Everywhere that the documents of a year print its figures.

    Attributes:
        places: figure and place, document by document in reading order.
        errors: documents that could not be composed.
    """

    def __init__(self, year: ResolvedYear, templates: Iterable[TemplateInfo]) -> None:
        """Compose every document and walk through it."""
        self.places: list[tuple[str, Printed]] = []
        self.errors: list[GovreportError] = []
        for template in templates:
            try:
                composition = compose(year, template)
            except GovreportError as error:
                self.errors.append(error)
                continue
            for each in appearances(composition, year):
                self.places.append((each.figure, _printed(each, template.title, composition)))


def _printed(found: Appearance, title: str, composition: Composition) -> Printed:
    if not found.table:
        return Printed(title, " › ".join(found.headings) or "正文", found.words, found.path)
    cell = ""
    if found.sheet is not None and composition.workbook is not None:
        cell = cell_address(composition.workbook, found.sheet, found.row, found.column)
    place = f"{found.table}第{found.row + 1}行“{found.column_title}”"
    return Printed(title, place, found.words, found.path, cell)


def paper_stem(file: Path, name: str, year: ResolvedYear) -> str:
    """Name the files of a paper after the data file, and after the stage of a draft."""
    head = year.year.document
    return f"{file.stem}_{name}{f'_{head.stage}' if head.is_draft else ''}"


def write_papers(papers: Iterable[tuple[str, Composition | Workbook]], plan: PaperPlan) -> list[Path]:
    """Write papers as Word and Excel files, all of them or none; give their paths.

    Args:
        papers: stem of the file names, and what is written: a workbook alone, or a document with one.
        plan: where they go.

    Raises:
        GovreportError: a place must not be written to.
    """
    contents: dict[Path, bytes] = {}
    for stem, paper in papers:
        for kind, content in _files(paper, plan.style):
            path = output_path(plan.output, stem, kind)
            ensure_writable(path, overwrite=plan.overwrite)
            contents[path] = content
    write_files(contents)
    return list(contents)


def _files(paper: Composition | Workbook, style: HouseStyle | None) -> Iterator[tuple[str, bytes]]:
    if isinstance(paper, Composition):
        yield "docx", write_docx(paper.document, style or load_style(style_file(), "standard"))
    workbook = paper.workbook if isinstance(paper, Composition) else paper
    if workbook is not None:
        yield "xlsx", write_xlsx(workbook)


def bundle_evidence(file: Path, year: ResolvedYear, plan: PaperPlan) -> list[tuple[str, str]]:
    """Put the papers of a year in order, with their catalogue and a manifest; give the papers that are not there.

    Args:
        file: the data file, beside which the papers lie.
        year: the resolved year.
        plan: the folder or zip to make.

    Raises:
        GovreportError: a place must not be written to.
    """
    papers = catalogued_papers(year)
    style = plan.style or load_style(style_file())
    catalogue = evidence_catalogue(year, papers, style.title_characters)
    files = [BundledFile("", "佐证材料目录", content, f".{kind}", {}) for kind, content in _files(catalogue, style)]
    missing: list[tuple[str, str]] = []
    listed: list[dict[str, Any]] = []
    for each in papers:
        named = each.paper.declared.file
        found = find_file(file.parent, named) if named else None
        facts = _facts(each, named)
        if isinstance(found, FileProblem) or found is None:
            why = _WHY[found]
            missing.append((f"{each.paper.number} {each.paper.declared.title or ''}".strip(), why))
            listed.append({**facts, "why": why})
        else:
            folder = f"{each.paper.serves[0].group:02d} {each.group}"
            stem = f"{each.paper.number} {each.paper.declared.title or found.stem}"
            files.append(BundledFile(folder, stem, found, found.suffix, facts))
    head = {"data": file.name, "period": year.year.period.label, "missing": listed}
    write_bundle(plan.output, files, head, overwrite=plan.overwrite)
    return missing


def _facts(catalogued: CataloguedPaper, named: str | None) -> dict[str, Any]:
    """Say of a paper what the data says."""
    fields = ("title", "document_number", "date", "kind", "provider", "pages", "original", "disclosure")
    paper = catalogued.paper
    return {
        "number": paper.number,
        **{field: getattr(paper.declared, field) for field in fields},
        "serves": [
            {"title": title, "path": format_path(served.path)}
            for title, served in zip(catalogued.serves, paper.serves, strict=True)
        ],
        "source": named,
    }


_WHY = {
    None: "数据中没有写文件（file）",
    FileProblem.MISSING: "文件不存在",
    FileProblem.OUTSIDE: "文件不在数据文件所在的文件夹内",
    FileProblem.NO_FILE: "不是普通文件",
}
