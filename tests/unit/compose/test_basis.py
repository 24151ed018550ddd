"""Words of the reason for a score, in heading, table and template."""

from __future__ import annotations

from typing import Any

import pytest

from govreport.compose.annexes.rows import Order
from govreport.compose.annexes.score import score_lines
from govreport.compose.basis import basis_pieces, basis_words, shortfall_words
from govreport.compose.provenance import Place, ScoreView, View
from govreport.model import YearData
from govreport.resolve import Piece, ResolvedYear, resolve

FIGURES: dict[str, Any] = {
    "收集率": {"value": "76.7%", "target": "73%"},
    "长度": {"value": "30公里", "target": "40公里"},
    "投诉": {"value": "5件", "target": "5件", "direction": "lower"},
    "信息": {"value": "13篇"},
    "隐患": {"value": "3处"},
    "无隐患": {"value": "0处"},
}


def year_with(rule: dict[str, Any], **more: object) -> ResolvedYear:
    section = {"title": "项", "assessment": {"full_marks": "4", "rule": rule, **more}}
    return resolve(YearData.model_validate({"period": "2024", "figures": FIGURES, "achievements": [section]}))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"threshold": {"figure": "收集率"}}, "收集率76.7%，高于73%的要求，得满分"),
        ({"threshold": {"figure": "收集率", "requirement": "76.7%"}}, "收集率76.7%，达到76.7%的要求，得满分"),
        ({"threshold": {"figure": "收集率", "requirement": "80%"}}, "收集率76.7%，未达到80%的要求，不得分"),
        (
            {"threshold": {"figure": "收集率", "requirement": "80%", "otherwise": "1.50"}},
            "收集率76.7%，未达到80%的要求，得1.5分",
        ),
        ({"threshold": {"figure": "投诉"}}, "投诉5件，控制在5件以内，得满分"),
        ({"completion": {"figure": "长度"}}, "长度30公里，完成40公里目标的75%，得3分"),
        ({"per_piece": {"figure": "信息", "points": "0.5"}}, "信息13篇，每篇得0.5分，按最高分计，得满分"),
        ({"deduction_per_piece": {"figure": "隐患", "points": "1"}}, "隐患3处，每处扣1分，扣3分，得1分"),
        ({"deduction_per_piece": {"figure": "隐患", "points": "2"}}, "隐患3处，每处扣2分，扣4分（扣完为止），不得分"),
        ({"deduction_per_piece": {"figure": "无隐患", "points": "2"}}, "无隐患0处，不扣分，得满分"),
        (
            {"deduction_per_piece": {"figure": "收集率", "points": "1", "per": "1个百分点", "beyond": "78.2%"}},
            "收集率76.7%，与78.2%相差1.5个百分点，每1个百分点扣1分，扣1分，得3分",
        ),
        ({"condition": {"met": "否"}}, "未做到，不得分"),
        ({"condition": {"met": "是"}}, "没有佐证材料，不得分"),
    ],
)
def test_a_reason_reads_as_people_write_it(rule: dict[str, Any], words: str) -> None:
    year = year_with(rule)
    assert basis_words(year.scores.groups[0], year) == words


def test_the_figure_in_it_is_known_as_one() -> None:
    year = year_with({"threshold": {"figure": "收集率"}})
    assert Piece("76.7%", "收集率") in basis_pieces(year.scores.groups[0], year)


def test_the_table_uses_it_where_no_reason_is_stated() -> None:
    rule = {"threshold": {"figure": "收集率"}}
    worded, stated = (
        next(score_lines(year_with(rule, **more), Order((), frozenset()))) for more in ({}, {"basis": "已达标"})
    )
    cell, as_stated = worded.cells["basis"], stated.cells["basis"]
    assert cell is not None
    assert as_stated is not None
    assert (cell.value, cell.path, cell.figure) == (
        "收集率76.7%，高于73%的要求，得满分",
        "achievements[0].assessment.rule",
        "收集率",
    )
    assert as_stated.value == "已达标"


def test_templates_see_it() -> None:
    year = year_with({"threshold": {"figure": "收集率"}})
    section = View(year.year.achievements[0], Place(("achievements", 0), "achievements[0]"), year)
    assert isinstance(section.assessed, ScoreView)
    assert "高于73%的要求" in str(section.assessed.basis)


STEPS = [{"at_least": "90%", "points": "4"}, {"at_least": "70%", "points": "3"}]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"threshold": {"figure": "收集率", "requirement": "80%"}}, "收集率76.7%，未达到80%的要求"),
        ({"threshold": {"figure": "投诉", "requirement": "4件"}}, "投诉5件，超过4件的控制要求"),
        ({"threshold": {"figure": "收集率"}}, ""),
        ({"completion": {"figure": "长度"}}, "长度30公里，未达到40公里的目标，完成75%"),
        ({"steps": {"figure": "收集率", "steps": STEPS}}, "收集率76.7%，未达到90%的要求"),
        ({"steps": {"figure": "收集率", "steps": STEPS[:1]}}, "收集率76.7%，未达到90%的要求"),
        ({"steps": {"figure": "收集率", "steps": STEPS[1:]}}, "收集率76.7%，在70%这一档，按考核办法不是满分"),
        (
            {"steps": {"figure": "投诉", "steps": [{"at_most": "3件", "points": "4"}], "otherwise": "1"}},
            "投诉5件，超过3件的控制要求",
        ),
        ({"per_piece": {"figure": "信息", "points": "0.2"}}, "信息13篇，按每篇0.2分计，不足满分"),
        ({"per_piece": {"figure": "信息", "points": "1", "cap": "3"}}, "信息13篇，按每篇1分计，已到最高分，仍不足满分"),
        ({"deduction_per_piece": {"figure": "隐患", "points": "1"}}, "隐患3处，按每处扣1分计"),
        (
            {"deduction_per_piece": {"figure": "收集率", "points": "1", "per": "1个百分点", "beyond": "78.2%"}},
            "收集率76.7%，低于78.2%，相差1.5个百分点",
        ),
        ({"deduction_per_piece": {"figure": "投诉", "points": "1", "beyond": "3件"}}, "投诉5件，超过3件，相差2件"),
        ({"condition": {"met": "否"}}, "未按要求做到"),
        ({"condition": {"met": "是"}}, "没有佐证材料"),
    ],
)
def test_what_a_rule_found_wanting_reads_as_a_problem(rule: dict[str, Any], words: str) -> None:
    year = year_with(rule)
    assert shortfall_words(year.scores.groups[0], year) == words
