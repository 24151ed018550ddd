"""Which tables are turned on their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

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


def test_a_long_text_does_not_turn_a_table_that_is_wished_upright(tmp_path: Path) -> None:
    text = f"{HEAD}plans:\n  - {{title: 公厕, targets: [{{figure: 公厕, value: {'全部建成并投入使用' * 20}}}]}}\n"
    assert not annex_tables(resolved(tmp_path, text), read_template("action_plan"))["tasks"].landscape
