from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.doctree import Table

PLANS = """\
plans:
  - {title: 指导思想, lead: 坚持人民至上。}
  - title: 任务分工
    children:
      - title: 整洁行动
        children:
          - title: 清扫保洁
            responsibility: {lead_unit: 城管局, responsible_units: [财政局, 住建局]}
            targets:
              - {figure: 机械化清扫率, value: 80%, phase: 2018年}
              - {figure: 机械化清扫率, value: 90%, phase: 2019年}
          - {title: 厕所改造, responsibility: {lead_unit: 住建局}}
      - title: 畅通行动
        children:
          - {title: 打通断头路, responsibility: {lead_unit: 交通局}}
"""


def table(folder: Path) -> Table:
    return annex_tables(resolved(folder, HEAD + PLANS), read_template("action_plan"))["tasks"]


def column(made: Table, key: str) -> list[object]:
    at = [each.key for each in made.columns].index(key)
    return [cell.value if (cell := row.cells[at]) else None for row in made.rows]


def test_tasks_are_the_innermost_sections_below_a_group(tmp_path: Path) -> None:
    assert column(table(tmp_path), "task") == ["清扫保洁", "厕所改造", "打通断头路"]


def test_a_group_covers_its_tasks(tmp_path: Path) -> None:
    made = table(tmp_path)
    groups = [row.cells[1] for row in made.rows]
    assert [(cell.value, cell.rows) if cell else None for cell in groups] == [("整洁行动", 2), None, ("畅通行动", 1)]


def test_targets_stand_a_line_each_by_phase(tmp_path: Path) -> None:
    assert column(table(tmp_path), "target")[0] == "2018年：机械化清扫率80%\n2019年：机械化清扫率90%"


def test_units_keep_the_users_order(tmp_path: Path) -> None:
    made = table(tmp_path)
    assert column(made, "responsible_units")[0] == "财政局、住建局"
    assert "leader" not in [each.key for each in made.columns]


def test_plans_without_units_or_targets_have_no_table(tmp_path: Path) -> None:
    text = HEAD + "plans:\n  - title: 思路\n    children: [{title: 甲, lead: 乙。}]\n"
    assert "tasks" not in annex_tables(resolved(tmp_path, text), read_template("action_plan"))
