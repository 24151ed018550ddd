"""SUM103: total rows of tables (小计, 合计, 总计) hold the sums of the rows above.

A subtotal adds the rows since the subtotal before; a total adds the subtotals, or all rows where there are none. A
column is added when all its cells are numbers.

    bad: | 甲 | 3 | / | 乙 | 4 | / | 合计 | 8 |
    good: | 甲 | 3 | / | 乙 | 4 | / | 合计 | 7 |
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.text.document import DocumentText, Paragraph

_SUBTOTAL = lazy_pattern(r"小\s*计")
_TOTAL = lazy_pattern(r"(?:合|总|共)\s*计|总\s*数")
_NUMBER = lazy_pattern(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_NO_SUM = lazy_pattern(r"率|比|均|%|％|序号|编号|年份")


@text_check("SUM103", "表格的小计、合计与各行相符")
def table_totals_add_up(document: DocumentText) -> Iterator[Remark]:
    """Find total rows that are no sum."""
    for table in document.tables:
        rows = [[document.paragraphs[index] for index in row] for row in table]
        if rows and len({len(row) for row in rows}) == 1:
            for column in range(1, len(rows[0])):
                yield from _column(rows, column)


def _column(rows: Sequence[Sequence[Paragraph]], column: int) -> Iterator[Remark]:
    if _NO_SUM.search(rows[0][column].folded):
        return
    items: list[Decimal] = []
    subtotals: list[Decimal] = []
    for row in rows:
        name = row[0].folded or row[min(1, column - 1)].folded
        value = _number(row[column])
        if value is None:
            if items or subtotals:
                return  # a cell that is no number may hold anything
        elif _SUBTOTAL.search(name):
            yield from _compare(row[column], value, items)
            subtotals.append(value)
            items = []
        elif _TOTAL.search(name):
            yield from _compare(row[column], value, [*subtotals, *items])
            return
        else:
            items.append(value)


def _number(cell: Paragraph) -> Decimal | None:
    written = cell.folded.strip()
    return Decimal(written.replace(",", "")) if _NUMBER.fullmatch(written) else None


def _compare(cell: Paragraph, value: Decimal, items: list[Decimal]) -> Iterator[Remark]:
    total = sum(items, Decimal(0))
    if len(items) > 1 and total != value:
        addition = "+".join(f"{each}" for each in items)
        yield Remark(
            cell,
            0,
            len(cell.text),
            f"合计 {value}，各行相加为 {addition}={total}",
            f"{total}",
            "核对合计和各行",
        )
