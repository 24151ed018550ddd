"""Addresses of cells as Excel shows them, for those who point a person to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.xlsx.body import column_letters
from govreport.writers.xlsx.book import sheet_names

if TYPE_CHECKING:
    from govreport.doctree import Sheet, Workbook


def head_row(sheet: Sheet, draft_mark: str = "") -> int:
    """Give the row of a table's head, counted from 0: below mark, title and unit note."""
    above = (draft_mark, sheet.title or sheet.table.caption, sheet.table.unit_note)
    return sum(bool(words) for words in above)


def cell_address(workbook: Workbook, sheet: int, row: int, column: int) -> str:
    """Name a cell of a table's body by sheet and address: 评分表!H5.

    Args:
        workbook: the annex.
        sheet: position of the sheet.
        row: row of the table's body, counted from 0.
        column: column of the table, counted from 0.
    """
    top = head_row(workbook.sheets[sheet], workbook.draft_mark) + 1
    return f"{sheet_names(workbook.sheets)[sheet]}!{column_letters(column)}{top + row + 1}"
