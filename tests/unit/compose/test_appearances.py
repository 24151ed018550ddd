"""Where figures appear: sentences under their headings, cells of tables, cells of the annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose import compose, read_template
from govreport.compose.appearances import Appearance, appearances, sentence_at

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
figures: {收集率: {value: 76.7%, target: 73%}, 隐患: 3处, 其他: 1处}
achievements:
  - title: 污水
    children:
      - title: 收集
        assessment: {full_marks: 6, self_score: 5, basis: "收集率{收集率}", reason: "隐患{隐患}"}
        lead: 今年起步。收集率{收集率}，高于{收集率.目标}；成效好。
        body: [{table: {columns: [名称, 数], rows: [[收集率, "{收集率}"]]}}]
"""


def found_in(folder: Path) -> list[Appearance]:
    year = resolved(folder, HEAD + DATA)
    return list(appearances(compose(year, read_template("self_eval")), year))


def test_a_sentence_is_found_under_its_headings(tmp_path: Path) -> None:
    first = found_in(tmp_path)[0]
    assert (first.figure, first.words, first.path) == (
        "收集率",
        "收集率76.7%，高于73%；",
        "achievements[0].children[0].lead[0]",
    )
    assert [heading[:5] for heading in first.headings] == ["一、污水（", "（一）收集"]


def test_cells_are_found_with_their_table_row_and_column(tmp_path: Path) -> None:
    cells = [(each.figure, each.row, each.column_title, each.sheet) for each in found_in(tmp_path) if each.table]
    assert cells == [
        ("收集率", 0, "数", None),
        ("隐患", 0, "扣分及原因", 0),
        ("收集率", 0, "自评说明", 0),
        ("隐患", 0, "存在问题", 1),
    ]


def test_a_figure_that_is_nowhere_is_not_found(tmp_path: Path) -> None:
    assert "其他" not in {each.figure for each in found_in(tmp_path)}


@pytest.mark.parametrize(
    ("at", "sentence"), [(0, "甲好。"), (2, "甲好。"), (3, "乙差；"), (6, "丙一二"), (8, "丙一二")]
)
def test_a_sentence_ends_at_its_mark(at: int, sentence: str) -> None:
    assert sentence_at("甲好。乙差；丙一二", at) == sentence
