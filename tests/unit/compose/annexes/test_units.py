"""The table of units: official order, shared places, bands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from building import HEAD, SCORED, resolved
from govreport.compose import read_template
from govreport.compose.annexes import annex_tables

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.doctree import Table

UNITS = """\
unit_scores:
  title: 各区
  ranked: 是
  items: [{unit: 甲区, score: 80}, {unit: 乙区, score: 99}, {unit: 丙区, score: 99}]
"""
BANDS = "scheme: {bands: [{title: 优秀, at_least: 90}, {title: 合格}]}\n"


def tables(folder: Path, text: str) -> dict[str, Table]:
    return annex_tables(resolved(folder, HEAD + SCORED + text), read_template("self_eval"))


def rows(made: Table) -> list[list[object]]:
    return [[cell.value for cell in row.cells if cell] for row in made.rows]


def test_units_keep_their_order_and_share_places(tmp_path: Path) -> None:
    assert rows(tables(tmp_path, UNITS + BANDS)["units"]) == [
        [Decimal(1), "甲区", Decimal(80), Decimal(3), "合格"],
        [Decimal(2), "乙区", Decimal(99), Decimal(1), "优秀"],
        [Decimal(3), "丙区", Decimal(99), Decimal(1), "优秀"],
    ]


def test_nobody_is_ranked_unasked(tmp_path: Path) -> None:
    assert "units" not in tables(tmp_path, UNITS.replace("  ranked: 是\n", ""))
    assert [len(row) for row in rows(tables(tmp_path, UNITS.replace("  ranked: 是\n", "") + BANDS)["units"])] == [4] * 3


@pytest.mark.parametrize(
    ("typed", "printed"),
    [(("90", "95.50", "95.5"), ["90", "95.5", "95.5"]), (("90.00", "95.50", "88.50"), ["90.00", "95.50", "88.50"])],
)
def test_scores_of_units_are_printed_alike(tmp_path: Path, typed: tuple[str, ...], printed: list[str]) -> None:
    text = UNITS
    for old, new in zip(("score: 80", "score: 99", "score: 99"), typed, strict=True):
        text = text.replace(old, f"score:  {new}", 1)
    assert [str(line[2]) for line in rows(tables(tmp_path, text)["units"])] == printed
