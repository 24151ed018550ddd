from __future__ import annotations

from govreport.text.document import DocumentText, Line, split_sentences
from prose import document_of


def test_paragraphs_keep_their_numbers_and_offsets() -> None:
    document = document_of("一、甲", "", "整治,提升。")
    assert [paragraph.number for paragraph in document.filled] == [1, 3]
    assert document.filled[1].folded == "整治，提升。"
    assert document.filled[1].text == "整治,提升。"


def test_sentences_carry_their_offsets() -> None:
    document = document_of("先整治；后提升。完成！")
    assert [(each.start, each.text) for each in split_sentences(document.filled[0])] == [
        (0, "先整治；"),
        (4, "后提升。"),
        (8, "完成！"),
    ]


def test_a_place_knows_the_headings_above_it() -> None:
    document = document_of("一、甲", "（一）乙", "正文。", "二、丙", "正文。")
    assert document.heading_path(document.paragraphs[2]) == ("一、甲", "（一）乙")
    assert document.heading_path(document.paragraphs[4]) == ("二、丙",)


def test_numbers_that_word_prints_count_as_ordinals() -> None:
    document = DocumentText("甲.docx", "word", [Line(1, "工作情况", label="一、"), Line(2, "正文。")])
    (heading,) = document.headings
    assert (heading.value, heading.title, heading.title_start) == (1, "工作情况", 0)
    assert document.heading_path(document.paragraphs[1]) == ("一、工作情况",)


def test_tables_are_no_running_text() -> None:
    document = DocumentText("甲.docx", "word", [Line(1, "合计", in_table=True), Line(2, "正文。")])
    assert [paragraph.number for paragraph in document.filled] == [2]
