from __future__ import annotations

from govreport.checks.against.alignment import Alignment
from govreport.checks.against.leftovers import match_leftovers
from govreport.checks.against.pieces import cut


def followed(composed: list[str], found: list[str]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    result = match_leftovers(Alignment(cut(enumerate(composed)), cut(enumerate(found))))
    here, there = "".join(composed), "".join(found)
    assert len(composed) == len(found) == 1, "offsets are those of one text"
    return (
        [
            (here[a.amount.start : a.amount.end], there[b.amount.start : b.amount.end])
            for a, b in sorted(result.matched, key=lambda match: match.composed.amount.start)
        ],
        [here[each.amount.start : each.amount.end] for each in result.missing],
        [there[each.amount.start : each.amount.end] for each in result.added],
    )


def test_a_number_is_followed_by_the_words_around_it() -> None:
    assert followed(["全年新建公厕12座"], ["这一年新建公厕13座多样"]) == ([("12座", "13座")], [], [])


def test_equal_numbers_are_followed_whatever_the_words() -> None:
    assert followed(["增加了12座设施"], ["目前多出来的有12座"]) == ([("12座", "12座")], [], [])


def test_numbers_of_other_things_are_gone_and_new() -> None:
    assert followed(["治理河道3公里"], ["劝导行人1830人次"]) == ([], ["3公里"], ["1830人次"])


def test_clauses_in_another_order_keep_their_numbers() -> None:
    matched, gone, new = followed(
        ["新建公厕12座，改造管网8公里，补植行道树300株"], ["还补植行道树300株，还改造管网8公里，还新建公厕12座"]
    )
    assert (len(matched), gone, new) == (3, [], [])
