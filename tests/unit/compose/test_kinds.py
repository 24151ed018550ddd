"""The templates of the other kinds, on small data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import compose, missing_needs, read_template
from govreport.doctree import Attachment, Heading, Paragraph, Table, plain_text

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.doctree import Document

ACHIEVEMENTS = """\
achievements:
  - title: 上半年工作情况
    children: [{title: 市容整治, points: [拆除违建3处。, 清运垃圾2吨。]}]
"""
PLANS = """\
plans:
  - title: 下半年工作思路
    children: [{title: 设施建设, lead: 改造管网。}]
"""


def document(folder: Path, template: str, text: str, head: str = HEAD) -> Document:
    return compose(resolved(folder, head + text), read_template(template)).document


def headings(made: Document) -> list[str]:
    return [block.ordinal + plain_text(block.content) for block in made.blocks if isinstance(block, Heading)]


def test_a_part_of_ones_own_keeps_its_title(tmp_path: Path) -> None:
    made = document(tmp_path, "summary_plan", ACHIEVEMENTS + PLANS)
    assert headings(made) == ["一、上半年工作情况", "（一）市容整治", "二、下半年工作思路", "（一）设施建设"]


def test_several_sections_are_put_under_a_heading_of_the_period(tmp_path: Path) -> None:
    sections = "achievements:\n  - {title: 甲, lead: 一。}\n  - {title: 乙, lead: 二。}\n"
    made = document(tmp_path, "summary_plan", sections + "plan_period: 2025\n" + PLANS.replace("下半年工作思路", "丙"))
    assert headings(made)[:3] == ["一、2024年工作情况", "（一）甲", "（二）乙"]


@pytest.mark.parametrize(
    ("period", "planned"),
    [
        ("2024", "2025年"),
        ("2024H1", "2024年下半年"),
        ("2024-01..2024-08", "下一步"),
        ("2024\nplan_period: 2026", "2026年"),
    ],
)
def test_what_is_planned_is_named_by_the_period_that_follows(tmp_path: Path, period: str, planned: str) -> None:
    plans = "plans:\n  - {title: 丙, lead: 三。, responsibility: {lead_unit: 城管局}}\n  - {title: 丁, lead: 四。}\n"
    made = document(tmp_path, "summary_plan", ACHIEVEMENTS + plans, HEAD.replace("period: 2024", f"period: {period}"))
    assert f"二、{planned}工作思路" in headings(made)
    (attachment,) = (block for block in made.blocks if isinstance(block, Attachment))
    assert plain_text(attachment.title.content) == f"某市城市管理局{planned.replace('下一步', '')}任务分解表"


def test_a_summary_needs_no_plan_and_a_summary_with_plan_does(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + ACHIEVEMENTS)
    assert list(missing_needs(year.year, read_template("work_summary"))) == []
    (missing,) = missing_needs(year.year, read_template("summary_plan"))
    assert missing.path == ("plans",)


def test_problems_come_with_measures_deadline_and_division(tmp_path: Path) -> None:
    problems = (
        "problems:\n  - {text: 进度偏慢。, measures: [加快招标。, 倒排工期。], deadline: 9月底, division: 环卫科}\n"
    )
    made = document(tmp_path, "work_summary", ACHIEVEMENTS + problems)
    assert headings(made)[-1] == "二、存在问题及整改措施"
    words = [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]
    measures = "整改措施：一是加快招标；二是倒排工期。"
    assert f"进度偏慢。{measures}整改时限：9月底；责任科室：环卫科。" in words


TASK = """\
plans:
  - title: 任务分工
    children:
      - title: 整洁行动
        children:
          - title: 清扫保洁
            lead: 推广机械化清扫。
            responsibility: {lead_unit: 城管局, responsible_units: [财政局, 住建局], deadline: 2025年底}
"""
UNITS = "（牵头单位：城管局；责任单位：财政局、住建局；完成时限：2025年底）"


def test_a_task_runs_in_and_names_its_units_behind_its_last_sentence(tmp_path: Path) -> None:
    made = document(tmp_path, "action_plan", TASK)
    task = next(block for block in made.blocks if isinstance(block, Heading) and block.level == 3)
    assert task.ordinal + plain_text(task.content) + plain_text(task.run_in) == f"1.清扫保洁。推广机械化清扫。{UNITS}"


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("[推广机械化清扫。, 检查每周一次。]", f"检查每周一次。{UNITS}"),
        ("推广机械化清扫。\n            points: [增配车辆, 每周检查]", UNITS),
        ("推广机械化清扫。\n            honours: [示范单位]", UNITS),
    ],
)
def test_units_stand_behind_the_last_paragraph_or_in_one_of_their_own(tmp_path: Path, said: str, last: str) -> None:
    made = document(tmp_path, "action_plan", TASK.replace("推广机械化清扫。", said))
    words = [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]
    assert last in words
    assert str(made).count("牵头单位：") == 1


def test_phases_carry_their_periods(tmp_path: Path) -> None:
    phases = "phases: [{title: 第一阶段, period: 2018-06..2018-12, lead: 全面启动。}]\n"
    made = document(tmp_path, "action_plan", PLANS + phases)
    assert "（一）第一阶段（2018年6—12月）" in headings(made)


def paragraphs(made: Document) -> list[str]:
    return [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]


def test_a_phase_has_a_headline_in_its_line_and_a_lead_before_all(tmp_path: Path) -> None:
    phases = """\
phases_lead: 三年分两步走。
phases:
  - {title: 第一阶段, headline: 全面启动, lead: 摸清底数。, body: [编制方案。]}
"""
    made = document(tmp_path, "action_plan", PLANS + phases)
    (phase,) = (block for block in made.blocks if isinstance(block, Heading) and block.run_in)
    assert plain_text(phase.content) + plain_text(phase.run_in) == "第一阶段。全面启动。"
    assert paragraphs(made)[-3:] == ["三年分两步走。", "摸清底数。", "编制方案。"]


def test_a_phase_tells_the_targets_that_its_words_do_not(tmp_path: Path) -> None:
    text = """\
figures: {清扫率: {target: 90%, milestones: {第一阶段: 80%}}, 绿地面积: {target: 13平方米}}
phases:
  - title: 第一阶段
    lead: 清扫率达到{清扫率.第一阶段目标}，公厕数量增加。
    targets:
      - {figure: 清扫率, value: "{清扫率.第一阶段目标}"}
      - {figure: 绿地面积, value: "{绿地面积.目标}"}
      - {figure: 公厕数量, value: 3座}
      - {figure: 泊位, value: 50个}
"""
    made = document(tmp_path, "action_plan", text + PLANS)
    assert paragraphs(made)[-1] == "阶段目标：绿地面积13平方米，泊位50个。"


def test_honours_stand_in_one_sentence_without_a_mark_between_marks(tmp_path: Path) -> None:
    text = """\
honours: [“先进单位”, “优秀单位”, 《城市管理》, 先进集体]
achievements:
  - title: 政务信息
    honours:
      lead: 工作得到肯定。
      items:
        - {title: “先进单位”, awarded_by: 市政府, document_number: 平政〔2022〕1号}
        - {title: “优秀单位”, awarded_by: 市委}
"""
    words = paragraphs(document(tmp_path, "work_summary", text))
    assert words[:2] == ["工作得到肯定。", "获得荣誉2项：市政府授予“先进单位”（平政〔2022〕1号）、市委授予“优秀单位”。"]
    assert words[2] == "获得荣誉4项：“先进单位”“优秀单位”《城市管理》、先进集体。"


@pytest.mark.parametrize(
    ("honours", "said"),
    [
        (
            "[{title: “文明单位”, awarded_by: 市委、市政府, date: 2025-03-02}, {title: “示范单位”, awarded_by: 省厅}]",
            "获得荣誉2项：2025年3月2日市委、市政府授予“文明单位”；省厅授予“示范单位”。",
        ),
        (
            "[{title: “文明单位”, awarded_by: 市委、市政府, date: 2025-03-02}, “工人先锋号”, “青年文明号”]",
            "获得荣誉3项：2025年3月2日市委、市政府授予“文明单位”；“工人先锋号”“青年文明号”。",
        ),
        ("[{title: “文明单位”, date: 2025-03}]", "获得荣誉1项：2025年3月获“文明单位”。"),
        ("[{title: 荣获“文明单位”称号, date: 2025年03月02日}]", "获得荣誉1项：2025年3月2日荣获“文明单位”称号。"),
        (
            "[{title: “甲”, awarded_by: 市委、市政府}, {title: “乙”, awarded_by: 省厅}]",
            "获得荣誉2项：市委、市政府授予“甲”；省厅授予“乙”。",
        ),
    ],
)
def test_honours_name_their_day_their_giver_and_themselves(tmp_path: Path, honours: str, said: str) -> None:
    data = f"{HEAD}honours: {honours}\nachievements: [{{title: 市容, lead: 整洁。}}]\n"
    blocks = compose(resolved(tmp_path, data), read_template("work_summary")).document.blocks
    assert said in [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("template", ["work_summary", "summary_plan", "action_plan"])
def test_every_kind_carries_its_scoring_table_when_the_data_has_scores(tmp_path: Path, template: str) -> None:
    made = document(tmp_path, template, SCORED + PLANS)
    attached = [block for each in made.blocks if isinstance(each, Attachment) for block in each.blocks]
    assert [table.name for table in attached if isinstance(table, Table)] == ["评分表"]
    unscored = document(tmp_path, template, ACHIEVEMENTS + PLANS)
    assert not any(isinstance(block, Attachment) for block in unscored.blocks)


@pytest.mark.parametrize(
    ("template", "title"),
    [
        ("summary_plan", "某市城市管理局2024年目标任务完成情况表"),
        ("work_summary", "某市2024年城市管理考核自评目标任务完成情况表"),
    ],
)
def test_a_table_is_attached_when_the_data_has_targets(tmp_path: Path, template: str, title: str) -> None:
    figures = "figures:\n  公厕: {value: 2座, target: 2座}\n"
    made = document(tmp_path, template, figures + ACHIEVEMENTS + PLANS)
    attached = [block for block in made.blocks if isinstance(block, Attachment)]
    assert [plain_text(block.title.content) for block in attached] == [title]


@pytest.mark.parametrize(
    ("level_2", "level_3", "expected"),
    [
        ("", "", ["（一）整洁行动", "1.清扫保洁。推广机械化清扫。"]),
        ("run_in: 是, ", "标题接正文: 否, ", ["（一）整洁行动。改善市容。", "1.清扫保洁"]),
    ],
)
def test_a_heading_takes_its_text_along_where_the_section_says_so(
    tmp_path: Path, level_2: str, level_3: str, expected: list[str]
) -> None:
    plans = f"""\
plans:
  - title: 任务分工
    run_in: 是
    lead: 抓好各项任务。
    children:
      - {{{level_2}title: 整洁行动, lead: 改善市容。, children: [{{{level_3}title: 清扫保洁, lead: 推广机械化清扫。}}]}}
"""
    made = document(tmp_path, "action_plan", plans)
    printed = [
        block.ordinal + plain_text(block.content) + plain_text(block.run_in)
        for block in made.blocks
        if isinstance(block, Heading)
    ]
    assert printed == ["一、任务分工", *expected]  # a heading of level 1 has its line to itself (F-25)


def test_the_fifth_level_is_a_paragraph_without_ordinal(tmp_path: Path) -> None:
    deep = "{title: 四级, lead: 丁。, children: [{title: 五级, lead: 戊。}, {title: 无文, points: [己。]}]}"
    third = f"{{title: 三级, children: [{deep}]}}"
    data = f"achievements: [{{title: 一级, children: [{{title: 二级, children: [{third}]}}]}}]\n"
    made = document(tmp_path, "work_summary", data)
    assert headings(made)[-1].startswith("（1）四级")
    words = [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]
    assert words == ["五级。戊。", "无文", "己。"]


def test_a_title_that_brings_its_stop_gets_no_second(tmp_path: Path) -> None:
    data = "achievements: [{title: 一级, children: [{title: 建学校。, run_in: yes, lead: 开工。}]}]\n"
    made = document(tmp_path, "work_summary", data)
    assert headings(made)[-1] == "（一）建学校。"
