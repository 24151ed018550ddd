from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport.doctree import Inline, Paragraph
from govreport.writers.docx import ForbiddenCharacterError
from govreport.writers.docx.markup import width
from unit.writers.docx.reading import W, Written, run_with, runs_of, text_of, words

WORDS = f"{W}t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def fonts(text: str, piece: str) -> set[str | None]:
    written = Written(Paragraph(words(text)))
    run = run_with(written.paragraphs[0], piece)
    return {written.on_run(run, "rFonts", place) for place in ("ascii", "hAnsi")}


def is_xml(character: str) -> bool:
    """Say whether XML 1.0 can hold a character (production 2)."""
    plane = ord(character)
    return character in "\t\n\r" or 0x20 <= plane <= 0xD7FF or 0xE000 <= plane <= 0xFFFD or plane >= 0x10000


@given(st.text(alphabet=st.characters(exclude_characters="\r")))
def test_any_text_arrives_whole_or_is_refused(text: str) -> None:
    try:
        written = Written(Paragraph(words(text)))
    except ForbiddenCharacterError:
        assert not all(map(is_xml, text))
    else:
        assert text_of(written.paragraphs[0]) == text
        assert all(map(is_xml, text))


@pytest.mark.parametrize("text", ["  首尾空格  ", "𠮷野家", 'a & b <c> "d"', "甲\t乙", "镕堃喆", "第1行\n第2行"])
def test_unusual_text_arrives_whole(text: str) -> None:
    assert text_of(Written(Paragraph(words(text))).paragraphs[0]) == text


def test_line_ends_of_other_systems_become_breaks() -> None:
    assert text_of(Written(Paragraph(words("甲\r\n乙\r丙"))).paragraphs[0]) == "甲\n乙\n丙"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_forbidden_characters_are_refused_with_their_place(character: str) -> None:
    content = (Inline("正文", "lead"), Inline(f"坏{character}字", "achievements[0].body[1]"))
    with pytest.raises(ForbiddenCharacterError, match=r"achievements\[0\]\.body\[1\].*U\+") as refused:
        Written(Paragraph(content))
    str(refused.value).encode()


@pytest.mark.parametrize(
    "number", ["31.5", "5.6%", "386.2km", "1250.75km²", "PM2.5", "28μg/m³", "GB/T 9704-2012", "-0.50"]
)
def test_a_number_stays_in_one_run_with_its_unit(number: str) -> None:
    paragraph = Written(Paragraph(words(f"达到{number}，优于"))).paragraphs[0]
    assert number in [text_of(run) for run in runs_of(paragraph)]


def test_a_number_stays_whole_across_figures_of_the_data() -> None:
    content = (Inline("同比增长"), Inline("5.6", "figures.rate", "rate"), Inline("%。"))
    assert "5.6%" in [text_of(run) for run in runs_of(Written(Paragraph(content)).paragraphs[0])]


def test_latin_words_and_digits_are_in_the_latin_face() -> None:
    assert fonts("设计能力31.5万吨", "31.5") == {"Times New Roman"}


@pytest.mark.parametrize("mark", ["“", "”", "‘", "’", "—", "…", "·"])
def test_quotes_and_dashes_come_from_the_chinese_font(mark: str) -> None:
    written = Written(Paragraph(words(f"A{mark}厂{mark}B")))
    run = run_with(written.paragraphs[0], mark)
    assert fonts(f"A{mark}厂{mark}B", mark) == {"仿宋_GB2312"}
    assert written.on_run(run, "rFonts", "hint") == "eastAsia"


def test_digits_are_half_as_wide_as_hanzi() -> None:
    assert width("2025年1月15日") == 6.5
    assert width("2025年  月  日") == 7


@pytest.mark.parametrize("text", [" 首", "尾 ", "中 间", "GB 9704 的", "甲 \t乙", "甲 \n 乙"])
def test_programs_are_told_to_keep_blanks(text: str) -> None:
    words_written = [each for run in runs_of(Written(Paragraph(words(text))).paragraphs[0]) for each in run.iter(WORDS)]
    assert words_written
    assert all(each.get(SPACE) == "preserve" for each in words_written)


def test_texts_without_blanks_are_written_short() -> None:
    written = Written(Paragraph(words("达到5.6%，优于")))
    assert [each.get(SPACE) for each in written.paragraphs[0].iter(WORDS)] == [None] * 3
