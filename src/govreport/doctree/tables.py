"""Tables whose cells keep their values, so that Word prints and Excel computes the same figures."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from govreport.doctree.columns import Need


class Role(StrEnum):
    """What a row adds up; a writer derives formulas from it.

    An item row carries a score of its own. A subtotal (小计) adds the item rows above it, back to the
    subtotal, total or sole item before. A total (合计) adds the subtotals and sole items above it, or
    the items where there are no subtotals, back to the total before. A grand total (总计) adds the
    totals. Points taken away are negative values, so sums stay sums.
    """

    ITEM = "item"
    SOLE_ITEM = "sole_item"
    """An item that is a group by itself: no subtotal takes it in, and it needs none."""
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    GRAND_TOTAL = "grand_total"
    CAPTION = "caption"
    """A row of words over the full width, e.g. the name of a part of the table."""

    @property
    def is_item(self) -> bool:
        """Whether the row carries a score of its own."""
        return self in {Role.ITEM, Role.SOLE_ITEM}


class NumberFormat(StrEnum):
    """How a column is set."""

    TEXT = "text"
    SCORE = "score"
    """Points (分), right-aligned or centred, printed with the digits they have."""
    SERIAL = "serial"
    """Running number, centred."""


class Column(NamedTuple):
    """A column (列).

    Attributes:
        key: stable English name, e.g. `self_score`.
        title: heading in the table.
        width: share of the table's width in millimetres as the template wishes it; a writer scales the sum to the page.
        number_format: how its cells are set.
        adds_up: whether subtotals and totals of this column are sums.
        centred: whether text cells are centred, as short labels are.
    """

    key: str
    title: str
    width: Decimal
    number_format: NumberFormat = NumberFormat.TEXT
    adds_up: bool = False
    centred: bool = False


class Cell(NamedTuple):
    """A cell (单元格): its value, how far it stretches, where it comes from.

    Attributes:
        value: words, an exact number, or None for a cell left blank.
        rows: how many rows it covers, itself included; the covered cells are absent (None) in the rows below.
        columns: how many columns it covers, itself included; the covered cells are absent (None) in the same row.
        path: data path of the value.
        figure: name of the declared figure shown.
        unit: printed right behind a number; `%` makes it a percentage in Excel.
        stated: a sum that does not follow from the rows, because the source states it or the scheme caps or
            scales it; it is written as a number, never as a formula.
    """

    value: str | Decimal | None
    rows: int = 1
    columns: int = 1
    path: str = ""
    figure: str = ""
    stated: bool = False
    unit: str = ""


class Row(NamedTuple):
    """A row (行): one entry per column; None stands for a cell covered by a merged one."""

    cells: tuple[Cell | None, ...]
    role: Role = Role.ITEM


class Table(NamedTuple):
    """A table (表格) with its caption, its unit note and its closing line.

    Attributes:
        columns: the columns from left to right.
        rows: body rows, without the head.
        caption: name above the table; empty when the attachment's title names it.
        unit_note: note at the top right, e.g. `单位：分`.
        closing: labels of the line under the table, to be filled by hand or already filled.
        landscape: whether it needs a page turned on its side (F-49).
        name: short name for a worksheet.
        needs: how wide its columns have to be, where that has been measured: compose and each writer ask for it.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    unit_note: str = ""
    closing: tuple[str, ...] = ()
    landscape: bool = False
    name: str = ""
    needs: tuple[Need, ...] = ()
