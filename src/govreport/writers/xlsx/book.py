"""Workbook of the tree into the bytes of an .xlsx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.writers.xlsx.engine import Book
from govreport.writers.xlsx.sheets import write_sheet
from govreport.writers.xlsx.texts import check_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Sheet, Workbook

_NAME_LIMIT = 31
_FORBIDDEN = lazy_pattern(r"[\[\]:*?/\\]+")
_RESERVED = {"history"}


def write_xlsx(workbook: Workbook) -> bytes:
    """Write an Excel annex: the same tables, with formulas where rows add up."""
    for text in (workbook.title, workbook.issuer, workbook.draft_mark):
        check_text(workbook.title, text)
    book = Book(workbook.title, workbook.issuer)
    for sheet, name in zip(workbook.sheets, sheet_names(workbook.sheets), strict=True):
        write_sheet(book, sheet, name, workbook.draft_mark)
    return book.bytes()


def sheet_names(sheets: Sequence[Sheet]) -> list[str]:
    """Name the worksheets as Excel allows: at most 31 characters, some not among them, no two alike."""
    names: list[str] = []
    taken = set(_RESERVED)
    for sheet in sheets:
        wished = sheet.name or sheet.table.name or sheet.title
        check_text(wished, wished)
        name = _free_name(_FORBIDDEN.sub("_", " ".join(wished.split())).strip("' ") or "附表", taken)
        taken.add(name.lower())
        names.append(name)
    return names


def _free_name(wished: str, taken: set[str]) -> str:
    name = wished[:_NAME_LIMIT].strip("' ")
    number = 1
    while name.lower() in taken:
        number += 1
        suffix = f"（{number}）"
        name = wished[: _NAME_LIMIT - len(suffix)] + suffix
    return name
