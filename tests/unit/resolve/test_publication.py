"""The public version of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.diagnostics import format_path
from govreport.resolve.publication import Cause, Publication, publish

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = """\
figures:
  总: {value: 100亿元, parts: [甲, 乙]}
  甲: {value: 40亿元, disclosure: withheld}
  乙: 60亿元
  丙: {formula: 乙 / 2, digits: 0}
"""


def published(folder: Path, text: str) -> Publication:
    return publish(resolved(folder, HEAD + FIGURES + text))


def left_out(publication: Publication) -> list[tuple[str, Cause]]:
    """List what was left out beside the figures themselves."""
    return [(format_path(each.path), each.cause) for each in publication.left_out if each.path[0] != "figures"]


def test_withheld_figures_are_gone_and_the_others_as_they_were(tmp_path: Path) -> None:
    whole = resolved(tmp_path, HEAD + FIGURES)
    publication = publish(whole)
    assert list(publication.year.figures) == list(publication.year.year.figures) == ["乙", "丙"]
    assert all(publication.year.figures[name] is whole.figures[name] for name in ("乙", "丙"))
    assert [(each.path, each.cause, each.detail) for each in publication.left_out] == [
        (("figures", "甲"), Cause.MARKED, "withheld"),
        (("figures", "总"), Cause.MADE_OF, "甲"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lead: ['{乙}。', '{甲}。']", "lead[1]"),
        ("closing: '{甲.目标}。'", "closing[0]"),
        ("achievements: [{title: 子, lead: 好。, points: [一, '{甲}']}]", "achievements[0].points[1]"),
        ("achievements: [{title: '投{甲}', lead: 好。}]", "achievements[0]"),
        ("achievements: [{title: 子, body: [好, '{甲}']}]", "achievements[0].body[1]"),
        ("achievements: [{title: 子, body: [好, {points: [一, '{甲}']}]}]", "achievements[0].body[1].points[1]"),
        (
            "achievements: [{title: 子, body: [{table: {columns: [项, 数], rows: [[乙, '{乙}'], [甲, '{甲}']]}}]}]",
            "achievements[0].body[0].table.rows[1]",
        ),
        ("plans: [{title: 子, lead: 好。, targets: [{figure: 甲, value: 50亿元}]}]", "plans[0].targets[0]"),
        ("problems: [{title: 难, text: '缺{甲}', measures: [快办]}]", "problems[0]"),
        ("problems: [{title: 难, text: 缺, measures: ['{甲}', 快办]}]", "problems[0].measures[0]"),
        ("phases: [{title: 一, points: ['{甲}']}]", "phases[0].points[0]"),
        ("document: {remark: '{甲}'}", "document.remark"),
        ("document: {carrier_text: ['{甲}', 好。]}", "document.carrier_text[0]"),
    ],
)
def test_what_names_a_withheld_figure_is_left_out_as_one_thing(tmp_path: Path, text: str, place: str) -> None:
    head = "period: 2024\n" if text.startswith("document") else HEAD
    publication = publish(resolved(tmp_path, f"{head}{FIGURES}{text}\n"))
    assert left_out(publication) == [(place, Cause.NAMES)]
    assert "甲" not in {piece.figure for pieces in publication.year.texts.values() for piece in pieces}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("achievements: [{title: 子, lead: 好。, disclosure: withheld, children: [{title: 丑}]}]", "achievements[0]"),
        ("plans: [{title: 子, children: [{title: 丑, disclosure: on_request}, {title: 寅}]}]", "plans[0].children[0]"),
        ("achievements: [{title: 子, body: [好, {paragraph: 秘, disclosure: withheld}]}]", "achievements[0].body[1]"),
        (
            "plans: [{title: 子, lead: 好, body: [{table: {columns: [项], rows: [[一]], disclosure: withheld}}]}]",
            "plans[0].body[0].table",
        ),
        ("problems: [{text: 难, disclosure: withheld}]", "problems[0]"),
        ("phases: [{title: 一, disclosure: withheld}]", "phases[0]"),
        ("roster: [{role: 组长, name: 张三}, {role: 成员, name: 李四, disclosure: on_request}]", "roster[1]"),
        ("unit_scores: {title: 得分, items: [{unit: 甲县, score: 9}], disclosure: withheld}", "unit_scores"),
    ],
)
def test_what_is_marked_is_left_out_with_all_below(tmp_path: Path, text: str, place: str) -> None:
    assert left_out(published(tmp_path, text + "\n")) == [(place, Cause.MARKED)]


def test_marked_evidence_and_attachments_are_left_out_alone(tmp_path: Path) -> None:
    text = """\
achievements:
  - title: 子
    assessment: {full_marks: 1, self_score: 1, evidence: [一, {title: 二, disclosure: withheld}]}
"""
    publication = published(tmp_path, text)
    assert left_out(publication) == [("achievements[0].assessment.evidence[1]", Cause.MARKED)]
    assert publication.year.scores.scored
    head = "period: 2024\ndocument: {attachments: [一, {title: 二, disclosure: withheld}]}\n"
    assert left_out(publish(resolved(tmp_path, head))) == [("document.attachments[1]", Cause.MARKED)]


def test_a_section_with_nothing_left_is_left_out(tmp_path: Path) -> None:
    text = """\
achievements:
  - title: 子
    lead: '{甲}'
    body: [{points: ['{甲}']}, {table: {columns: [数], rows: [['{甲}']]}}]
"""
    publication = published(tmp_path, text)
    assert publication.year.year.achievements == ()
    assert left_out(publication)[-1] == ("achievements[0]", Cause.EMPTY)


def test_a_bare_title_that_never_said_more_stays(tmp_path: Path) -> None:
    assert left_out(published(tmp_path, "plans: [{title: 子, children: [{title: 丑}]}]\n")) == []


def test_texts_move_up_with_their_words_and_remember_where_they_stand(tmp_path: Path) -> None:
    text = "achievements:\n  - {title: 秘, disclosure: withheld}\n  - {title: 子, points: ['{甲}', '{乙}。']}\n"
    year = published(tmp_path, text).year
    assert [piece.words for piece in year.texts["achievements", 0, "points", 0]] == ["60亿元", "。"]
    assert year.origins["achievements", 0] == ("achievements", 1)
    assert year.origins["achievements", 0, "points", 0] == ("achievements", 1, "points", 1)


@pytest.mark.parametrize("attribute", ["进度", "完成情况", "同比增减"])
def test_results_are_put_into_words_where_their_texts_have_moved(tmp_path: Path, attribute: str) -> None:
    figures = "  丁: {value: 5座, target: 4座, previous: 4座}\n"
    year = published(tmp_path, f"{figures}lead: ['{{甲}}。', '丁{{丁.{attribute}}}。', '{{甲}}。', 好。]\n").year
    assert year.readings == (("lead", 0),)
    assert [piece.reading is not None for piece in year.texts["lead", 0]] == [False, True, False]


def test_a_result_whose_text_is_left_out_is_not_looked_for(tmp_path: Path) -> None:
    figures = "  丁: {value: 5座, target: 4座}\n"
    year = published(tmp_path, f"{figures}lead: [好。, '{{甲}}，{{丁.进度}}。']\n").year
    assert (year.readings, [path for path in year.texts if path[0] == "lead"]) == ((), [("lead", 0)])


SCORED = """\
achievements:
  - title: 类
    assessment: {full_marks: 5, self_score: 5}
    children:
      - {title: 子, assessment: {full_marks: 3, self_score: 3}}
      - {title: 丑, assessment: {full_marks: 2, self_score: 2}, disclosure: withheld}
  - {title: 寅, assessment: {full_marks: 4, self_score: 4}}
lead: [总分{总得分}。, '{乙}。']
bonus: [{title: 奖, points: 1}]
"""


def test_without_a_scored_part_no_sum_is_shown_that_would_tell_it(tmp_path: Path) -> None:
    publication = published(tmp_path, SCORED.replace("总分{总得分}。", "'总分{总得分}。'"))
    scores = publication.year.scores
    assert (scores.partial, scores.scored) == (True, False)
    assert set(scores.nodes) == {("achievements", 0, "children", 0), ("achievements", 1)}
    assert left_out(publication) == [
        ("lead[0]", Cause.TOTAL),
        ("achievements[0].children[1]", Cause.MARKED),
        ("achievements", Cause.SCORES),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "bonus: [{title: 奖, points: 1, disclosure: withheld}]",
        "deductions: [{title: 罚, points: 1, disclosure: withheld}]",
    ],
)
def test_bonus_and_deductions_count_as_scored(tmp_path: Path, part: str) -> None:
    text = f"achievements: [{{title: 子, assessment: {{full_marks: 3, self_score: 3}}}}]\n{part}\n"
    assert published(tmp_path, text).year.scores.partial


def test_scores_stay_whole_where_no_scored_part_is_missing(tmp_path: Path) -> None:
    text = SCORED.replace(", disclosure: withheld", "").replace("总分{总得分}。", "'总分{总得分}。'")
    publication = published(tmp_path, text)
    assert left_out(publication) == []
    assert publication.year.scores.scored
    assert publication.year.texts["lead", 0][1].words == "10分"


def test_a_score_by_a_rule_on_a_withheld_figure_is_left_out_with_all_sums(tmp_path: Path) -> None:
    text = """\
figures: {收集率: {value: 76.7%, target: 80%, disclosure: 不予公开}, 隐患: 3处}
achievements:
  - title: 污水
    children:
      - {title: 收集, assessment: {full_marks: 6, rule: {完成率: 收集率}}, lead: 运行稳定。}
      - {title: 隐患, assessment: {full_marks: 6, rule: {每项扣分: {数据: 隐患, 分值: 1}}}, lead: 已整改。}
"""
    publication = publish(resolved(tmp_path, HEAD + text))
    assert ("achievements[0].children[0].assessment", Cause.NAMES) in left_out(publication)
    scores = publication.year.scores
    assert (scores.partial, scores.scored) == (True, False)
    assert list(scores.nodes) == [("achievements", 0, "children", 1)]
