"""Opens an Office file without trusting it: bounded in size, no DTD, no entities, no network."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from govreport.diagnostics import GovreportError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element as Element

MAX_PARTS = 5_000
MAX_PART_BYTES = 48 * 2**20
MAX_TOTAL_BYTES = 256 * 2**20
MAX_FILE_BYTES = MAX_TOTAL_BYTES

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XML_ENDINGS = (".xml", ".rels", ".vml")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_FLAG_ENCRYPTED = 0x1
_TOO_DEEP = 114
"""libxml2's XML_ERR_RESOURCE_LIMIT, which lxml has no name for."""
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_HAS_DTD = "{} 含有 DTD 声明，正常的 Office 文件没有，未再读取"
_TOO_LARGE = "{}，疑为压缩炸弹，未再读取"
_SAVE_AGAIN = "在 Word 或 WPS 中打开，另存为 .docx 或 .xlsx 后再试"
_ASK_SENDER = "文件来路不明时请勿打开，向发送人核实"


class UnreadableFileError(GovreportError):
    """A file that cannot be looked into."""

    def __init__(self, path: Path, reason: str, fix: str) -> None:
        """Name the file and say why, and what to do."""
        super().__init__(f"{path}: {reason}\n  修改：{fix}")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a .docx or .xlsx, by name."""

    path: Path
    parts: dict[str, bytes]

    @property
    def is_workbook(self) -> bool:
        """Whether this is a spreadsheet rather than a text document."""
        return any(name.startswith("xl/") for name in self.parts)

    def names(self, *, under: str = "", ending: str = "") -> list[str]:
        """List part names by their beginning and end."""
        return [name for name in self.parts if name.startswith(under) and name.lower().endswith(ending)]

    def xml_parts(self) -> Iterator[tuple[str, Element]]:
        """Walk through the parts that are XML, one tree in memory at a time."""
        for name in self.parts:
            if name.lower().endswith(_XML_ENDINGS):
                yield name, self.xml(name)

    def xml(self, name: str) -> Element:
        """Parse a part."""
        content = self.parts[name]
        if any(doctype in content for doctype in _DOCTYPES):
            raise UnreadableFileError(self.path, _HAS_DTD.format(name), _ASK_SENDER)
        try:
            root = etree.fromstring(content, _parser())
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise UnreadableFileError(self.path, f"{name} 已损坏（{_damage(fault)}）", _SAVE_AGAIN) from fault
        # an encoding that hides the declaration from the search above does not hide it from the parser
        if root.getroottree().docinfo.internalDTD:
            raise UnreadableFileError(self.path, _HAS_DTD.format(name), _ASK_SENDER)
        return root


_DAMAGES = (
    (etree.ErrorTypes.ERR_DOCUMENT_EMPTY, "开头不是 XML"),
    (etree.ErrorTypes.ERR_DOCUMENT_END, "结尾之后还有内容"),
    (etree.ErrorTypes.ERR_INVALID_CHAR, "有不允许的字符"),
    (etree.ErrorTypes.ERR_INVALID_ENCODING, "有乱码"),
    (etree.ErrorTypes.ERR_UNDECLARED_ENTITY, "有未声明的实体"),
    (etree.ErrorTypes.ERR_ATTRIBUTE_NOT_STARTED, "属性值没有引号"),
    (etree.ErrorTypes.ERR_ATTRIBUTE_REDEFINED, "属性重复"),
    (etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING, "编码不认识"),
    (etree.ErrorTypes.ERR_TAG_NAME_MISMATCH, "元素的开头和结尾对不上"),
    (etree.ErrorTypes.ERR_TAG_NOT_FINISHED, "内容不完整"),
    (etree.ErrorTypes.ERR_GT_REQUIRED, "内容不完整"),
    (_TOO_DEEP, "嵌套过深"),
)


def _damage(fault: etree.XMLSyntaxError | ValueError) -> str:
    """Say in Chinese what the parser met, and where."""
    if not isinstance(fault, etree.XMLSyntaxError):
        return "不是有效的 XML"
    met = getattr(fault, "code", None)
    said = next((words for code, words in _DAMAGES if code == met), "不是有效的 XML")
    line, column = fault.position
    return f"第 {line} 行第 {column} 字符处{said}" if line else said


def local_name(element: Element) -> str:
    """Name of an element without its namespace, the same in transitional and strict files."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """Value of an attribute, whatever its namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def open_package(path: Path) -> Package:
    """Read an Office file into memory, or say what it is instead."""
    _refuse_odd_file(path)
    if _first_bytes(path, len(_OLE_MAGIC)) == _OLE_MAGIC:
        raise _ole_error(path)
    try:
        with zipfile.ZipFile(path) as archive:
            package = Package(path, _read_parts(archive, path))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as fault:
        raise UnreadableFileError(path, "不是 .docx 或 .xlsx 文件，或文件已损坏", _SAVE_AGAIN) from fault
    if "[Content_Types].xml" not in package.parts or not package.names(under="word/") + package.names(under="xl/"):
        raise UnreadableFileError(path, "是压缩包，但不是 .docx 或 .xlsx 文件", _SAVE_AGAIN)
    return package


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _refuse_odd_file(path: Path) -> None:
    """Refuse devices and pipes, which may never end, and files larger than any document."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise UnreadableFileError(path, "不是普通文件", "写出某个 .docx 或 .xlsx 的文件名")
        if path.is_file() and path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableFileError(path, f"超过 {MAX_FILE_BYTES >> 20} MB，未读取", _ASK_SENDER)
    except (OSError, ValueError) as fault:  # a name with a NUL character is a ValueError
        raise UnreadableFileError(path, "无法读取", "核对文件夹和文件名") from fault


def _first_bytes(path: Path, count: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(count)
    except FileNotFoundError as fault:
        raise UnreadableFileError(path, "文件不存在", "核对文件夹和文件名") from fault
    except IsADirectoryError as fault:
        raise UnreadableFileError(path, "是文件夹，不是文件", "写出其中某个 .docx 或 .xlsx 的文件名") from fault
    except OSError as fault:
        from govreport.system_errors import in_chinese  # noqa: PLC0415  (few files are refused)

        raise UnreadableFileError(
            path, f"无法读取（{in_chinese(fault)}）", "关闭正在使用该文件的程序，检查读取权限"
        ) from fault


def _ole_error(path: Path) -> UnreadableFileError:
    """Tell an encrypted file from one of the old formats: both are OLE files, not archives."""
    if _OLE_ENCRYPTED in _first_bytes(path, MAX_PART_BYTES):
        return UnreadableFileError(path, "设有打开密码，无法读取", "在 Word 或 WPS 中去掉密码后再试")
    return UnreadableFileError(path, "是旧格式文件（.doc、.xls 或 .wps），无法读取", _SAVE_AGAIN)


def _read_parts(archive: zipfile.ZipFile, path: Path) -> dict[str, bytes]:
    """Read all members after their declared sizes were found bearable, and no more of each than it declares."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    if any(member.flag_bits & _FLAG_ENCRYPTED for member in members):
        raise UnreadableFileError(path, "是加密的压缩包，无法读取", "去掉密码后再试")
    if any(member.compress_type not in _METHODS for member in members):
        raise UnreadableFileError(path, "用了 Office 文件不用的压缩方法，未再读取", _ASK_SENDER)
    if excess := _excess(members):
        raise UnreadableFileError(path, _TOO_LARGE.format(excess), _ASK_SENDER)
    return {posixpath.normpath(member.filename): _read_part(archive, member) for member in members}


def _read_part(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    # read() without a size unpacks all there is before it cuts to what was declared
    with archive.open(member) as stream:
        return stream.read(member.file_size)


def _excess(members: list[zipfile.ZipInfo]) -> str:
    """Say which limit is passed, nothing where none is."""
    if len(members) > MAX_PARTS:
        return f"内含 {len(members)} 个部件，超过 {MAX_PARTS} 个"
    for member in members:
        if member.file_size > MAX_PART_BYTES:
            return f"{member.filename} 解压后超过 {MAX_PART_BYTES >> 20} MB"
    total = sum(member.file_size for member in members)
    return f"解压后总共超过 {MAX_TOTAL_BYTES >> 20} MB" if total > MAX_TOTAL_BYTES else ""
