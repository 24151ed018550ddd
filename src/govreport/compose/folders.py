"""Folders of templates: the product's own, and a user's that go before it (--templates, GOVREPORT_TEMPLATES)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.errors import TemplateError, TemplateFolderError
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

DOCUMENT = "document.xml.j2"
DESCRIPTION = "template.yaml"
STARTER = "starter.yaml"
PRODUCT = "govreport"
"""What a template writes before a name to mean the product's own file: `govreport/self_eval/document.xml.j2`."""
MAX_BYTES = 256 * 1024
"""Ten times the largest template of the product."""
_PACKAGE = Path(__file__).resolve().parent.parent
_PARTS = (f"*/{DOCUMENT}", f"*/{DESCRIPTION}", "_*/*.j2")
_NAME = lazy_pattern(r"[^\W\d_][\w-]{0,40}")


class TemplateFolder(NamedTuple):
    """A folder that templates are looked for in.

    Attributes:
        path: where it is, absolute.
        shown: how messages call it: as the user wrote it, nothing for the product's own.
    """

    path: Path
    shown: str = ""

    def place(self, name: str) -> str:
        """Name a file of this folder in messages."""
        return f"{self.shown}/{name}" if self.shown else name


@cache
def templates_folder() -> Path:
    """Find the product's templates: inside the installed package, or beside src in a checkout."""
    packaged = _PACKAGE / "templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "templates"


def style_file() -> Path:
    """Give the house style of the standard (GB/T 9704-2012)."""
    return templates_folder() / "_styles" / "gbt9704.yaml"


def search_folders(own: Iterable[Path]) -> tuple[TemplateFolder, ...]:
    """List the folders in the order they are searched: a user's own first, the product's last.

    Raises:
        TemplateFolderError: a folder is not there, is none, or holds nothing that a template could be made of.
    """
    folders = {_user_folder(path): None for path in own}
    return (*folders, TemplateFolder(templates_folder()))


def _user_folder(path: Path) -> TemplateFolder:
    shown = path.as_posix()
    try:
        found = path.resolve(strict=True)
        if not found.is_dir():
            raise TemplateFolderError(shown, "不是文件夹", "写模板所在的文件夹")
        parts = [part for pattern in _PARTS for part in found.glob(pattern)]
    except (OSError, ValueError, RuntimeError):  # NUL in the name is a ValueError, a ring of links a RuntimeError
        raise TemplateFolderError(shown, "不存在或无法读取", "检查文件夹的名称和权限") from None
    if (found / DOCUMENT).is_file() or (found / DESCRIPTION).is_file():
        fix = "写它的上一级文件夹；每个模板在其中占一个子文件夹"
        raise TemplateFolderError(shown, "本身是一个模板，不是放模板的文件夹", fix)
    if not parts:
        fix = f"在其中建子文件夹（模板名），放入 {DOCUMENT} 和 {DESCRIPTION}，参见 docs/templates.md"
        raise TemplateFolderError(shown, "中没有模板", fix)
    return TemplateFolder(found, shown)


def known_names(folders: Iterable[TemplateFolder]) -> list[str]:
    """Name the templates of some folders in alphabetical order; folders with _ hold shared parts."""
    files = (path for folder in folders for name in (DOCUMENT, DESCRIPTION) for path in folder.path.glob(f"*/{name}"))
    names = {path.parent.name for path in files if path.is_file()}
    return sorted(name for name in names if _NAME.fullmatch(name) and name != PRODUCT)


def file_in(folder: TemplateFolder, name: str) -> Path | None:
    """Find a file of a folder; one that a link leads out of the user's folder is refused.

    Args:
        folder: where to look.
        name: path below the folder with `/`, without `..`.

    Raises:
        TemplateError: the file lies outside the folder.
    """
    path = folder.path / name
    if not path.is_file():
        return None
    if folder.shown and not path.resolve().is_relative_to(folder.path):
        raise TemplateError(folder.place(name), None, "链接指向模板文件夹之外", fix="把文件复制到模板文件夹中")
    return path


def read_source(path: Path, place: str) -> str:
    """Read a file of a template as text.

    Args:
        path: the file.
        place: how messages call it.

    Raises:
        TemplateError: it cannot be read, is too large, or is not UTF-8.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise TemplateError(place, None, "无法读取", fix="检查文件的权限，关闭占用它的程序") from error
    if len(raw) > MAX_BYTES:
        problem = f"文件太大，模板文件不超过 {MAX_BYTES // 1024} KB"
        raise TemplateError(place, None, problem, fix="数据放在数据文件中，模板只写用语和顺序")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        guess = "，像是 GBK（ANSI）编码" if _reads_as_gbk(raw) else ""
        fix = "用记事本打开，“另存为”时编码选 UTF-8"
        raise TemplateError(place, line, f"不是 UTF-8 编码{guess}", fix=fix) from error
    if "\0" in text:
        raise TemplateError(place, None, "不是文本文件", fix="模板是 UTF-8 编码的文本")
    return text.replace("\r\n", "\n")


def _reads_as_gbk(raw: bytes) -> bool:
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return b"\0" not in raw
