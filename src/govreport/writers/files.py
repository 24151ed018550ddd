"""Files written whole or not at all, and never over a person's work."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from typing import TYPE_CHECKING, cast

from govreport.diagnostics import GovreportError

if TYPE_CHECKING:
    from pathlib import Path

RECORD = ".govreport.json"
"""Beside the outputs: name -> SHA-256 of each file as it was made."""


class OutputError(GovreportError):
    """An output cannot be written."""


class FileOpenError(OutputError):
    """The file is open in an office program."""

    def __init__(self, path: Path) -> None:
        """Say which file to close."""
        super().__init__(f"{path}: 文件正在 Word、WPS、Excel 或 LibreOffice 中打开\n  修改：关闭该文件后重新生成")


class ChangedByPersonError(OutputError):
    """Somebody changed the file since it was made."""

    def __init__(self, path: Path) -> None:
        """Say how to keep and how to replace it."""
        super().__init__(
            f"{path}: 已有的文件不是上次生成的样子，可能有人改过，没有覆盖\n"
            "  修改：需要保留的请另存或用 -o 换一个输出位置；确定覆盖请加 --overwrite"
        )


class UnwritableError(OutputError):
    """The system refused."""

    def __init__(self, path: Path, reason: str) -> None:
        """Pass on the system's reason."""
        super().__init__(f"{path}: 无法写入（{reason}）\n  修改：检查文件夹是否存在、是否只读、磁盘是否已满")


class WriteConflictError(OutputError):
    """The same file would be written twice."""

    def __init__(self, path: Path) -> None:
        """Say which file."""
        super().__init__(f"{path}: 本次有两份输出同名\n  修改：改数据文件的文件名，或分别指定 -o")


def ensure_writable(path: Path, *, overwrite: bool) -> None:
    """Refuse a place that must not be written to, before anything is made.

    Raises:
        FileOpenError: an office program holds the file.
        ChangedByPersonError: the file is not as it was made, and nobody said to replace it.
        UnwritableError: a folder bears the name.
    """
    for lock in _lock_names(path.name):
        if (path.parent / lock).exists():
            raise FileOpenError(path)
    if path.is_dir():
        raise UnwritableError(path, "同名的是文件夹")
    if path.exists() and not overwrite and _digest(path) != _read_record(path.parent).get(path.name):
        raise ChangedByPersonError(path)


def write_files(contents: dict[Path, bytes]) -> None:
    """Write files beside their places first, then move all of them in, and record what they were.

    Raises:
        OutputError: the system refused; files not yet moved in are left as they were.
    """
    waiting: dict[Path, Path] = {}
    moved: dict[Path, bytes] = {}
    try:
        for path, content in contents.items():
            waiting[path] = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            _write_beside(waiting[path], content)
        for path, temporary in waiting.items():
            _move_in(temporary, path)
            moved[path] = contents[path]
    finally:
        for temporary in waiting.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        _record(moved)


def _write_beside(temporary: Path, content: bytes) -> None:
    try:
        temporary.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
    except OSError as error:
        raise UnwritableError(temporary.parent, error.strerror or str(error)) from error


def _move_in(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:  # Windows holds files that Word has open
        raise FileOpenError(path) from error
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error)) from error


def _lock_names(name: str) -> tuple[str, ...]:
    """Name the lock files of Word and WPS (two spellings) and of LibreOffice."""
    return (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error)) from error


def _read_record(folder: Path) -> dict[str, str]:
    try:
        read = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {str(name): str(digest) for name, digest in cast("dict[object, object]", read).items()}


def _record(contents: dict[Path, bytes]) -> None:
    """Note what was made; a folder without room for the note only asks for --overwrite next time."""
    for folder in {path.parent for path in contents}:
        made = {path.name: hashlib.sha256(data).hexdigest() for path, data in contents.items() if path.parent == folder}
        record = {name: digest for name, digest in _read_record(folder).items() if (folder / name).exists()} | made
        temporary = folder / f"{RECORD}.{os.getpid()}.tmp"
        try:
            temporary.write_text(json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
            temporary.replace(folder / RECORD)
        except OSError:
            temporary.unlink(missing_ok=True)
