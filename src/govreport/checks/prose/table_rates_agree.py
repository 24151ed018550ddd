"""PCT106: a column of rates agrees with the two columns it divides.

Which two columns those are is told by the rows themselves: two rows at least and more than those that differ have the
rate of the same two columns.

    bad: | 应办 | 已办 | 办结率 | / | 50 | 45 | 90% | / | 40 | 38 | 95% | / | 20 | 15 | 80% |
    good: | 应办 | 已办 | 办结率 | / | 50 | 45 | 90% | / | 40 | 38 | 95% | / | 20 | 15 | 75% |
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, text_check
from govreport.checks.prose.shares import decimals, exact_percent, rounding_word, shown_percent
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.text.document import DocumentText, Paragraph

_RATE = lazy_pattern("率|占比|比重|比例|%")
_NUMBER = lazy_pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_FEWEST = 2
_MOST_COLUMNS = 12

_Rows = list[list["Paragraph"]]


class _Row(NamedTuple):
    """A rate with the numbers of its row, None where a cell holds none."""

    cell: Paragraph
    written: str
    numbers: list[Decimal | None]


@text_check("PCT106", "表格中的比率与分子、分母相符")
def table_rates_agree(document: DocumentText) -> Iterator[Remark]:
    """Find rates in tables that their columns do not give."""
    for table in document.tables:
        rows = [[document.paragraphs[index] for index in row] for row in table]
        if len(rows) > _FEWEST and len({len(row) for row in rows}) == 1 and len(rows[0]) <= _MOST_COLUMNS:
            for column, head in enumerate(rows[0]):
                if _RATE.search(head.folded):
                    yield from _column(rows, column)


def _column(rows: _Rows, column: int) -> Iterator[Remark]:
    read = [row for cells in rows[1:] if (row := _row(cells, column))]
    for part, whole in permutations(range(len(rows[0])), 2):
        if column in {part, whole}:
            continue
        judged = [(row, exact) for row in read if (exact := _exact(row, part, whole)) is not None]
        wrong = [(row, exact) for row, exact in judged if not _fits(row.written, exact)]
        if len(judged) - len(wrong) >= _FEWEST and len(wrong) < len(judged) - len(wrong):
            yield from (_remark(row, exact, part, whole) for row, exact in wrong)
            return


def _row(cells: Sequence[Paragraph], column: int) -> _Row | None:
    written = cells[column].folded.strip().removesuffix("%")
    if not _NUMBER.fullmatch(written):
        return None
    return _Row(cells[column], written.replace(",", ""), [_number(cell) for cell in cells])


def _number(cell: Paragraph) -> Decimal | None:
    written = cell.folded.strip()
    return Decimal(written.replace(",", "")) if _NUMBER.fullmatch(written) else None


def _exact(row: _Row, part: int, whole: int) -> Fraction | None:
    over, under = row.numbers[part], row.numbers[whole]
    return exact_percent(Fraction(over), Fraction(under)) if over and under else None


def _fits(written: str, exact: Fraction) -> bool:
    """Say whether the rate is as written, cut off or rounded."""
    return abs(exact - Fraction(Decimal(written))) < Fraction(1, 10 ** decimals(written))


def _remark(row: _Row, exact: Fraction, part: int, whole: int) -> Remark:
    shown = shown_percent(exact, row.written)
    return Remark(
        row.cell,
        0,
        len(row.cell.text),
        f"{row.numbers[part]}÷{row.numbers[whole]}={shown_percent(exact, row.written, more=2)}%，写作 {row.written}%"
        f"{rounding_word(row.written, exact)}",
        f"{shown}%",
        "核对比率和两列的数",
        severity=Severity.WARNING,
    )
