from __future__ import annotations

import pytest

from govreport.doctree import (
    Addressee,
    Attachment,
    Heading,
    Paragraph,
    Point,
    Remark,
    Signature,
    Title,
)
from unit.writers.docx.reading import HOUSE, Written, run_with, runs_of, text_of, words

TWO_CHARACTERS = str(2 * HOUSE.character)
TITLE = Title(words("关于报送2024年度自评情况的报告"), ("关于报送2024年度", "自评情况的报告"))
ON_ITS_OWN_LINE = [
    Heading(1, "一、", words("总体情况")),
    Heading(2, "（一）", words("强化保障")),
    Heading(3, "1.", words("健全机制")),
    Heading(4, "（1）", words("压实责任")),
]
FACES = ["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]


def test_a_title_keeps_its_lines_centred_in_one_paragraph() -> None:
    written = Written(TITLE)
    title = written.paragraphs[0]
    assert text_of(title) == "关于报送2024年度\n自评情况的报告"
    assert (written.on(title, "jc"), written.on(title, "ind", "firstLine")) == ("center", None)


def test_a_title_is_in_its_face_with_its_digits() -> None:
    written = Written(TITLE)
    looks = {
        (written.on_run(run, "rFonts", "ascii"), written.on_run(run, "rFonts", "eastAsia"), written.on_run(run, "sz"))
        for run in runs_of(written.paragraphs[0])
    }
    assert looks == {("方正小标宋简体", "方正小标宋简体", "44")}


def test_a_title_stays_off_the_grid() -> None:
    written = Written(TITLE)
    assert written.on(written.paragraphs[0], "snapToGrid") == "0"


def test_a_note_stands_centred_under_the_title_and_above_the_empty_line() -> None:
    written = Written(TITLE._replace(note="（征求意见稿）"), Addressee(words("省住房和城乡建设厅：")))
    title, note, empty, _ = written.paragraphs
    assert [text_of(each) for each in (note, empty)] == ["（征求意见稿）", ""]
    assert (written.on(note, "jc"), written.on(note, "ind", "firstLine")) == ("center", None)
    (run,) = runs_of(note)
    assert (written.on_run(run, "rFonts", "eastAsia"), written.on_run(run, "sz")) == ("楷体_GB2312", "32")
    assert all(written.on(each, "keepNext") is not None for each in (title, note))


def test_a_title_without_lines_prints_its_words() -> None:
    assert text_of(Written(Title(words("工作总结"), ())).paragraphs[0]) == "工作总结"


def test_an_addressee_stands_one_empty_line_below_the_title_and_flush_left() -> None:
    written = Written(TITLE, Addressee(words("省住房和城乡建设厅：")))
    _, empty, addressee = written.paragraphs
    assert text_of(empty) == ""
    assert (written.on(addressee, "jc"), written.on(addressee, "ind", "firstLine")) == ("left", None)


def test_an_issued_document_begins_a_page_with_its_title() -> None:
    written = Written(TITLE, Paragraph(words("现印发给你们。")), TITLE, Paragraph(words("全文")))
    first, second = (each for each in written.paragraphs if "自评情况" in text_of(each))
    assert written.on(first, "pageBreakBefore") is None
    assert written.on(second, "pageBreakBefore") == "1"


def test_a_paragraph_is_indented_by_two_characters_in_both_units() -> None:
    written = Written(Paragraph(words("全市")))
    found = [written.on(written.paragraphs[0], "ind", name) for name in ("firstLineChars", "firstLine")]
    assert found == ["200", TWO_CHARACTERS]


def test_a_paragraph_is_justified_on_an_exact_line_without_widow_control() -> None:
    written = Written(Paragraph(words("全市")), Paragraph(words("全文")))
    paragraph = written.paragraphs[0]
    assert [written.on(paragraph, "spacing", name) for name in ("line", "lineRule", "before", "after")] == [
        "579",
        "exact",
        "0",
        "0",
    ]
    assert [written.on(paragraph, name) for name in ("jc", "widowControl", "overflowPunct")] == ["both", "0", "0"]
    assert written.on(written.paragraphs[1], "widowControl") == "1"  # no page shows one line of the end of a text


def test_text_is_black_fangsong_of_16_points_set_a_little_closer() -> None:
    written = Written(Paragraph(words("全市")))
    run = runs_of(written.paragraphs[0])[0]
    look = [
        written.on_run(run, "rFonts", "eastAsia"),
        *(written.on_run(run, each) for each in ("sz", "color", "spacing")),
    ]
    assert look == ["仿宋_GB2312", "32", "auto", "-5"]


def test_a_point_begins_with_its_ordinal() -> None:
    written = Written(Point("一是", words("加强领导。")))
    assert text_of(written.paragraphs[0]) == "一是加强领导。"


@pytest.mark.parametrize(("heading", "face"), [*zip(ON_ITS_OWN_LINE, FACES, strict=True)])
def test_a_heading_is_in_the_face_of_its_level(heading: Heading, face: str) -> None:
    written = Written(heading)
    run = runs_of(written.paragraphs[0])[-1]
    look = [written.on_run(run, "rFonts", "eastAsia"), *(written.on_run(run, each) for each in ("sz", "b", "color"))]
    assert look == [face, "32", None, "auto"]


@pytest.mark.parametrize("heading", ON_ITS_OWN_LINE)
def test_a_heading_on_its_own_line_shows_in_the_navigation_and_stays_with_its_text(heading: Heading) -> None:
    written = Written(heading)
    paragraph = written.paragraphs[0]
    assert written.on(paragraph, "outlineLvl") == str(heading.level - 1)
    assert written.on(paragraph, "keepNext") == "1"
    assert written.on(paragraph, "ind", "firstLine") == TWO_CHARACTERS


def test_every_heading_style_says_whether_it_keeps_with_the_next() -> None:
    written = Written()
    assert all(written.style(f"Heading{level}").find(".//{*}keepNext") is not None for level in range(1, 5))


def test_a_lead_sentence_in_kaiti_is_followed_by_fangsong() -> None:
    written = Written(Heading(2, "（一）", words("强化保障。"), words("统筹资金“钱袋子”3亿元。")))
    paragraph = written.paragraphs[0]
    faces = [written.on_run(run_with(paragraph, piece), "rFonts", "eastAsia") for piece in ("强化", "统筹")]
    assert faces == ["楷体_GB2312", "仿宋_GB2312"]
    assert written.on_run(run_with(paragraph, "“"), "rFonts", "hAnsi") == "仿宋_GB2312"
    assert written.on_run(run_with(paragraph, "3"), "rFonts", "ascii") == "Times New Roman"


def test_a_lead_sentence_lets_its_paragraph_break_over_pages() -> None:
    written = Written(Heading(2, "（一）", words("强化保障。"), words("统筹资金。")))
    assert written.on(written.paragraphs[0], "keepNext") == "0"


def test_a_remark_is_indented_by_two_characters() -> None:
    written = Written(Remark(words("（此件公开发布）")))
    assert written.on(written.paragraphs[0], "ind", "firstLine") == TWO_CHARACTERS


def test_a_remark_stays_with_the_date() -> None:
    written = Written(Signature(("某局",), "2025年1月15日"), Remark(words("（此件公开发布）")))
    assert written.on(written.paragraph("2025"), "keepNext") == "1"


def test_an_attachment_has_its_label_on_line_1_and_its_title_on_line_3_of_a_page() -> None:
    title = Title(words("佐证材料清单"), ("佐证材料清单",))
    written = Written(Paragraph(words("正文")), Attachment("附件1", title, (Paragraph(words("清单")),)))
    _, label, empty, shown, gap, _ = written.paragraphs
    assert [text_of(each) for each in (label, empty, shown, gap)] == ["附件1", "", "佐证材料清单", ""]
    assert (written.on(label, "pageBreakBefore"), written.on(label, "ind", "firstLine")) == ("1", None)
    looks = {(written.on_run(run, "rFonts", "ascii"), written.on_run(run, "sz")) for run in runs_of(label)}
    assert looks == {("黑体", "32")}
