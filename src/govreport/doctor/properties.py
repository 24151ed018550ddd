"""File properties: who wrote the file, where, for how long, with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctor.items import HiddenItem, excerpt, place_of
from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_CORE = {
    "creator": "作者",
    "lastModifiedBy": "最后修改者",
    "revision": "修订次数",
    "description": "备注",
    "subject": "主题",
    "keywords": "关键词",
    "category": "类别",
    "contentStatus": "状态",
    "lastPrinted": "上次打印时间",
    "identifier": "标识符",
    "version": "版本",
    "title": "标题",
    "created": "创建时间",
    "modified": "修改时间",
}
_APP = {
    "Company": "单位",
    "Manager": "经理",
    "HyperlinkBase": "超链接基础",
    "Template": "模板",
    "TotalTime": "编辑总时间（分钟）",
    "Application": "生成软件",
}
# the title is on the first page; dates and the program's name say nothing of a person
_HARMLESS = {"title", "created", "modified", "Application"}
# what a file has that nobody worked on: no edits counted, no minutes, the template every installation has
_NAMES = {"creator", "lastModifiedBy", "Company"}
_ORGAN = lazy_pattern(r"\w+(?:[省市区县州盟旗乡镇局委办厅部院会处科室队站]|中心|政府|集团|公司|街道)")
"""What the file says of its maker is no secret where it is an organ (机关) that the pages name; a person's name is."""
_TEXT_PARTS = lazy_pattern(r"word/document\.xml|xl/sharedStrings\.xml|xl/worksheets/[^/]*\.xml")
_BLANK = {("revision", "0"), ("revision", "1"), ("TotalTime", "0"), ("Template", "Normal"), ("Template", "Normal.dotm")}


def property_items(package: Package) -> Iterator[HiddenItem]:
    """List the core, extended and custom properties, and the picture of the first page."""
    for part in package.names(under="docProps/"):
        if part.lower().endswith(".xml"):
            root = package.xml(part)
            if _is_custom(root):
                yield from _custom(part, root)
            else:
                names = _CORE if local_name(root) == "coreProperties" else _APP
                yield from _named(package, part, names)
        else:
            yield HiddenItem("缩略图", place_of(part), "保存时首页的小图，内容可能已与正文不同")


def _named(package: Package, part: str, names: dict[str, str]) -> Iterator[HiddenItem]:
    for element in package.xml(part):
        name, text = local_name(element), (element.text or "").strip()
        if name in names and text and (name, text) not in _BLANK:
            harmless = name in _HARMLESS or (name in _NAMES and _is_printed_organ(text, package))
            yield HiddenItem(names[name], place_of(part), excerpt(text), harmless=harmless)


def _is_printed_organ(text: str, package: Package) -> bool:
    """Tell whether a name is that of an organ, and the pages say it too."""
    if not _ORGAN.fullmatch(text):
        return False
    roots = (package.xml(part) for part in package.parts if _TEXT_PARTS.fullmatch(part))
    return any(text in _words(root) for root in roots)


def _words(root: Element) -> str:
    return "".join(element.text or "" for element in root.iter("{*}t"))


def _is_custom(root: Element) -> bool:
    # both custom and extended properties call their root `Properties`; only the namespace tells them apart
    return "custom" in str(root.tag).rpartition("}")[0].lower()


def _custom(part: str, root: Element) -> Iterator[HiddenItem]:
    for element in root:
        if local_name(element) == "property":
            text = "".join(str(piece) for piece in element.itertext())
            name = attribute(element, "name") or ""
            yield HiddenItem("自定义属性", place_of(part), excerpt(f"{name}={text.strip()}"))
