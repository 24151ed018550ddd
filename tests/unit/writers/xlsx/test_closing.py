from __future__ import annotations

import pytest

from govreport.writers.xlsx.closing import closing_groups


def test_without_labels_there_is_no_line() -> None:
    assert closing_groups((), (100.0, 100.0)) == []


def test_a_single_label_has_the_whole_line() -> None:
    assert closing_groups(("填报人：",), (100.0, 50.0, 80.0)) == [(0, 2, "填报人：")]


def test_each_label_has_columns_of_its_own_in_order() -> None:
    groups = closing_groups(("填报单位（盖章）：", "填报人：", "审核人："), (50.0,) * 8)
    assert [label for *_, label in groups] == ["填报单位（盖章）：", "填报人：", "审核人："]
    assert [first for first, *_ in groups] == [0, *(last + 1 for _, last, _ in groups[:-1])]
    assert groups[-1][1] == 7


def test_the_longest_label_has_the_most_room() -> None:
    (first, last, _), *others = closing_groups(("填报单位（主要负责人签字盖章）：", "甲：", "乙："), (50.0,) * 9)
    assert all(last - first > end - begin for begin, end, _ in others)


def test_a_wide_column_serves_as_well_as_several_narrow_ones() -> None:
    assert closing_groups(("填报人：", "审核人："), (300.0, 20.0, 20.0, 20.0)) == [
        (0, 0, "填报人："),
        (1, 3, "审核人："),
    ]


@pytest.mark.parametrize(("labels", "columns"), [(3, 2), (2, 61)])
def test_labels_without_columns_of_their_own_share_one_line(labels: int, columns: int) -> None:
    names = tuple("甲乙丙"[:labels])
    ((first, last, line),) = closing_groups(names, (10.0,) * columns)
    assert (first, last, tuple(line.split())) == (0, columns - 1, names)
