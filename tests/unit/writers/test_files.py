"""Files written whole or not at all, recorded as they were made, and never over a person's work."""

from __future__ import annotations

import errno
import hashlib
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
    FileOpenError,
    OutputError,
    UnwritableError,
    ensure_writable,
    write_files,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def recorded(folder: Path) -> dict[str, str]:
    read: dict[str, str] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return read


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


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


def test_files_and_their_folders_are_made_and_recorded(tmp_path: Path) -> None:
    one, other = tmp_path / "甲" / "报告.docx", tmp_path / "乙" / "附表.xlsx"
    write_files({one: b"1", other: b"2"})
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    assert recorded(one.parent) == {"报告.docx": digest(b"1")}
    assert recorded(other.parent) == {"附表.xlsx": digest(b"2")}


def test_nothing_but_the_files_and_their_record_is_left(tmp_path: Path) -> None:
    write_files({tmp_path / "报告.docx": b"1", tmp_path / "附表.xlsx": b"2"})
    assert names(tmp_path) == sorted([RECORD, "报告.docx", "附表.xlsx"])


def test_nothing_to_write_leaves_nothing(tmp_path: Path) -> None:
    write_files({})
    assert names(tmp_path) == []


def test_an_older_record_is_kept_without_files_that_are_gone(tmp_path: Path) -> None:
    write_files({tmp_path / "旧.docx": b"1", tmp_path / "删.docx": b"2"})
    (tmp_path / "删.docx").unlink()
    write_files({tmp_path / "新.docx": b"3"})
    assert recorded(tmp_path) == {"旧.docx": digest(b"1"), "新.docx": digest(b"3")}


def test_when_the_second_file_cannot_be_moved_in_the_first_is_recorded_and_no_rest_is_left(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("一.docx", "二.docx", "三.docx"))
    third.write_bytes(b"old")
    (second / "inside").mkdir(parents=True)  # nothing moves onto a folder
    with pytest.raises(UnwritableError, match=r"二\.docx"):
        write_files({first: b"1", second: b"2", third: b"3"})
    assert (first.read_bytes(), third.read_bytes()) == (b"1", b"old")
    assert recorded(tmp_path) == {"一.docx": digest(b"1")}
    assert names(tmp_path) == sorted([RECORD, "一.docx", "二.docx", "三.docx"])


def test_a_file_as_it_was_made_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    ensure_writable(path, overwrite=False)
    write_files({path: b"1"})
    ensure_writable(path, overwrite=False)
    write_files({path: b"2"})
    assert path.read_bytes() == b"2"


@pytest.mark.parametrize("has_record", [True, False])
def test_a_file_that_a_person_made_or_changed_is_kept_unless_told_otherwise(
    tmp_path: Path, *, has_record: bool
) -> None:
    path = tmp_path / "报告.docx"
    if has_record:
        write_files({path: b"1"})
    path.write_bytes(b"by hand")
    with pytest.raises(ChangedByPersonError):
        ensure_writable(path, overwrite=False)
    ensure_writable(path, overwrite=True)


@pytest.mark.parametrize("lock", ["~$年度报告.docx", "~$报告.docx", ".~lock.年度报告.docx#"])
def test_a_file_that_an_office_program_has_open_is_refused_even_to_overwrite(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(FileOpenError):
        ensure_writable(tmp_path / "年度报告.docx", overwrite=True)


def test_a_lock_of_another_file_is_no_hindrance(tmp_path: Path) -> None:
    for lock in ("~$季度报告.docx", ".~lock.年度报告.xlsx#"):
        (tmp_path / lock).touch()
    ensure_writable(tmp_path / "年度报告.docx", overwrite=False)


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").mkdir()
    with pytest.raises(UnwritableError):
        ensure_writable(tmp_path / "报告.docx", overwrite=True)
