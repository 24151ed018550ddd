from __future__ import annotations

from math import inf

import pytest

from govreport.compose.title_breaks import Break
from govreport.compose.title_lines import NO_OUTLINE, Lines, LineSearch, edges_of, extent_of


def free(length: int, *dear: int) -> list[Break]:
    """Allow a break at every place, at a cost at some."""
    return [Break(at, at, 5.0 if at in dear else 0.0) for at in range(1, length)]


def laid(title: str, size: float, breaks: list[Break]) -> list[str]:
    found = LineSearch(edges_of(title), extent_of(title), size).best(breaks)
    begins = [0, *(each.begin for each in found.breaks)]
    ends = [*(each.end for each in found.breaks), len(title)]
    return [title[begin:end] for begin, end in zip(begins, ends, strict=True)]


def test_hanzi_are_one_em_and_ascii_is_half() -> None:
    assert edges_of("甲2a，") == [0.0, 1.0, 1.5, 2.0, 3.0]


def test_room_between_hanzi_and_numbers_counts_within_a_line_only() -> None:
    extent = extent_of("甲《25》乙24年")
    assert extent.between(0, 5) == pytest.approx(4.2)  # none beside a mark
    assert extent.between(0, 9) == pytest.approx(7.8)
    assert extent.between(6, 9) == pytest.approx(2.4)


def test_letters_are_as_wide_as_the_broadest_face_has_them() -> None:
    capitals, letters, digits = (extent_of(words).between(0, 2) for words in ("AB", "ab", "25"))
    assert capitals > letters >= digits > edges_of("25")[-1]
    assert extent_of("W").between(0, 1) > 1


def test_a_line_that_fits_by_halves_alone_is_not_chosen() -> None:
    title = "甲" * 9 + "2024年" + "乙" * 9
    assert laid(title, 12, free(len(title), 9, 13))[0] != "甲" * 9 + "2024年"
    assert laid(title, 13, [Break(14, 14, 0.0)])[0] == "甲" * 9 + "2024年"


def test_lines_are_as_few_and_as_even_as_they_can_be() -> None:
    assert sorted(map(len, laid("甲" * 20, 12, free(20)))) == [9, 11]


def test_lines_of_one_width_are_avoided_but_not_at_the_cost_of_sense() -> None:
    assert len(set(map(len, laid("甲" * 20, 12, free(20))))) == 2
    assert laid("甲" * 10 + "乙" * 10, 12, [Break(10, 10, 0.0)]) == ["甲" * 10, "乙" * 10]


def test_a_dear_break_is_gone_round() -> None:
    lengths = list(map(len, laid("甲" * 20, 12, free(20, 9, 11))))
    assert lengths[0] not in {9, 11}


def test_an_outline_like_an_hourglass_costs_as_much_as_no_sensible_title() -> None:
    title = "甲" * 30
    search = LineSearch(edges_of(title), extent_of(title), 12)
    hourglass = search.best([Break(12, 12, 0.0), Break(18, 18, 0.0)])
    diamond = search.best([Break(9, 9, 0.0), Break(21, 21, 0.0)])
    assert hourglass.cost >= NO_OUTLINE > diamond.cost


@pytest.mark.parametrize("breaks", [[], [Break(3, 3, 0.0)]])
def test_without_room_there_are_no_lines(breaks: list[Break]) -> None:
    assert LineSearch(edges_of("甲" * 20), extent_of("甲" * 20), 12).best(breaks) == Lines(inf)


def test_three_characters_are_not_left_over() -> None:
    assert min(map(len, laid("甲" * 15, 12, free(15)))) > 3
    found = LineSearch(edges_of("甲" * 15), extent_of("甲" * 15), 12).best([Break(12, 12, 0.0)])
    assert found.cost > 40
