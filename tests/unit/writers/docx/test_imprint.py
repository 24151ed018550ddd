from __future__ import annotations

import re

from govreport.doctree import Attachment, Carrier, Imprint, Paragraph, Title
from govreport.writers.docx.sections import BLANK_FOOTER_ID
from render.documents import score_table
from unit.writers.docx.reading import HOUSE, W, Written, attribute, text_of, words

ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TITLE = Title(words("评分表"), ("评分表",))
TEXT = Paragraph(words("特此通知。"))
IMPRINT = Imprint(("省住房和城乡建设厅", "市委办公室"), "市城市管理局办公室", "2024年1月16日")


def test_names_end_in_a_full_stop_and_the_print_date_stands_at_the_right() -> None:
    written = Written(TEXT, IMPRINT)
    rows = [text_of(row) for row in written.tables[0].iter(f"{W}tr")]
    assert rows == ["抄送：省住房和城乡建设厅，市委办公室。", "市城市管理局办公室\t2024年1月16日印发"]
    copied, printed = written.tables[0].iter(f"{W}p")
    indents = [written.on(copied, "ind", side) for side in ("left", "hanging", "right")]
    assert indents == ["1120", "840", "280"]
    assert written.on(printed, "ind", "left") == "280"
    assert attribute(printed, "pPr/tabs/tab", "pos") == str(HOUSE.type_width - 280)


def test_its_letters_are_size_4_fangsong() -> None:
    written = Written(TEXT, IMPRINT)
    run = next(written.tables[0].iter(f"{W}r"))
    assert (written.on_run(run, "sz"), written.on_run(run, "rFonts", "eastAsia")) == ("28", HOUSE.fonts.body)


def test_its_rules_are_as_wide_as_the_type_area_and_heavier_outside() -> None:
    table = Written(TEXT, IMPRINT).tables[0]
    weights = [attribute(table, f"tblPr/tblBorders/{place}", "sz") for place in ("top", "bottom", "insideH")]
    assert weights == ["8", "8", "6"]
    assert attribute(table, "tblPr/tblW", "w") == str(HOUSE.type_width)


def test_its_box_ends_at_the_foot_of_the_type_area() -> None:
    xml = Written(TEXT, IMPRINT).parts["word/document.xml"].decode()
    top, height = (
        int(re.findall(pattern, xml)[-1]) for pattern in (r"<wp:posOffset>(\d+)<", r'<wp:extent cx="\d+" cy="(\d+)"')
    )
    assert (top + height) / 635 == HOUSE.profile.top + HOUSE.type_height


def test_a_long_list_takes_more_room_on_its_page() -> None:
    def room(names: int) -> int:
        written = Written(TEXT, Imprint(("省住房和城乡建设厅",) * names, "办公室", ""))
        anchor = next(each for each in written.paragraphs if each.find(f".//{W}tbl") is not None)
        return int(written.on(anchor, "spacing", "line") or 0)

    assert room(20) > room(2) > HOUSE.profile.line_pitch


def test_nothing_is_written_where_nothing_is_known() -> None:
    assert [text_of(each) for each in Written(TEXT, Imprint((), "", "")).paragraphs] == ["特此通知。"]


def test_a_letter_has_neither_rules_nor_a_line_about_printing() -> None:
    written = Written(TEXT, IMPRINT._replace(carrier=Carrier.LETTER))
    assert [text_of(row) for row in written.tables[0].iter(f"{W}tr")] == ["抄送：省住房和城乡建设厅，市委办公室。"]
    assert not list(written.body.iter(f"{W}tblBorders"))


def test_addressees_stand_above_the_copies_with_no_rule_between() -> None:
    written = Written(TEXT, IMPRINT._replace(addressed_to="各县（区）人民政府，市直各部门"))
    first, second = written.tables[0].iter(f"{W}tr")
    assert [text_of(each) for each in first.iter(f"{W}p")] == [
        "主送：各县（区）人民政府，市直各部门。",
        "抄送：省住房和城乡建设厅，市委办公室。",
    ]
    assert text_of(second).startswith("市城市管理局办公室")


def lines(count: int) -> Paragraph:
    return Paragraph(words("全" * (28 * count - 2)))


def starts(written: Written) -> list[str | None]:
    """Say how each section begins."""
    kinds = (each.find(f"{W}type") for each in written.sections)
    return [None if kind is None else kind.get(f"{W}val") for kind in kinds]


def is_numbered(written: Written) -> bool:
    footers = {each.get(ID) for each in written.sections[-1].iter(f"{W}footerReference")}
    return BLANK_FOOTER_ID not in footers


def test_an_even_last_page_with_room_holds_the_imprint() -> None:
    assert starts(Written(lines(30), IMPRINT)) == [None]


def test_after_an_odd_page_the_imprint_stands_on_the_back_of_it_with_a_number() -> None:
    written = Written(lines(8), IMPRINT)
    assert starts(written) == [None, "evenPage"]
    assert is_numbered(written)


def test_after_a_full_even_page_the_imprint_follows_a_blank_one_without_number() -> None:
    written = Written(lines(5), Attachment("附件", TITLE, (score_table(2, landscape=True),)), IMPRINT)
    assert starts(written) == [None, None, "evenPage"]
    assert not is_numbered(written)


def test_where_the_last_page_cannot_be_told_the_imprint_goes_on_to_the_next_even_one() -> None:
    numbers = Paragraph(words("全市新增绿地25公顷，建成口袋公园12个，改造老游园1个"))  # two lines in LibreOffice
    assert starts(Written(lines(21), numbers, IMPRINT)) == [None, "evenPage"]


def test_every_footer_that_is_referred_to_is_there() -> None:
    written = Written(lines(8), IMPRINT)
    links = {each.get("Id") for each in written.tree("word/_rels/document.xml.rels")}
    assert {each.get(ID) for each in written.body.iter(f"{W}footerReference")} <= links
