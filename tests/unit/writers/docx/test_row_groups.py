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


def laid(given: Table, above: float | None = 0.0, below: float = 0.0) -> Paged:
    return paged(given, Room((1701, 7144), 24, PAGE, above, below, HOUSE))


def parts(found: Paged) -> list[tuple[int, int]]:
    """Give the named parts by their first row and the one after their last."""
    named = ((index, row.cells[0]) for index, row in enumerate(found.rows))
    return [(index, index + cell.rows) for index, cell in named if cell is not None and cell.value == "收集处理"]


def test_a_small_group_stays_whole() -> None:
    found = laid(table(5, 5))
    assert found.rows == table(5, 5).rows
    assert {0, 1, 2, 3, 5, 6, 7, 8} <= found.kept
    assert 4 not in found.kept


def test_a_group_stays_whole_where_that_leaves_little_of_a_page_blank() -> None:
    """Five rows, five times, leave two of the rows of a page blank."""
    assert parts(laid(table(*[5] * 12))) == [(first, first + 5) for first in range(0, 60, 5)]


def test_a_group_that_would_leave_much_of_a_page_blank_is_parted_and_named_again() -> None:
    (_, second, third, *_) = found = parts(laid(table(*[11] * 6)))
    assert second == (11, 22)
    assert third[0] == 22
    assert LINES - 3 <= third[1] < 33
    assert found[3] == (third[1], 33)


@pytest.mark.parametrize("fitting", [1, 2, 3, 4, 5])
def test_no_row_of_many_stands_alone_where_a_group_is_parted(fitting: int) -> None:
    """So many rows of the group of six fit where the page ends."""
    used = PAGE * 0.98 - HOUSE.table.row_height * (1 + 4 + fitting) - 100
    members = [end - first for first, end in parts(laid(table(4, 6, 4), used))[1:-1]]
    assert sum(members) == 6
    assert 1 not in members


@pytest.mark.parametrize(("members", "expected"), [(3, [1, 2]), (4, [4])])
def test_of_three_high_rows_one_may_stand_alone(members: int, expected: list[int]) -> None:
    """Rows of a tenth of a page, where one and a half of them fit."""
    name = [Cell("收集处理", rows=members), *[None] * (members - 1)]
    rows = tuple(Row((cell, Cell("达到" * 55))) for cell in name)
    high = laid(Table(COLUMNS, (*rows, *table(4).rows)), PAGE * 0.8)
    assert [end - first for first, end in parts(high)] == [*expected, 4]


def test_labels_under_a_table_have_room_on_the_page_of_its_last_row() -> None:
    given = table(LINES - 2)._replace(closing=("填报人：",))
    assert len(parts(laid(given))) == 1
    assert len(parts(laid(given, below=HOUSE.profile.line_pitch * 3))) == 2


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


@pytest.mark.parametrize(
    ("last", "kept"), [(("短", "短"), True), (("短", "长" * 900), False), (("长" * 200, "短"), False)]
)
def test_the_last_two_rows_share_a_page_unless_they_are_high(last: tuple[str, str], kept: bool) -> None:  # noqa: FBT001
    rows = (*table(1, 1).rows, *(Row((Cell("甲"), Cell(text))) for text in last))
    assert (2 in laid(Table(COLUMNS, rows)).kept) is kept


def test_a_table_without_rows_has_nothing_to_keep() -> None:
    assert laid(Table(COLUMNS, ())) == Paged((), frozenset())
