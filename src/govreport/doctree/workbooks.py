"""Workbooks: the tables of a document as sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govreport.doctree.tables import Table


class Sheet(NamedTuple):
    """A worksheet (工作表) that shows one table under its title."""

    name: str
    title: str
    table: Table


class Workbook(NamedTuple):
    """An Excel annex (附表); title and issuer go into the file's properties."""

    title: str
    issuer: str
    sheets: tuple[Sheet, ...]
    draft_mark: str = ""
