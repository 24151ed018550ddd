from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.diagnostics import GovreportError
from govreport.load.documents import decode, read_document
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "一、工作情况\n全年完成，效果良好。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_encodings_are_told_apart(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes(TEXT.encode(codec))
    assert [each.text for each in read_document(file).paragraphs] == TEXT.split("\n")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_can_be_written_back_as_it_was(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode(codec))
    decoded = decode(file)
    assert decoded.mark + decoded.text.encode(decoded.codec) == file.read_bytes()


def test_line_ends_of_windows_are_no_part_of_a_line(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert [(each.number, each.text) for each in read_document(file).paragraphs] == [
        (1, "一、工作情况"),
        (2, "全年完成，效果良好。"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"%PDF-1.4", "不是文本文件"), (b"\xff\x00\x81\x00\xff", "乱码"), (b"a\0b", "乱码"), (b"PK\x03\x04", "已损坏")],
)
def test_other_files_are_refused_in_chinese(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "甲.txt"
    file.write_bytes(content)
    with pytest.raises(GovreportError, match=said):
        read_document(file)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "无.txt", tmp_path):
        with pytest.raises(GovreportError, match="修改"):
            decode(path)


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text(TEXT, encoding="utf-8")
    with pytest.raises(GovreportError, match="不认识的编码"):
        read_document(file, "klingon")


def test_markdown_marks_are_blanked_and_columns_stay(tmp_path: Path) -> None:
    file = tmp_path / "甲.md"
    file.write_text("## 一、工作情况\n- 完成,良好\n```\n代码,不看\n```\n", encoding="utf-8")
    document = read_document(file)
    assert [each.text for each in document.paragraphs] == ["   一、工作情况", "  完成,良好", "", "", "", ""]
    assert [each.title for each in document.headings] == ["工作情况"]


def test_markdown_tables_become_cells_at_their_columns(tmp_path: Path) -> None:
    file = tmp_path / "甲.md"
    file.write_text("| 单位 | 件数 |\n|---|---|\n| 甲 | 3 |\n", encoding="utf-8")
    document = read_document(file)
    (table,) = document.tables
    assert [[document.paragraphs[cell].text.strip() for cell in row] for row in table] == [
        ["单位", "件数"],
        ["甲", "3"],
    ]
    assert document.paragraphs[table[1][1]].text.index("3") == "| 甲 | 3 |".index("3")


def test_word_paragraphs_are_numbered_and_tables_kept(tmp_path: Path) -> None:
    row = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("甲", "3"))
    file = word_file(
        tmp_path / "甲.docx", paragraph("一、工作", "情况"), f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", paragraph("正文。")
    )
    document = read_document(file)
    assert [(each.number, each.text, each.in_table) for each in document.paragraphs] == [
        (1, "一、工作情况", False),
        (2, "甲", True),
        (3, "3", True),
        (4, "正文。", False),
    ]
    assert document.tables == (((1, 2),),)


def test_deleted_words_and_text_boxes_are_not_read(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
    added = "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    document = read_document(word_file(tmp_path / "甲.docx", paragraph("甲", deleted, moved, added, box, "乙")))
    assert [each.text for each in document.paragraphs] == ["甲增乙"]


def test_cells_of_word_are_counted_by_the_columns_of_the_grid(tmp_path: Path) -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("甲")}</w:tc>'
    two = f"<w:tc>{paragraph('乙')}{paragraph('丙')}</w:tc>"
    file = word_file(tmp_path / "甲.docx", paragraph("文"), f"<w:tbl><w:tr>{wide}{two}</w:tr></w:tbl>", paragraph("尾"))
    document = read_document(file)
    assert [each.cell for each in document.paragraphs] == [None, (1, 1, 1), (1, 1, 3), (1, 1, 3), None]
    assert str(document.location(document.paragraphs[3], 0)).endswith("甲.docx:表1第1行第3列")


def test_cells_stand_under_the_attachment_they_are_in(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc></w:tr></w:tbl>"
    lines = ["一、工作情况", "附件：1.任务分工表", "2.考核表", "附件1", "任务分工表"]
    file = word_file(tmp_path / "甲.docx", *(paragraph(line) for line in lines), table, paragraph("附件2："))
    document = read_document(file)
    paths = [document.heading_path(each) for each in document.paragraphs]
    assert paths[3:] == [("附件1",), ("附件1",), ("附件1",), ("附件2",)]
    assert paths[0] == ("一、工作情况",)
