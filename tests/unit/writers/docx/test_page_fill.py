from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import (
    Attachment,
    Block,
    Carrier,
    Cell,
    Column,
    Heading,
    Imprint,
    Masthead,
    Paragraph,
    Row,
    Signature,
    Table,
    Title,
)
from govreport.writers.docx.page_fill import Ending, ending
from render.documents import score_table
from unit.writers.docx.reading import HOUSE, words

TITLE = Title(words("工作方案"), ("工作方案",))


def lines(count: int) -> Block:
    """Give a paragraph of so many lines."""
    return Paragraph(words("全" * (28 * count - 2)))


def reached(*blocks: Block) -> Ending | None:
    return ending((*blocks, Imprint(("某厅",), "", "")), HOUSE)


def sure(*blocks: Block) -> tuple[int, int]:
    """Give the last page and how many lines it has left."""
    found = reached(*blocks)
    assert found is not None
    return found.pages, int(found.room // HOUSE.profile.line_pitch)


@pytest.mark.parametrize(("count", "page", "left"), [(5, 1, 17), (20, 1, 2), (26, 2, 18), (40, 2, 4), (48, 3, 18)])
def test_22_lines_fill_a_page(count: int, page: int, left: int) -> None:
    assert sure(lines(count)) == (page, left)


@pytest.mark.parametrize(("count", "page", "left"), [(22, 1, 0), (23, 2, 20), (24, 2, 20), (44, 2, 0), (45, 3, 20)])
def test_hanzi_alone_are_counted_to_the_line_and_no_line_ends_a_text_alone(count: int, page: int, left: int) -> None:
    assert sure(lines(count)) == (page, left)


@pytest.mark.parametrize(("before", "found"), [(20, (1, 0)), (21, None), (22, (2, 20))])
def test_a_page_that_programs_fill_differently_is_left_open(before: int, found: tuple[int, int] | None) -> None:
    numbers = Paragraph(words("全市新增绿地25公顷，建成口袋公园12个，改造老游园1个"))  # Word has it on one line
    end = reached(lines(before), numbers)
    assert (end and (end.pages, int(end.room // HOUSE.profile.line_pitch))) == found


def test_an_issued_document_and_an_attachment_begin_pages() -> None:
    attachment = Attachment("附件", TITLE, (lines(5),))
    assert sure(lines(5), TITLE, lines(5), attachment) == (3, 22 - 2 - 2 - 5)


def test_a_heading_is_not_left_at_the_foot_of_a_page() -> None:
    heading = Heading(1, "一、", words("总体情况"))
    assert sure(lines(21), heading, lines(9)) == (2, 12)


def test_a_signature_takes_the_last_paragraph_along() -> None:
    signature = Signature(("某局",), "2025年1月15日")
    assert sure(lines(14), lines(5), signature) == (2, 22 - 5 - 4)


@pytest.mark.parametrize("carrier", list(Carrier))
def test_a_head_takes_its_room(carrier: Carrier) -> None:
    masthead = Masthead(("某市城市管理局",), "文件", "某城管〔2025〕6号", carrier=carrier)
    _, left = sure(masthead, TITLE, lines(2))
    assert left == {"notice": 7, "report": 7, "letter": 13}[carrier]


def test_a_table_goes_on_over_pages_of_its_own_way_round() -> None:
    table: Table = score_table(60, landscape=True)
    found = [reached(lines(5), Attachment("附件", TITLE, (table,))), reached(lines(5), TITLE, lines(3), table)]
    assert all(each is None or (each.landscape and each.pages > 4) for each in found)
    upright = reached(lines(5), Attachment("附件", TITLE, (score_table(3),)))
    assert upright is not None
    assert (upright.pages, upright.landscape) == (2, False)


@pytest.mark.parametrize(("rows", "note", "page"), [(14, "", 2), (14, "单位：分", None), (16, "", 3)])
def test_libreoffice_leaves_part_of_a_line_blank_on_a_turned_page(rows: int, note: str, page: int | None) -> None:
    columns = (Column("a", "甲", Decimal(20)), Column("b", "乙", Decimal(136)))
    written = (Row((Cell("1"), Cell("甲"))),) * rows
    end = reached(Attachment("附件", TITLE, (Table(columns, written, unit_note=note, landscape=True),)))
    assert (end and end.pages) == page


@pytest.mark.parametrize(("rows", "page"), [(23, 2), (24, None), (25, 3)])
def test_a_table_that_nearly_fills_its_page_may_go_on_to_the_next(rows: int, page: int | None) -> None:
    columns = (Column("a", "甲", Decimal(20)), Column("b", "乙", Decimal(136)))
    table = Table(columns, (Row((Cell("1"), Cell("甲"))),) * rows)
    end = reached(Attachment("附件", TITLE, (table,)))
    assert (end and end.pages) == page
