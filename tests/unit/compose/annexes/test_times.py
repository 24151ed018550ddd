"""Columns of a table of tasks in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.doctree import Table


def titles(made: Table) -> list[str]:
    return [column.title for column in made.columns]


def test_columns_of_phases_stand_in_the_order_of_time_and_the_whole_behind_them(tmp_path: Path) -> None:
    labels = ["年底", "三季度", "上半年", "2024年第四季度", "二季度", "全年", "Q1", "下半年"]
    targets = "".join(f"\n      - {{figure: 公厕, value: {at}座, phase: {each}}}" for at, each in enumerate(labels))
    plans = f"plans:\n  - title: 公厕\n    targets:{targets}\n"
    times = ["一季度", "二季度", "上半年", "三季度", "四季度", "下半年", "年底"]
    for name, ending in (("action_plan", "目标"), ("summary_plan", "形象进度")):
        made = annex_tables(resolved(tmp_path, HEAD + plans), read_template(name))["tasks"]
        assert titles(made)[2:] == [f"{each}{ending}" for each in times], name
        assert made.rows[0].cells[-1] == ("公厕0座\n公厕5座", 1, 1, "plans[0].targets", "", False, "")


def test_half_a_year_is_the_whole_of_a_plan_for_it(tmp_path: Path) -> None:
    targets = "[{figure: 公厕, value: 3座, phase: 下半年}, {figure: 公厕, value: 1座, phase: 三季度}]"
    head = HEAD.replace("period: 2024", "period: 2024H2")
    made = annex_tables(
        resolved(tmp_path, f"{head}plans: [{{title: 公厕, targets: {targets}}}]\n"), read_template("action_plan")
    )["tasks"]
    assert titles(made)[2:] == ["三季度目标", "下半年目标"]
    whole = targets.replace("三季度", "年底")
    made = annex_tables(
        resolved(tmp_path, f"{head}plans: [{{title: 公厕, targets: {whole}}}]\n"), read_template("action_plan")
    )["tasks"]
    assert titles(made) == ["序号", "工作任务", "量化目标"]
    assert [cell.value if cell else None for cell in made.rows[0].cells][-1] == "公厕3座\n公厕1座"


def test_phases_without_a_time_of_their_own_keep_the_order_they_are_declared_in(tmp_path: Path) -> None:
    phases = "phases: [{title: 总结阶段}, {title: 动员阶段, period: 2024-01..2024-03}]\n"
    times = ("三季度", "动员阶段", "一季度", "总结阶段")
    targets = "".join(f"\n      - {{figure: 公厕, value: 3座, phase: {each}}}" for each in times)
    made = annex_tables(
        resolved(tmp_path, f"{HEAD}{phases}plans:\n  - title: 公厕\n    targets:{targets}\n"),
        read_template("action_plan"),
    )["tasks"]
    assert titles(made)[2:] == ["总结阶段目标", "动员阶段目标", "一季度目标", "三季度目标"]
