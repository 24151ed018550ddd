from __future__ import annotations

from govreport.diagnostics import Edit, Finding
from govreport.revising.edits import applied, edits_by_place


def finding(*edits: Edit) -> Finding:
    return Finding((), "", edits=edits)


def test_edits_are_made_in_order_and_once() -> None:
    comma, bracket = Edit(1, 2, ",", "，"), Edit(1, 0, "(", "（")
    gathered = edits_by_place([finding(comma), finding(bracket, comma)])
    assert gathered == {("", 1): [bracket, comma]}
    assert applied("(甲,乙", gathered["", 1])[0] == "（甲，乙"


def test_one_that_overlaps_waits() -> None:
    wide, narrow = Edit(1, 0, "ab", "x"), Edit(1, 1, "b", "y")
    assert edits_by_place([finding(wide, narrow)]) == {("", 1): [wide]}


def test_what_changed_meanwhile_is_left() -> None:
    assert applied("甲乙", [Edit(1, 0, ",", "，")]) == ("甲乙", [])
