from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unit.load.samples import load_text, places

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "报告期: 2024\n"


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "said"),
    [
        ("title：盘锦\n报告期: 2024\n", "SRC001", 1, 6, "全角"),
        (HEAD + "导语：甲\n", "SRC001", 2, 3, "全角"),
        (HEAD + "导语:甲\n", "SRC001", 2, 3, "空格"),
        (HEAD + "文件:\n  标题：甲\n  附注: 乙\n", "SRC001", 3, 5, "全角"),
        (HEAD + "文件:\n\t标题: 甲\n", "SRC001", 3, 1, "Tab"),
        (HEAD + '导语: "甲\n结语: 乙\n', "SRC001", 2, 5, "引号"),
        (HEAD + '导语: "甲"乙\n', "SRC001", 2, 8, "引号"),
        (HEAD + "导语: 甲: 乙\n", "SRC001", 2, 6, "冒号"),
        (HEAD + "导语: @甲\n", "SRC001", 2, 5, "引号"),
        (HEAD + "导语: [甲, 乙\n结语: 丙", "SRC001", 2, 5, "括号"),
        (HEAD + "导语: [甲，乙\n结语: 丙", "SRC001", 2, 5, "括号"),
        (HEAD + '附注: {甲: "1"，乙: 2}\n', "SRC001", 2, 12, "全角"),
        (HEAD + "文件:\n  标题: 甲\n    附注: 乙\n", "SRC001", 4, 5, "没有对齐"),
        (HEAD + "文件:\n\u3000\u3000标题: 甲\n  附注: 乙\n", "SRC001", 3, 1, "全角空格"),
        (HEAD + "要点:\n  -标题: 甲\n   正文: 乙\n", "SRC001", 3, 3, "“-”后面"),
        (HEAD + '文件:\n  标题: "甲\n  附注: 乙\n结语: "%"\n', "SRC001", 3, 7, "成对"),
        (HEAD + '导语: "\\q"\n', "SRC001", 2, 6, "\\"),
        (HEAD + "导语: |甲\n", "SRC001", 2, 6, "行尾"),
        (HEAD + "导语: - 甲\n", "SRC001", 2, 5, "列表"),
        (HEAD + " 导语: 甲\n", "SRC001", 2, 2, "缩进"),
        ("  报告期: 2024\n导语: 甲\n", "SRC001", 2, 1, "缩进"),
        (HEAD + "导语: {占比}达到\n", "SRC007", 2, 5, "引号"),
        (HEAD + "导语:\n- {占比}达到\n- 乙\n", "SRC007", 3, 3, "引号"),
        (HEAD + "导语: [完成{占比}，请执行。]\n", "SRC007", 2, 8, "引号"),
        (HEAD + "导语: [甲, 完成{占比}]\n", "SRC007", 2, 11, "引号"),
        (HEAD + "导语: [\n  完成{占比},\n  乙]\n", "SRC007", 3, 5, "引号"),
        (HEAD + "文件: {标题: 完成{占比}}\n", "SRC007", 2, 12, "引号"),
        (HEAD + "文件: {标题: {占比}以上, 附注: 乙}\n", "SRC007", 2, 10, "引号"),
        (HEAD + "---\n" + HEAD, "SRC001", 2, 1, "第二份"),
        ("", "SRC001", 1, 1, "空"),
        ("# 甲\n", "SRC001", 2, 1, "空"),
    ],
)  # fmt: skip
def test_yaml_syntax_is_explained_at_its_place(  # noqa: PLR0913, PLR0917  # a row of the table is a case
    tmp_path: Path, text: str, code: str, line: int, column: int, said: str
) -> None:
    loaded = load_text(tmp_path, text)
    assert [(found, at, behind) for found, _, at, behind in places(loaded)] == [(code, line, column)]
    assert (loaded.readable, loaded.year) == (False, None)
    (finding,) = loaded.findings
    assert said in finding.problem + finding.expected + finding.fix


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"报告期": "2024", "导语": ["甲" "乙"]}', 1, 28),
        ('{"报告期": 2024,\n "导语": NaN}', 2, 8),
        ('{"报告期": -Infinity}', 1, 9),
        ('{"报告期": 010}', 1, 9),
        ('{"报告期": 2024,}', 1, 14),
        ('{"报告期"：2024}', 1, 7),
        ('{"报告期": 2024} 甲', 1, 15),
        ('{"报告期": "2024\n"}', 1, 14),
        ('{"报告期": "2024', 1, 9),
        ('{"报告期": 2024', 1, 13),
        ("{报告期: 2024}", 1, 2),
        ("", 1, 1),
    ],
)
def test_json_syntax_is_explained_at_its_place(tmp_path: Path, text: str, line: int, column: int) -> None:
    loaded = load_text(tmp_path, text, "甲.json")
    assert [(code, at, behind) for code, _, at, behind in places(loaded)] == [("SRC001", line, column)]
    assert not loaded.readable


def test_json_finds_keys_given_twice_and_unprintable_escapes(tmp_path: Path) -> None:
    text = '{"报告期": 2024,\n "period": 2025,\n "导语": "\\u0001\\ud800"}'
    assert places(load_text(tmp_path, text, "甲.json")) == [
        ("SRC002", "period", 2, 2),
        ("SRC008", "lead", 3, 8),
        ("SRC008", "lead", 3, 8),
    ]
