from __future__ import annotations

from decimal import Decimal

from govreport.doctree import Cell, Column, Row, Table
from govreport.writers.docx.line_count import LIBREOFFICE, WORD
from govreport.writers.docx.styles import table_line
from govreport.writers.docx.table_heights import Heights, row_chunks
from govreport.writers.docx.table_size import Place
from render.documents import score_table
from unit.writers.docx.reading import HOUSE

COLUMNS = (Column("a", "甲", Decimal(20)), Column("b", "乙", Decimal(136)))

PLACE = Place(HOUSE.type_width, HOUSE.type_height, None)


def heights(table: Table) -> Heights:
    return row_chunks(table, PLACE, HOUSE, WORD)


def row(text: str) -> Row:
    return Row((Cell("1"), Cell(text)))


def test_a_row_is_as_high_as_its_longest_cell_and_never_too_low() -> None:
    chunks = heights(Table(COLUMNS, (row("短"), row("长" * 200), row("短"), row("短")))).chunks
    assert chunks[0] == HOUSE.table.row_height
    assert chunks[1] == 7 * table_line(24) + 2 * HOUSE.table.edge_margin + 10  # and a rule of half a point


def test_rows_of_a_group_with_their_sum_are_one_chunk() -> None:
    first, last = heights(score_table(6, group=3)).chunks
    total = heights(score_table(6, group=3)._replace(rows=score_table(6, group=3).rows[-1:])).chunks[0]
    assert first > 3 * total
    assert last == first + total  # the last two rows share a page


def test_what_stands_above_and_below_counts() -> None:
    bare, full = heights(Table(COLUMNS, (row("短"),))), heights(score_table(5))
    assert (bare.above, bare.below) == (0, 0)
    assert full.above > 0
    assert full.below == HOUSE.profile.line_pitch * 2


def test_programs_differ_where_numbers_stand_between_hanzi() -> None:
    for text, lines in (("长" * 400, 0), ("新建2座、扩建3座；" * 30, 1)):
        table = Table(COLUMNS, (row(text),))
        word, office = (row_chunks(table, PLACE, HOUSE, program).chunks[0] for program in (WORD, LIBREOFFICE))
        assert office - word == lines * table_line(24)
