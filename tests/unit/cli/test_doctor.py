from __future__ import annotations

from typing import TYPE_CHECKING

import docx
from click.testing import CliRunner

from govreport.cli.doctor import doctor

if TYPE_CHECKING:
    from pathlib import Path


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


def test_help_is_chinese() -> None:
    result = CliRunner().invoke(doctor, ["--help"])
    assert result.output.startswith("用法：")
