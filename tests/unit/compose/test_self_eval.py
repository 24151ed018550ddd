"""The words that the template of the self-assessment puts around the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, read_template
from govreport.doctree import Heading, Paragraph, Point, Remark, plain_text

if TYPE_CHECKING:
    from pathlib import Path


def lines(folder: Path, data: str) -> list[str]:
    blocks = compose(resolved(folder, data), read_template("self_eval")).document.blocks
    return [plain_text(block.content) for block in blocks if isinstance(block, Paragraph | Heading | Remark)]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("被通报1次", "被通报1次。"),
        ("被通报1次。", "被通报1次。"),
        ("被通报（1次）", "被通报（1次）。"),
        ("称“限期整改。”", "称“限期整改。”"),
    ],
)
def test_a_reason_ends_in_one_full_stop(tmp_path: Path, typed: str, printed: str) -> None:
    data = f"{HEAD}{SCORED}deductions: [{{title: 通报, points: 1, reason: {typed}}}]\n"
    assert f"扣分原因：{printed}" in lines(tmp_path, data)


@pytest.mark.parametrize(
    ("facets", "printed"),
    [
        ("deadline: 6月底前", "整改时限：6月底前。"),
        ("division: 环卫科", "责任科室：环卫科。"),
        ("deadline: 6月底前, division: 环卫科", "整改时限：6月底前；责任科室：环卫科。"),
        ("measures: [更新。, 巡查。], deadline: 6月底前", "整改措施：一是更新；二是巡查。整改时限：6月底前。"),
    ],
)
def test_a_problem_bears_what_is_done_about_it(tmp_path: Path, facets: str, printed: str) -> None:
    assert f"设施老化。{printed}" in lines(tmp_path, f"{HEAD}{SCORED}problems: [{{text: 设施老化, {facets}}}]\n")


def shown(folder: Path, problems: str) -> list[str]:
    """Give the blocks behind the heading of the problems as they read."""
    data = f"{HEAD}{SCORED}problems:\n{problems}"
    blocks = compose(resolved(folder, data), read_template("self_eval")).document.blocks
    at = next(
        n for n, each in enumerate(blocks) if isinstance(each, Heading) and "存在问题" in plain_text(each.content)
    )
    found: list[str] = []
    for each in blocks[at + 1 :]:
        match each:
            case Heading(_, ordinal, content, run_in):
                found.append(f"{ordinal}{plain_text(content)}|{plain_text(run_in)}")
            case Point(ordinal, content):
                found.append(f"{ordinal}{plain_text(content)}")
            case Paragraph(content):
                found.append(plain_text(content))
            case _:
                break
    return found


def test_several_problems_without_titles_are_points(tmp_path: Path) -> None:
    assert shown(tmp_path, "  - 经费不足\n  - 人手不足。\n") == ["一是经费不足；二是人手不足。"]
    mended = "  - {text: 设施老化, measures: [更新。, 巡查。], deadline: 6月底前}\n  - 人手不足。\n"
    assert shown(tmp_path, mended) == [
        "一是设施老化。整改措施：更新；巡查。整改时限：6月底前。",
        "二是人手不足。",
    ]


def test_beside_a_problem_with_title_all_are_numbered(tmp_path: Path) -> None:
    problems = "  - 经费不足。\n  - {title: 师资不足, text: 缺教师, division: 人事科}\n  - {title: 场地}\n"
    assert shown(tmp_path, problems) == [
        "（一）|经费不足。",
        "（二）师资不足|",
        "缺教师。责任科室：人事科。",
        "（三）场地|",
    ]


def test_measures_are_announced_only_where_there_are_any(tmp_path: Path) -> None:
    assert "存在问题" in lines(tmp_path, f"{HEAD}{SCORED}problems: 经费不足。\n")
    measures = "problems: [{text: 经费不足。, measures: [争取支持。]}]\n"
    assert "存在问题及整改措施" in lines(tmp_path, HEAD + SCORED + measures)


@pytest.mark.parametrize("typed", ["此件公开发布", "（此件公开发布）"])
def test_a_remark_stands_in_brackets(tmp_path: Path, typed: str) -> None:
    head = HEAD.replace("  date_of_issue", f"  remark: {typed}\n  date_of_issue")
    assert lines(tmp_path, head + SCORED)[-1] == "（此件公开发布）"


def test_scores_of_units_keep_their_digits(tmp_path: Path) -> None:
    scores = "unit_scores: {title: 各镇得分, items: [{unit: 甲镇, score: 90.50}, {unit: 乙镇, score: 88.00}]}\n"
    assert "甲镇、乙镇考核得分依次为90.50分、88.00分。" in lines(tmp_path, HEAD + SCORED + scores)


def test_a_draft_shows_a_bonus_item_without_points(tmp_path: Path) -> None:
    assert "表扬" in lines(tmp_path, f"{HEAD}{SCORED}bonus: [{{title: 表扬}}]\n")
