"""Which rows a sum adds, and how its formula is written; whole workbooks are in test_xlsx."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.doctree import Cell, Column, Role, Row, Table
from govreport.writers.xlsx.sums import MAX_FORMULA, Span, Sum, column_sums

ROLES = {"i": Role.ITEM, "s": Role.SUBTOTAL, "t": Role.TOTAL, "g": Role.GRAND_TOTAL, "c": Role.CAPTION}


def table(rows: str) -> Table:
    """Make a column of rows by the letters of their roles; a dot behind a letter leaves the cell blank."""
    made: list[Row] = []
    for letter in rows.replace(" ", ""):
        if letter == ".":
            made[-1] = made[-1]._replace(cells=(Cell(None),))
        else:
            made.append(Row((Cell(None if letter == "c" else Decimal(1)),), ROLES[letter]))
    return Table((Column("a", "甲", Decimal(1), adds_up=True),), tuple(made))


def sums(rows: str) -> list[tuple[int, tuple[Span, ...], int]]:
    return [(each.row, each.spans, int(each.computed)) for each in column_sums(table(rows), 0)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("iit", [(2, ((0, 1),), 2)]),
        ("iis is t", [(2, ((0, 1),), 2), (4, ((3, 3),), 1), (5, ((2, 2), (4, 4)), 2)]),
        ("is i t", [(1, ((0, 0),), 1), (3, ((1, 2),), 2)]),
        ("it it g", [(1, ((0, 0),), 1), (3, ((2, 2),), 1), (4, ((1, 1), (3, 3)), 2)]),
        ("iciit", [(4, ((0, 3),), 3)]),
        ("ii.it", [(3, ((0, 2),), 2)]),
        ("is. is t", [(3, ((2, 2),), 1), (4, ((0, 0), (3, 3)), 2)]),
        ("s it", [(2, ((0, 1),), 2)]),
        ("t", []),
        ("ii", []),
        ("", []),
    ],
)
def test_a_sum_looks_back_to_the_last_of_its_rank(rows: str, expected: list[tuple[int, tuple[Span, ...], int]]) -> None:
    assert sums(rows) == expected


def test_sums_are_exact_beyond_the_usual_precision() -> None:
    numbers = ("1" + "0" * 29, "0." + "0" * 29 + "1")
    rows = (*(Row((Cell(Decimal(number)),)) for number in numbers), Row((Cell(Decimal(0)),), Role.TOTAL))
    (total,) = column_sums(Table((Column("a", "甲", Decimal(1)),), rows), 0)
    assert str(total.computed) == "1" + "0" * 29 + "." + "0" * 29 + "1"


@pytest.mark.parametrize(
    ("spans", "formula"),
    [
        (((0, 3),), "=SUM(C5:C8)"),
        (((0, 0),), "=SUM(C5)"),
        (((0, 0), (2, 4)), "=SUM(C5,C7:C9)"),
    ],
)
def test_a_formula_names_ranges_on_the_sheet(spans: tuple[Span, ...], formula: str) -> None:
    assert Sum(9, spans, Decimal(0)).formula("C", 5) == formula


def test_no_call_has_more_arguments_than_excel_takes() -> None:
    spans = tuple((row, row) for row in range(0, 512, 2))
    written = Sum(512, spans, Decimal(0)).formula("A", 1)
    assert [call.count(",") + 1 for call in written.split("+")] == [255, 1]


def test_a_formula_longer_than_excel_takes_is_left_out() -> None:
    spans = tuple((row, row) for row in range(0, 4000, 2))
    assert Sum(4000, spans, Decimal(0)).formula("AAA", 100_000) == ""
    assert 0 < len(Sum(4000, spans[:600], Decimal(0)).formula("AAA", 100_000)) <= MAX_FORMULA
