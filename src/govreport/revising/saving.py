"""Saves what was corrected without ever losing what a person wrote."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from govreport.diagnostics import GovreportError
from govreport.system_errors import in_chinese

if TYPE_CHECKING:
    from pathlib import Path

_MOST_COPIES = 1000


class SavingError(GovreportError):
    """A corrected file could not be saved; the original is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        """Say which file and why."""
        super().__init__(
            f"{path}: 没有写入（{reason}），原文件没有改动\n  修改：检查文件夹的权限和磁盘空间，或用 -o 另写一处"
        )


def save_beside(path: Path, content: bytes) -> Path:
    """Replace a file, its former content kept beside it as `.bak`; give the place of that copy."""
    copy = next((each for each in _copies(path) if not each.exists()), None)
    if copy is None:
        raise SavingError(path, "备份文件过多")
    try:
        shutil.copy2(path, copy)
    except OSError as error:
        raise SavingError(path, in_chinese(error)) from error
    save(path, content)
    return copy


def save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    temporary = path.with_name(f".govreport-{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    except (OSError, ValueError) as error:
        reason = in_chinese(error) if isinstance(error, OSError) else "文件名不能使用"
        raise SavingError(path, reason) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _copies(path: Path) -> list[Path]:
    names = [f"{path.name}.bak", *(f"{path.name}.bak{number}" for number in range(2, _MOST_COPIES))]
    return [path.with_name(name) for name in names]
