from __future__ import annotations

import pytest

from govreport.text.numerals import write_hanzi
from govreport.text.ordinals import Level, find_items, leading_ordinal, written_ordinal


@pytest.mark.parametrize(
    ("text", "level", "value", "rest"),
    [
        ("一、工作情况", Level.FIRST, 1, "工作情况"),
        ("十二、工作情况", Level.FIRST, 12, "工作情况"),
        ("（三）工作情况", Level.SECOND, 3, "工作情况"),
        ("  4. 工作情况", Level.THIRD, 4, " 工作情况"),
        ("5、工作情况", Level.THIRD, 5, "工作情况"),
        ("（6）工作情况", Level.FOURTH, 6, "工作情况"),
        ("⑦工作情况", Level.FIFTH, 7, "工作情况"),
    ],
)
def test_ordinals_are_read(text: str, level: Level, value: int, rest: str) -> None:
    ordinal = leading_ordinal(text)
    assert ordinal is not None
    assert (ordinal.level, ordinal.value, text[ordinal.end :]) == (level, value, rest)


@pytest.mark.parametrize("text", ["一、二期工程", "2.5公里", "3. 5%", "（2）号楼", "2024年", "一是加强", "全市"])
def test_what_is_no_ordinal_is_none(text: str) -> None:
    assert leading_ordinal(text) is None


@pytest.mark.parametrize("level", list(Level))
def test_written_ordinals_are_read_again(level: Level) -> None:
    ordinal = leading_ordinal(f"{written_ordinal(level, 12)}甲")
    assert ordinal is not None
    assert (ordinal.level, ordinal.value) == (level, 12)


def test_items_begin_sentences_and_clauses() -> None:
    text = "一是加强宣传。二是执法；三是整改，四是问责。统一是关键，十一是否完成。"
    assert [item.value for item in find_items(text)] == [1, 2, 3, 4]


def test_items_are_read_as_far_as_they_are_counted() -> None:
    chain = "；".join(f"{write_hanzi(value)}是做好工作" for value in range(1, 100))
    assert [item.value for item in find_items(chain)] == list(range(1, 100))
