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


SECTION = "工作情况:\n  - 标题: 甲\n    考核:\n      满分: 5\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "line", "key", "after"),
    [
        ("", "报告期： 2024", "报告期", ""),
        ("", "报告期： 2024", "报告期", "文件:\n  标题: 甲"),
        (HEAD, "导语： 甲", "导语", ""),
        (HEAD, "导语： 甲", "导语", "结语: 乙"),
        (HEAD, "文件：", "文件", "  标题: 甲"),
        (HEAD, "工作情况：", "工作情况", "  - 标题: 甲"),
        (HEAD + "工作情况:\n", "  - 标题： 甲", "标题", "    导语: 乙"),
        (HEAD + "工作情况:\n", "  - 标题： 甲", "标题", "    导语： 乙"),
        (HEAD + "工作情况:\n  - 标题: 甲\n", "  - 标题： 乙", "标题", ""),
        (HEAD + "工作情况:\n  - 标题: 甲\n    考核:\n", "      自评得分： 5", "自评得分", ""),
        (HEAD + SECTION, "      自评得分： 5", "自评得分", ""),
        (HEAD + SECTION, "      自评得分：5", "自评得分", ""),
        (HEAD + SECTION, "      自评得分:\u30005", "自评得分", ""),
        (HEAD + SECTION, "      自评得分： 5  # 注: 核", "自评得分", ""),
        (HEAD + SECTION, "      自评得分： 5", "自评得分", "    导语: 乙"),
        (HEAD + SECTION, "      自评得分： 5", "自评得分", "  - 标题: 乙"),
        (HEAD + SECTION, "      自评得分： 5", "自评得分", "# 注: 核\n结语: 乙"),
        (HEAD + SECTION, "      扣分原因： 无", "扣分原因", "        续行\n  - 标题: 乙"),
        (HEAD + "工作情况:\n  - 标题: 甲\n    考核:\n", "      自评得分： 5", "自评得分", "      满分: 5"),
        (HEAD + "工作情况:\n  - 标题: 甲\n", "    考核: {满分: 5, 自评得分： 5}", "自评得分", ""),
        (HEAD + "工作情况:\n  - 标题: 甲\n", "    考核: {满分： 5, 自评得分: 5}", "满分", "  - 标题: 乙"),
    ],
)
def test_a_full_width_colon_is_shown_where_it_stands(  # noqa: PLR0913, PLR0917  # a row of the table is a case
    tmp_path: Path, before: str, line: str, key: str, after: str, end: str
) -> None:
    loaded = load_text(tmp_path, f"{before}{line}\n{after}" + end if after else f"{before}{line}{end}")
    (finding,) = loaded.findings
    assert finding.location
    assert (finding.location.line, finding.location.column) == (before.count("\n") + 1, line.index(key) + len(key) + 1)
    assert f"“{key}: …”" in finding.fix


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        (HEAD + "要点:\n  - 交通方面：拥堵。\n  - 甲: 乙: 丙\n", 4, 9, "冒号"),
        (HEAD + "要点:\n  - 情况如下：\n\t- 甲\n", 4, 1, "Tab"),
        (HEAD + "文件:\n  标题 甲\n  附注: 乙\n", 3, 3, "没有冒号"),
        (HEAD + "文件: {标题: 甲，\n  附注: 乙}\n", 2, 11, "改成半角 ,"),
        (HEAD + "文件: {标题: 甲，乙, 附注: 丙\n结语: 丁\n", 2, 5, "花括号"),
        (HEAD + "文件: ｛标题: 甲, 附注: 乙}\n", 2, 5, "改成半角 {"),
        (HEAD + "导语: [甲, 乙］\n", 2, 10, "改成半角 ]"),
        (HEAD + "导语: [甲, 乙】\n结语: 丙\n", 2, 10, "改成半角 ]"),
        (HEAD + "导语: “甲: 乙”\n", 2, 5, "英文双引号"),
        (HEAD + '导语: "甲”\n结语: 乙\n', 2, 7, '改成英文引号 "'),
        (HEAD + "导语: '甲’", 2, 7, "改成英文引号 '"),
        (HEAD + '导语: ["甲”, "乙"]\n', 2, 8, '改成英文引号 "'),
        (HEAD + "要点:\n\u3000\u3000- 甲\n\u3000\u3000- 乙\n", 3, 1, "全角空格"),
    ],
)
def test_the_line_of_the_slip_is_shown(tmp_path: Path, text: str, line: int, column: int, said: str) -> None:
    (finding,) = load_text(tmp_path, text).findings
    assert finding.location
    assert (finding.code, finding.location.line, finding.location.column) == ("SRC001", line, column)
    assert said in finding.problem + finding.fix


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
