"""Addresses of cells: where the workbook itself holds them."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from govreport.doctree import Cell, Column, Row, Sheet, Table, Workbook
from govreport.writers.xlsx import write_xlsx
from govreport.writers.xlsx.addresses import cell_address


@pytest.mark.parametrize("draft_mark", ["", "草稿"])
@pytest.mark.parametrize("unit_note", ["", "单位：分"])
@pytest.mark.parametrize("title", ["", "某市评分表"])
def test_the_address_leads_to_the_cell(title: str, unit_note: str, draft_mark: str) -> None:
    columns = tuple(Column(key, key, Decimal(30)) for key in "abc")
    rows = tuple(Row(tuple(Cell(f"{row}{column}") for column in "abc")) for row in range(3))
    table = Table(columns, rows, unit_note=unit_note, name="表")
    workbook = Workbook("附表", "某局", (Sheet("表", title, table), Sheet("表", title, table)), draft_mark)
    opened = load_workbook(io.BytesIO(write_xlsx(workbook)))
    name, address = cell_address(workbook, 1, 2, 1).split("!")
    assert opened[name][address].value == "2b"
