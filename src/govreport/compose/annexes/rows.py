"""Rows of the genre's tables: cells by column key, columns chosen by what the rows fill."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.provenance import official_date
from govreport.doctree import Cell, Column, Role, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from govreport.compose.templates import ColumnSpec, TableSpec
    from govreport.resolve import ResolvedYear

_LABELLED = ("serial", "group", "indicator", "standard")
"""Columns that the label of a subtotal may cover."""
_BLANK = Cell(None)
_COVERED: dict[str, Cell | None] = {"group": None}
"""What stands where a row brings no cell: only the group's cell reaches over the rows below its first."""
TYPE_WIDTH = 156
"""Width of the upright type area in millimetres (F-02); a wider table is turned (F-49)."""


class Line(NamedTuple):
    """A row before columns are chosen: cells by column key."""

    cells: dict[str, Cell]
    role: Role = Role.ITEM
    label: str = ""


Lines = Callable[["ResolvedYear"], "Iterator[Line]"]
"""Builds the lines of a table of the genre from the resolved year."""


def build_table(year: ResolvedYear, spec: TableSpec, lines: Sequence[Line]) -> Table:
    """Choose the columns that the lines fill, and lay the lines out in them."""
    columns = _columns_with_data(spec.columns, lines)
    return Table(
        columns=columns,
        rows=tuple(_row(line, columns) for line in lines),
        unit_note=spec.unit_note,
        closing=tuple(_closing(year, label) for label in spec.closing),
        landscape=sum(column.width for column in columns) > TYPE_WIDTH,
        name=spec.title,
    )


def _columns_with_data(specs: Sequence[ColumnSpec], lines: Sequence[Line]) -> tuple[Column, ...]:
    filled = {key for line in lines for key, cell in line.cells.items() if cell.value not in {None, ""}}
    return tuple(spec.column for spec in specs if spec.always or spec.column.key in filled)


def _row(line: Line, columns: tuple[Column, ...]) -> Row:
    if line.role.is_item:
        return Row(tuple(line.cells.get(column.key, _COVERED.get(column.key, _BLANK)) for column in columns), line.role)
    keys = [column.key for column in columns]
    covered = next((at for at, key in enumerate(keys) if key not in _LABELLED), len(keys))
    cells: list[Cell | None] = [Cell(line.label, columns=max(1, covered))]
    cells += [None] * (covered - 1)
    cells += [line.cells.get(key, _BLANK) for key in keys[len(cells) :]]
    return Row(tuple(cells), line.role)


def _closing(year: ResolvedYear, label: str) -> str:
    """Fill a label of the closing line as far as the data knows."""
    head = year.year.document
    contact = head.contact
    known = {
        "填报单位（盖章）": "、".join(issuer.name for issuer in head.issuers),
        "填报人": contact.reporter if contact else None,
        "审核人": contact.reviewer if contact else None,
        "负责人": contact.head if contact else None,
        "联系电话": contact.phone if contact else None,
        "填报日期": _day(contact.reported_on if contact and contact.reported_on else head.date_of_issue),
    }
    return f"{label}：{known.get(label) or ''}"


def _day(day: date | None) -> str:
    return official_date(day) if day else ""
