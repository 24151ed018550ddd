from __future__ import annotations

import pytest

from govreport.doctree import Block, Carrier, Masthead, Paragraph, Title
from unit.writers.docx.reading import HOUSE, W, Written, attribute, run_with, runs_of, text_of, words

NUMBER = "泉城管〔2024〕6号"
NOTICE = Masthead(("泉州市城市管理局",), "文件", NUMBER)
TITLE: Block = Title(words("关于印发工作总结的通知"), ("关于印发工作总结的通知",))


def upward(*signatories: str) -> Masthead:
    return NOTICE._replace(carrier=Carrier.REPORT, signatories=signatories)


def heights_above_mark(written: Written) -> int:
    """Add up the exact lines above the mark."""
    above = 0
    for paragraph in written.paragraphs:
        if text_of(paragraph).endswith("文件"):
            break
        above += int(written.on(paragraph, "spacing", "line") or 0)
    return above


def test_the_mark_is_centred_red_and_as_large_as_its_line_allows() -> None:
    written = Written(NOTICE)
    mark = written.paragraph("泉州市")
    (run,) = runs_of(mark)
    assert written.on(mark, "jc") == "center"
    assert written.on_run(run, "color") == "FF0000"
    assert written.on_run(run, "rFonts", "eastAsia") == HOUSE.fonts.title
    assert written.on_run(run, "sz") == "86"  # 430 pt for ten characters


@pytest.mark.parametrize(
    "masthead",
    [
        NOTICE,
        NOTICE._replace(copy_number="000012"),
        NOTICE._replace(copy_number="000012", classification="机密", urgency="特急"),
    ],
)
def test_the_letters_of_the_mark_begin_35_mm_below_the_type_area_whatever_stands_above(
    masthead: Masthead,
) -> None:
    written = Written(masthead)
    blank_in_line = 86
    assert heights_above_mark(written) + blank_in_line == pytest.approx(35 * 56.69, abs=2)


def test_copy_number_classification_and_urgency_stand_at_the_left_in_order() -> None:
    written = Written(NOTICE._replace(copy_number="000012", classification="机密★1年", urgency="特急"))
    assert [text_of(each) for each in written.paragraphs[:3]] == ["000012", "机密★1年", "特急"]
    faces = [
        written.on_run(run_with(written.paragraph(piece), piece), "rFonts", "eastAsia") for piece in ("机密", "特急")
    ]
    assert faces == [HOUSE.fonts.emphasis] * 2
    period = run_with(written.paragraph("机密"), "1")
    assert written.on_run(period, "rFonts", "ascii") == HOUSE.fonts.emphasis  # F-11: digits too


def test_the_number_stands_two_empty_lines_below_the_mark_and_the_rule_right_under_it() -> None:
    written = Written(NOTICE, TITLE)
    texts = [text_of(each) for each in written.paragraphs]
    mark = texts.index("泉州市城市管理局文件")
    assert texts[mark + 1 : mark + 7] == ["", "", NUMBER, "", "", ""]
    number, rule = written.paragraphs[mark + 3 : mark + 5]
    assert written.on(number, "jc") == "center"
    assert attribute(rule, "pPr/pBdr/bottom", "color") == "FF0000"
    assert attribute(rule, "pPr/pBdr/bottom", "sz") == "16"
    assert rule.find(f"{W}pPr/{W}ind") is None  # borders follow indents


def test_the_title_stands_two_empty_lines_below_the_rule_on_the_same_page() -> None:
    written = Written(NOTICE, TITLE, Paragraph(words("正文")), TITLE)
    titles = [each for each in written.paragraphs if "关于印发" in text_of(each)]
    assert [written.on(each, "pageBreakBefore") for each in titles] == [None, "1"]


def test_a_document_to_a_superior_has_its_number_left_and_its_signatory_right() -> None:
    written = Written(upward("张三"))
    line = written.paragraph(NUMBER)
    assert text_of(line) == f"{NUMBER}\t签发人：张三"
    assert [written.on(line, "ind", side) for side in ("left", "right")] == ["316", "316"]
    assert written.on_run(run_with(line, "张三"), "rFonts", "eastAsia") == HOUSE.fonts.second_level
    assert written.on_run(run_with(line, "签发人"), "rFonts", "eastAsia") == HOUSE.fonts.body


def test_several_signatories_stand_two_a_line_below_the_first_with_the_number_level_with_the_last() -> None:
    written = Written(upward("张三", "李四五", "王六"))
    lines = [text_of(each) for each in written.paragraphs if "张三" in text_of(each) or "王六" in text_of(each)]
    assert lines == ["\t签发人：\t张三\t李四五", f"{NUMBER}\t\t王六"]


def test_joint_names_are_stacked_and_spread_with_the_suffix_at_their_right() -> None:
    names = ("泉州市城市管理局", "泉州市财政局", "泉州市住房和城乡建设局")
    written = Written(Masthead(names, "文件", NUMBER), TITLE)
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in written.tables[0].iter(f"{W}tr")]
    assert rows == [[names[0], "文件"], [names[1], ""], [names[2], ""]]
    assert written.on(written.paragraph("泉州市财政局"), "jc") == "distribute"


@pytest.mark.parametrize("suffix", ["文件", ""])
@pytest.mark.parametrize("count", range(2, 13))
def test_a_table_of_joint_names_is_as_wide_as_the_mark_may_be_at_most(count: int, suffix: str) -> None:  # F-48
    names = ("泉州市人力资源和社会保障局", "泉州市财政局", "泉州市公安局") * 4
    for first in range(2):
        table = Written(Masthead(names[first : first + count], suffix, NUMBER), TITLE).tables[0]
        columns = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        assert sum(columns) <= HOUSE.masthead.mark_width <= HOUSE.type_width


@pytest.mark.parametrize("carrier", list(Carrier))
def test_programs_are_told_to_keep_blanks_of_a_mark_only_where_it_has_some(carrier: Carrier) -> None:
    for name, told in (("泉州市城市管理局", None), ("泉州 城市管理局", "preserve")):
        written = Written(Masthead((name,), "", NUMBER, carrier=carrier), TITLE)
        texts = [each for each in written.body.iter(f"{W}t") if each.text == name]
        assert {each.get("{http://www.w3.org/XML/1998/namespace}space") for each in texts} == {told}
