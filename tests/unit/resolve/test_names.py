from __future__ import annotations

import pytest

from govreport.resolve.names import Suggestions, split_reference

DECLARED = {"PM2.5", "收集率", "a.b", "a"}


@pytest.mark.parametrize(
    ("reference", "split"),
    [
        ("收集率", ("收集率", "")),
        ("收集率.目标", ("收集率", "目标")),
        ("PM2.5", ("PM2.5", "")),
        ("PM2.5.增减", ("PM2.5", "增减")),
        ("a.b.目标", ("a.b", "目标")),
        ("a.c.目标", ("a", "c.目标")),
        ("PM2", (None, "")),
        ("", (None, "")),
        (".收集率", (None, "")),
    ],
)
def test_the_longest_declared_name_wins(reference: str, split: tuple[str | None, str]) -> None:
    assert split_reference(reference, DECLARED) == split


def test_a_reference_of_countless_points_is_given_up() -> None:
    assert split_reference("a" + ".b" * 8, {"a"}) == ("a", "b.b.b.b.b.b.b.b")
    assert split_reference("a" + ".b" * 9, {"a"}) == (None, "")


def test_the_nearest_name_is_suggested_or_nothing() -> None:
    suggestions = Suggestions(DECLARED)
    assert (suggestions.nearest("收积率"), suggestions.nearest("完全不同")) == (("收集率",), ())


def test_a_very_long_word_gets_no_suggestion() -> None:
    assert Suggestions({"甲" * 61}).nearest("甲" * 61) == ()


def test_suggestions_end_after_a_hundred() -> None:
    suggestions = Suggestions(DECLARED)
    assert [suggestions.nearest("收积率") for _ in range(101)] == [("收集率",)] * 100 + [()]
