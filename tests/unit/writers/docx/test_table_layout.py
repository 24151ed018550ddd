"""How a table fills its width; tables in a document are in test_tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.docx.table_layout import Closing, closing, column_widths, head_lines
from unit.writers.docx.reading import HOUSE


def columns(*widths: str) -> tuple[Column, ...]:
    return tuple(Column(str(index), "列", Decimal(width)) for index, width in enumerate(widths))


@pytest.mark.parametrize(
    ("wished", "total", "widths"),
    [
        (("1", "1"), 4000, (2000, 2000)),
        (("1", "1", "1"), 4000, (1333, 1334, 1333)),
        (("12.5", "37.5"), 8845, (2211, 6634)),
        (("7",), 8845, (8845,)),
    ],
)
def test_widths_keep_their_shares_and_add_up_exactly(
    wished: tuple[str, ...], total: int, widths: tuple[int, ...]
) -> None:
    assert column_widths(Table(columns(*wished), ()), total, HOUSE) == (widths, 0)


@pytest.mark.parametrize(
    ("title", "characters", "lines"),
    [
        ("自评得分", 4, "自评得分"),
        ("自评得分", 3, "自评\n得分"),
        ("扣分及原因", 3, "扣分及\n原因"),
        ("佐证材料编号", 5, "佐证材料\n编号"),
        ("自评得分", 0, "自\n评\n得\n分"),
        ("2018年目标", 5, "2018年目标"),
        ("2018年目标", 4, "2018年\n目标"),
        ("截至6月完成", 4, "截至6月\n完成"),
        ("PM2.5浓度", 2, "PM2.5浓\n度"),
        ("姓名（签字）", 3, "姓名（签字）"),
        ("", 3, ""),
    ],
)
def test_the_title_of_a_narrow_column_is_broken_evenly(title: str, characters: int, lines: str) -> None:
    assert head_lines(title, characters * 24 * 10, 24) == lines


def sized(value: str | Decimal, room: int) -> int:
    """Give the index of the size that a table of one cell is set in."""
    made = Table(columns("1"), (Row((Cell(value),)),))
    return column_widths(made, room + 2 * HOUSE.table.side_margin, HOUSE)[1]


def test_the_first_size_in_which_no_number_breaks_is_taken_and_else_the_smallest() -> None:
    large, small = HOUSE.table.sizes[0] * 10, HOUSE.table.sizes[-1] * 10
    assert sized(Decimal("12345.78"), 4 * large) == 0
    assert sized(Decimal("12345.78"), 4 * large - 1) > 0
    assert sized(Decimal("12345.78"), 4 * small - 1) == len(HOUSE.table.sizes) - 1


def test_hanzi_break_anywhere_and_ask_for_no_smaller_size() -> None:
    assert sized("规模占比达到百分之九十以上", 2 * HOUSE.table.sizes[0] * 10) == 0


def test_a_number_takes_room_from_columns_that_have_some() -> None:
    table = Table(columns("1", "12"), (Row((Cell(Decimal("123456.789")), Cell("甲"))),))
    (narrow, wide), index = column_widths(table, 8845, HOUSE)
    assert (narrow + wide, index) == (8845, len(HOUSE.table.sizes) - 1)
    assert narrow - 2 * HOUSE.table.side_margin >= 5 * HOUSE.table.sizes[-1] * 10


def test_no_labels_need_no_line() -> None:
    assert closing((), 8845, HOUSE) == Closing((), ())


def test_labels_with_room_share_a_line() -> None:
    laid = closing(("填报人：", "审核人：", "负责人："), 8845, HOUSE)
    assert laid.lines == (("填报人：", "审核人：", "负责人："),)
    assert len(laid.stops) == 2
    assert 0 < laid.stops[0] < laid.stops[1] < 8845


def test_labels_without_room_stand_one_below_the_other() -> None:
    labels = ("甲" * 30, "乙" * 30, "丙" * 30)
    assert closing(labels, 8845, HOUSE) == Closing(tuple((label,) for label in labels), ())


def test_labels_on_several_lines_begin_at_the_same_stops() -> None:
    labels = ("填报单位（盖章）：", "填报人：", "审核人：", "负责人：", "联系电话：", "填报日期：")
    laid = closing(labels, 6000, HOUSE)
    assert [label for line in laid.lines for label in line] == list(labels)
    assert len(laid.lines) > 1
    assert len(laid.stops) == max(map(len, laid.lines)) - 1
