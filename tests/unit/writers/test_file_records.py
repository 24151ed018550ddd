"""Files written whole or not at all, recorded as they were made, and never over a person's work."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from govreport.writers.files import (
    RECORD,
    ChangedByPersonError,
    FileOpenError,
    UnwritableError,
    ensure_writable,
    write_files,
)

if TYPE_CHECKING:
    from pathlib import Path


def recorded(folder: Path) -> dict[str, str]:
    read: dict[str, str] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return read


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


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


@pytest.mark.parametrize("record", [b"", b"[]", b"{", b"\xff\xfe", b'"text"'])
def test_a_broken_record_is_written_anew(tmp_path: Path, record: bytes) -> None:
    (tmp_path / RECORD).write_bytes(record)
    write_files({tmp_path / "报告.docx": b"1"})
    assert recorded(tmp_path) == {"报告.docx": digest(b"1")}


def test_when_the_second_file_cannot_be_moved_in_the_first_is_recorded_and_no_rest_is_left(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("一.docx", "二.docx", "三.docx"))
    third.write_bytes(b"old")
    (second / "inside").mkdir(parents=True)  # nothing moves onto a folder
    with pytest.raises(UnwritableError, match=r"二\.docx"):
        write_files({first: b"1", second: b"2", third: b"3"})
    assert (first.read_bytes(), third.read_bytes()) == (b"1", b"old")
    assert recorded(tmp_path) == {"一.docx": digest(b"1")}
    assert names(tmp_path) == sorted([RECORD, "一.docx", "二.docx", "三.docx"])


def test_when_a_file_cannot_be_written_beside_its_place_none_is_moved_in(tmp_path: Path) -> None:
    first = tmp_path / "一.docx"
    first.write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableError, match="file"):
        write_files({first: b"1", tmp_path / "file" / "二.docx": b"2"})
    assert first.read_bytes() == b"old"
    assert names(tmp_path) == sorted(["file", "一.docx"])


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
