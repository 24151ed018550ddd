"""A figure is written once: every document and annex made from a data file prints it alike."""

from __future__ import annotations

import io
from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import openpyxl
import pytest

from govreport.compose import Composition, compose, missing_needs, read_template
from govreport.compose.results import word_results
from govreport.compose.templates import template_names
from govreport.diagnostics import Severity, format_path
from govreport.doctree import Attachment, Cell, Inline, Table
from govreport.load import load_year
from govreport.pipeline import examine
from govreport.resolve import ResolvedYear, resolve
from govreport.writers.xlsx import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[2] / "data"
FILES = {
    "panjin2024": {"self_eval", "work_summary"},
    "pingdingshan2022": {"work_summary"},
    "quanzhou2023": {"action_plan", "self_eval", "summary_plan", "work_summary"},
    "zhoushan2024h1": {"action_plan", "summary_plan", "work_summary"},
    "liaoyuan2018": {"action_plan"},
}
"""Data files, and the templates whose needs they meet."""

Place = tuple[str, str, str]
"""Data path, name of the figure, key of the column where it stands in a table."""


@cache
def year_of(data: str) -> ResolvedYear:
    loaded = load_year(DATA / f"{data}.yaml")
    assert loaded.year is not None
    return resolve(loaded.year)


@cache
def compositions(data: str) -> dict[str, Composition]:
    """Compose every document that a data file is good for."""
    year = year_of(data)
    templates = [read_template(name) for name in template_names()]
    return {each.name: compose(year, each) for each in templates if not list(missing_needs(year.year, each))}


def parts(node: object, column: str = "") -> Iterator[tuple[Place, str]]:
    """Yield what runs and cells print, with where it comes from."""
    if isinstance(node, Inline):
        yield (node.path, node.figure, column), node.text
    elif isinstance(node, Cell):
        yield (node.path, node.figure, column), str(node.value)
    elif isinstance(node, Table):
        for row in node.rows:
            for key, cell in zip(node.columns, row.cells, strict=True):
                yield from parts(cell, key.key)
    elif isinstance(node, tuple):
        for each in cast("tuple[object, ...]", node):
            yield from parts(each, column)


def printed(composition: Composition) -> dict[Place, list[str]]:
    """Collect what a document prints of the data, place by place; joined points are cut at other places."""
    found: dict[Place, list[str]] = defaultdict(list)
    for place, text in parts(composition.document):
        if place[0] and place[1]:
            found[place].append(text)
    return found


def in_excel(cell: Cell) -> str:
    """Say what a cell holds: a percentage is a number there, shown with its sign."""
    return (
        str(float(cell.value.scaleb(-2))) if isinstance(cell.value, Decimal) and cell.unit == "%" else str(cell.value)
    )


@pytest.mark.parametrize("data", FILES)
def test_a_data_file_makes_all_documents_whose_needs_it_meets(data: str) -> None:
    assert set(compositions(data)) >= FILES[data]


@pytest.mark.parametrize("data", [data for data, templates in FILES.items() if len(templates) > 1])
def test_a_figure_is_printed_alike_wherever_two_documents_have_the_same_text(data: str) -> None:
    documents = {name: printed(composition) for name, composition in compositions(data).items()}
    shared = 0
    for name, places in documents.items():
        for other in documents.values():
            for place in places.keys() & other.keys():
                # a document may print a place twice, as heading and as row
                assert set(places[place]) == set(other[place]), (name, place)
                shared += 1
    assert shared > len(documents) * 10


@pytest.mark.parametrize("data", FILES)
def test_a_figure_named_by_itself_is_printed_as_declared_in_every_document(data: str) -> None:
    year = word_results(year_of(data), read_template("work_summary").folders)
    alone = {path for path, pieces in year.texts.items() if any(piece.figure for piece in pieces)}
    assert alone or not year.figures
    for composition in compositions(data).values():
        for (path, figure, column), texts in printed(composition).items():
            if column:
                continue
            pieces = {piece.words for place in alone for piece in year.texts[place] if piece.figure == figure}
            assert set(texts) <= pieces, (path, figure)


@pytest.mark.parametrize("data", FILES)
def test_an_annex_shows_what_the_document_shows(data: str) -> None:
    checked = 0
    for document, workbook in compositions(data).values():
        if workbook is None:
            continue
        book = openpyxl.load_workbook(io.BytesIO(write_xlsx(workbook)))
        held = (inner for block in document.blocks if isinstance(block, Attachment) for inner in block.blocks)
        tables = [table for table in held if isinstance(table, Table)]
        assert [sheet.table for sheet in workbook.sheets] == tables
        for sheet, table in zip(book.worksheets, tables, strict=True):
            shown = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
            figures = [
                cell for row in table.rows for cell in row.cells if cell and cell.figure and cell.value is not None
            ]
            assert {in_excel(cell) for cell in figures} <= shown
            checked += len(figures)
    assert checked or data in {"panjin2024", "quanzhou2023", "liaoyuan2018"}  # tables without declared figures


@pytest.mark.parametrize("data", sorted(FILES))
def test_the_shipped_data_has_nothing_against_it_but_notes(data: str) -> None:
    findings = examine(DATA / f"{data}.yaml", None).findings
    open_ones = [each for each in findings if not each.acknowledged and each.severity is not Severity.INFO]
    assert [(each.code, format_path(each.path)) for each in open_ones] == []
