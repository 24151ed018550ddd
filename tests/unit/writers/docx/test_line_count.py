from __future__ import annotations

import pytest

from govreport.writers.docx.line_count import LIBREOFFICE, WORD, fitting, line_count

HANZI = "全"


@pytest.mark.parametrize(("length", "lines"), [(0, 1), (26, 1), (27, 2), (54, 2), (55, 3), (26 + 28 * 9, 10)])
def test_28_hanzi_fill_a_line_and_26_the_first(length: int, lines: int) -> None:
    assert line_count(HANZI * length, 28, WORD, 2) == lines


def test_digits_are_half_as_wide() -> None:
    assert line_count("1" * 52, 28, WORD, 2) == 1
    assert line_count(HANZI * 20 + "1" * 12, 28, WORD, 2) == 1


def test_a_number_goes_to_the_next_line_whole() -> None:
    words = HANZI * 22 + "10817.35万吨" + HANZI * 22
    assert line_count(words, 28, WORD, 2) == 2
    assert line_count(HANZI * 22 + "108170.351m" + HANZI * 23, 28, WORD, 2) == 3


def test_a_mark_takes_the_hanzi_before_it_to_its_line() -> None:
    assert line_count(HANZI * 26 + "。" + HANZI * 26, 28, WORD, 2) == 2
    assert line_count(HANZI * 26 + "。" + HANZI * 27, 28, WORD, 2) == 3


def test_an_opening_bracket_does_not_end_a_line() -> None:
    assert line_count(HANZI * 25 + "《" + HANZI * 27, 28, WORD, 2) == 2
    assert line_count(HANZI * 25 + "《" + HANZI * 28, 28, WORD, 2) == 3


def test_libreoffice_leaves_room_between_hanzi_and_numbers() -> None:
    words = f"{HANZI * 4}12" * 5 + HANZI
    assert [line_count(words, 28, program, 2) for program in (WORD, LIBREOFFICE)] == [1, 2]


@pytest.mark.parametrize("text", ["。" * 100, "（" * 100, "x" * 500, "", "，。；" * 40 + "a" * 90])
def test_strange_text_is_counted_all_the_same(text: str) -> None:
    assert line_count(text, 28, WORD, 2) <= len(text) + 1
    assert line_count(text, 1, LIBREOFFICE) >= 1


def test_no_room_is_left_between_a_number_and_a_mark() -> None:
    words = f"{HANZI * 3}、12、" * 4 + HANZI * 2
    assert [line_count(words, 28, program, 2) for program in (WORD, LIBREOFFICE)] == [1, 1]


def test_a_number_takes_its_bracket_and_its_mark_along() -> None:
    assert line_count(HANZI * 25 + "（2024年）" + HANZI * 23, 28, WORD, 2) == 2
    assert line_count(HANZI * 25 + "（2024年）" + HANZI * 24, 28, WORD, 2) == 3
    assert line_count(HANZI * 24 + "2024，" + HANZI * 25, 28, WORD, 2) == 2
    assert line_count(HANZI * 24 + "2024，" + HANZI * 26, 28, WORD, 2) == 3


def test_letters_are_as_wide_as_in_times() -> None:
    assert line_count(HANZI + "i" * 70, 28, WORD) == 1
    assert line_count(HANZI + "m" * 32, 28, WORD) == 2


@pytest.mark.parametrize(
    ("text", "lines", "characters"),
    [
        (HANZI * 60, 1, 26),
        (HANZI * 60, 2, 54),
        (HANZI * 60, 3, 60),
        (HANZI * 26 + "，" + HANZI * 9, 1, 25),
        (HANZI * 25 + "《" + HANZI * 9, 1, 25),
        (HANZI * 25 + "2024" + HANZI * 9, 1, 25),
        ("", 1, 0),
    ],
)
def test_lines_are_filled_up_to_a_place_where_they_may_end(text: str, lines: int, characters: int) -> None:
    assert fitting(text, lines, 28, WORD, 2) == characters
