from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Column, NumberFormat, Role
from govreport.writers.xlsx.looks import (
    FANGSONG,
    HEITI,
    XIAOBIAOSONG,
    Align,
    Look,
    fits_number,
    head_look,
    note_look,
    number_format,
    number_look,
    title_look,
    words_look,
)

TEXT = Column("a", "甲", Decimal(1))


@pytest.mark.parametrize(
    ("column", "role", "align"),
    [
        (TEXT, Role.ITEM, Align.LEFT),
        (TEXT._replace(centred=True), Role.ITEM, Align.CENTRE),
        (TEXT._replace(number_format=NumberFormat.SERIAL), Role.ITEM, Align.CENTRE),
        (TEXT._replace(number_format=NumberFormat.SCORE), Role.ITEM, Align.CENTRE),
        (TEXT, Role.SUBTOTAL, Align.CENTRE),
        (TEXT._replace(centred=True), Role.CAPTION, Align.LEFT),
    ],
)
def test_words_of_items_stand_left_and_short_ones_in_the_middle(column: Column, role: Role, align: Align) -> None:
    words = words_look(column, role, 11)
    assert words.align is align
    assert number_look(words, Decimal(1)).align is Align.CENTRE


@pytest.mark.parametrize(
    ("role", "font"), [(Role.ITEM, FANGSONG), (Role.SUBTOTAL, HEITI), (Role.GRAND_TOTAL, HEITI), (Role.CAPTION, HEITI)]
)
def test_items_are_fangsong_and_sums_and_captions_heiti(role: Role, font: str) -> None:
    words = words_look(TEXT, role, 11)
    assert (words.font, words.size) == (font, 11)
    assert number_look(words, Decimal("2.5"), "%") == Look(font, 11, Align.CENTRE, "0.0%")


def test_only_cells_of_the_table_have_borders() -> None:
    looks = (title_look(), note_look(Align.RIGHT), head_look(11), words_look(TEXT, Role.ITEM, 11))
    assert [look.properties()["border"] for look in looks] == [0, 0, 1, 1]
    assert [look.font for look in looks] == [XIAOBIAOSONG, FANGSONG, HEITI, FANGSONG]


@pytest.mark.parametrize(("value", "written"), [("9", "0"), ("2.50", "0.00"), ("1E+2", "0"), ("-0.125", "0.000")])
def test_digits_behind_the_point_are_kept(value: str, written: str) -> None:
    assert number_format(Decimal(value)) == written
    assert number_look(head_look(11), Decimal(value)).number_format == written


@pytest.mark.parametrize(
    ("value", "fits"), [("1" * 15, True), ("1" * 16, False), ("0.1234567890123456", False), ("-1.50", True)]
)
def test_excel_keeps_fifteen_digits(value: str, *, fits: bool) -> None:
    assert fits_number(Decimal(value)) is fits
