"""A year and a template into everything that will be written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.annexes import annex_tables
from govreport.compose.data_tables import data_table
from govreport.compose.drafts import stage_note
from govreport.compose.filters import plain_title, table_title
from govreport.compose.origins import at_origin
from govreport.compose.own_titles import titled
from govreport.compose.rendering import render_template
from govreport.compose.results import word_results
from govreport.compose.roster import roster_paragraphs
from govreport.compose.title_kinds import Genre, genre_of
from govreport.compose.titles import TITLE_SIZE
from govreport.compose.vocabulary import Tables, TitleLook, read_document
from govreport.diagnostics import format_path
from govreport.doctree import Attachment, Block, Document, Sheet, Table, Title, Workbook, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.compose.templates import TemplateInfo
    from govreport.diagnostics import Path
    from govreport.model import BonusItem, Phase, Section
    from govreport.model.sections import DataTable
    from govreport.resolve import ResolvedYear

DRAFT_MARK = "草稿（有未改正的错误，不得报送）"


class Composition(NamedTuple):
    """A document and its Excel annex; no workbook when the document has no table of its genre."""

    document: Document
    workbook: Workbook | None


def compose(
    year: ResolvedYear, template: TemplateInfo, *, draft: bool = False, title_size: int = TITLE_SIZE
) -> Composition:
    """Fill a template with a year.

    Args:
        year: resolved data.
        template: which template.
        draft: mark every page as a draft.
        title_size: width in em that a line of a title may have.

    Raises:
        TemplateError: the template is broken or asks for what the data does not have.
    """
    year = titled(word_results(year, template.folders), template)
    annexes = annex_tables(year, template)
    rendered = render_template(template, year, frozenset(annexes))
    found = {format_path(path): (path, table) for path, table in _data_tables(year)}
    tables = Tables(
        data=partial(_table_at, year, found),
        annex=annexes.get,
        roster=partial(roster_paragraphs, year),
    )
    bound_in = tuple(note.title for note in year.year.document.attachments)
    note = stage_note(year.year.document)
    titles = TitleLook(title_size, note)
    blocks = at_origin(read_document(rendered, template.name, tables, bound_in, titles), year.origins)
    mark = DRAFT_MARK if draft else ""
    title = next((plain_text(block.content) for block in blocks if isinstance(block, Title)), template.title)
    issuer = "、".join(issuer.name for issuer in year.year.document.issuers)
    document = Document(f"{title}{note}", issuer, blocks, mark)
    own_title = plain_title(year.year.document.title or ()) or title  # a carrier's title comes before it
    sheets = tuple(_sheets(blocks, own_title, note))
    name = f"{_annex_title(own_title, template)}{note}"
    named = any(issuer in line for sheet in sheets for line in sheet.table.closing)
    # a file says nothing of its maker that its pages do not say
    return Composition(document, Workbook(name, issuer if named else "", sheets, mark) if sheets else None)


def _annex_title(title: str, template: TemplateInfo) -> str:
    """Name the workbook; one that belongs to 总结和思路 has the tables of both."""
    both = genre_of(template.title) == genre_of(title) == Genre.TOLD | Genre.PLANNED
    return f"{title}附表" if both else table_title(title, "附表", planned=genre_of(template.title) is Genre.PLANNED)


def _table_at(year: ResolvedYear, found: dict[str, tuple[Path, DataTable]], place: str) -> Table | None:
    if place not in found:
        return None
    path, table = found[place]
    return data_table(year, table, path)


def _sheets(blocks: tuple[Block, ...], title: str, note: str) -> Iterator[Sheet]:
    """Give every table that an attachment holds a sheet of its own; the document itself may be one, behind a letter."""
    for block in blocks:
        if isinstance(block, Attachment) and plain_text(block.title.content) != title:
            for table in block.blocks:
                if isinstance(table, Table):
                    yield Sheet(table.name or title, f"{plain_text(block.title.content)}{note}", table)


def _data_tables(year: ResolvedYear) -> Iterator[tuple[Path, DataTable]]:
    """Yield the tables that stand in the text, with their paths."""
    for field in ("achievements", "plans", "safeguards", "phases", "bonus"):
        for index, section in enumerate(getattr(year.year, field)):
            yield from _tables_of(section, (field, index))


def _tables_of(section: Section | BonusItem | Phase, path: Path) -> Iterator[tuple[Path, DataTable]]:
    for index, item in enumerate(section.body):
        if item.table is not None:
            yield (*path, "body", index, "table"), item.table
        if item.section is not None:
            yield from _tables_of(item.section, (*path, "body", index, "section"))
    for index, child in enumerate(getattr(section, "children", ())):
        yield from _tables_of(child, (*path, "children", index))
