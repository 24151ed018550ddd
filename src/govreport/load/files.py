"""Read a data file from disk: its size, its encoding, and what is refused before anything is parsed."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from govreport.diagnostics import GovreportError

if TYPE_CHECKING:
    import pathlib

MAX_BYTES = 16 * 1024 * 1024
"""A year of one office fits in a tenth of this."""

ENCODINGS = {
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16",
    "utf16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    # gb18030 holds all of GB2312 and GBK, and files called GBK often use more than GBK has
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "ansi": "gb18030",
    "big5": "big5",
}
_KINDS = {
    b"PK\x03\x04": "Excel、Word 或压缩文件",
    b"\xd0\xcf\x11\xe0": "旧版 Excel 或 Word 文件",
    b"%PDF": "PDF 文件",
    b"{\\rtf": "RTF 文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
}
_NUL_SHARE = 20
"""Chinese text in UTF-16 has a NUL byte in every digit, blank and line break; damaged text has few."""
_DAMAGE_SHARE = 50
"""A text with fewer than one unreadable byte in so many characters is damaged, not in another encoding."""


class SourceUnreadableError(GovreportError):
    """The file is not there, or the system does not let us read it."""

    def __init__(self, path: pathlib.Path, reason: str, fix: str) -> None:
        """Say what stands in the way and what to do."""
        super().__init__(f"{path}: 无法读取数据文件：{reason}\n  修改：{fix}")


class SourceTooLargeError(GovreportError):
    """The file is larger than year data ever is."""

    def __init__(self, path: pathlib.Path, size: int) -> None:
        """Say the size found and the size allowed."""
        super().__init__(
            f"{path}: 数据文件太大：{size / 1048576:.1f} MB\n"
            f"  应为：不超过 {MAX_BYTES // 1048576} MB\n"
            "  修改：检查是否选错了文件，或把数据按年度分成几个文件"
        )


class SourceBinaryError(GovreportError):
    """The file is no text."""

    def __init__(self, path: pathlib.Path, kind: str) -> None:
        """Say what the file looks like."""
        super().__init__(
            f"{path}: 这不是数据文件，像是 {kind}\n  应为：YAML 或 JSON 文本\n  修改：选择 .yaml 或 .json 数据文件"
        )


class SourceUnmarkedUtf16Error(GovreportError):
    """The file is UTF-16 and does not say so."""

    def __init__(self, path: pathlib.Path) -> None:
        """Offer both ways out."""
        super().__init__(
            f"{path}: 文件是二进制文件，或没有标记的 UTF-16（Unicode）文本\n"
            "  应为：UTF-8 编码的文本\n"
            "  修改：是文本时加上 --encoding utf-16，或用记事本打开，“另存为”时编码选 UTF-8"
        )


class SourceEncodingError(GovreportError):
    """The bytes are no text in the encoding that was tried."""

    def __init__(self, path: pathlib.Path, text_before: str, tried: str) -> None:
        """Point at the first byte that does not fit."""
        line, column = text_before.count("\n") + 1, len(text_before) - text_before.rfind("\n")
        super().__init__(
            f"{path}:{line}:{column}: 文件不是有效的 {tried} 文本，从这里开始无法识别\n"
            "  应为：UTF-8 编码的文本\n"
            "  修改：更正此处的乱码；或用记事本打开，“另存为”时编码选 UTF-8；编码已知时用 --encoding 指明"
        )


class SourceLooksLikeGbkError(GovreportError):
    """The file is not UTF-8, and reads well as GBK."""

    def __init__(self, path: pathlib.Path) -> None:
        """Offer both ways out."""
        super().__init__(
            f"{path}: 文件不是 UTF-8 编码，像是 GBK（ANSI）编码\n"
            "  应为：UTF-8 编码的文本\n"
            "  修改：加上 --encoding gbk，或用记事本打开，“另存为”时编码选 UTF-8"
        )


class UnknownEncodingError(GovreportError):
    """The option names an encoding we do not read."""

    def __init__(self, encoding: str) -> None:
        """List the encodings that are read."""
        super().__init__(
            f"不认识的编码：{encoding}\n  应为：utf-8、gbk、gb18030、utf-16、big5 之一\n  修改：更正 --encoding"
        )


def read_text(path: pathlib.Path, encoding: str | None) -> str:
    """Read a whole text file, without its byte order mark.

    Raises:
        GovreportError: it cannot be read, is too large, is no text, or is in another encoding.
    """
    raw = _read_bytes(path)
    for start, kind in _KINDS.items():
        if raw.startswith(start):
            raise SourceBinaryError(path, kind)
    return _decode(path, raw, encoding)


def _read_bytes(path: pathlib.Path) -> bytes:
    try:
        if path.is_dir():
            raise SourceUnreadableError(path, "这是一个文件夹", "写明文件夹里的哪一个文件")
        if path.exists() and not path.is_file():
            raise SourceUnreadableError(path, "这不是普通文件", "选择 .yaml 或 .json 数据文件")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SourceTooLargeError(path, size)
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceUnreadableError(path, "文件不存在", "检查文件名和所在文件夹") from None
    except PermissionError:
        raise SourceUnreadableError(path, "没有读取权限", "关闭占用它的程序，或向管理员要权限") from None
    except (OSError, ValueError):  # a name with a NUL character is a ValueError
        raise SourceUnreadableError(path, "系统拒绝读取", "检查文件名，或把文件复制到本机再试") from None


def _decode(path: pathlib.Path, raw: bytes, encoding: str | None) -> str:
    codec = _codec(raw, encoding)
    if raw.count(0) * _NUL_SHARE > len(raw) and not codec.startswith("utf-16"):
        raise SourceUnmarkedUtf16Error(path)
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError as error:
        if encoding is None and _looks_like_gbk(raw):
            raise SourceLooksLikeGbkError(path) from None
        before = raw[: error.start].decode(codec, "ignore")
        raise SourceEncodingError(path, before, encoding or codec.removesuffix("-sig").upper()) from None
    if "\0" in text:
        raise SourceBinaryError(path, "二进制文件")
    return text.removeprefix("\ufeff")


def _codec(raw: bytes, encoding: str | None) -> str:
    if encoding is not None:
        codec = ENCODINGS.get(encoding.strip().lower().replace("_", "-"))
        if codec is None:
            raise UnknownEncodingError(encoding)
        return codec
    return "utf-16" if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _looks_like_gbk(raw: bytes) -> bool:
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    as_utf8 = raw.decode("utf-8", "replace")
    return as_utf8.count("\ufffd") * _DAMAGE_SHARE > len(as_utf8)
