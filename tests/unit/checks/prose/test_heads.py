from __future__ import annotations

import pytest

from govreport.checks.prose.heads import run_in_seam


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("防控水平稳步提升全面贯彻上级部署，加强治理。", "防控水平稳步提升"),
        ("强化市政设施建设完成3座桥梁加固，提前完成任务。", "强化市政设施建设"),
    ],
)
def test_the_seam_lies_behind_the_head(sentence: str, head: str) -> None:
    assert sentence[: run_in_seam(sentence)] == head


@pytest.mark.parametrize("sentence", ["防控水平稳步提升。", "全面贯彻部署，稳步提升水平。", "加强管理全面贯彻部署。"])
def test_ordinary_sentences_have_none(sentence: str) -> None:
    assert run_in_seam(sentence) == 0
