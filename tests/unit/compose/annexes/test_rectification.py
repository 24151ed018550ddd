"""The list of what cost points: every lost point stands in it, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from building import HEAD, SCORED, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables
from govreport.doctree import Role, Table

if TYPE_CHECKING:
    from pathlib import Path

LOST = """\
figures: {满意率: {value: 85%, target: 90%}, 隐患: 3处}
achievements:
  - title: 污水
    children:
      - {title: 收集, assessment: {full_marks: 6, self_score: 6}}
      - title: 管网
        assessment:
          full_marks: 5
          self_score: 3.8
          reason: 隐患{隐患}
          measures: [倒排工期, 每周调度]
          deadline: 6月底
          division: 排水科
      - {title: 满意, assessment: {full_marks: 5, rule: {达标: {数据: 满意率, 未达标得分: 3}}}}
      - {title: 上级, assessment: {full_marks: 5, assessed_by: 省厅}}
  - title: 综合
    assessment: {full_marks: 10, rule: {加权: 是}}
    children:
      - {title: 业务, assessment: {full_marks: 10, self_score: 10, weight: 70%}}
      - {title: 窗口, assessment: {full_marks: 100, self_score: 90, weight: 30%, reason: 排队, deadline: 3月}}
deductions:
  - {title: 通报, points: 0.5, reason: 迟报, measures: 复核, division: 办公室}
"""


def tables(folder: Path, text: str) -> dict[str, Table]:
    return annex_tables(resolved(folder, HEAD + text), read_template("self_eval"))


def rows(made: Table) -> list[list[object]]:
    return [[cell.value for cell in row.cells if cell] for row in made.rows]


def test_every_lost_point_has_its_line(tmp_path: Path) -> None:
    made = tables(tmp_path, LOST)["rectification"]
    assert rows(made) == [
        [Decimal(1), "管网", Decimal("1.2"), "隐患3处", "1.倒排工期\n2.每周调度", "6月底", "排水科"],
        [Decimal(2), "满意", Decimal(2), "满意率85%，未达到90%的要求", None, None, None],
        [Decimal(3), "综合", Decimal("0.3"), "排队", None, "3月", None],
        [Decimal(4), "通报", Decimal("0.5"), "迟报", "复核", None, "办公室"],
        ["扣分合计", Decimal(4), None, None, None, None],
    ]
    assert made.rows[-1].role is Role.TOTAL


def test_its_sum_is_what_full_marks_and_total_differ_by(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + LOST)
    assert year.scores.full_marks is not None
    assert year.scores.grand_total is not None
    lost = tables(tmp_path, LOST)["rectification"].rows[-1].cells[2]
    assert lost is not None
    assert lost.value == year.scores.full_marks - year.scores.grand_total


def test_a_weighted_group_lists_the_reasons_below_it(tmp_path: Path) -> None:
    text = LOST.replace("self_score: 10, weight: 70%}", "self_score: 9, weight: 70%, reason: 差错, division: 办公室}")
    line = rows(tables(tmp_path, text)["rectification"])[2]
    assert line[1:] == ["综合", Decimal(1), "1.差错\n2.排队", None, "3月", "办公室"]


def test_nothing_lost_no_list(tmp_path: Path) -> None:
    assert "rectification" not in tables(tmp_path, SCORED)


def test_lost_points_without_any_reason_are_listed_too(tmp_path: Path) -> None:
    text = SCORED.replace("{full_marks: 3, self_score: 3}", "{full_marks: 3, self_score: 2}")
    text = text.replace("{full_marks: 9, self_score: 9}", "{full_marks: 9, self_score: 8}")
    assert rows(tables(tmp_path, text)["rectification"])[0] == [Decimal(1), "日常管理", Decimal(1), *[None] * 4]


def test_a_weighted_group_words_the_rules_below_it(tmp_path: Path) -> None:
    rule = "rule: {达标: {数据: 满意率, 未达标得分: 90}}"
    text = LOST.replace("self_score: 90, weight: 30%, reason: 排队", f"{rule}, weight: 30%")
    assert rows(tables(tmp_path, text)["rectification"])[2][3] == "窗口：满意率85%，未达到90%的要求"


def test_a_gate_is_the_reason_for_all_that_its_section_lost(tmp_path: Path) -> None:
    gates = "scheme: {gates: [{title: 瞒报, where: g, occurred: 是}]}\n"
    text = LOST.replace(
        "  - title: 污水", "  - id: g\n    title: 污水\n    assessment: {full_marks: 21, division: 水务科}"
    )
    text = text.replace("      - {title: 上级, assessment: {full_marks: 5, assessed_by: 省厅}}\n", "")
    first = rows(tables(tmp_path, text + gates)["rectification"])[0]
    assert first == [Decimal(1), "污水", Decimal(21), "因瞒报，本项不得分", None, None, "水务科"]


def test_a_veto_takes_what_is_left(tmp_path: Path) -> None:
    gates = "scheme: {gates: [{title: 降等, occurred: 是, effect: 定为最低等次}, {title: 瞒报, occurred: 是}]}\n"
    year = resolved(tmp_path, HEAD + LOST + gates)
    made = tables(tmp_path, LOST + gates)["rectification"]
    assert rows(made)[4] == [Decimal(5), "一票否决", Decimal(22), "因瞒报，总得分按零分计", None, None, None]
    assert rows(made)[-1][1] == year.scores.full_marks
    assert [cell.path for cell in made.rows[4].cells if cell][3] == "scheme.gates[1].title"


def test_deadlines_are_written_as_texts_write_them(tmp_path: Path) -> None:
    text = LOST.replace("deadline: 6月底", "deadline: 2025-06-30").replace("deadline: 3月", "deadline: 2025-03前")
    made = rows(tables(tmp_path, text)["rectification"])
    assert [line[5] for line in made[:3]] == ["2025年6月30日", None, "2025年3月前"]


def test_cells_know_where_they_come_from(tmp_path: Path) -> None:
    first = tables(tmp_path, LOST)["rectification"].rows[0].cells
    paths = [cell.path for cell in first if cell]
    at = "achievements[0].children[1]"
    fields = ("reason", "measures", "deadline", "division")
    assert paths == ["", f"{at}.title", at, *(f"{at}.assessment.{field}" for field in fields)]
