"""Rows that open a printed page; what a workbook then shows is in test_xlsx."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from govreport.doctree import Cell, Column, Role, Row, Table
from govreport.writers.xlsx.geometry import measure, measured_again
from govreport.writers.xlsx.paging import Printed, Room, printed

COLUMNS = (
    Column("group", "类别", Decimal(30)),
    Column("task", "任务", Decimal(70)),
    Column("score", "分", Decimal(20)),
)
ALONE = Room(30.0, 0.0)


def group(name: str, rows: int) -> list[Row]:
    first = Row((Cell(name, rows=rows), Cell("任务"), Cell(Decimal(1))))
    return [first, *(Row((None, Cell("任务"), Cell(Decimal(1)))) for _ in range(rows - 1))]


def paged(rows: list[Row], room: Room = ALONE, *, landscape: bool = True) -> Printed:
    table = Table(COLUMNS, tuple(rows), landscape=landscape)
    return printed(table, measure(table), room)


def names(shown: Printed, index: int) -> str:
    cell = shown.table.rows[index].cells[0]
    return str(cell.value) if cell else ""


def test_a_table_of_one_page_stays_as_it_is() -> None:
    shown = paged(group("甲", 5))
    assert (shown.starts, shown.table.rows) == ((), tuple(group("甲", 5)))


def test_small_groups_are_not_parted() -> None:
    rows = [row for name in "甲乙丙丁戊己庚辛" for row in group(name, 5)]
    shown = paged(rows)
    assert shown.table.rows == tuple(rows)
    assert shown.starts
    assert all(start % 5 == 0 for start in shown.starts)


def test_where_no_group_is_parted_rows_keep_their_heights() -> None:
    table = Table(COLUMNS, tuple(row for name in "甲乙丙丁戊己庚辛" for row in group(name * 40, 5)), landscape=True)
    measures = measure(table)
    shown = printed(table, measures, ALONE)
    assert shown.starts
    assert shown.table is table
    assert shown.measures == measures == measured_again(table, measures)


@pytest.mark.parametrize("landscape", [True, False])
def test_a_large_group_is_merged_page_by_page(landscape: bool) -> None:  # noqa: FBT001
    shown = paged(group("甲", 100), landscape=landscape)
    assert [index for index in range(100) if names(shown, index)] == [0, *shown.starts]
    assert len(shown.starts) == (5 if landscape else 3)


def test_no_page_is_higher_than_the_paper() -> None:
    shown = paged([row for count in (3, 40, 9, 17, 2, 33) for row in group("城市生活污水收集处理" * 5, count)])
    edges = [0, *shown.starts, len(shown.table.rows)]
    pages = [sum(shown.measures.heights[first:end]) for first, end in pairwise(edges)]
    assert max(pages) + shown.measures.head <= 475


@pytest.mark.parametrize("role", [Role.SUBTOTAL, Role.TOTAL])
def test_a_sum_opens_no_page(role: Role) -> None:
    for before in range(10, 30):
        rows = [*group("甲", before), Row((Cell("计", columns=2), None, Cell(Decimal(before))), role), *group("乙", 20)]
        assert before not in paged(rows).starts


def test_a_caption_ends_no_page() -> None:
    for before in range(10, 30):
        rows = [*group("甲", before), Row((Cell("一、部分", columns=3), None, None), Role.CAPTION), *group("乙", 20)]
        assert before + 1 not in paged(rows).starts


def test_labels_under_the_table_stand_with_two_rows_at_least() -> None:
    for count in range(10, 30):
        rows = [Row((Cell("甲"), Cell("任务"), Cell(Decimal(1)))) for _ in range(count)]
        room = Room(30.0, 60.0)
        last = max((0, *paged(rows, room).starts))
        shown = paged(rows, room)
        assert count - last >= 2
        assert sum(shown.measures.heights[last:]) + shown.measures.head + room.below <= 475


def test_a_row_higher_than_a_page_breaks_nothing() -> None:
    rows = [Row((Cell("甲"), Cell("长" * 6000), Cell(Decimal(1)))) for _ in range(3)]
    assert paged(rows, Room(400.0, 400.0)).starts
