from __future__ import annotations

import pytest

from govreport.compose.title_tokens import lexicon, tokenize


def cut(title: str) -> list[tuple[str, str]]:
    return [(title[token.start : token.end], token.kind) for token in tokenize(title)]


def test_words_carry_their_kind() -> None:
    assert cut("关于印发工作总结的通知") == [
        ("关于", "about"),
        ("印发", "issue"),
        ("工作总结", "document"),
        ("的", "de"),
        ("通知", "document"),
    ]


@pytest.mark.parametrize(
    "title",
    ["", "天地玄黄", "盘锦市2024年“绿叶杯”竞赛（试行）", "《办法》 和 API 3.5km", "（（“”））", "一二三四五六七八九十"],
)
def test_tokens_follow_one_another_and_cover_the_title(title: str) -> None:
    assert "".join(word for word, _ in cut(title)) == title


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("2024年", "time"),
        ("2024年度", "time"),
        ("2024年1—8月", "time"),
        ("2021—2025年", "time"),
        ("二〇二四年", "time"),
        ("第108号", "number"),
        ("九届三次", "number"),
        ("第十四个五年规划", "number"),
        ("PM2.5", "number"),
        ("“绿叶杯”", "quote"),
        ("（试行）", "remark"),
    ],
)
def test_dates_numbers_slogans_and_remarks_are_one_word_each(typed: str, kind: str) -> None:
    assert (typed, kind) in cut(f"关于{typed}的通知")


@pytest.mark.parametrize(
    ("title", "place"),
    [("玉屏侗族自治县人民政府", "玉屏侗族自治县"), ("镕城区人民政府", "镕城区"), ("兴隆台区政府", "兴隆台区")],
)
def test_names_that_the_list_does_not_know_become_places(title: str, place: str) -> None:
    assert cut(title)[0] == (place, "place")


def test_characters_of_no_known_word_stay_together() -> None:
    assert cut("关于天地玄黄的通知")[1] == ("天地玄黄", "unknown")


def test_the_longest_word_of_the_list_is_known() -> None:
    assert lexicon().longest == max(map(len, lexicon().kinds))
