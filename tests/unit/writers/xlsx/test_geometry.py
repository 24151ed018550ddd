from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.xlsx.geometry import (
    FONT_SIZES,
    MAX_HEIGHT,
    TABLE_WIDTH,
    UPRIGHT_WIDTH,
    column_widths,
    em_width,
    measure,
    text_height,
)


def columns(*widths: str) -> tuple[Column, ...]:
    return tuple(Column(str(index), "列", Decimal(width)) for index, width in enumerate(widths))


def test_widths_fill_the_page_in_their_shares() -> None:
    for landscape, total in ((True, TABLE_WIDTH), (False, UPRIGHT_WIDTH)):
        assert sum(column_widths(Table(columns("1", "2"), (), landscape=landscape))) == pytest.approx(total)
    widths = column_widths(Table(columns("10", "30", "60"), (), landscape=True))
    assert [width / widths[0] for width in widths] == pytest.approx([1, 3, 6])


def test_no_column_is_too_narrow_to_be_read() -> None:
    assert min(column_widths(Table(columns("0", "1", *["500"] * 40), ()))) == 24


@pytest.mark.parametrize(("text", "width"), [("甲乙", 2), ("ab", 1), ("2024年", 3), ("", 0), ("，", 1), ("𠮷", 2)])
def test_hanzi_are_one_em_and_ascii_is_half(text: str, width: float) -> None:
    assert em_width(text) == width


def test_a_text_is_as_high_as_its_lines() -> None:
    one, two = text_height("甲", 200, 10), text_height("甲\n乙", 200, 10)
    assert two - one == pytest.approx(13.5)
    assert text_height("甲" * 40, 206, 10) == text_height("甲\n乙\n丙", 206, 10)
    assert text_height("", 200, 10) == one


def test_a_text_in_no_width_at_all_takes_a_line_for_a_character() -> None:
    assert text_height("甲乙丙", 0, 10) == text_height("甲\n乙\n丙", 200, 10)


def test_the_highest_cell_makes_its_row() -> None:
    rows = (Row((Cell("甲"), Cell("甲" * 500))), Row((Cell("甲"), Cell(None))))
    heights = measure(Table(columns("1", "1"), rows)).heights
    assert heights[0] > 100 > heights[1]


def test_a_merged_cell_has_the_width_of_its_columns() -> None:
    text = "甲" * 300
    wide = measure(Table(columns("1", "1"), (Row((Cell(text, columns=2), None)),))).heights[0]
    narrow = measure(Table(columns("1", "1"), (Row((Cell(text), Cell(None))),))).heights[0]
    assert wide < narrow


def test_rows_under_a_merged_cell_share_what_it_lacks_and_are_never_lowered() -> None:
    rows = (Row((Cell("甲" * 400, rows=2), Cell("乙"))), Row((None, Cell("丙" * 40))))
    first, second = measure(Table(columns("1", "1"), rows)).heights
    alone = measure(Table(columns("1", "1"), (Row((Cell(None), Cell("丙" * 40))),))).heights[0]
    assert first + second == pytest.approx(text_height("甲" * 400, UPRIGHT_WIDTH / 2, FONT_SIZES[0]))
    assert second > alone
    low = (Row((Cell("甲", rows=2), Cell("乙"))), Row((None, Cell("丙"))))
    assert len(set(measure(Table(columns("1", "1"), low)).heights)) == 1


def test_letters_get_smaller_only_where_a_row_would_be_too_high() -> None:
    sizes = [measure(Table(columns("1"), (Row((Cell("甲" * count),)),))).size for count in (100, 1300, 100_000)]
    assert sizes[0] == FONT_SIZES[0]
    assert sizes[0] > sizes[1] > sizes[2] == FONT_SIZES[-1]


def test_no_row_is_higher_than_excel_shows() -> None:
    measures = measure(Table(columns("1"), (Row((Cell("甲" * 100_000),)),)))
    assert measures.heights == (MAX_HEIGHT,)


def test_a_table_without_rows_has_a_head() -> None:
    measures = measure(Table(columns("1"), ()))
    assert (measures.heights, measures.size) == ((), FONT_SIZES[0])
    assert measures.head > 0
