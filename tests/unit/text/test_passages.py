from __future__ import annotations

from govreport.text.passages import Passage, Source


def test_a_character_knows_where_it_comes_from() -> None:
    passage = Passage("收集率76.7%", (Source(0, 3, "a"), Source(3, 8, "a", "收集率")))
    assert (passage.source_at(2).figure, passage.source_at(3).figure) == ("", "收集率")


def test_words_of_a_template_come_from_nowhere() -> None:
    assert Passage("关于").source_at(0).path == ""
