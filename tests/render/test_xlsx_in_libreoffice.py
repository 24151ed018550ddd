"""The Excel annex in LibreOffice: its formulas recalculated, its pages printed."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pdfplumber
import pytest
from openpyxl import load_workbook

from govreport.doctree import Cell, Column, NumberFormat, Role, Row, Sheet, Table, Workbook
from govreport.writers.xlsx import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.render

BASIS = "2024年，全市生活污水处理厂共处理生活污水10817.35万吨，进水BOD浓度加权平均为95.661mg/L，收集率为76.7%。"
COLUMNS = (
    Column("group", "类别", Decimal(25), centred=True),
    Column("basis", "得分依据", Decimal(120)),
    Column("self_score", "自评得分", Decimal(20), NumberFormat.SCORE, adds_up=True),
)


def scored_table() -> Table:
    """Twelve groups of three items with subtotals, under a total."""
    rows: list[Row] = []
    for group in range(12):
        for index, score in enumerate(("9", "2.25", "0.1")):
            first = Cell(f"第{group + 1}类", rows=3) if index == 0 else None
            rows.append(Row((first, Cell(f"={BASIS * (index + 1)}完"), Cell(Decimal(score)))))
        rows.append(Row((Cell("小计", columns=2), None, Cell(Decimal("11.35"))), Role.SUBTOTAL))
    rows.append(Row((Cell("合计", columns=2), None, Cell(Decimal("136.20"))), Role.TOTAL))
    closing = ("填报人：", "审核人：")
    return Table(COLUMNS, tuple(rows), unit_note="单位：分", closing=closing, landscape=True)


def convert(content: bytes, target: str, folder: Path) -> Path:
    """Send a workbook through LibreOffice with a profile of its own."""
    (folder / "in").mkdir()
    (folder / "in" / "annex.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    source = str(folder / "in" / "annex.xlsx")
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(folder), source]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"annex.{target}"


def without_stored_values(content: bytes) -> bytes:
    """Drop the values beside the formulas, so that they must be computed anew."""
    emptied = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(emptied, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", part) if "sheets/" in name else part)
    return emptied.getvalue()


@pytest.fixture(scope="module")
def annex() -> bytes:
    return write_xlsx(
        Workbook("评分表", "盘锦市住房和城乡建设局", (Sheet("评分表", "自评得分表", scored_table()),), "初稿")
    )


def test_recalculated_values_are_the_stored_ones(annex: bytes, tmp_path: Path) -> None:
    recalculated = load_workbook(convert(without_stored_values(annex), "xlsx", tmp_path), data_only=True).worksheets[0]
    stored = load_workbook(io.BytesIO(annex), data_only=True).worksheets[0]
    for theirs, ours in zip(recalculated["C"], stored["C"], strict=True):
        assert theirs.value == (pytest.approx(ours.value) if isinstance(ours.value, float) else ours.value)


def test_pages_are_a4_on_their_side_with_the_head_and_the_mark(annex: bytes, tmp_path: Path) -> None:
    with pdfplumber.open(convert(annex, "pdf", tmp_path)) as printed:
        assert len(printed.pages) > 1
        for number, page in enumerate(printed.pages, 1):
            words = page.extract_text()
            assert (round(page.width), round(page.height)) == (842, 595)
            assert "得分依据" in words
            assert words.count("初稿") == 1
            assert f"— {number} —" in words


def test_no_wrapped_word_is_cut_off(annex: bytes, tmp_path: Path) -> None:
    with pdfplumber.open(convert(annex, "pdf", tmp_path)) as printed:
        words = "".join(page.extract_text() for page in printed.pages)
    assert words.count("完") == 36
    assert "136.20" in words


def test_pages_end_where_the_workbook_says_and_name_their_groups(tmp_path: Path) -> None:
    rows = [Row((Cell("公共卫生类", rows=80), Cell("任务"), Cell(Decimal(1))))]
    rows += [Row((None, Cell("任务"), Cell(Decimal(1)))) for _ in range(79)]
    table = Table(COLUMNS, tuple(rows), closing=("填报人：", "审核人："))
    content = write_xlsx(Workbook("评分表", "某局", (Sheet("评分表", "自评得分表", table),)))
    breaks = load_workbook(io.BytesIO(content)).worksheets[0].row_breaks.brk
    with pdfplumber.open(convert(content, "pdf", tmp_path)) as printed:
        words = [page.extract_text() for page in printed.pages]
        sizes = {(round(page.width), round(page.height)) for page in printed.pages}
    assert sizes == {(595, 842)}
    assert len(words) == len(breaks) + 1
    assert all("公共卫生类" in page for page in words)
    assert words[-1].count("任务") >= 2
    assert "填报人" in words[-1]
