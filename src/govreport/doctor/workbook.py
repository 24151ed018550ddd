"""What an Excel file carries out of sight: sheets, rows, columns, names and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctor.items import HiddenItem, excerpt, place_of, several
from govreport.office_package import attribute, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from govreport.office_package import Package

_ON = {"1", "true"}


def workbook_items(package: Package) -> Iterator[HiddenItem]:
    """List what a workbook does not show when it is opened."""
    for part, root in package.xml_parts():
        match local_name(root):
            case "workbook":
                yield from _sheets_and_names(part, root)
            case "worksheet":
                yield from _rows_and_columns(part, root)
            case "comments" | "ThreadedComments":
                yield from _comments(part, root)
            case "personList" if len(root):
                names = "、".join(attribute(person, "displayName") or "" for person in root)
                yield HiddenItem("批注的作者", place_of(part), excerpt(names))
            case _:
                pass


def _sheets_and_names(part: str, root: Element) -> Iterator[HiddenItem]:
    for sheet in root.iter("{*}sheet"):
        if sheet.get("state") in {"hidden", "veryHidden"}:
            yield HiddenItem("隐藏的工作表", place_of(part), excerpt(sheet.get("name") or ""))
    names = [name.get("name") or "" for name in root.iter("{*}definedName") if name.get("hidden") in _ON]
    # Excel itself writes this one wherever a filter is set
    if names := [name for name in names if name != "_xlnm._FilterDatabase"]:
        yield HiddenItem("隐藏的名称", place_of(part), several(names))


def _rows_and_columns(part: str, root: Element) -> Iterator[HiddenItem]:
    for tag, kind in (("col", "隐藏的列"), ("row", "隐藏的行")):
        if count := sum(element.get("hidden") in _ON for element in root.iter(f"{{*}}{tag}")):
            yield HiddenItem(kind, place_of(part), f"{count} 处")


def _comments(part: str, root: Element) -> Iterator[HiddenItem]:
    comments = list(root.iter("{*}comment", "{*}threadedComment"))
    if comments:
        words = ["".join(str(piece) for piece in comment.itertext()) for comment in comments]
        yield HiddenItem("批注", place_of(part), several(words))
