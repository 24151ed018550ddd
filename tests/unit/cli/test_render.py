from __future__ import annotations

import json
import re
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


def test_a_letter_is_a_carrier_too(run: Callable[..., Ran], tmp_path: Path) -> None:
    data = CARRIED.replace("[某省住房和城乡建设厅]", "[某市财政局]") + SCORED
    assert render(run, tmp_path, data, "--carrier", "letter").code == 0
    assert "专此函达" in shown(tmp_path)


@pytest.mark.parametrize(("declared", "own"), [("notice", False), ("letter", True)])
def test_title_and_text_of_one_carrier_are_not_put_on_another(
    run: Callable[..., Ran], tmp_path: Path, declared: str, *, own: bool
) -> None:
    words = f"document:\n  carrier: {declared}\n  carrier_title: 关于转送的公函\n  carrier_text: 现予转送。\n"
    data = CARRIED.replace("[某省住房和城乡建设厅]", "[某市财政局]").replace("document:\n", words) + SCORED
    assert render(run, tmp_path, data, "--carrier", "letter").code == 0
    assert ("关于转送的公函" in shown(tmp_path), "现予转送" in shown(tmp_path)) == (own, own)


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


def test_a_template_of_ones_own_is_rendered(run: Callable[..., Ran], tmp_path: Path) -> None:
    own = tmp_path / "own" / "brief"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text("title: 简报\ndescription: 简报\n", encoding="utf-8")
    (own / "document.xml.j2").write_text("<document>\n<p>{{ year.period }}</p></document>", encoding="utf-8")
    data = write_yaml(tmp_path, HEAD + SCORED)
    words = ("render", "-t", "brief", "-d", data, "-o", tmp_path / "out", "--templates", tmp_path / "own")
    assert run(*words).code == 0
    assert zipfile.is_zipfile(tmp_path / "out" / "sample_brief.docx")
    (own / "document.xml.j2").write_text("<document>\n<p>{{ year.perod }}</p></document>", encoding="utf-8")
    ran = run(*words)
    assert (ran.code, f"{tmp_path}/own/brief/document.xml.j2:2" in ran.err) == (2, True)


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


@pytest.mark.parametrize("option", ["--style", "--reference", "-d", "-o"])
def test_an_empty_name_is_no_file(run: Callable[..., Ran], tmp_path: Path, option: str) -> None:
    ran = render(run, tmp_path, HEAD + SCORED, option, "")
    assert (ran.code, f"{option}" in ran.err, "是空的" in ran.err) == (2, True, True)


def test_a_file_named_in_two_ways_is_made_once(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = write_yaml(tmp_path, HEAD + SCORED)
    ran = run("render", "-t", "self_eval", "-t", "self_eval", "-d", data.name, "-d", f"./{data.name}", "-d", data)
    assert (ran.code, ran.out.count("已生成")) == (0, 2)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("工作总结", "改成 work_summary"),
        ("Work_Sumary", "改成 work_summary"),
        ("self_eval,work_summary", "-t self_eval -t work_summary"),
        ("xyz", "govreport templates"),
    ],
)
def test_a_template_that_is_not_there_is_answered_with_the_one_that_is_meant(
    run: Callable[..., Ran], tmp_path: Path, typed: str, fix: str
) -> None:
    ran = run("render", "-t", typed, "-d", write_yaml(tmp_path, HEAD + SCORED), "-o", tmp_path / "out")
    assert (ran.code, "work_summary（工作总结）" in ran.err) == (2, True)
    assert fix in ran.err.splitlines()[-1]


def test_a_word_file_is_no_style_file(run: Callable[..., Ran], tmp_path: Path) -> None:
    render(run, tmp_path, HEAD + SCORED)
    ran = render(run, tmp_path, HEAD + SCORED, "--style", tmp_path / "out" / "sample_self_eval.docx")
    assert (ran.code, "--reference" in ran.err) == (2, True)


UNDATED = CARRIED.replace("  document_number: 某城管〔2025〕6号\n", "").replace("  date_of_issue: 2025-01-15\n", "")


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ("draft", "征求意见稿"),
        ("review", "送审稿"),
        ("初稿", "初稿"),
        ("征求意见稿", "征求意见稿"),
        ("送审稿", "送审稿"),
    ],
)
def test_a_draft_may_leave_number_and_date_blank_and_is_marked(
    run: Callable[..., Ran], tmp_path: Path, typed: str, mark: str
) -> None:
    ran = render(run, tmp_path, UNDATED + SCORED, "--carrier", "report", "--stage", typed)
    assert (ran.code, "检查结果：提示 2 处。" in ran.err) == (0, True)
    assert {path.name for path in (tmp_path / "out").glob("sample*")} == {
        f"sample_self_eval_{mark}.docx",
        f"sample_self_eval_{mark}.xlsx",
    }
    assert shown(tmp_path).count(f"（{mark}）") == 2


@pytest.mark.parametrize("typed", ["final", "印发稿"])
def test_a_final_demands_its_number(run: Callable[..., Ran], tmp_path: Path, typed: str) -> None:
    data = UNDATED.replace("document:\n", "document:\n  stage: draft\n") + SCORED
    ran = render(run, tmp_path, data, "--carrier", "report", "--stage", typed)
    assert (ran.code, "DOC011" in ran.err, "DOC004" in ran.err) == (1, True, True)
    assert not (tmp_path / "out").exists()


def test_an_unknown_stage_is_answered_with_those_there_are(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, HEAD + SCORED, "--stage", "定稿")
    assert (ran.code, "征求意见稿" in ran.err) == (2, True)


SECRET = f"""\
{HEAD}{SCORED}
figures: {{内部经费: {{value: 4711万元, 公开属性: 不予公开}}, 管网长度: 7公里}}
closing: ['投入{{内部经费}}。', '新建{{管网长度}}。']
"""


def test_a_public_version_leaves_out_what_is_not_public_and_lists_it(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, SECRET, "--public")
    assert ran.code == 0
    assert {path.name for path in (tmp_path / "out").glob("sample*")} == {
        "sample_self_eval_公开版.docx",
        "sample_self_eval_公开版.xlsx",
    }
    words = re.sub("<[^>]+>", "", shown(tmp_path))
    assert ("4711" in words, "新建7公里。" in words) == (False, True)
    assert (
        "sample.yaml:19:11: closing[0]: DOC021 提示 公开版不含“投入{内部经费}。”：引用了不公开的数据“内部经费”"
        in ran.err
    )
    assert render(run, tmp_path, SECRET, "-o", tmp_path / "all").code == 0
    assert (tmp_path / "all" / "sample_self_eval.docx").is_file()


def test_what_a_public_version_lacks_comes_as_json_too(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = render(run, tmp_path, SECRET, "--public", "--output-format", "json")
    listed = [(each["code"], each["path"], each["text"]) for each in json.loads(ran.out)]
    assert listed == [("DOC021", "figures.内部经费", "内部经费"), ("DOC021", "closing[0]", "投入{内部经费}。")]


@pytest.mark.parametrize("line", ["classification: 机密", "disclosure: 不予公开", "公开属性: 依申请公开"])
def test_a_document_that_is_not_public_stops_a_public_version(
    run: Callable[..., Ran], tmp_path: Path, line: str
) -> None:
    data = HEAD.replace("document:\n", f"document:\n  {line}\n") + SCORED
    ran = render(run, tmp_path, data, "--public", "--allow-errors")
    assert (ran.code, "sample.yaml:2:" in ran.err, "DOC020" in ran.err) == (1, True, True)
    assert ran.err.splitlines()[-1].startswith("没有生成任何文件")
    assert not (tmp_path / "out").exists()
    assert render(run, tmp_path, data).code == 0


def test_a_public_version_without_what_its_template_needs_says_what_can_be_done(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    data = HEAD + "achievements: [{title: 污水治理, lead: 运行稳定。, disclosure: 不予公开}]\n"
    ran = run("render", "-t", "work_summary", "-d", write_yaml(tmp_path, data), "-o", tmp_path / "out", "--public")
    assert (ran.code, "DOC020" in ran.err, "补填" in ran.err) == (1, True, False)
    assert "标为主动公开" in ran.err


def test_several_templates_and_files_are_made_in_one_run(run: Callable[..., Ran], tmp_path: Path) -> None:
    data = [write_yaml(tmp_path, HEAD + SCORED, name) for name in ("甲.yaml", "乙.yaml")]
    words = [word for path in data for word in ("-d", path)]
    ran = run("render", "-t", "self_eval", "-t", "work_summary", *words, "-o", tmp_path / "out", "--format", "docx")
    assert ran.code == 0
    assert sorted(path.name for path in (tmp_path / "out").glob("*.docx")) == [
        "乙_self_eval.docx", "乙_work_summary.docx", "甲_self_eval.docx", "甲_work_summary.docx",
    ]  # fmt: skip


@pytest.mark.parametrize("order", [("self_eval", "summary_plan"), ("summary_plan", "self_eval")])
def test_nothing_is_made_when_one_of_several_templates_lacks_data(
    run: Callable[..., Ran], tmp_path: Path, order: tuple[str, str]
) -> None:
    data = write_yaml(tmp_path, HEAD + SCORED)
    ran = run("render", "-t", order[0], "-t", order[1], "-d", data, "-o", tmp_path / "out")
    assert ran.code == 1
    assert "sample.yaml:1:1: plans: DOC010 错误 缺少 plans（工作计划）：工作思路需要下一时期的计划" in ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("flag", [(), ("--allow-errors",)])
def test_nothing_is_made_when_one_of_several_files_cannot_be_read(
    run: Callable[..., Ran], tmp_path: Path, flag: tuple[str, ...]
) -> None:
    good = write_yaml(tmp_path, HEAD + SCORED)
    bad = write_yaml(tmp_path, "period: [2024\n", "bad.yaml")
    ran = run("render", "-t", "self_eval", "-d", good, "-d", bad, "-o", tmp_path / "out", *flag)
    assert (ran.code, "bad.yaml:" in ran.err) == (2, True)
    assert not (tmp_path / "out").exists()


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


def test_a_reference_without_body_text_says_so(run: Callable[..., Ran], tmp_path: Path) -> None:
    house: Any = docx.Document()
    for style in [each for each in house.styles if each.name != "Title"]:
        style.delete()
    house.save(str(tmp_path / "house.docx"))
    ran = render(run, tmp_path, HEAD + SCORED, "--reference", tmp_path / "house.docx")
    assert "取用页面和 1 种样式（title）；它没有“正文文本”" in ran.err


def test_a_reference_with_many_styles_names_the_first_of_them(run: Callable[..., Ran], tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "house.docx"))
    ran = render(run, tmp_path, HEAD + SCORED, "--reference", tmp_path / "house.docx")
    names = ran.err.partition("种样式（")[2].partition("等）")[0].split("、")
    assert len(names) == 8
    assert "title" in names
