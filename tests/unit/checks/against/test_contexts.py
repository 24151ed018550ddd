from __future__ import annotations

from govreport.checks.against.contexts import Context, contexts, letter_pairs
from govreport.text.amounts import find_amounts


def around(text: str) -> list[Context]:
    return list(contexts(text, find_amounts(text)))


def test_words_between_two_numbers_or_marks_are_near() -> None:
    first, second = around("新建公厕12座、改造8座。别的事。")
    assert first.near == {"新建", "建公", "公厕"}
    assert second.near == {"改造"}
    assert first.wide == second.wide == {"新建", "建公", "公厕", "改造"}


def test_words_behind_a_number_are_near_too() -> None:
    (found,) = around("把403处点位摸清")
    assert {"点位", "摸清"} <= found.near


def test_brackets_do_not_part_words_from_their_number() -> None:
    (found,) = around("检查企业（场所）共500家次")
    assert {"企业", "场所"} <= found.near


def test_nothing_is_near_where_numbers_are_listed_in_turn() -> None:
    for each in around("甲项目和乙项目分别完成63%、47%"):
        assert each.near == frozenset()
        assert "甲项" in each.wide


def test_words_that_stand_everywhere_say_nothing() -> None:
    assert letter_pairs(["累计完成"]) == {"计完"}
    assert letter_pairs(["A1（一）"]) == frozenset()
