"""Scoring rules as declared: one of a few kinds, in either spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import resolved
from govreport.model.rules import ScoringRule

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rule_names_its_kind() -> None:
    assert ScoringRule.model_validate({"threshold": {"figure": "收集率"}}).kinds == ("threshold",)
    assert ScoringRule.model_validate({"weighted": "是"}).kinds == ("weighted",)
    assert ScoringRule.model_validate({}).kinds == ()


def test_chinese_and_short_spellings_mean_the_same(tmp_path: Path) -> None:
    text = """\
报告期: 2024
工作情况:
  - {标题: 甲, 考核: {满分: 6, 评分规则: {达标: 收集率}}}
  - {标题: 乙, 考核: {满分: 6, rule: {threshold: {figure: 收集率}}}}
数据: {收集率: {数值: 76.7%, 目标: 73%}}
"""
    first, second = resolved(tmp_path, text).year.achievements
    assert first.assessment is not None
    assert first.assessment == second.assessment
