"""Tables that stand in the text, as the data gives them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.diagnostics import format_path
from govreport.doctree import Cell, Column, NumberFormat, Row, Table

if TYPE_CHECKING:
    from govreport.diagnostics import Path
    from govreport.model.sections import DataTable, TableColumn
    from govreport.resolve import ResolvedYear


def data_table(year: ResolvedYear, table: DataTable, path: Path) -> Table:
    """Build a table that stands in the text."""
    columns = tuple(_data_column(year, path, index, column) for index, column in enumerate(table.columns))
    rows = tuple(
        Row(tuple(_data_cell(year, (*path, "rows", at, index), len(row), index) for index in range(len(columns))))
        for at, row in enumerate(table.rows)
    )
    caption = year.words((*path, "caption"))
    return Table(columns, rows, caption, f"单位：{table.unit_note}" if table.unit_note else "", name=caption)


def _data_column(year: ResolvedYear, path: Path, index: int, column: TableColumn) -> Column:
    """Take a column of the data; one of numbers and short words is centred."""
    natural = _natural_width(year, path, index)
    width = column.width or natural
    return Column(f"c{index}", column.title, width, NumberFormat.TEXT, centred=natural <= _CENTRED_WIDTH)


def _data_cell(year: ResolvedYear, path: Path, given: int, index: int) -> Cell:
    words = year.words(path) if index < given else ""
    return Cell(words or None, path=format_path(path))


def _natural_width(year: ResolvedYear, path: Path, index: int) -> Decimal:
    """Wish for a column as wide as its longest cell, within reason (mm)."""
    rows = (piece for at in range(_SAMPLED_ROWS) for piece in year.texts.get((*path, "rows", at, index), ()))
    longest = max((len(piece.words) for piece in rows), default=0)
    return Decimal(min(max(longest, _SHORTEST), _LONGEST) * _MM_PER_CHARACTER)


_SAMPLED_ROWS, _SHORTEST, _LONGEST, _MM_PER_CHARACTER = 50, 4, 16, 4
_CENTRED_WIDTH = 8 * _MM_PER_CHARACTER
