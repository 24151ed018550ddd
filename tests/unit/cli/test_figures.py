from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from building import HEAD, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

DATA = """\
figures: {收集率: {value: 76.7%, target: 73%, division: 排水科}, 隐患: 3处}
achievements:
  - title: 污水
    children: [{title: 收集, assessment: {full_marks: 6, rule: {达标: 收集率}}, lead: "收集率{收集率}。"}]
"""


def test_figures_are_listed_with_every_place(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("figures", write_yaml(tmp_path, HEAD + DATA), "-t", "self_eval")
    assert ran.code == 0
    assert "收集率：76.7%" in ran.out
    assert "用于评分规则：收集" in ran.out
    assert "收集率76.7%，高于73%的要求，得满分" in ran.out
    assert "隐患：3处\n  出现：无" in ran.out


def test_json_names_the_cell_of_the_annex(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = write_yaml(tmp_path, HEAD + DATA)
    found = json.loads(run("figures", file, "-t", "self_eval", "--output-format", "json").out)
    run("render", "-t", "self_eval", "-d", file, "-o", tmp_path / "out")
    cell: str = next(each["cell"] for each in found[0]["printed"] if each["cell"])
    sheet, address = cell.split("!")
    written = load_workbook(tmp_path / "out" / "sample_self_eval.xlsx")[sheet][address].value
    assert written == "收集率76.7%，高于73%的要求，得满分"


def test_the_list_goes_to_excel(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("figures", write_yaml(tmp_path, HEAD + DATA), "--output-format", "xlsx", "-o", tmp_path / "out")
    assert ran.code == 0
    assert load_workbook(tmp_path / "out" / "sample_数据清单.xlsx").sheetnames == ["数据清单", "出现位置"]


def test_verification_sheets_are_written_and_not_over_a_persons_work(run: Callable[..., Ran], tmp_path: Path) -> None:
    words = ("figures", write_yaml(tmp_path, HEAD + DATA), "--verify-sheet", "-o", tmp_path / "out")
    assert run(*words).code == 0
    word = tmp_path / "out" / "sample_数据核实单.docx"
    assert word.is_file()
    word.write_bytes(word.read_bytes() + b" ")
    assert run(*words).code == 2
    assert run(*words, "--overwrite").code == 0


def test_data_of_no_shape_gives_findings(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert run("figures", write_yaml(tmp_path, "figures: {甲: 1处}\n")).code == 1
    assert run("figures", tmp_path / "nowhere.yaml").code == 2


def test_a_draft_of_the_verification_sheet_says_so(run: Callable[..., Ran], tmp_path: Path) -> None:
    file, out = write_yaml(tmp_path, HEAD + DATA), tmp_path / "out"
    assert run("figures", file, "--verify-sheet", "--stage", "draft", "-o", out).code == 0
    names = sorted(path.name for path in out.iterdir() if path.suffix in {".docx", ".xlsx"})
    assert names == ["sample_数据核实单_征求意见稿.docx", "sample_数据核实单_征求意见稿.xlsx"]
    sheet = load_workbook(out / names[1]).worksheets[0]
    assert "（征求意见稿）" in str(sheet["A1"].value)
