from __future__ import annotations

from decimal import Decimal
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


def titles(made: Table) -> list[str]:
    return [column.title for column in made.columns]


def test_targets_stand_in_the_columns_of_their_phases(tmp_path: Path) -> None:
    made = table(tmp_path)
    assert [title for title in titles(made) if title.endswith("目标")] == ["2018年目标", "2019年目标"]
    assert column(made, "phase:2018年") == ["机械化清扫率80%", None, None]
    assert column(made, "phase:2019年") == ["机械化清扫率90%", None, None]


def test_phases_with_a_year_of_their_own_head_columns_by_it_in_their_order(tmp_path: Path) -> None:
    phases = "phases:\n" + "".join(
        f"  - {{title: 第{n}阶段, period: {year}-01..{year}-12}}\n" for n, year in (("一", 2018), ("二", 2019))
    )
    plans = PLANS.replace("phase: 2018年", "phase: 第二阶段").replace("phase: 2019年", "phase: 第一阶段")
    made = annex_tables(resolved(tmp_path, HEAD + phases + plans), read_template("action_plan"))["tasks"]
    assert [title for title in titles(made) if title.endswith("目标")] == ["2018年目标", "2019年目标"]
    assert column(made, "phase:2018年")[0] == "机械化清扫率90%"


def test_quarters_stand_in_order_whichever_task_names_them_first(tmp_path: Path) -> None:
    plans = PLANS.replace("phase: 2018年", "phase: 第三季度").replace("phase: 2019年", "phase: Q1")
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("summary_plan"))["tasks"]
    assert [title for title in titles(made) if "季度" in title] == ["一季度形象进度", "三季度形象进度"]
    assert column(made, "quarter:三季度")[0] == "机械化清扫率80%"
    assert "target" not in [each.key for each in made.columns]


def test_parts_of_a_plan_without_sections_are_tasks_where_somebody_has_to_do_them(tmp_path: Path) -> None:
    plans = (
        "plans:\n  - {title: 指导思想, lead: 好。}\n  - {title: 抓质量, responsibility: {lead_unit: 质量股}}\n"
        "  - {title: 抓安全, targets: [{figure: 检查, value: 5次}]}\n"
    )
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    assert column(made, "task") == ["抓质量", "抓安全"]
    assert column(made, "serial") == [Decimal(1), Decimal(2)]
    assert "group" not in [each.key for each in made.columns]


def test_a_task_beside_groups_belongs_to_none(tmp_path: Path) -> None:
    plans = PLANS + "      - {title: 治理垃圾, responsibility: {lead_unit: 环卫所}}\n"
    plans += "  - {title: 抓质量, responsibility: {lead_unit: 质量股}}\n"
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    groups = [(cell.value, cell.rows) if (cell := row.cells[1]) else None for row in made.rows]
    assert groups == [("整洁行动", 2), None, ("畅通行动", 1), (None, 1), (None, 1)]
    assert column(made, "task")[3:] == ["治理垃圾", "抓质量"]


def test_targets_of_the_whole_stand_a_line_each(tmp_path: Path) -> None:
    plans = PLANS.replace("phase: 2018年", "phase: 年底").replace(", phase: 2019年", "")
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    assert column(made, "target")[0] == "机械化清扫率80%\n机械化清扫率90%"


def test_a_time_that_has_no_column_stands_before_its_target(tmp_path: Path) -> None:
    plans = PLANS.replace("phase: 2018年", "phase: 8月底").replace(", phase: 2019年", "")
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    assert column(made, "target")[0] == "8月底：机械化清扫率80%\n机械化清扫率90%"
    made = annex_tables(resolved(tmp_path, HEAD + plans.replace("80%", "明显提高")), read_template("action_plan"))[
        "tasks"
    ]
    assert column(made, "target")[0] == "8月底：机械化清扫率明显提高\n机械化清扫率90%"


def test_a_single_group_is_not_told(tmp_path: Path) -> None:
    plans = "plans:\n  - title: 工作思路\n    children:\n      - {title: 公厕, targets: [{figure: 公厕, value: 3座}]}\n"
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    assert [each.key for each in made.columns] == ["serial", "task", "target"]


def test_targets_of_a_group_stand_before_its_tasks_without_a_number(tmp_path: Path) -> None:
    plans = PLANS.replace("title: 畅通行动", "title: 畅通行动\n        targets: [{figure: 断头路, value: 3条}]")
    made = annex_tables(resolved(tmp_path, HEAD + plans), read_template("action_plan"))["tasks"]
    assert column(made, "task")[2:] == ["（总体目标）", "打通断头路"]
    assert column(made, "serial")[2:] == [None, Decimal(3)]
    assert column(made, "target")[2] == "断头路3条"


def test_a_target_in_braces_is_the_figures_own(tmp_path: Path) -> None:
    figures = "figures: {机械化清扫率: {target: 90%, milestones: {2018年: 80%}}}\n"
    plans = PLANS.replace("value: 80%", "value: '{机械化清扫率.2018年目标}'")
    made = annex_tables(resolved(tmp_path, HEAD + figures + plans), read_template("action_plan"))["tasks"]
    at = [each.key for each in made.columns].index("phase:2018年")
    cell = made.rows[0].cells[at]
    assert cell is not None
    assert (cell.value, cell.figure) == ("机械化清扫率80%", "机械化清扫率")


def test_units_keep_the_users_order(tmp_path: Path) -> None:
    made = table(tmp_path)
    assert column(made, "responsible_units")[0] == "财政局、住建局"
    assert "leader" not in [each.key for each in made.columns]


def test_plans_without_units_or_targets_have_no_table(tmp_path: Path) -> None:
    text = HEAD + "plans:\n  - title: 思路\n    children: [{title: 甲, lead: 乙。}]\n"
    assert "tasks" not in annex_tables(resolved(tmp_path, text), read_template("action_plan"))


def test_what_is_done_for_a_task_is_listed_by_the_opening_words_of_its_points(tmp_path: Path) -> None:
    told = "一句话说完的要点写得很长因而只在正文中说而不进表"
    points = f"[做好规划编制。修编供水规划。, '加快{{管网}}改造。改造管网。', {told}。]"
    plans = PLANS.replace("title: 打通断头路", f"title: 打通断头路, points: {points}")
    plans = plans.replace("title: 厕所改造", "title: 厕所改造, body: [{points: [扩建。, 新建。]}]")
    data = HEAD + "figures: {管网: 30公里}\n" + plans
    made = annex_tables(resolved(tmp_path, data), read_template("summary_plan"))["tasks"]
    assert column(made, "steps") == [None, "扩建\n新建", "做好规划编制\n加快30公里改造"]
