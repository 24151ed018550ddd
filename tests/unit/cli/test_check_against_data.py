"""`govreport check DOCUMENT --data FILE`."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from govreport.compose.templates import read_template
from govreport.pipeline import Outputs, RenderPlan, examine

if TYPE_CHECKING:
    from collections.abc import Callable

    from unit.cli.conftest import Ran

PANJIN = Path(__file__).parents[3] / "data" / "panjin2024.yaml"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Render a document and change one figure of it by hand."""
    folder = tmp_path_factory.mktemp("定稿")
    outputs = Outputs(RenderPlan(folder, ("docx",)))
    outputs.add(examine(PANJIN), read_template("self_eval"))
    outputs.write()
    file = folder / "panjin2024_self_eval.docx"
    document = docx.Document(str(file))
    run = next(run for each in document.paragraphs for run in each.runs if "76.7%" in run.text)
    run.text = run.text.replace("76.7%", "77.6%", 1)
    document.save(str(folder / "改动.docx"))
    return folder


def test_an_untouched_document_is_clean(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "panjin2024_self_eval.docx", "--data", PANJIN, "--fail-level", "info")
    assert (ran.code, ran.out) == (0, "检查 1 个文件：没有发现问题。\n")


def test_a_changed_figure_is_named_with_both_places(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "改动.docx", "--data", PANJIN)
    assert ran.code == 1
    assert "CMP001 错误" in ran.out
    assert "应为：76.7%" in ran.out
    assert f"数据：{PANJIN}:" in ran.out
    assert "错误 1 处。" in ran.out


def test_json_gives_paragraph_headings_and_the_place_in_the_data(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "改动.docx", "--data", PANJIN, "-t", "self_eval", "--output-format", "json")
    (record,) = json.loads(ran.out)
    assert (record["code"], record["text"]) == ("CMP001", "77.6%")
    assert record["paragraph"]
    assert record["headings"]
    assert record["source"]["file"] == str(PANJIN)
    assert "76.7" in PANJIN.read_text(encoding="utf-8").splitlines()[record["source"]["line"] - 1]


def test_sarif_relates_the_place_in_the_data(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "改动.docx", "--data", PANJIN, "--output-format", "sarif")
    (result,) = json.loads(ran.out)["runs"][0]["results"]
    related = result["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == PANJIN.as_posix()
    assert related["region"]["startLine"] > 1
    assert json.loads(ran.out)["runs"][0]["tool"]["driver"]["rules"][0]["shortDescription"]["text"] != "CMP001"


def test_annotated_copies_carry_what_differs(run: Callable[..., Ran], finished: Path, tmp_path: Path) -> None:
    file = tmp_path / "定稿.docx"
    shutil.copy(finished / "改动.docx", file)
    assert run("check", file, "--data", PANJIN, "--annotate").code == 1
    with zipfile.ZipFile(tmp_path / "定稿_批注.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
    assert "CMP001" in comments
    assert "应为：76.7%" in comments


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([PANJIN, "--data", PANJIN], "数据文件"),
        (["定稿.docx", "--data", PANJIN, "--fix"], "--fix"),
        (["定稿.docx", "--data", "没有.yaml"], "没有.yaml"),
        (["没有.docx", "--data", PANJIN], "没有.docx"),
        (["定稿.docx", "--data", PANJIN, "-t", "没有"], "没有"),
    ],
)
def test_what_cannot_be_compared_is_said(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[object], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    docx.Document().save("定稿.docx")
    ran = run("check", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_a_template_without_data_is_a_mistake(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "改动.docx", "-t", "self_eval")
    assert ran.code == 2
    assert "--data" in ran.err
