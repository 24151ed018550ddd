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

VERSIONS = """\
period: 2024
document:
  title: 某市某局2024年工作总结
  issuers: [{name: 某市某局, region: 某市}]
  carrier: notice
  document_number: 某局〔2025〕3号
  signatory: 张三
  addressees: [[局属各单位]]
  date_of_issue: 2025-01-10
achievements:
  - {id: a, title: 污水处理, points: ["收集率达到76.7%，设施运行平稳有序。", "新建泵站12座，全部投入使用。"]}
  - {id: b, title: 内部事项, disclosure: withheld, points: ["处理来信来访318件，件件有回音。"]}
"""


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


@pytest.mark.parametrize(("period", "path"), [("period", "figures.管网"), ("报告期", "数据.管网")])
def test_data_paths_are_written_as_the_file_writes_its_fields(
    run: Callable[..., Ran], tmp_path: Path, period: str, path: str
) -> None:
    head = VERSIONS.replace("  carrier: notice\n", "")
    text = head.replace("period: 2024", f"{period}: 2024\nfigures: {{管网: 318公里}}").replace("318件", "{管网}")
    data = tmp_path / "a.yaml"
    data.write_text(text, encoding="utf-8")
    assert run("render", "-t", "work_summary", "-d", data, "-o", tmp_path, "--format", "docx").code == 0
    data.write_text(text.replace("318公里", "319公里"), encoding="utf-8")
    assert f" {path}: CMP001 错误" in run("check", tmp_path / "a_work_summary.docx", "--data", data).out


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


@pytest.mark.parametrize(
    "options",
    [("-t", "self_eval"), ("--carrier", "none"), ("--stage", "初稿"), ("--public",)],
    ids=lambda each: each[0],
)
def test_an_option_of_the_comparison_without_data_is_a_mistake(
    run: Callable[..., Ran], finished: Path, options: tuple[str, ...]
) -> None:
    ran = run("check", finished / "改动.docx", *options)
    assert ran.code == 2
    assert "--data" in ran.err


def test_the_refusal_of_fix_says_what_to_do(run: Callable[..., Ran], finished: Path) -> None:
    ran = run("check", finished / "改动.docx", "--data", PANJIN, "--fix")
    assert "不改数字" in ran.err
    assert "分两次运行" in ran.err


@pytest.mark.parametrize(
    "options",
    [("--carrier", "none"), ("--carrier", "notice"), ("--stage", "draft"), ("--public", "--stage", "送审稿")],
    ids=" ".join,
)
def test_the_version_is_compared_as_it_was_rendered(
    run: Callable[..., Ran], tmp_path: Path, options: tuple[str, ...]
) -> None:
    data = tmp_path / "数据.yaml"
    data.write_text(VERSIONS.replace("  carrier: notice\n", ""), encoding="utf-8")
    assert run("render", "-t", "work_summary", "-d", data, "-o", tmp_path / "定稿.docx", *options).code == 0
    ran = run("check", tmp_path / "定稿.docx", "--data", data, "--fail-level", "info", *options)
    assert (ran.code, ran.out) == (0, "检查 1 个文件：没有发现问题。\n")


def test_a_version_that_was_asked_for_is_not_guessed(run: Callable[..., Ran], tmp_path: Path) -> None:
    data = tmp_path / "数据.yaml"
    data.write_text(VERSIONS, encoding="utf-8")
    run("render", "-t", "work_summary", "-d", data, "-o", tmp_path / "定稿.docx", "--carrier", "none")
    assert run("check", tmp_path / "定稿.docx", "--data", data, "--fail-level", "info").code == 0
    ran = run("check", tmp_path / "定稿.docx", "--data", data, "--carrier", "notice")
    assert "CMP002" in ran.out
