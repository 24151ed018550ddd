from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.load.documents import read_document
from govreport.office_package import open_package
from govreport.word_paragraphs import pieces
from govreport.word_stories import Trees, stories
from prose import paragraph, section, text_box, word_file, word_file_with

if TYPE_CHECKING:
    from pathlib import Path

EVEN = "<w:evenAndOddHeaders/>"


def told(file: Path) -> dict[str, list[str]]:
    """Give the words of each text by its label."""
    return {
        story.label: ["".join(piece.text for piece in pieces(each.element)) for each in story.paragraphs]
        for story in stories(Trees(open_package(file)))
    }


def test_of_two_writings_of_a_box_one_is_read(tmp_path: Path) -> None:
    box = text_box(paragraph("框"), fallback=(paragraph("框"),))
    file = word_file(tmp_path / "甲.docx", paragraph("甲"), paragraph("乙", box))
    assert told(file) == {"第2段的文本框": ["框"]}
    (story,) = stories(Trees(open_package(file)))
    assert (story.anchor, len(story.spots)) == (2, 2)


def test_a_box_only_older_programs_have_is_read(tmp_path: Path) -> None:
    box = text_box(paragraph("旧"), fallback=(paragraph("旧"),)).replace("<w:txbxContent>", "<w:none>", 1)
    box = box.replace("</w:txbxContent>", "</w:none>", 1)
    assert told(word_file(tmp_path / "甲.docx", paragraph(box))) == {"第1段的文本框": ["旧"]}


def test_boxes_of_one_paragraph_are_told_apart_and_deleted_ones_are_not_read(tmp_path: Path) -> None:
    gone = f"<w:del>{text_box(paragraph('删'))}</w:del>"
    boxes = text_box(paragraph("一")), text_box(paragraph("")), text_box(paragraph("二")), gone
    assert told(word_file(tmp_path / "甲.docx", paragraph(*boxes))) == {
        "第1段的文本框": ["一"],
        "第1段的文本框2": ["二"],
    }


def test_a_box_in_a_cell_is_no_paragraph_of_the_table(tmp_path: Path) -> None:
    box = text_box(paragraph("框"), fallback=(paragraph("框"),))
    table = f"<w:tbl><w:tr><w:tc>{paragraph('格', box)}</w:tc></w:tr></w:tbl>"
    file = word_file(tmp_path / "甲.docx", table, paragraph("乙"))
    assert [each.text for each in read_document(file).paragraphs] == ["格", "乙"]
    assert told(file) == {"第1段的文本框": ["框"]}


def test_a_table_in_a_box_is_a_table_of_the_box(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('格')}</w:tc></w:tr></w:tbl>"
    file = word_file(tmp_path / "甲.docx", paragraph(text_box(table)))
    (aside,) = read_document(file, beside=True).beside
    assert aside.tables == (((0,),),)


def test_notes_are_numbered_as_the_body_refers_to_them(tmp_path: Path) -> None:
    note = '<w:footnote w:id="{}">{}</w:footnote>'
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    file = word_file_with(
        tmp_path / "甲.docx",
        paragraph("甲", refer.format(7)),
        paragraph("乙", refer.format(3)),
        footnotes=note.format(0, paragraph("分隔")) + note.format(3, paragraph("后")) + note.format(7, paragraph("先")),
    )
    assert told(file) == {"第1段的脚注1": ["先"], "第2段的脚注2": ["后"]}


def test_headers_and_footers_are_read_where_pages_show_them(tmp_path: Path) -> None:
    parts = {
        "header1": paragraph("常"),
        "header2": paragraph("首"),
        "header3": paragraph("偶"),
        "footer1": paragraph("脚"),
    }
    references = "default header1", "first header2", "even header3", "default footer1"
    plain = word_file_with(tmp_path / "甲.docx", paragraph("甲"), section(*references), **parts)
    assert told(plain) == {"页眉": ["常"], "页脚": ["脚"]}
    titled = section(*references, properties="<w:titlePg/>")
    full = word_file_with(tmp_path / "乙.docx", paragraph("甲"), titled, **parts, settings=EVEN)
    assert told(full) == {"页眉": ["常"], "首页页眉": ["首"], "偶数页页眉": ["偶"], "页脚": ["脚"]}


def test_the_same_header_again_is_one_text_and_another_sections_is_another(tmp_path: Path) -> None:
    first = paragraph(properties=f"<w:pPr>{section('default header1', 'even header2')}</w:pPr>")
    file = word_file_with(
        tmp_path / "甲.docx",
        first,
        paragraph("乙"),
        section("default header3"),
        header1=paragraph("同"),
        header2=paragraph("同"),
        header3=paragraph("异"),
        settings=EVEN,
    )
    assert told(file) == {"页眉": ["同"], "第2节页眉": ["异"]}


def test_parts_that_nothing_shows_are_not_read(tmp_path: Path) -> None:
    file = word_file_with(
        tmp_path / "甲.docx",
        paragraph("甲"),
        section("default header9"),
        header1=paragraph("无"),
        comments=f"<w:comment>{paragraph('批注')}</w:comment>",
        footnotes=f'<w:footnote w:id="1">{paragraph("无")}</w:footnote>',
    )
    assert told(file) == {}


@pytest.mark.parametrize("written", ["— 1 —", "第 3 页 共 10 页", "第三页", "12", "3/10", "Page 1 of 9", "ii", "-5-"])
def test_page_numbers_are_not_read(tmp_path: Path, written: str) -> None:
    begin, code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    field = f"{begin}{code}<w:r><w:t>{written}</w:t></w:r>"
    file = word_file_with(
        tmp_path / "甲.docx",
        paragraph("甲"),
        section("default footer1"),
        footer1=paragraph(field, text_box(paragraph(written))),
    )
    texts = read_document(file, beside=True).beside
    assert "".join(each.text for text in texts for each in text.paragraphs).strip() == ""


def test_the_body_alone_is_what_comparing_reads(tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("甲", text_box(paragraph("框"))))
    assert read_document(file).beside == ()
    assert [each.text for each in read_document(file).paragraphs] == ["甲"]
