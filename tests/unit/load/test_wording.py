from __future__ import annotations

import pytest

from govreport.load.wording import FORBIDDEN, clip, colon_fix


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲", "“甲”"),
        ("", "“”"),
        ("甲" * 30, f"“{'甲' * 30}”"),
        ("甲" * 31, f"“{'甲' * 30}…”"),
        ("甲\n乙\x07", "“甲□乙□”"),
    ],
)
def test_a_quoted_text_is_short_and_on_one_line(text: str, shown: str) -> None:
    assert clip(text) == shown


@pytest.mark.parametrize("text", ["标题：甲", "标题： 甲", "标题：", "标题:甲", "标题:\u3000甲", " title:x"])
def test_a_key_run_together_with_its_value_is_recognised(text: str) -> None:
    fix = colon_fix(text)
    assert fix is not None
    assert text.strip()[:2] in fix


@pytest.mark.parametrize("text", ["", "标题", "标题: 甲", "标题:", "：甲", "一" * 21 + "：甲", "甲 乙：丙"])
def test_other_texts_are_no_key_and_value(text: str) -> None:
    assert colon_fix(text) is None


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\x7f", "\x85", "\u2028", "\ud800", "\uffff"])
def test_what_no_document_can_hold_is_forbidden(char: str) -> None:
    assert FORBIDDEN.fullmatch(char)


@pytest.mark.parametrize("char", ["\t", "\n", "\r", " ", "\u3000", "𠮷", "\ufeff", "\ue000"])
def test_what_a_document_may_hold_is_not_forbidden(char: str) -> None:
    assert not FORBIDDEN.search(char)
