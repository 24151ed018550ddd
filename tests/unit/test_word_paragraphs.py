from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.office_package import open_package
from govreport.word_paragraphs import DOCUMENT_PART, body_paragraphs, pieces
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path


def test_tabs_and_breaks_are_characters(tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("甲", "<w:r><w:tab/><w:t>乙</w:t><w:br/></w:r>", "丙"))
    (found,) = body_paragraphs(open_package(file).xml(DOCUMENT_PART))
    assert [(piece.start, piece.text) for piece in pieces(found.element)] == [
        (0, "甲"),
        (1, "\t"),
        (2, "乙"),
        (3, "\n"),
        (4, "丙"),
    ]


@pytest.mark.parametrize(
    ("before", "text"), [("现印发", "现印发给你们"), ("完成。", "完成。\n给你们"), ("", "\n给你们")]
)
def test_a_page_break_does_not_end_the_sentence_around_it(tmp_path: Path, before: str, text: str) -> None:
    broken = paragraph(before, '<w:r><w:br w:type="page"/></w:r>', "给你们")
    file = word_file(tmp_path / "甲.docx", broken)
    (found,) = body_paragraphs(open_package(file).xml(DOCUMENT_PART))
    assert "".join(piece.text for piece in pieces(found.element)) == text


def test_paragraphs_in_content_controls_are_read_and_cells_are_placed(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('内')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('一')}</w:tc><w:tc>{inner}{paragraph('二')}</w:tc></w:tr></w:tbl>"
    file = word_file(tmp_path / "甲.docx", f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt>", table)
    cells = [each.cell for each in body_paragraphs(open_package(file).xml(DOCUMENT_PART))]
    assert cells == [None, (0, 0, 0), (0, 0, 1), (0, 0, 1)]
