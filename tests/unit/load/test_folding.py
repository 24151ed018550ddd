"""Joints of folded lines; whole files are read in test_loading."""

from __future__ import annotations

import pytest

from govreport.load.folding import unfold


@pytest.mark.parametrize(
    ("value", "written", "unfolded"),
    [
        ("甲乙 丙丁", "甲乙\n  丙丁", "甲乙丙丁"),
        ("甲 乙 丙 丁", "甲 乙\n丙 丁", "甲 乙丙 丁"),
        ("甲 API 乙", "甲\nAPI\n乙", "甲 API 乙"),
        ("增长5% 以上", "增长5%\n以上", "增长5% 以上"),
        ("“甲” 乙", "“甲”\n乙", "“甲”乙"),
        ("甲， 乙", "甲，\n乙", "甲，乙"),
        ("甲\n乙", "甲\n\n乙", "甲\n乙"),
        ("甲 乙 甲 乙", "甲 乙 甲\n乙", "甲 乙 甲乙"),
        ("甲乙", "甲乙", "甲乙"),
        ("", "", ""),
    ],
)
def test_no_blank_stands_between_lines_of_hanzi(value: str, written: str, unfolded: str) -> None:
    assert unfold(value, written) == unfolded


def test_quotes_around_the_text_do_not_hide_a_joint() -> None:
    assert unfold("甲 乙", "'甲\n  乙'") == "甲乙"
    assert unfold("甲 乙", '"甲\n  乙"') == "甲乙"


def test_a_joint_that_an_escape_hides_is_left_and_the_next_one_found() -> None:
    assert unfold("甲\t乙 丙丁 戊", '"甲\\t乙\n丙丁\n戊"') == "甲\t乙 丙丁戊"
