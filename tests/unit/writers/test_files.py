from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govreport.writers import files
from govreport.writers.files import (
    RECORD,
    ChangedByPersonError,
    OutputError,
    UnwritableError,
    ensure_writable,
    write_files,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_replaced_when_the_disk_is_full_at_the_second_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word, annex = tmp_path / "甲.docx", tmp_path / "甲.xlsx"
    write_files({word: b"old", annex: b"old"})
    before = (tmp_path / RECORD).read_bytes()
    written: list[Path] = []
    write_bytes = Path.write_bytes

    def fill_up(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) == 2:
            write_bytes(path, content[:1])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    with pytest.raises(UnwritableError, match="磁盘已满"):
        write_files({word: b"new", annex: b"new"})
    assert names(tmp_path) == [RECORD, "甲.docx", "甲.xlsx"]
    assert (word.read_bytes(), annex.read_bytes()) == (b"old", b"old")
    assert (tmp_path / RECORD).read_bytes() == before


def test_all_files_lie_beside_their_places_before_the_first_moves_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "甲.docx", tmp_path / "甲.xlsx"]
    seen: list[int] = []
    replace = Path.replace

    def look(path: Path, target: Path) -> Path:
        seen.append(len(list(tmp_path.glob(".govreport-*.tmp"))))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", look)
    write_files(dict.fromkeys(paths, b"new"))
    assert seen[:2] == [2, 1]


def test_a_file_moved_in_before_the_second_failed_is_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    word, annex = tmp_path / "甲.docx", tmp_path / "甲.xlsx"
    write_files({word: b"old", annex: b"old"})
    replace = Path.replace

    def hold(path: Path, target: Path) -> Path:
        if target == annex:
            raise PermissionError(errno.EACCES, "held by another program")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", hold)
    with pytest.raises(OutputError, match="关闭该文件"):
        write_files({word: b"new", annex: b"new"})
    assert (word.read_bytes(), annex.read_bytes()) == (b"new", b"old")
    assert names(tmp_path) == [RECORD, "甲.docx", "甲.xlsx"]
    for path in (word, annex):
        ensure_writable(path, overwrite=False)


@pytest.mark.parametrize(
    ("place", "said"),
    [("占用/甲.docx", "同名的文件"), ("长" * 300 + ".docx", "文件名太长"), ("甲\0.docx", "不能使用的字符")],
)
def test_a_place_that_cannot_be_is_refused_in_chinese(tmp_path: Path, place: str, said: str) -> None:
    (tmp_path / "占用").touch()
    with pytest.raises(UnwritableError, match=said):
        write_files({tmp_path / place: b"new"})
    assert names(tmp_path) == ["占用"]


def test_a_name_as_long_as_the_system_allows_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 83 + "a.docx")
    ensure_writable(path, overwrite=False)
    write_files({path: b"new"})
    assert path.read_bytes() == b"new"


def test_an_output_folder_that_vanished_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "年度" / "甲.docx"
    write_files({path: b"old"})
    path.unlink()
    (path.parent / RECORD).unlink()
    path.parent.rmdir()
    write_files({path: b"new"})
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    other = tmp_path / "别人的.docx"
    other.write_bytes(b"theirs")
    link = tmp_path / "甲.docx"
    link.symlink_to(other)
    with pytest.raises(ChangedByPersonError):
        ensure_writable(link, overwrite=False)
    write_files({link: b"new"})
    assert (other.read_bytes(), link.read_bytes(), link.is_symlink()) == (b"theirs", b"new", False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "甲.docx")
    with pytest.raises(UnwritableError, match="不是普通文件"):
        ensure_writable(tmp_path / "甲.docx", overwrite=False)


@pytest.mark.parametrize("content", [b"", b"[1]", b"\xff", b'{"a"', b"[" * 100_000])
def test_a_broken_record_only_asks_for_overwrite(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "甲.docx"
    write_files({path: b"old"})
    (tmp_path / RECORD).write_bytes(content)
    with pytest.raises(ChangedByPersonError):
        ensure_writable(path, overwrite=False)
    write_files({path: b"new"})
    ensure_writable(path, overwrite=False)


def test_runs_side_by_side_keep_each_others_records(tmp_path: Path) -> None:
    script = "import sys, pathlib; from govreport.writers.files import write_files\n"
    script += "for n in range(20): write_files({pathlib.Path(sys.argv[1], f'{sys.argv[2]}-{n}.docx'): b'x'})"
    runs = [subprocess.Popen([sys.executable, "-c", script, tmp_path, str(number)]) for number in range(4)]
    assert [run.wait() for run in runs] == [0] * 4
    assert len(json.loads((tmp_path / RECORD).read_bytes())) == 80
    assert len(names(tmp_path)) == 81


def test_a_lock_left_by_a_killed_run_is_cleared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PATIENCE_SECONDS", 0.02)
    (tmp_path / ".govreport.lock").touch()
    write_files({tmp_path / "甲.docx": b"new"})
    assert names(tmp_path) == [RECORD, "甲.docx"]
