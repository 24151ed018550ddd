from __future__ import annotations

import time

from govreport.checks.against.alignment import Alignment
from govreport.checks.against.pieces import cut


def partners(composed: str, found: str) -> list[int | None]:
    """Align texts whose pieces are parted by blanks."""
    here, there = (cut(enumerate(text.split())) for text in (composed, found))
    return Alignment(here, there).partner


def test_clauses_with_other_numbers_belong_together() -> None:
    assert partners("甲事办了12件 乙事办了3件", "甲事办了13件 乙事办了3件") == [0, 1]


def test_cells_of_numbers_follow_the_words_beside_them() -> None:
    assert partners("城市供水 10 9 城市燃气 10 9", "城市供水 10 8 城市燃气 10 9") == [0, 1, 2, 3, 4, 5]


def test_a_cell_that_is_gone_is_told_by_the_values_of_the_others() -> None:
    assert partners("城市供水 10 9 城市燃气", "城市供水 9 城市燃气") == [0, None, 1, 2]


def test_clauses_that_moved_take_the_cells_beside_them_along() -> None:
    composed = "城市供水服务工作 10 9 城市燃气服务工作 8 7 城市供热服务工作 6 5"
    found = "城市燃气服务工作 8 7 城市供热服务工作 6 5 城市供水服务工作 10 9"
    assert partners(composed, found) == [6, 7, 8, 0, 1, 2, 3, 4, 5]


def test_what_was_deleted_has_no_partner() -> None:
    assert partners("甲事办了12件 乙事办了3件 丙事办了4件", "甲事办了12件 丙事办了4件") == [0, None, 1]


def test_an_empty_document_has_no_clauses() -> None:
    assert partners("甲事办了12件", "") == [None]


def test_time_grows_with_the_length() -> None:
    def seconds(count: int) -> float:
        composed = [
            (at, f"第{at % 50}类事项办了{at}件，字样{chr(0x4E00 + at % 2000)}有{at}处。") for at in range(count)
        ]
        here, there = cut(composed), cut([*composed[count // 2 :], *composed[: count // 2]])
        begun = time.process_time()
        Alignment(here, there)
        return time.process_time() - begun

    seconds(200)
    assert seconds(8000) < 20 * max(seconds(1000), 0.02)


def test_a_clause_beside_a_neighbour_is_kept_in_place_and_one_elsewhere_is_not() -> None:
    texts = ("甲事办了12件 乙事办了3件 丙事办了4件", "丙事办了4件 别的话 甲事办了12件 乙事办了3件 又一句话")
    here, there = (cut(enumerate(text.split())) for text in texts)
    alignment = Alignment(here, there)
    assert [alignment.is_kept_in_place(at) for at in range(3)] == [True, True, False]
    alone = Alignment(here[:1], there[2:3])
    assert alone.is_kept_in_place(0)
