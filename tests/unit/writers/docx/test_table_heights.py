from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.docx.line_count import LIBREOFFICE, WORD
from govreport.writers.docx.table_heights import Heights, row_chunks
from render.documents import score_table
from unit.writers.docx.reading import HOUSE

COLUMNS = (Column("a", "甲", Decimal(20)), Column("b", "乙", Decimal(136)))


def heights(table: Table) -> Heights:
    return row_chunks(table, HOUSE.type_width, HOUSE.type_height, HOUSE, WORD)


def row(text: str) -> Row:
    return Row((Cell("1"), Cell(text)))


def test_a_row_is_as_high_as_its_longest_cell_and_never_too_low() -> None:
    chunks = heights(Table(COLUMNS, (row("短"), row("长" * 200)))).chunks
    assert chunks[0] == HOUSE.table.row_height
    assert chunks[1] == pytest.approx(7 * 12 * 20 * WORD.leading + 2 * HOUSE.table.edge_margin, rel=0.01)


def test_rows_of_a_group_with_their_sum_are_one_chunk() -> None:
    first, second, total = heights(score_table(6, group=3)).chunks
    assert first == second > 3 * total


def test_what_stands_above_and_below_counts() -> None:
    bare, full = heights(Table(COLUMNS, (row("短"),))), heights(score_table(5))
    assert (bare.above, bare.below) == (0, 0)
    assert full.above > 0
    assert full.below == HOUSE.profile.line_pitch * 2


def test_programs_differ_in_the_height_of_a_line() -> None:
    table = Table(COLUMNS, (row("长" * 400),))
    word, office = (row_chunks(table, 8845, 12756, HOUSE, program).chunks[0] for program in (WORD, LIBREOFFICE))
    assert word > office
