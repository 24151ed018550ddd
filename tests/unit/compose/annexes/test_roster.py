from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

if TYPE_CHECKING:
    from pathlib import Path

ROSTER = """\
plans: [{title: 总体目标, lead: 面貌明显改观。}]
roster:
  - {role: 组长, name: 王岩, post: 市长}
  - {role: 成员, name: 李莉, post: 财政局局长}
  - {role: 成员, name: 欧阳建国, post: 住建局局长, concurrent: 是}
"""


def test_a_role_covers_those_who_share_it(tmp_path: Path) -> None:
    table = annex_tables(resolved(tmp_path, HEAD + ROSTER), read_template("action_plan"))["roster"]
    roles = [row.cells[0] for row in table.rows]
    assert [(cell.value, cell.rows) if cell else None for cell in roles] == [("组长", 1), ("成员", 2), None]
    posts = [cell.value if (cell := row.cells[2]) else None for row in table.rows]
    assert posts == ["市长", "财政局局长", "住建局局长（兼）"]
    assert not table.landscape
