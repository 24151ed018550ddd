from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Column, NumberFormat, Role
from govreport.writers.xlsx.looks import (
    FANGSONG,
    HEITI,
    XIAOBIAOSONG,
    Align,
    cell_look,
    fits_number,
    head_look,
    note_look,
    number_format,
    title_look,
)

TEXT = Column("a", "甲", Decimal(1))


@pytest.mark.parametrize(
    ("column", "role", "value", "align"),
    [
        (TEXT, Role.ITEM, "文字", Align.LEFT),
        (TEXT, Role.ITEM, None, Align.LEFT),
        (TEXT._replace(centred=True), Role.ITEM, "文字", Align.CENTRE),
        (TEXT._replace(number_format=NumberFormat.SERIAL), Role.ITEM, "1", Align.CENTRE),
        (TEXT._replace(number_format=NumberFormat.SCORE), Role.ITEM, "—", Align.CENTRE),
        (TEXT, Role.SUBTOTAL, "小计", Align.CENTRE),
        (TEXT._replace(centred=True), Role.CAPTION, "一、市政", Align.LEFT),
        (TEXT, Role.ITEM, Decimal(1), Align.CENTRE),
    ],
)
def test_words_of_items_stand_left_and_short_ones_in_the_middle(
    column: Column, role: Role, value: str | Decimal | None, align: Align
) -> None:
    assert cell_look(column, role, 11, value).align is align


@pytest.mark.parametrize(
    ("role", "font"), [(Role.ITEM, FANGSONG), (Role.SUBTOTAL, HEITI), (Role.GRAND_TOTAL, HEITI), (Role.CAPTION, HEITI)]
)
def test_items_are_fangsong_and_sums_and_captions_heiti(role: Role, font: str) -> None:
    assert {cell_look(TEXT, role, 11, value).font for value in ("甲", Decimal(1))} == {font}


def test_only_cells_of_the_table_have_borders() -> None:
    looks = (title_look(), note_look(Align.RIGHT), head_look(11), cell_look(TEXT, Role.ITEM, 11, "甲"))
    assert [look.properties()["border"] for look in looks] == [0, 0, 1, 1]
    assert [look.font for look in looks] == [XIAOBIAOSONG, FANGSONG, HEITI, FANGSONG]


@pytest.mark.parametrize(("value", "written"), [("9", "0"), ("2.50", "0.00"), ("1E+2", "0"), ("-0.125", "0.000")])
def test_digits_behind_the_point_are_kept(value: str, written: str) -> None:
    assert number_format(Decimal(value)) == written
    assert cell_look(TEXT, Role.ITEM, 11, Decimal(value)).number_format == written


@pytest.mark.parametrize(
    ("value", "fits"), [("1" * 15, True), ("1" * 16, False), ("0.1234567890123456", False), ("-1.50", True)]
)
def test_excel_keeps_fifteen_digits(value: str, *, fits: bool) -> None:
    assert fits_number(Decimal(value)) is fits
