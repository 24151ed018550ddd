"""What the operating system refuses, in Chinese."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "文件或文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "是文件夹",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EBUSY: "文件正在使用",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "磁盘读写出错",
    errno.ELOOP: "链接绕成了圈",
}


def in_chinese(fault: OSError) -> str:
    """Name the reason of a refusal; one without a name here is told by its number."""
    return _REASONS.get(fault.errno or 0) or f"系统错误 {fault.errno}"
