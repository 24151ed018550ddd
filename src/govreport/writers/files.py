"""Files written whole or not at all, and never over a person's work."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import time
from typing import TYPE_CHECKING, cast

from govreport.diagnostics import GovreportError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

RECORD = ".govreport.json"
"""Beside the outputs: name -> SHA-256 of each file as it was made."""

_LOCK = ".govreport.lock"
_PATIENCE_SECONDS = 5
"""To change the record takes a millisecond; a lock this old was left by a run that was ended."""

_REASONS = {
    errno.EACCES: "没有写入权限，或文件正被占用",
    errno.EPERM: "没有写入权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.ENAMETOOLONG: "文件名太长，请缩短数据文件的文件名",
    errno.ENOENT: "文件夹不存在，也无法新建",
    errno.EEXIST: "已有同名的文件，不能作为文件夹",
    errno.ENOTDIR: "已有同名的文件，不能作为文件夹",
    errno.EBUSY: "文件正被占用",
    errno.EIO: "磁盘读写出错",
}


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


class ExistsError(OutputError):
    """A file that must not be replaced is there already."""

    def __init__(self, path: Path) -> None:
        """Say how to keep it."""
        super().__init__(f"{path}: 已有这个文件，没有覆盖\n  修改：用 -o 换一个文件名")


class UnwritableError(OutputError):
    """The system refused."""

    def __init__(self, path: Path, reason: str) -> None:
        """Say what stands in the way."""
        super().__init__(f"{path}: 无法写入（{reason}）\n  修改：检查文件夹是否存在、是否只读、磁盘是否已满")

    @classmethod
    def because(cls, path: Path, error: OSError | ValueError) -> UnwritableError:
        """Put the system's reason into Chinese."""
        known = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else "文件名中有不能使用的字符"
        return cls(path, known or f"系统提示：{error}")


class WriteConflictError(OutputError):
    """The same file would be written twice."""

    def __init__(self, path: Path, *, named: bool) -> None:
        """Say which file; one that was named by hand can hold one output only."""
        fix = "把 -o 写成文件夹" if named else "改数据文件的文件名，或分几次生成，各用一个 -o 文件夹"
        super().__init__(f"{path}: 本次有两份输出同名，没有生成任何文件\n  修改：{fix}")


def ensure_writable(path: Path, *, overwrite: bool) -> None:
    """Refuse a place that must not be written to, before anything is made.

    Raises:
        FileOpenError: an office program holds the file.
        ChangedByPersonError: the file is not as it was made, and nobody said to replace it.
        UnwritableError: a folder bears the name, or the system allows none like it.
    """
    for lock in _lock_names(path.name):
        if _exists(path.with_name(lock)):
            raise FileOpenError(path)
    try:
        path.lstat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise UnwritableError.because(path, error) from error
    if path.is_dir():
        raise UnwritableError(path, "同名的是文件夹")
    if not path.is_file():
        raise UnwritableError(path, "同名的不是普通文件")
    if not overwrite and _digest(path) != _read_record(path.parent).get(path.name):
        raise ChangedByPersonError(path)


def create_file(path: Path, content: bytes) -> None:
    """Write a file where there is none, whole or not at all.

    Raises:
        ExistsError: there is one.
        UnwritableError: the system refused.
    """
    if _exists(path) or path.is_symlink():
        raise ExistsError(path)
    temporary = path.with_name(f".govreport-{os.getpid()}.tmp")
    try:
        _write_beside(temporary, content)
        _move_in(temporary, path)
    finally:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)


def write_files(contents: dict[Path, bytes]) -> None:
    """Write files beside their places first, then move all of them in, and record what they were.

    Raises:
        OutputError: the system refused; files not yet moved in are left as they were.
    """
    waiting: dict[Path, Path] = {}
    moved: dict[Path, bytes] = {}
    try:
        for number, (path, content) in enumerate(contents.items()):
            # a short name: one made of the output's own might be longer than the system allows
            waiting[path] = path.with_name(f".govreport-{os.getpid()}-{number}.tmp")
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
    except (OSError, ValueError) as error:  # a name with a NUL character is a ValueError
        raise UnwritableError.because(temporary.parent, error) from error


def _move_in(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:  # Windows holds files that Word has open
        raise FileOpenError(path) from error
    except (OSError, ValueError) as error:
        raise UnwritableError.because(path, error) from error


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the name of a lock file may be longer than the system allows
        return False


def _lock_names(name: str) -> tuple[str, ...]:
    """Name the lock files of Word and WPS (two spellings) and of LibreOffice."""
    return (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise UnwritableError.because(path, error) from error


def _read_record(folder: Path) -> dict[str, str]:
    try:
        read = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {str(name): str(digest) for name, digest in cast("dict[object, object]", read).items()}


def _record(contents: dict[Path, bytes]) -> None:
    """Note what was made; a folder without room for the note only asks for --overwrite next time."""
    for folder in {path.parent for path in contents}:
        made = {path.name: hashlib.sha256(data).hexdigest() for path, data in contents.items() if path.parent == folder}
        with contextlib.suppress(OSError), _locked(folder):
            record = {name: digest for name, digest in _read_record(folder).items() if _exists(folder / name)} | made
            _write_record(folder, record)


def _write_record(folder: Path, record: dict[str, str]) -> None:
    temporary = folder / f"{RECORD}.{os.getpid()}.tmp"
    try:
        # in ASCII, for a name may hold bytes that are no text
        temporary.write_text(json.dumps(record, indent=1, sort_keys=True), encoding="ascii")
        temporary.replace(folder / RECORD)
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Generator[None]:
    """Let one run at a time change the record of a folder: batches run side by side."""
    lock = folder / _LOCK
    if not _taken_in_time(lock):
        lock.unlink(missing_ok=True)
        if not _taken_in_time(lock):
            raise TimeoutError
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _taken_in_time(lock: Path) -> bool:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not (taken := _taken(lock)) and time.monotonic() < deadline:
        time.sleep(0.005)
    return taken


def _taken(lock: Path) -> bool:
    try:
        lock.touch(exist_ok=False)
    except (FileExistsError, PermissionError):  # Windows says the latter of a file that is just going
        return False
    return True
