from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import docx
import pytest
from click.testing import CliRunner

from building import HEAD, SCORED, write_yaml
from govreport.cli.doctor import doctor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran


def test_machine_report_ends_clean() -> None:
    result = CliRunner().invoke(doctor)
    assert result.exit_code == 0
    assert "[正常] Python：3." in result.output
    assert "仿宋_GB2312（正文）" in result.output


def test_file_with_hidden_data_ends_with_one(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    docx.Document().save(str(path))
    result = CliRunner().invoke(doctor, [str(path)])
    assert result.exit_code == 1
    assert "作者：python-docx（文件属性，docProps/core.xml）" in result.output
    assert "检查文档" in result.output


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_our_own_files_hide_nothing(run: Callable[..., Ran], tmp_path: Path, kind: str) -> None:
    assert run("render", "-t", "self_eval", "-d", write_yaml(tmp_path, HEAD + SCORED), "-o", tmp_path).code == 0
    ran = run("doctor", tmp_path / f"sample_self_eval.{kind}")
    assert (ran.code, "未发现隐藏信息" in ran.out) == (0, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_file(run: Callable[..., Ran], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.docx")
    ran = run("doctor", tmp_path / "管道.docx")
    assert (ran.code, "不是普通文件" in ran.err) == (2, True)


def test_a_machine_without_any_tool_is_described(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("govreport.libreoffice._USUAL_PLACES", ())
    ran = run("doctor")
    assert (ran.code, "[缺少] LibreOffice：未安装" in ran.out) == (0, True)


def test_help_is_chinese() -> None:
    result = CliRunner().invoke(doctor, ["--help"])
    assert result.output.startswith("用法：")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("标题: {字号: 三号}\n", 1, ":1:10: title.size: STY001 错误 标题.字号 16pt"),
        ("层次: {二级加粗: 是}\n", 0, "提示 1 处"),
        ("印章: {空行: 3}\n", 0, "警告 1 处"),
        ("页边距: {天头: 36mm}\n", 0, "没有不同之处"),
        ("标题: {字号: 三百号}\n", 2, "应为"),
    ],
)
def test_a_house_style_is_compared_with_the_standard(
    run: Callable[..., Ran], tmp_path: Path, text: str, code: int, said: str
) -> None:
    style = tmp_path / "本局.yaml"
    style.write_text(text, encoding="utf-8")
    ran = run("doctor", "--style", style)
    assert (ran.code, said in ran.out + ran.err) == (code, True)


def test_deviations_come_as_json_with_their_clauses(run: Callable[..., Ran], tmp_path: Path) -> None:
    style = tmp_path / "本局.yaml"
    style.write_text("title: {bold: yes}\n", encoding="utf-8")
    ran = run("doctor", "--style", style, "--output-format", "json", "--fail-level", "info")
    (record,) = json.loads(ran.out)
    assert ran.code == 1
    assert (record["code"], record["line"], record["text"], record["expected"]) == ("STY003", 1, "是", "否")
    assert (record["severity"], record["clause"]) == ("info", "F-20")


def test_a_style_file_is_asked_about_by_its_option(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "版式.yaml"
    path.write_text("字体: {正文: 仿宋}\n", encoding="utf-8")
    ran = run("doctor", path)
    assert (ran.code, "--style" in ran.err) == (2, True)


def test_a_file_and_a_style_are_two_questions(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert run("doctor", tmp_path / "a.docx", "--style", tmp_path / "b.yaml").code == 2
