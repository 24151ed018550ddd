"""A year and a template together: document, annex, and the tables of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, SCORED, resolved
from govreport.compose import Composition, compose, read_template
from govreport.compose.composition import DRAFT_MARK
from govreport.doctree import Attachment, Cell, Table

if TYPE_CHECKING:
    from pathlib import Path

GRID = "{columns: [县区, 长度], rows: [[东县, '3']]}"


def composed(folder: Path, text: str, *, draft: bool = False) -> Composition:
    return compose(resolved(folder, text), read_template("self_eval"), draft=draft)


def first_cells(composition: Composition) -> list[str]:
    """Tell where the data of each table in the text comes from."""
    tables = (block for block in composition.document.blocks if isinstance(block, Table))
    return [cell.path for table in tables if (cell := table.rows[0].cells[0])]


def test_document_and_annex_are_named_after_title_and_issuer(tmp_path: Path) -> None:
    document, workbook = composed(tmp_path, HEAD + SCORED)
    assert (document.title, document.issuer) == ("某市2024年城市管理考核自评报告", "某市城市管理局")
    assert workbook is not None
    assert (workbook.title, workbook.issuer) == ("某市2024年城市管理考核自评附表", "某市城市管理局")


def test_joint_issuers_are_listed(tmp_path: Path) -> None:
    head = HEAD.replace("issuers: 某市城市管理局", "issuers: [甲局, 乙局]")
    assert composed(tmp_path, head + SCORED).document.issuer == "甲局、乙局"


def test_the_annex_holds_the_tables_of_the_attachments(tmp_path: Path) -> None:
    document, workbook = composed(tmp_path, HEAD + SCORED)
    (attachment,) = (block for block in document.blocks if isinstance(block, Attachment))
    assert workbook is not None
    assert [sheet.table for sheet in workbook.sheets] == [
        block for block in attachment.blocks if isinstance(block, Table)
    ]
    assert [(sheet.name, sheet.title) for sheet in workbook.sheets] == [("评分表", "某市2024年城市管理考核自评评分表")]


def test_a_document_without_scores_has_no_annex(tmp_path: Path) -> None:
    assert composed(tmp_path, HEAD + "achievements: [{title: 甲, lead: 乙。}]\n").workbook is None


def test_only_a_draft_is_marked_in_both_files(tmp_path: Path) -> None:
    draft, final = composed(tmp_path, HEAD + SCORED, draft=True), composed(tmp_path, HEAD + SCORED)
    assert draft.workbook is not None
    assert final.workbook is not None
    assert (draft.document.draft_mark, draft.workbook.draft_mark) == (DRAFT_MARK, DRAFT_MARK)
    assert (final.document.draft_mark, final.workbook.draft_mark) == ("", "")


def test_tables_are_found_at_every_depth_of_the_text(tmp_path: Path) -> None:
    text = f"""\
achievements:
  - title: 甲
    body:
      - table: {GRID}
      - section: {{title: 乙, body: [table: {GRID}]}}
    children:
      - title: 丙
        body: [table: {GRID}]
"""
    assert first_cells(composed(tmp_path, HEAD + text)) == [
        f"achievements[0].{place}.table.rows[0][0]"
        for place in ("body[0]", "body[1].section.body[0]", "children[0].body[0]")
    ]


def test_cells_of_a_table_name_their_data(tmp_path: Path) -> None:
    text = f"achievements: [{{title: 甲, body: [table: {GRID}]}}]\n"
    (table,) = (block for block in composed(tmp_path, HEAD + text).document.blocks if isinstance(block, Table))
    (row,) = table.rows
    assert row.cells[0] == Cell("东县", path="achievements[0].body[0].table.rows[0][0]")
