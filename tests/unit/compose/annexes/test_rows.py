"""Which tables are turned on their side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables
from govreport.compose.annexes.rows import Line, build_table
from govreport.compose.templates import ColumnSpec, TableSpec
from govreport.doctree import Cell, Column

if TYPE_CHECKING:
    from pathlib import Path

SHORT = "value: 5座, target: 4座, previous: 4座, division: 一科"
LONG = (
    "measures: 征地拆迁滞后，已调整施工次序，倒排工期，增加队伍，按旬调度，年底前完成全部改造任务，同步修复路面和绿化"
)


@pytest.mark.parametrize(
    ("fields", "turned"),
    [
        (SHORT, False),  # ten columns that the template wishes wider than an upright page
        (f"{SHORT}, definition: 建成区内", False),
        (f"{SHORT}, {LONG}{LONG[9:] * 3}", True),
        (f"value: {'1234567890' * 3}座, target: {'1234567890' * 3}座, previous: {'1234567890' * 3}座", True),
    ],
)
def test_a_table_is_turned_where_its_texts_or_numbers_need_it(tmp_path: Path, fields: str, *, turned: bool) -> None:
    text = f"{HEAD}figures: {{甲: {{{fields}}}}}\nachievements: [{{title: 子, lead: 好。}}]\n"
    assert annex_tables(resolved(tmp_path, text), read_template("work_summary"))["progress"].landscape is turned


def test_short_texts_turn_a_table_where_an_upright_one_breaks_them_much(tmp_path: Path) -> None:
    table = build_table(resolved(tmp_path, HEAD), ordered(14, Decimal(11)), [filled(14, "特种设备检验数")])
    assert table.landscape
    assert not build_table(resolved(tmp_path, HEAD), ordered(11, Decimal(14)), [filled(11, "特种设备检验")]).landscape


def ordered(count: int, width: Decimal) -> TableSpec:
    specs = (ColumnSpec(Column(f"c{index}", "指标", width), always=True) for index in range(count))
    return TableSpec("表", tuple(specs), (), "")


def filled(count: int, text: str) -> Line:
    return Line({f"c{index}": Cell(text) for index in range(count)})


def test_a_long_text_does_not_turn_a_table_that_is_wished_upright(tmp_path: Path) -> None:
    text = f"{HEAD}plans:\n  - {{title: 公厕, targets: [{{figure: 公厕, value: {'全部建成并投入使用' * 20}}}]}}\n"
    assert not annex_tables(resolved(tmp_path, text), read_template("action_plan"))["tasks"].landscape
