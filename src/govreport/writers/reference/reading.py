"""Reads a reference: styles with all they inherit, the page of its last upright section, the theme's fonts by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.office_package import Package, UnreadableFileError, attribute, local_name, open_package
from govreport.writers.reference.looks import Look, read_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lxml.etree import _Element as Element

_DEEPEST = 40
"""Word itself stops at eleven styles one based on the other."""
_STYLES, _DOCUMENT = "word/styles.xml", "word/document.xml"


class WordModel:
    """What a Word file says of looks.

    Attributes:
        path: the file.
        looks: by lower-case name, what its paragraph styles come to.
        tables: by lower-case name, its table styles as they stand.
        section: the last upright section; the last of all when every page is turned; None when there is none.
    """

    def __init__(self, package: Package) -> None:
        """Read the parts that matter; nothing else of the file is looked at."""
        self.path: Path = package.path
        root = package.xml(_STYLES) if _STYLES in package.parts else None
        styles = [] if root is None else [each for each in root if local_name(each) == "style"]
        self.looks: Mapping[str, Look] = {} if root is None else _resolved(root, styles, _theme_fonts(package))
        self.tables = {_name(each): each for each in reversed(styles) if attribute(each, "type") == "table"}
        self.section = _section(package.xml(_DOCUMENT)) if _DOCUMENT in package.parts else None


def read_reference(path: Path) -> WordModel:
    """Open an office's own Word file.

    Raises:
        UnreadableFileError: it is no Word file, is locked by a password, or is made to do harm.
    """
    package = open_package(path)
    if package.is_workbook:
        raise UnreadableFileError(path, "是 Excel 文件，不是 Word 文件", "--reference 后面写一份 .docx 公文")
    if not package.names(under=_DOCUMENT.removesuffix(".xml"), ending=".xml"):
        raise UnreadableFileError(path, "不是 Word 文件，其中没有正文", "--reference 后面写一份 .docx 公文")
    model = WordModel(package)
    if model.section is None and not model.looks:
        raise UnreadableFileError(path, "没有页面设置，也没有样式", "在 Word 中打开，另存为 .docx 后再试")
    return model


def _resolved(root: Element, styles: Iterable[Element], fonts: Mapping[str, str]) -> dict[str, Look]:
    """Add up defaults, the styles a style is based on, and the style itself (17.7.2)."""
    beginning: Look = {}
    for default in (each for part in root if local_name(part) == "docDefaults" for each in part):
        beginning |= read_look(default, lambda word: fonts.get(word, ""))
    paragraphs = {attribute(each, "styleId") or "": each for each in styles if attribute(each, "type") == "paragraph"}
    own = {key: read_look(each, lambda word: fonts.get(word, "")) for key, each in paragraphs.items()}
    looks: dict[str, Look] = {}
    for identifier, style in paragraphs.items():
        look = dict(beginning)
        for ancestor in reversed(_chain(identifier, paragraphs)):
            look |= own[ancestor]
        looks.setdefault(_name(style), look)
    return looks


def _chain(identifier: str, styles: Mapping[str, Element]) -> list[str]:
    """List a style and those it is based on; a circle ends where it closes."""
    chain: list[str] = []
    while identifier in styles and identifier not in chain and len(chain) < _DEEPEST:
        chain.append(identifier)
        based = next((each for each in styles[identifier] if local_name(each) == "basedOn"), None)
        identifier = "" if based is None else attribute(based, "val") or ""
    return chain


def _name(style: Element) -> str:
    name = next((each for each in style if local_name(each) == "name"), None)
    return (attribute(name, "val") or "").strip().lower() if name is not None else ""


def _theme_fonts(package: Package) -> dict[str, str]:
    """Name the fonts of the theme; Chinese documents take its fonts for simplified Chinese."""
    parts = package.names(under="word/theme/theme", ending=".xml")
    if not parts:
        return {}
    fonts: dict[str, str] = {}
    for scheme in package.xml(min(parts)).iter():
        name = local_name(scheme)
        if name in {"majorFont", "minorFont"}:
            fonts |= _scheme_fonts(scheme, name.removesuffix("Font"))
    return {word: font for word, font in fonts.items() if font}


def _scheme_fonts(scheme: Element, size: str) -> dict[str, str]:
    faces = {local_name(each): attribute(each, "typeface") or "" for each in scheme if local_name(each) != "font"}
    scripts = {
        attribute(each, "script"): attribute(each, "typeface") or "" for each in scheme if local_name(each) == "font"
    }
    latin = faces.get("latin", "")
    return {
        f"{size}HAnsi": latin,
        f"{size}Ascii": latin,
        f"{size}EastAsia": faces.get("ea") or scripts.get("Hans", ""),
        f"{size}Bidi": faces.get("cs", ""),
    }


def _section(document: Element) -> Element | None:
    sections = [each for each in document.iter() if local_name(each) == "sectPr"]
    upright = [each for each in sections if not _is_turned(each)]
    return next(reversed(upright or sections), None)


def _is_turned(section: Element) -> bool:
    return any(local_name(each) == "pgSz" and attribute(each, "orient") == "landscape" for each in section)
