"""Traces of the editing of a Word document: comments, revisions, marks of sessions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from govreport.doctor.items import HiddenItem, excerpt, place_of, several
from govreport.office_package import attribute, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_CHANGES = {
    "ins": "插入",
    "del": "删除",
    "moveFrom": "移动",
    "moveTo": "移动",
    "cellIns": "插入单元格",
    "cellDel": "删除单元格",
    "cellMerge": "合并单元格",
    "numberingChange": "编号",
    "rPrChange": "文字格式",
    "pPrChange": "段落格式",
    "sectPrChange": "页面设置",
    "tblPrChange": "表格格式",
    "tblPrExChange": "表格格式",
    "tblGridChange": "表格格式",
    "trPrChange": "表格格式",
    "tcPrChange": "表格格式",
}


def editing_items(package: Package) -> Iterator[HiddenItem]:
    """List what is left of the work on a document."""
    for part, root in package.xml_parts():
        if part.startswith("word/"):
            yield from _comments(part, root)
            yield from _changes(part, root)
            yield from _settings(part, root)


def _comments(part: str, root: Element) -> Iterator[HiddenItem]:
    match local_name(root):
        case "comments":
            comments = [element for element in root if local_name(element) == "comment"]
            if comments:
                words = ["".join(str(piece) for piece in comment.itertext()) for comment in comments]
                yield HiddenItem("批注", place_of(part), several(words) + _authors(comments))
        case "people":
            people = [element for element in root if local_name(element) == "person"]
            if people:
                yield HiddenItem("批注或修订的作者", place_of(part), f"{len(people)} 人{_authors(people)}")
        case _:
            pass


def _changes(part: str, root: Element) -> Iterator[HiddenItem]:
    changes = [element for element in root.iter() if _is_change(element)]
    if changes:
        counted = Counter(_CHANGES[local_name(change)] for change in changes)
        words = "、".join(f"{label} {count} 处" for label, count in counted.items())
        yield HiddenItem("修订痕迹", place_of(part), words + _authors(changes))


def _is_change(element: Element) -> bool:
    return local_name(element) in _CHANGES and "wordprocessingml" in element.tag


def _authors(elements: list[Element]) -> str:
    names = dict.fromkeys(name for element in elements if (name := attribute(element, "author")))
    return f"；作者：{excerpt('、'.join(names))}" if names else ""


def _settings(part: str, root: Element) -> Iterator[HiddenItem]:
    if local_name(root) != "settings":
        return
    for element in root.iter():
        match local_name(element):
            case "trackRevisions" | "trackChanges" if attribute(element, "val") not in {"0", "false", "off"}:
                yield HiddenItem("修订模式", place_of(part), "处于打开状态，下一位编辑者的改动会留痕")
            case "rsids" if len(element):
                yield HiddenItem("编辑会话标记", place_of(part), f"{len(element)} 个（rsid），可用来比对文件是否同源")
            case "docVar":
                pair = f"{attribute(element, 'name')}={attribute(element, 'val')}"
                yield HiddenItem("文档变量", place_of(part), excerpt(pair))
            case "docId":
                yield HiddenItem("文档标识", place_of(part), excerpt(attribute(element, "val") or ""), harmless=True)
            case "mailMerge":
                yield HiddenItem("邮件合并", place_of(part), "记有数据源")
            case _:
                pass
