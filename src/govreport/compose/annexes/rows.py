"""Rows of the genre's tables: cells by column key, columns chosen by what the rows fill."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.provenance import official_date
from govreport.compose.templates import LABEL, UNTIL
from govreport.doctree import Cell, Column, Role, Row, Table
from govreport.doctree.columns import Need, needed_widths
from govreport.resolve.dates import official_time
from govreport.resolve.progress import reached_day
from govreport.resolve.targets import reporting_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from govreport.compose.folders import TemplateFolder
    from govreport.compose.templates import ColumnSpec, TableSpec
    from govreport.resolve import ResolvedYear

_LABELLED = ("serial", "group", "indicator", "standard")
"""Columns that the label of a subtotal may cover."""
BLANK = Cell(None)
_COVERED: dict[str, Cell | None] = {"group": None}
"""What stands where a row brings no cell: only the group's cell reaches over the rows below its first."""
_TYPE_WIDTH = 156.0
"""Width of the upright type area in millimetres (F-02)."""
_CHARACTER, _MARGINS = 3.7, 2.42
"""A character of 五号 (F-48), and the blank beside the words of a cell with what rounding takes, in millimetres."""


class Line(NamedTuple):
    """A row before columns are chosen: cells by column key; None stands for a cell covered from above."""

    cells: Mapping[str, Cell | None]
    role: Role = Role.ITEM
    label: str = ""


class Order(NamedTuple):
    """What the lines of a table may know of the template that orders it.

    Attributes:
        folders: where its phrases are looked for.
        keys: the columns it orders; one that is repeated bears the key of its family.
    """

    folders: tuple[TemplateFolder, ...]
    keys: frozenset[str]


Lines = Callable[["ResolvedYear", Order], "Iterator[Line]"]
"""Builds the lines of a table of the genre from the resolved year."""


def build_table(year: ResolvedYear, spec: TableSpec, lines: Sequence[Line]) -> Table:
    """Choose the columns that the lines fill, and lay the lines out in them."""
    columns = tuple(_headed(column, year) for column in _columns_with_data(spec.columns, lines))
    blanks = {column.key: _COVERED.get(column.key, BLANK) for column in columns}
    table = Table(
        columns=columns,
        rows=tuple(_row(line, blanks) for line in lines),
        unit_note=spec.unit_note,
        closing=tuple(_closing(year, label) for label in spec.closing),
        name=spec.title,
    )
    needs = needed_widths(table)
    return table._replace(landscape=_is_wide(table, needs), needs=needs)


def _is_wide(table: Table, needs: Sequence[Need]) -> bool:
    """Say whether a table is turned (F-49): upright, words or numbers would break, or texts take many lines.

    The widths a template wishes leave room to spare; within them a table stands upright whatever its long texts.
    """
    if _upright_width([need.short for need in needs]) > _TYPE_WIDTH:
        return True
    wished = sum(column.width for column in table.columns)
    return wished > _TYPE_WIDTH and _upright_width([need.few for need in needs]) > _TYPE_WIDTH


def _upright_width(columns: Sequence[float]) -> float:
    return sum(characters * _CHARACTER + _MARGINS for characters in columns)


def _columns_with_data(specs: Sequence[ColumnSpec], lines: Sequence[Line]) -> tuple[Column, ...]:
    fills: dict[str, bool] = {}
    for line in lines:
        for key, cell in line.cells.items():
            if not fills.get(key):
                fills[key] = cell is not None and cell.value is not None and cell.value != ""
    filled = [key for key, fill in fills.items() if fill]
    chosen: list[Column] = []
    for spec in specs:
        if spec.repeated:
            chosen += _family(spec.column, filled)
        elif spec.always or spec.column.key in filled:
            chosen.append(spec.column)
    return tuple(chosen)


def member_key(family: str, label: str) -> str:
    """Name the column of a repeated one that is for a label, e.g. the targets of a phase."""
    return f"{family}:{label}"


def _family(column: Column, listed: Iterable[str]) -> Iterator[Column]:
    """Repeat a column for every label that the lines have for it, in the order the lines list them."""
    start = member_key(column.key, "")
    for key in listed:
        if key.startswith(start):
            yield column._replace(key=key, title=column.title.replace(LABEL, key.removeprefix(start)))


def _headed(column: Column, year: ResolvedYear) -> Column:
    """Fill in the time that a column's title leaves open."""
    return column._replace(title=column.title.replace(UNTIL, until(year))) if UNTIL in column.title else column


def until(year: ResolvedYear) -> str:
    """Say up to when the table reports: 截至6月, 截至6月20日, or 全年."""
    span, day = reporting_period(year.year), reached_day(year.year)
    if day >= span.end:
        return "全年" if span.start.year == span.end.year else span.label
    year_named = f"{day.year}年" if span.start.year != span.end.year else ""
    ended = day.day == monthrange(day.year, day.month)[1]
    return f"截至{year_named}{day.month}月" + ("" if ended else f"{day.day}日")


def time_words(typed: str | None) -> str | None:
    """Write a day, a month or a year the official way (F-35); anything else stays as typed."""
    return official_time(typed) if typed else None


def _row(line: Line, blanks: Mapping[str, Cell | None]) -> Row:
    """Lay a line out in the columns; `blanks` says what stands in each where the line has nothing."""
    if line.role.is_item:
        return Row(tuple(map(line.cells.get, blanks, blanks.values())), line.role)
    keys = list(blanks)
    covered = next((at for at, key in enumerate(keys) if key not in _LABELLED), len(keys))
    cells: list[Cell | None] = [Cell(line.label, columns=max(1, covered))]
    cells += [None] * (covered - 1)
    cells += [line.cells.get(key, BLANK) for key in keys[len(cells) :]]
    return Row(tuple(cells), line.role)


def _closing(year: ResolvedYear, label: str) -> str:
    """Fill a label of the closing line as far as the data knows."""
    head = year.year.document
    contact = head.contact
    known = {
        "填报单位（盖章）": "、".join(issuer.name for issuer in head.issuers if issuer.name != issuer.region),
        "填报人": contact.reporter if contact else None,
        "审核人": contact.reviewer if contact else None,
        "负责人": contact.head if contact else None,
        "联系电话": contact.phone if contact else None,
        "填报日期": _day(contact.reported_on if contact and contact.reported_on else head.date_of_issue),
    }
    return f"{label}：{known.get(label) or ''}"


def _day(day: date | None) -> str:
    return official_date(day) if day else ""
