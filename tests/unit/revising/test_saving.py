from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.revising.saving import SavingError, save, save_beside

if TYPE_CHECKING:
    from pathlib import Path


def test_the_former_content_is_kept_every_time(tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("一", encoding="utf-8")
    first = save_beside(file, b"2")
    second = save_beside(file, b"3")
    assert (file.read_bytes(), first.read_text(encoding="utf-8"), second.read_bytes()) == (b"3", "一", b"2")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["甲.txt", "甲.txt.bak", "甲.txt.bak2"]


def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    blocked = tmp_path / "甲.txt"
    blocked.mkdir()
    with pytest.raises(SavingError, match="原文件没有改动"):
        save(blocked, b"1")
    assert [each.name for each in tmp_path.iterdir()] == ["甲.txt"]
