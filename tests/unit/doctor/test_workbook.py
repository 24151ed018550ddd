"""What a workbook holds back, beyond test_hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.doctor.workbook import workbook_items
from govreport.office_package import open_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def found(path: Path) -> list[tuple[str, str]]:
    return [(item.kind, item.detail) for item in workbook_items(open_package(path))]


@pytest.mark.parametrize(
    ("workbook", "items"),
    [
        (
            '<sheets><sheet name="底稿" state="hidden"/><sheet name="表" state="visible"/></sheets>',
            [("隐藏的工作表", "底稿")],
        ),
        ('<definedNames><definedName name="甲" hidden="1"/></definedNames>', [("隐藏的名称", "甲")]),
        ('<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1"/></definedNames>', []),
        ('<definedNames><definedName name="_xlnm.Print_Area"/></definedNames>', []),
    ],
)
def test_hidden_sheets_and_names_are_listed_and_those_of_excel_are_not(
    excel_file: Callable[..., Path], workbook: str, items: list[tuple[str, str]]
) -> None:
    assert found(excel_file({"xl/workbook.xml": f"<workbook>{workbook}</workbook>"})) == items


def test_hidden_rows_and_columns_are_counted(excel_file: Callable[..., Path]) -> None:
    columns, rows = '<cols><col hidden="true"/><col/></cols>', '<row hidden="1"/><row hidden="0"/>'
    sheet = f"<worksheet>{columns}<sheetData>{rows}</sheetData></worksheet>"
    assert found(excel_file({"xl/worksheets/sheet1.xml": sheet})) == [("隐藏的列", "1 处"), ("隐藏的行", "1 处")]


def test_comments_of_either_kind_are_found_with_their_people(excel_file: Callable[..., Path]) -> None:
    note = "<comment><text><t>再核</t></text></comment>"
    thread = "<threadedComment><text>甲</text></threadedComment>"
    people = '<person displayName="张三"/><person displayName="李四"/>'
    parts = {
        "xl/comments1.xml": f"<comments><commentList>{note}</commentList></comments>",
        "xl/threadedComments/threadedComment1.xml": f"<ThreadedComments>{thread}</ThreadedComments>",
        "xl/persons/person.xml": f"<personList>{people}</personList>",
    }
    assert found(excel_file(parts)) == [("批注", "再核"), ("批注", "甲"), ("批注的作者", "张三、李四")]


def test_empty_lists_are_no_finding(excel_file: Callable[..., Path]) -> None:
    assert found(excel_file({"xl/comments1.xml": "<comments/>", "xl/persons/person.xml": "<personList/>"})) == []
