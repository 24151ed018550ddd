"""The catalogue of evidence: each paper once, in Word and in Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose.annexes.rows import time_words
from govreport.compose.evidence_catalogue import catalogued_papers, evidence_catalogue
from govreport.doctree import Table

if TYPE_CHECKING:
    from pathlib import Path

DATA = """\
achievements:
  - title: 污水
    children:
      - title: 收集
        assessment:
          full_marks: 6
          self_score: 6
          evidence:
            - title: 《办法》
              document_number: 某政发〔2024〕3号
              date: 2024-03-05
              kind: 文件
              provider: 排水科
              pages: 12
              original: 否
              disclosure: 主动公开
            - {title: 照片}
      - {title: 管理, assessment: {full_marks: 3, self_score: 3, evidence: [{number: 1-1-09, title: 台账}, 《办法》]}}
"""


def test_every_paper_stands_once_with_what_it_serves(tmp_path: Path) -> None:
    year = resolved(tmp_path, HEAD + DATA)
    made = evidence_catalogue(year, catalogued_papers(year))
    assert made.workbook is not None
    rows = [[cell.value for cell in row.cells if cell][1:] for row in made.workbook.sheets[0].table.rows]
    assert rows == [
        [
            *("1-1-01", "《办法》", "某政发〔2024〕3号", "2024年3月5日", "文件", "排水科"),
            *("12", "复印件", "主动公开", "收集\n管理"),
        ],
        ["1-1-02", "照片", *[None] * 7, "收集"],
        ["1-1-09", "台账", *[None] * 7, "管理"],
    ]
    assert [block for block in made.document.blocks if isinstance(block, Table)] == [made.workbook.sheets[0].table]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2024-03-05", "2024年3月5日"),
        ("2024年3月", "2024年3月"),
        ("2024", "2024年"),
        ("2024-3", "2024年3月"),
        ("2024年03月05日", "2024年3月5日"),
        ("去年", "去年"),
        (None, None),
    ],
)
def test_a_whole_date_is_written_the_official_way(typed: str | None, written: str | None) -> None:
    assert time_words(typed) == written
