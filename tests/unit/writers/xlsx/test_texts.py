from __future__ import annotations

import pytest

from govreport.writers.xlsx import TextTooLongError, UnprintableTextError
from govreport.writers.xlsx.texts import MAX_TEXT, check_text


@pytest.mark.parametrize("text", ["", "甲\t乙\n丙\r", "𠮷😀", "\ue000", "甲" * MAX_TEXT, "😀" * (MAX_TEXT // 2)])
def test_what_a_cell_holds_is_taken(text: str) -> None:
    check_text("表", text)


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_an_unprintable_character_is_refused_by_its_number(character: str) -> None:
    with pytest.raises(UnprintableTextError, match=f"U\\+{ord(character):04X}") as refused:
        check_text("表", f"甲{character}乙")
    str(refused.value).encode()


@pytest.mark.parametrize("text", ["甲" * (MAX_TEXT + 1), "😀" * (MAX_TEXT // 2 + 1)])
def test_length_counts_as_excel_counts_it(text: str) -> None:
    with pytest.raises(TextTooLongError):
        check_text("表", text)
