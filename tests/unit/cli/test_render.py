from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.shared import Mm, Pt

from building import HEAD, SCORED, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

WRONG = SCORED.replace("full_marks: 9", "full_marks: 10")


def render(run: Callable[..., Ran], folder: Path, text: str, *words: object) -> Ran:
    data = write_yaml(folder, text)
    return run("render", "--template", "self_eval", "--data", data, "-o", folder / "out", *words)


def test_word_and_excel_are_made_and_named_after_data_and_template(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + SCORED)
    assert ran.code == 0
    made = [tmp_path / "out" / f"sample_self_eval.{kind}" for kind in ("docx", "xlsx")]
    assert ran.out.split() == [word for path in made for word in ("已生成", str(path))]
    assert all(zipfile.is_zipfile(path) for path in made)


def test_an_error_in_the_data_stops_everything(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + WRONG)
    assert ran.code == 1
    assert "SCO001" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_draft_is_marked_in_name_and_on_the_page(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + WRONG, "--allow-errors")
    assert ran.code == 0
    draft = tmp_path / "out" / "sample_self_eval_草稿.docx"
    parts = zipfile.ZipFile(draft)
    headers = [name for name in parts.namelist() if name.startswith("word/header")]
    assert headers
    assert all("草稿" in parts.read(name).decode() for name in headers)


def test_an_acknowledged_finding_stays_listed_and_does_not_stop(run: Callable[..., Ran], tmp_path: Path) -> None:
    note = "acknowledgements:\n  - {code: SCO001, place: 'achievements[0].assessment.full_marks', reason: 原文如此}\n"
    ran = render(run, tmp_path, HEAD + WRONG + note)
    assert ran.code == 0
    assert "SCO001 已核实" in ran.err
    assert "原文如此" in ran.err


def test_the_same_data_gives_the_same_bytes(run: Callable[..., Ran], tmp_path: Path) -> None:
    paths = [tmp_path / "out" / f"sample_self_eval.{kind}" for kind in ("docx", "xlsx")]
    render(run, tmp_path, HEAD + SCORED)
    first = [path.read_bytes() for path in paths]
    render(run, tmp_path, HEAD + SCORED)
    assert [path.read_bytes() for path in paths] == first


def test_a_file_that_a_person_changed_is_not_replaced(run: Callable[..., Ran], tmp_path: Path) -> None:
    render(run, tmp_path, HEAD + SCORED)
    path = tmp_path / "out" / "sample_self_eval.docx"
    path.write_bytes(b"changed by hand")
    ran = render(run, tmp_path, HEAD + SCORED)
    assert ran.code == 2
    assert "--overwrite" in ran.err
    assert path.read_bytes() == b"changed by hand"
    assert render(run, tmp_path, HEAD + SCORED, "--overwrite").code == 0
    assert zipfile.is_zipfile(path)


@pytest.mark.parametrize("lock", ["~$sample_self_eval.docx", "~$mple_self_eval.docx", ".~lock.sample_self_eval.docx#"])
def test_a_file_open_in_an_office_program_is_left_alone(run: Callable[..., Ran], tmp_path: Path, lock: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / lock).touch()
    ran = render(run, tmp_path, HEAD + SCORED)
    assert ran.code == 2
    assert "关闭" in ran.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [lock]


def test_a_dry_run_writes_nothing(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + SCORED, "--dry-run")
    assert ran.code == 0
    assert "将生成" in ran.out
    assert not (tmp_path / "out").exists()


def test_findings_come_as_json(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + WRONG, "--output-format", "json")
    (found,) = json.loads(ran.out)
    assert (found["code"], found["severity"], found["path"]) == (
        "SCO001", "error", "achievements[0].assessment.full_marks",
    )  # fmt: skip
    assert (found["line"], found["column"]) == (9, 30)


def test_an_unknown_template_is_answered_with_those_that_exist(run: Callable[..., Ran], tmp_path: Path) -> None:
    data = write_yaml(tmp_path, HEAD + SCORED)
    ran = run("render", "--template", "../../etc", "--data", data)
    assert ran.code == 2
    assert "self_eval" in ran.err


def test_an_output_may_be_named(run: Callable[..., Ran], tmp_path: Path) -> None:
    data = write_yaml(tmp_path, HEAD + SCORED)
    ran = run("render", "-t", "self_eval", "-d", data, "-o", tmp_path / "报告.docx", "--format", "docx")
    assert ran.code == 0
    assert zipfile.is_zipfile(tmp_path / "报告.docx")


def test_missing_data_is_named_with_what_it_is_needed_for(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, "period: 2024\n")
    assert ran.code == 1
    for place in ("document.title", "document.addressees", "achievements"):
        assert f"缺少 {place}" in ran.err


def test_with_json_the_paths_go_to_the_other_stream(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + SCORED, "--output-format", "json")
    assert (ran.code, json.loads(ran.out)) == (0, [])
    assert ran.err.count("已生成") == 2
    refused = render(
        run, tmp_path, HEAD + SCORED.replace("处", "段"), "--output-format", "json", "-o", tmp_path / "a\0b"
    )
    assert (refused.code, json.loads(refused.out), "无法写入" in refused.err) == (2, [], True)


@pytest.mark.parametrize("name", ["报告.doc", "报告.pdf", "数据.yaml", "报告.WPS"])
def test_an_output_of_another_kind_is_a_slip(run: Callable[..., Ran], tmp_path: Path, name: str) -> None:
    ran = run("render", "-t", "self_eval", "-d", write_yaml(tmp_path, HEAD + SCORED), "-o", tmp_path / name)
    assert (ran.code, "--format" in ran.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["sample.yaml"]


@pytest.mark.parametrize("output", ["out", "out.docx"])
def test_two_outputs_of_one_name_are_refused(run: Callable[..., Ran], tmp_path: Path, output: str) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    data = [write_yaml(tmp_path / folder, HEAD + SCORED) for folder in ("a", "b")]
    ran = run("render", "-t", "self_eval", "-d", data[0], "-d", data[1], "-o", tmp_path / output)
    assert (ran.code, "同名" in ran.err, (tmp_path / output).exists()) == (2, True, False)


CARRIED = HEAD.replace("document:\n", "document:\n  document_number: 某城管〔2025〕6号\n  signatory: 张三\n")


def shown(folder: Path) -> str:
    (made,) = (folder / "out").glob("*.docx")
    return zipfile.ZipFile(made).read("word/document.xml").decode()


def test_a_carrier_is_chosen_on_the_command_line_or_in_the_data(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert render(run, tmp_path, CARRIED + SCORED, "--carrier", "report").code == 0
    assert "签发人" in shown(tmp_path)
    in_data = CARRIED.replace("document:\n", "document:\n  carrier: report\n") + SCORED
    assert render(run, tmp_path, in_data, "--overwrite").code == 0
    assert "签发人" in shown(tmp_path)
    assert render(run, tmp_path, in_data, "--overwrite", "--carrier", "none").code == 0
    assert "签发人" not in shown(tmp_path)


def test_a_carrier_without_number_stops_a_render_and_is_blank_in_a_draft(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    data = CARRIED.replace("  document_number: 某城管〔2025〕6号\n", "") + SCORED
    ran = render(run, tmp_path, data, "--carrier", "report")
    assert ran.code == 1
    assert "DOC011" in ran.err
    assert render(run, tmp_path, data, "--carrier", "report", "--allow-errors").code == 0
    assert "〔" in shown(tmp_path)


def test_a_carrier_that_the_relation_does_not_allow_is_a_finding(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, CARRIED + SCORED, "--carrier", "notice")
    assert ran.code == 1
    assert "DOC012" in ran.err


def test_a_house_style_changes_the_page(run: Callable[..., Ran], tmp_path: Path) -> None:
    style = tmp_path / "本局.yaml"
    style.write_text("页边距: {订口: 30mm}\n字体: {标题: 华文中宋}\n", encoding="utf-8")
    assert render(run, tmp_path, HEAD + SCORED, "--style", style).code == 0
    parts = zipfile.ZipFile(tmp_path / "out" / "sample_self_eval.docx")
    assert 'w:left="1701"' in parts.read("word/document.xml").decode()
    assert "华文中宋" in parts.read("word/styles.xml").decode()


def test_titles_are_broken_to_fit_the_house_style(run: Callable[..., Ran], tmp_path: Path) -> None:
    style = tmp_path / "本局.yaml"
    style.write_text("标题: {字号: 26pt}\n页边距: {订口: 40mm, 切口: 40mm}\n", encoding="utf-8")
    long = HEAD.replace("自评报告", "关于城镇污水处理提质增效行动自评报告")
    assert render(run, tmp_path, long + SCORED, "--style", style).code == 0
    text = zipfile.ZipFile(tmp_path / "out" / "sample_self_eval.docx").read("word/document.xml").decode()
    title = text.split('w:val="Title"', 1)[1].split("</w:p>", 1)[0]
    assert "<w:br/>" in title


def test_a_wrong_house_style_stops_before_anything_is_written(run: Callable[..., Ran], tmp_path: Path) -> None:
    style = tmp_path / "本局.yaml"
    style.write_text("正文:\n  字号: 60pt\n", encoding="utf-8")
    ran = render(run, tmp_path, HEAD + SCORED, "--style", style)
    assert (ran.code, f"{style}:2:7: " in ran.err) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_word_file_is_no_style_file(run: Callable[..., Ran], tmp_path: Path) -> None:
    render(run, tmp_path, HEAD + SCORED)
    ran = render(run, tmp_path, HEAD + SCORED, "--style", tmp_path / "out" / "sample_self_eval.docx")
    assert (ran.code, "--reference" in ran.err) == (2, True)


def test_a_word_file_of_the_office_gives_page_and_styles(run: Callable[..., Ran], tmp_path: Path) -> None:
    render(run, tmp_path, HEAD + SCORED)
    house = tmp_path / "out" / "sample_self_eval.docx"
    changed: Any = docx.Document(str(house))
    changed.styles["Title"].font.size = Pt(24)
    changed.sections[0].left_margin = Mm(30)
    reference = tmp_path / "house.docx"
    changed.save(str(reference))
    ran = render(run, tmp_path, HEAD + SCORED, "--reference", reference, "--format", "docx")
    assert (ran.code, "参照 house.docx" in ran.err) == (0, True)
    parts = zipfile.ZipFile(house)
    title = parts.read("word/styles.xml").decode().split('w:val="Title"', 1)[1].split("</w:style>", 1)[0]
    assert 'w:sz w:val="48"' in title
    assert 'w:left="1701"' in parts.read("word/document.xml").decode()
    assert run("doctor", house).code == 0


def test_a_reference_that_is_no_word_file_stops_the_run(run: Callable[..., Ran], tmp_path: Path) -> None:
    old = tmp_path / "house.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    ran = render(run, tmp_path, HEAD + SCORED, "--reference", old)
    assert (ran.code, "旧格式" in ran.err, (tmp_path / "out").exists()) == (2, True, False)
