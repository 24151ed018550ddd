from __future__ import annotations

import errno
import os

from govreport.system_errors import in_chinese


def test_reasons_are_chinese() -> None:
    assert in_chinese(PermissionError(errno.EACCES, os.strerror(errno.EACCES))) == "没有权限"
    assert in_chinese(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) == "磁盘已满"


def test_rare_ones_are_told_by_number() -> None:
    assert in_chinese(OSError(9999, "Unknown")) == "系统错误 9999"
