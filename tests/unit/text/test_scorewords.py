from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.text.scorewords import NO_SCORES, find_scores


@pytest.mark.parametrize(
    ("title", "full", "own", "word", "shape"),
    [
        ("道桥（满分9分，自评得分8.5分）", "9", "8.5", "自评得分", "满自"),
        ("营商环境（自评得4分）", None, "4", "自评得", "自"),
        ("环境卫生（满分18分，自评分18分）", "18", "18", "自评分", "满自"),
        ("加分项（10分）", None, "10", "", "分"),
        ("获得表扬（加2分）", None, "2", "加", "加"),
        ("加分项（4分，上限5分）", None, "4", "", "分"),
        ("迟报（扣分0.5分）", None, "0.5", "扣分", "扣"),
        ("巡查（满分10分，自评得分9分，扣1分）", "10", "9", "自评得分", "满自"),
    ],
)
def test_wordings_are_read(title: str, full: str | None, own: str, word: str, shape: str) -> None:
    scores = find_scores(title)
    assert (scores.full, scores.self_score) == (Decimal(full) if full else None, Decimal(own))
    assert (scores.self_word, scores.shape) == (word, shape)


@pytest.mark.parametrize("title", ["道桥", "道桥（一期）", "考核得90分"])
def test_a_heading_without_marks_has_none(title: str) -> None:
    assert find_scores(title) == NO_SCORES
