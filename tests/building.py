"""Small years for tests, built the way a data file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.load import load_year
from govreport.resolve import ResolvedYear, resolve

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
document:
  title: 某市2024年城市管理考核自评报告
  issuers: 某市城市管理局
  addressees: [某省住房和城乡建设厅]
  date_of_issue: 2025-01-15
period: 2024
"""

SCORED = """\
achievements:
  - title: 污水治理
    assessment: {full_marks: 9, self_score: 9}
    children:
      - title: 收集处理
        assessment: {full_marks: 6, self_score: 6}
        points: [新建管网3公里。, 收集率达到九成。]
      - title: 日常管理
        assessment: {full_marks: 3, self_score: 3}
        lead: 运行稳定。
"""


def write_yaml(folder: Path, text: str, name: str = "sample.yaml") -> Path:
    """Put a data file on disk."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def resolved(folder: Path, text: str) -> ResolvedYear:
    """Load and resolve a data file that is in order."""
    loaded = load_year(write_yaml(folder, text))
    assert loaded.year is not None, loaded.findings
    return resolve(loaded.year)
