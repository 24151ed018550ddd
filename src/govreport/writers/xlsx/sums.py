"""Formulas of subtotals, totals and grand totals, derived from the roles of the rows."""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.doctree import Cell, Table

MAX_ARGUMENTS = 255
MAX_FORMULA = 8192
_PRECISION = 100  # beyond any sum of 30-digit numbers, so that adding never rounds
_RANKS = {Role.ITEM: 0, Role.SOLE_ITEM: 0, Role.SUBTOTAL: 1, Role.TOTAL: 2, Role.GRAND_TOTAL: 3}

Span = tuple[int, int]
"""First and last row of a range, counted from 0 in the table."""


class Sum(NamedTuple):
    """A cell that adds up others of its column.

    Attributes:
        row: index of its row in the table.
        spans: the ranges it adds.
        computed: what these rows come to.
    """

    row: int
    spans: tuple[Span, ...]
    computed: Decimal

    def formula(self, letters: str, first_row: int) -> str:
        """Write the formula, given the column's letters and the number of the table's first row on the sheet.

        A formula beyond Excel's length comes out empty: the cell then shows its number alone.
        """
        ranges = [_written_range(letters, first + first_row, last + first_row) for first, last in self.spans]
        calls = [ranges[start : start + MAX_ARGUMENTS] for start in range(0, len(ranges), MAX_ARGUMENTS)]
        written = "=" + "+".join(f"SUM({','.join(call)})" for call in calls)
        return written if len(written) <= MAX_FORMULA else ""


def column_sums(table: Table, column: int) -> Iterator[Sum]:
    """Yield the sums of a column from the top down."""
    numbers = [_number(row.cells[column]) for row in table.rows]
    counts = list(accumulate((number is not None for number in numbers), initial=0))
    for row, addends in _addends(table, numbers):
        yield Sum(row, _spans(addends, counts), _exact_sum(numbers[addend] for addend in addends))


def _number(cell: Cell | None) -> Decimal | None:
    return cell.value if cell is not None and isinstance(cell.value, Decimal) else None


def _addends(table: Table, numbers: list[Decimal | None]) -> Iterator[tuple[int, list[int]]]:
    """Pair each summing row with the rows it adds.

    A row waits to be added until a sum of higher rank takes it; a sum looks back no further than the
    last row of its own rank or above, blank or not, and a subtotal no further than a sole item. What no
    subtotal took is left for the total.
    """
    waiting: list[int] = []
    begins = [0] * len(_RANKS)
    for index, row in enumerate(table.rows):
        rank = _RANKS.get(row.role)
        if rank is None:
            continue
        if rank == 0:
            waiting.append(index)
            if row.role is Role.SOLE_ITEM:
                begins[1] = len(waiting)
            continue
        if numbers[index] is not None:
            if taken := waiting[begins[rank] :]:
                yield index, taken
            waiting[begins[rank] :] = [index]
        begins[1 : rank + 1] = [len(waiting)] * rank


def _spans(addends: list[int], counts: list[int]) -> tuple[Span, ...]:
    """Join rows into ranges, across rows without a number in the column."""
    spans = [(addends[0], addends[0])]
    for addend in addends[1:]:
        first, last = spans[-1]
        if counts[addend] == counts[last + 1]:
            spans[-1] = (first, addend)
        else:
            spans.append((addend, addend))
    return tuple(spans)


def _exact_sum(numbers: Iterable[Decimal | None]) -> Decimal:
    with localcontext(prec=_PRECISION):
        return sum((number for number in numbers if number is not None), Decimal(0))


def _written_range(letters: str, first: int, last: int) -> str:
    return f"{letters}{first}" if first == last else f"{letters}{first}:{letters}{last}"
