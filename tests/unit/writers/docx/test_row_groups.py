from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from govreport.doctree import Cell, Column, Role, Row, Table
from govreport.writers.docx.row_groups import Paged, Room, paged
from unit.writers.docx.reading import HOUSE

COLUMNS = (Column("group", "类别", Decimal(30)), Column("text", "内容", Decimal(126)))
PAGE = HOUSE.type_height
LINES = PAGE // HOUSE.table.row_height
"""Rows of one line on a page, with one for the head."""


def table(*groups: int, name: str = "收集处理", subtotal: bool = False) -> Table:
    rows: list[Row] = []
    for members in groups:
        rows += [Row((Cell(name, rows=members) if not number else None, Cell("达到"))) for number in range(members)]
        rows += [Row((Cell("小计"), Cell(None)), Role.SUBTOTAL)] if subtotal else []
    return Table(COLUMNS, tuple(rows))


def laid(given: Table, above: float | None = 0.0) -> Paged:
    return paged(given, Room((1701, 7144), 24, PAGE, above, HOUSE))


def parts(found: Paged) -> list[tuple[int, int]]:
    """Give the named parts by their first row and the one after their last."""
    named = ((index, row.cells[0]) for index, row in enumerate(found.rows))
    return [(index, index + cell.rows) for index, cell in named if cell is not None and cell.value == "收集处理"]


def test_a_small_group_stays_whole() -> None:
    found = laid(table(5, 5))
    assert found.rows == table(5, 5).rows
    assert {0, 1, 2, 3, 5, 6, 7, 8} <= found.kept
    assert 4 not in found.kept


def test_a_large_group_is_named_again_where_the_page_ends() -> None:
    first, second, third = parts(laid(table(LINES * 5 // 2)))
    assert LINES - 4 <= first[1] - first[0] < LINES
    assert second[1] - second[0] == first[1] - first[0]
    assert third[1] == LINES * 5 // 2


def test_every_part_of_a_large_group_is_kept_together() -> None:
    found = laid(table(3, LINES, LINES))
    for first, end in parts(found):
        assert set(range(first, end - 1)) <= found.kept
    assert all(first[1] == second[0] for first, second in pairwise(parts(found)))
    assert all(end - 1 not in found.kept for _, end in parts(found)[:-2])


def test_what_stands_above_makes_the_first_part_shorter() -> None:
    high, low = (parts(laid(table(LINES), above))[0] for above in (0.0, PAGE / 2))
    assert low[1] < high[1] - LINES // 3


def test_where_the_page_begins_unknown_parts_are_small_enough_to_move() -> None:
    sizes = [end - first for first, end in parts(laid(table(LINES * 2), None))]
    assert len(sizes) >= 5
    assert max(sizes) <= LINES * 0.4


def test_the_name_of_a_group_fits_its_first_part() -> None:
    found = laid(table(LINES, name="收集处理" * 12), PAGE - 5 * HOUSE.table.row_height)
    assert {0, 1, 2, 3} <= found.kept
    name = found.rows[0].cells[0]
    assert name is not None
    assert name.rows > 4


def test_a_sum_stays_with_the_row_above() -> None:
    found = laid(table(LINES, 4, subtotal=True))
    sums = [index for index, row in enumerate(found.rows) if row.role is Role.SUBTOTAL]
    assert {index - 1 for index in sums} <= found.kept


@pytest.mark.parametrize(("last", "kept"), [("短", True), ("长" * 900, False)])
def test_the_last_two_rows_share_a_page_unless_they_fill_it(last: str, kept: bool) -> None:  # noqa: FBT001
    rows = (*table(1, 1, 1).rows, Row((Cell("甲"), Cell(last))))
    assert (2 in laid(Table(COLUMNS, rows)).kept) is kept


def test_a_table_without_rows_has_nothing_to_keep() -> None:
    assert laid(Table(COLUMNS, ())) == Paged((), frozenset())
