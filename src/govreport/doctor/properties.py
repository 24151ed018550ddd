"""File properties: who wrote the file, where, for how long, with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctor.items import HiddenItem, excerpt, place_of
from govreport.doctor.package import attribute, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.doctor.package import Package

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
_BLANK = {("revision", "0"), ("revision", "1"), ("TotalTime", "0"), ("Template", "Normal"), ("Template", "Normal.dotm")}


def property_items(package: Package) -> Iterator[HiddenItem]:
    """List the core, extended and custom properties, and the picture of the first page."""
    for part in package.names(under="docProps/"):
        if part.lower().endswith(".xml"):
            root = package.xml(part)
            if local_name(root) == "coreProperties":
                yield from _named(part, root, _CORE)
            elif _is_custom(root):
                yield from _custom(part, root)
            else:
                yield from _named(part, root, _APP)
        else:
            yield HiddenItem("缩略图", place_of(part), "保存时首页的小图，内容可能已与正文不同")


def _named(part: str, root: Element, names: dict[str, str]) -> Iterator[HiddenItem]:
    for element in root:
        name, text = local_name(element), (element.text or "").strip()
        if name in names and text and (name, text) not in _BLANK:
            yield HiddenItem(names[name], place_of(part), excerpt(text), harmless=name in _HARMLESS)


def _is_custom(root: Element) -> bool:
    # both custom and extended properties call their root `Properties`; only the namespace tells them apart
    return "custom" in str(root.tag).rpartition("}")[0].lower()


def _custom(part: str, root: Element) -> Iterator[HiddenItem]:
    for element in root:
        if local_name(element) == "property":
            text = "".join(str(piece) for piece in element.itertext())
            name = attribute(element, "name") or ""
            yield HiddenItem("自定义属性", place_of(part), excerpt(f"{name}={text.strip()}"))
