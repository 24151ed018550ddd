from __future__ import annotations

from govreport.diagnostics import Edit
from govreport.revising.plain import revise_text


def test_line_ends_stay() -> None:
    text, done = revise_text("甲,乙\r\n丙,丁\r\n", {("", 2): [Edit(2, 1, ",", "，")]})
    assert text == "甲,乙\r\n丙，丁\r\n"
    assert len(done) == 1


def test_a_line_that_is_not_there_is_left() -> None:
    assert revise_text("甲", {("", 5): [Edit(5, 0, "甲", "乙")]}) == ("甲", [])
