"""Hidden data of a finished file: what goes out with it besides its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctor.attachments import attachment_items
from govreport.doctor.editing import editing_items
from govreport.doctor.properties import property_items
from govreport.doctor.unseen import unseen_items
from govreport.doctor.workbook import workbook_items
from govreport.office_package import UnreadableFileError, open_package

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.doctor.items import HiddenItem


_TEXTS = {".yaml", ".yml", ".json"}


def hidden_data(path: Path) -> list[HiddenItem]:
    """List what a .docx or .xlsx tells beyond what it shows, in the order a person would ask about it.

    Raises:
        UnreadableFileError: it is no such file, or cannot be looked into.
    """
    if path.suffix.lower() in _TEXTS and path.is_file():
        fix = "版式文件写在 --style 后面；数据文件用 govreport check 检查"
        raise UnreadableFileError(path, "不是 .docx 或 .xlsx 文件", fix)
    package = open_package(path)
    kinds = (
        (property_items, workbook_items, attachment_items)
        if package.is_workbook
        else (property_items, editing_items, unseen_items, attachment_items)
    )
    return [item for list_items in kinds for item in list_items(package)]
