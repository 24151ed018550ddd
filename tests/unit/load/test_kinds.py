from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.load.kinds import is_document

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("甲.txt", "period: 2024", True),
        ("甲.md", "", True),
        ("甲.docx", "", True),
        ("甲.yaml", "一、工作情况", False),
        ("甲.json", "{}", False),
        ("甲", "period: 2024\n", False),
        ("甲", '{"period": "2024"}', False),
        ("甲.wps", "一、工作情况\n正文。", True),
    ],
)
def test_ending_then_content_tell(tmp_path: Path, name: str, content: str, *, expected: bool) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert is_document(file) is expected


def test_a_missing_file_is_told_by_its_ending(tmp_path: Path) -> None:
    assert is_document(tmp_path / "无.docx")
    assert not is_document(tmp_path / "无.yaml")
