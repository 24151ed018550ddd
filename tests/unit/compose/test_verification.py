"""The sheet on which divisions confirm their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose.verification import NO_DIVISION, verification_sheets
from govreport.doctree import Table, Title

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
as_of: 2024年12月31日
figures:
  甲: {value: 3处, division: 排水科, definition: 全年累计, scope: 全市, status: 快报}
  乙: {value: 76.7%, division: 燃气科, as_of: 2024-09-30}
  丙: {formula: 甲 + 甲, division: 排水科}
  丁: 1个
"""


def test_each_division_has_a_page_and_a_sheet_with_its_figures(tmp_path: Path) -> None:
    made = verification_sheets(resolved(tmp_path, HEAD + DATA))
    assert made.workbook is not None
    assert [sheet.name for sheet in made.workbook.sheets] == ["排水科", "燃气科", NO_DIVISION]
    assert [block.lines[0] for block in made.document.blocks if isinstance(block, Title)] == [
        f"2024年数据核实单（{division}）" for division in ("排水科", "燃气科", NO_DIVISION)
    ]
    rows = [[cell.value for cell in row.cells if cell] for row in made.workbook.sheets[0].table.rows]
    assert [row[1:] for row in rows] == [
        ["甲", "3处", "全市；全年累计；快报数", "2024年12月31日", None, None],
        ["丙", "6处", "按公式计算：甲 + 甲", "2024年12月31日", None, None],
    ]


def test_word_and_excel_show_the_same_tables_on_upright_pages(tmp_path: Path) -> None:
    made = verification_sheets(resolved(tmp_path, HEAD + DATA))
    assert made.workbook is not None
    tables = [block for block in made.document.blocks if isinstance(block, Table)]
    assert tables == [sheet.table for sheet in made.workbook.sheets]
    assert sum(column.width for column in tables[0].columns) == 156


def test_data_without_figures_has_no_sheet(tmp_path: Path) -> None:
    assert verification_sheets(resolved(tmp_path, HEAD)).workbook is None
