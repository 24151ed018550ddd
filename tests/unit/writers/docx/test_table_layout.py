"""How a table fills its width; tables in a document are in test_tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.docx.table_layout import Closing, cell_text, closing, column_widths, head_lines, size_index
from unit.writers.docx.reading import HOUSE


def columns(*widths: str) -> tuple[Column, ...]:
    return tuple(Column(str(index), "列", Decimal(width)) for index, width in enumerate(widths))


@pytest.mark.parametrize(
    ("wished", "total", "widths"),
    [
        (("1", "1"), 1000, (500, 500)),
        (("1", "1", "1"), 1000, (333, 334, 333)),
        (("12.5", "37.5"), 8845, (2211, 6634)),
        (("7",), 8845, (8845,)),
    ],
)
def test_widths_keep_their_shares_and_add_up_exactly(
    wished: tuple[str, ...], total: int, widths: tuple[int, ...]
) -> None:
    assert column_widths(columns(*wished), total) == widths


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), ("甲", "甲"), (Decimal("2.50"), "2.50"), (Decimal("1E+3"), "1000"), (Decimal(0), "0")],
)
def test_a_cell_prints_the_digits_it_has(value: str | Decimal | None, text: str) -> None:
    assert cell_text(Cell(value)) == text


@pytest.mark.parametrize(
    ("title", "characters", "lines"),
    [
        ("自评得分", 4, "自评得分"),
        ("自评得分", 3, "自评\n得分"),
        ("扣分及原因", 3, "扣分及\n原因"),
        ("自评得分", 0, "自\n评\n得\n分"),
        ("2024年得分", 3, "2024年得分"),
        ("", 3, ""),
    ],
)
def test_the_title_of_a_narrow_column_is_broken_evenly(title: str, characters: int, lines: str) -> None:
    assert head_lines(title, characters * 24 * 10, 24) == lines


def sized(value: str | Decimal, room: int, columns_covered: int = 1) -> int:
    made = Table(columns("1"), (Row((Cell(value, columns=columns_covered),)),))
    return size_index(made, (room + 2 * HOUSE.table.side_margin,), HOUSE)


def test_the_first_size_in_which_no_number_breaks_is_taken_and_else_the_smallest() -> None:
    large, small = HOUSE.table.sizes[0] * 10, HOUSE.table.sizes[-1] * 10
    assert sized(Decimal("12345.78"), 4 * large) == 0
    assert sized(Decimal("12345.78"), 4 * large - 1) > 0
    assert sized(Decimal("12345.78"), 4 * small - 1) == len(HOUSE.table.sizes) - 1


def test_hanzi_break_anywhere_and_ask_for_no_smaller_size() -> None:
    assert sized("规模占比达到百分之九十以上", 2 * HOUSE.table.sizes[0] * 10) == 0


def test_a_cell_over_several_columns_does_not_count() -> None:
    assert sized("12345678", 2 * HOUSE.table.sizes[0] * 10, columns_covered=2) == 0


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
