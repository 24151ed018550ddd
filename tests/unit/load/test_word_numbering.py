from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.load.documents import read_document
from prose import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
LEVELS = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for at, (kind, text) in enumerate(FORMATS)
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = (
    '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="h1"><w:basedOn w:val="base"/></w:style>'
)


def numbered(words: str, level: int) -> str:
    return paragraph(
        words, properties=f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )


def test_levels_are_counted_and_begin_anew(tmp_path: Path) -> None:
    levels = [0, 1, 1, 2, 0, 1]
    file = word_file(tmp_path / "甲.docx", *(numbered("标题", level) for level in levels), numbering=NUMBERING)
    labels = [each.label for each in read_document(file).paragraphs]
    assert labels == ["一、", "（一）", "（二）", "1.", "二、", "（一）"]


def test_a_style_may_number_its_paragraphs(tmp_path: Path) -> None:
    styled = paragraph("标题", properties='<w:pPr><w:pStyle w:val="h1"/></w:pPr>')
    file = word_file(tmp_path / "甲.docx", styled, styled, paragraph("正文。"), numbering=NUMBERING, styles=STYLES)
    assert [each.label for each in read_document(file).paragraphs] == ["一、", "二、", ""]


def test_an_unknown_list_numbers_nothing(tmp_path: Path) -> None:
    assert [each.label for each in read_document(word_file(tmp_path / "甲.docx", numbered("标题", 0))).paragraphs] == [
        ""
    ]
