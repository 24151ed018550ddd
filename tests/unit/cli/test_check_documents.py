"""`govreport check` on finished documents."""

from __future__ import annotations

import json
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from prose import paragraph, word_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

WRONG = "一、工作情况\n停发许可,有力保障。建立台帐。\n三、下步打算\n"


@pytest.fixture
def wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "甲.txt"
    file.write_text(WRONG, encoding="utf-8")
    return file


def test_findings_are_listed_in_the_order_of_the_text(run: Callable[..., Ran], wrong: Path) -> None:
    ran = run("check", wrong)
    assert ran.code == 1
    lines = [line.split(": ")[1].split()[0] for line in ran.out.splitlines() if line.startswith(str(wrong))]
    assert lines == ["PUN001", "WRD003", "ORD001"]
    assert "检查 1 个文件：错误 1 处，警告 1 处，格式 1 处。" in ran.out


def test_json_and_sarif_name_the_place(run: Callable[..., Ran], wrong: Path) -> None:
    record = json.loads(run("check", wrong, "--output-format", "json").out)[0]
    assert (record["line"], record["column"], record["text"], record["headings"]) == (2, 5, ",", ["一、工作情况"])
    (sarif,) = json.loads(run("check", wrong, "--output-format", "sarif").out)["runs"]
    region = sarif["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 5, "endColumn": 6}
    assert [rule["id"] for rule in sarif["tool"]["driver"]["rules"]] == ["ORD001", "PUN001", "WRD003"]
    assert [result["level"] for result in sarif["results"]] == ["note", "warning", "error"]


def test_fix_lists_before_and_after(run: Callable[..., Ran], wrong: Path) -> None:
    ran = run("check", wrong, "--fix")
    assert "第2行第5字：“,”→“，”" in ran.out
    assert "PUN001" not in ran.out
    assert "停发许可，有力保障。建立台帐。" in wrong.read_text(encoding="utf-8")
    assert (wrong.parent / "甲.txt.bak").read_text(encoding="utf-8") == WRONG


def test_fix_into_a_folder_leaves_the_file(run: Callable[..., Ran], wrong: Path, tmp_path: Path) -> None:
    run("check", wrong, "--fix", "-o", tmp_path / "out")
    assert wrong.read_text(encoding="utf-8") == WRONG
    assert "，" in (tmp_path / "out" / "甲_改后.txt").read_text(encoding="utf-8")


def test_annotate_makes_a_copy(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = word_file(tmp_path / "甲.docx", paragraph("一、工作情况"), paragraph("停发许可,有力保障。"))
    before = file.read_bytes()
    ran = run("check", file, "--annotate")
    assert "已写入批注 1 处" in ran.out
    assert f"{file}:第2段（一、工作情况）: PUN001" in ran.out
    assert file.read_bytes() == before
    assert (tmp_path / "甲_批注.docx").is_file()


def test_annotate_refuses_a_text(run: Callable[..., Ran], wrong: Path) -> None:
    ran = run("check", wrong, "--annotate")
    assert ran.code == 2
    assert "只有 .docx 文件可以加批注" in ran.err


def test_settings_lie_beside_the_documents(run: Callable[..., Ran], wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "govreport.toml").write_text(
        '[check]\nignore = ["PUN", "WRD"]\n[check.severity]\nORD001 = "info"\n', encoding="utf-8"
    )
    ran = run("check", wrong)
    assert ran.code == 0
    assert "检查 1 个文件：提示 1 处。" in ran.out


def test_data_and_documents_are_checked_together(run: Callable[..., Ran], wrong: Path, tmp_path: Path) -> None:
    data = tmp_path / "年.yaml"
    data.write_text("period: 2024\nlead: 参见《甲\n", encoding="utf-8")
    ran = run("check", wrong, data)
    assert "检查 2 个文件" in ran.out


def test_an_unreadable_document_is_named(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("check", tmp_path / "无.docx")
    assert ran.code == 2
    assert "文件不存在" in ran.err


DTD = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize("options", [(), ("--fix",), ("--annotate",)])
def test_a_hostile_word_file_ends_in_one_clear_error(
    run: Callable[..., Ran], tmp_path: Path, options: tuple[str, ...]
) -> None:
    file = tmp_path / "甲.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"{DTD}<d>&b;</d>")
    ran = run("check", file, *options)
    assert ran.code == 2
    assert "DTD" in ran.err
    assert [each.name for each in tmp_path.iterdir()] == ["甲.docx"]


def test_a_text_of_marks_alone_is_checked_in_good_time(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("（《" * 5000 + "）" * 5000 + "其中1处" * 5000 + "率1%" * 5000, encoding="utf-8")
    begun = time.process_time()
    assert run("check", file, "--output-format", "json").code in {0, 1}
    assert time.process_time() - begun < 5


def test_an_offices_own_words_are_found_and_name_their_list(run: Callable[..., Ran], wrong: Path) -> None:
    (wrong.parent / "本局.txt").write_text("下步 下一步\n-台帐\n", encoding="gbk")
    (wrong.parent / "govreport.toml").write_text('[check.lexicon]\nconfused = ["本局.txt"]\n', encoding="utf-8")
    ran = run("check", wrong)
    assert "“下步”似应为“下一步”\n" in ran.out
    assert "依据：本单位词表 本局.txt 第1行" in ran.out
    assert "台帐" not in ran.out


def test_a_word_list_that_cannot_be_used_stops_the_run(run: Callable[..., Ran], wrong: Path) -> None:
    (wrong.parent / "本局.txt").write_text("下步\n", encoding="utf-8")
    (wrong.parent / "govreport.toml").write_text('[check.lexicon]\nconfused = ["本局.txt"]\n', encoding="utf-8")
    ran = run("check", wrong, wrong)
    assert ran.code == 2
    assert ran.err.count("本局.txt:1: 词表：这一行有 1 栏") == 1
    assert ran.out == ""


def vouch(folder: Path, **fields: str) -> None:
    given = {"code": "ORD001", "file": "甲.txt", "words": "三、下步打算", "reason": "第二部分另发"} | fields
    lines = "\n".join(f'{name} = "{value}"' for name, value in given.items())
    (folder / "govreport.toml").write_text(f"[[check.acknowledged]]\n{lines}\n", encoding="utf-8")


def test_an_acknowledged_finding_is_listed_and_does_not_count(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent)
    ran = run("check", wrong)
    assert ran.code == 0
    assert "ORD001 已核实 " in ran.out
    assert "核实说明：第二部分另发" in ran.out
    assert "检查 1 个文件：警告 1 处，格式 1 处，已核实 1 处。" in ran.out
    records = json.loads(run("check", wrong, "--output-format", "json").out)
    assert [each["acknowledged"] for each in records] == [None, None, "第二部分另发"]
    (sarif,) = json.loads(run("check", wrong, "--output-format", "sarif").out)["runs"]
    assert sarif["results"][2]["suppressions"] == [{"kind": "external", "justification": "第二部分另发"}]


def test_an_acknowledgement_that_matches_nothing_is_told(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent, words="四、")
    ran = run("check", wrong)
    assert "govreport.toml:1: REF006 警告 核实说明对不上：甲.txt 的“四、”处没有 ORD001" in ran.out
    assert ran.code == 1


@pytest.mark.parametrize("fields", [{"file": "乙.txt"}, {"code": "CMP001"}])
def test_an_acknowledgement_of_what_was_not_looked_at_is_not(
    run: Callable[..., Ran], wrong: Path, fields: dict[str, str]
) -> None:
    vouch(wrong.parent, **fields)
    assert "REF006" not in run("check", wrong).out


def test_a_pattern_may_mean_a_document_that_was_not_looked_at(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent, file="*.txt", words="四、")
    other = wrong.with_name("乙.txt")
    other.write_text("正文。\n", encoding="utf-8")
    assert "REF006" not in run("check", wrong).out
    assert "REF006" in run("check", wrong, other).out


def test_a_rule_over_data_is_not_vouched_for_here(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent, code="SCO002")
    assert "SCO002 不是检查成文文件的规则" in run("check", wrong).out


def test_what_is_vouched_for_is_not_corrected(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent, code="PUN001", words="许可,有力")
    ran = run("check", wrong, "--fix")
    assert wrong.read_text(encoding="utf-8") == WRONG
    assert "PUN001 已核实" in ran.out


def test_a_corrected_copy_is_vouched_for_like_the_document(run: Callable[..., Ran], wrong: Path) -> None:
    vouch(wrong.parent)
    ran = run("check", wrong, "--fix", "-o", wrong.parent / "out")
    assert ran.code == 0
    assert "ORD001 已核实" in ran.out


def test_what_is_vouched_for_gets_no_comment(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = word_file(tmp_path / "甲.docx", paragraph("停发许可,有力保障。建立台帐。"))
    vouch(tmp_path, code="WRD003", file="甲.docx", words="台帐")
    assert "已写入批注 1 处" in run("check", file, "--annotate").out


def test_a_rule_that_does_not_exist_stops_the_check(run: Callable[..., Ran], wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "govreport.toml").write_text('[check]\nselect = ["XYZ999"]\n', encoding="utf-8")
    ran = run("check", wrong)
    assert ran.code == 2
    assert "没有 XYZ999 这条规则" in ran.err


def test_rules_of_every_kind_may_be_named(run: Callable[..., Ran], wrong: Path, tmp_path: Path) -> None:
    names = '["SRC001", "PUN", "ORD001", "CMP", "SCO001", "STY001", "DOC010"]'
    (tmp_path / "govreport.toml").write_text(f"[check]\nselect = {names}\n", encoding="utf-8")
    assert run("check", wrong).code == 1


def test_corrections_are_made_in_one_run(run: Callable[..., Ran], tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("各中队加强巡查，抓好落实，整改于6月 ,逐项销号，确保按期完成整改任务。\n", encoding="utf-8")
    assert "已改正 2 处" in run("check", file, "--fix").out
    assert "已改正" not in run("check", file, "--fix").out


def test_a_cell_of_word_is_named_by_row_and_column(run: Callable[..., Ran], tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("任务", "停发许可,有力保障"))
    file = word_file(tmp_path / "甲.docx", paragraph("附件1"), f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert f"{file}:表1第1行第2列（附件1）: PUN001" in run("check", file).out
    (found,) = json.loads(run("check", file, "--output-format", "json").out)
    assert (found["cell"], found["paragraph"]) == ("表1第1行第2列", 3)
