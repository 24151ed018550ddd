"""The list of figures as entries and as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose.figure_list import Printed, figure_entries, figures_workbook

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
figures:
  甲: {value: 3处, definition: 全年累计, division: 排水科, target: 2处}
  乙: {formula: 甲 + 甲}
  丙: {formula: 甲 / 0}
achievements: [{title: 排水, assessment: {full_marks: 6, rule: {达标: 甲}}}]
lead: 共{甲}
"""


def test_entries_stand_in_the_users_order_with_their_uses(tmp_path: Path) -> None:
    place = Printed("自评报告", "正文", "共3处", "lead[0]")
    entries = figure_entries(resolved(tmp_path, HEAD + DATA), [("甲", place), ("甲", place)])
    assert [(each.name, each.value) for each in entries] == [("甲", "3处"), ("乙", "6处"), ("丙", "")]
    assert entries[0].printed == (place,)
    assert set(entries[0].used_by) == {("公式", "乙"), ("评分规则", "排水")}


def test_the_workbook_has_a_sheet_of_places_when_there_are_any(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + DATA)
    none = figures_workbook(figure_entries(year, []), "2024年", "某局")
    place = Printed("报告", "正文", "共3处", "lead[0]")
    some = figures_workbook(figure_entries(year, [("甲", place)]), "2024年", "某局")
    assert [sheet.name for sheet in none.sheets] == ["数据清单"]
    assert [sheet.name for sheet in some.sheets] == ["数据清单", "出现位置"]
    assert all(sheet.table.landscape for sheet in some.sheets)
    assert [cell.value for cell in some.sheets[1].table.rows[0].cells if cell][1:4] == ["甲", "3处", "报告"]
