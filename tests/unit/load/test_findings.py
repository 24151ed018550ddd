from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from unit.load.samples import load_text, places

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "报告期: 2024\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # duplicate keys, also in two languages, also among names
        (HEAD + "period: 2025\n", [("SRC002", "period", 2, 1)]),
        (HEAD + "数据:\n  甲: 1吨\n  甲: 2吨\n", [("SRC002", "figures.甲", 4, 3)]),
        (HEAD + "截至日期:\n截至日期: 甲\n", [("SRC002", "as_of", 3, 1)]),
        # unknown keys
        (HEAD + "工作情况:\n- 标题: 甲\n  导与: 乙\n", [("SRC003", "achievements[0].导与", 4, 3)]),
        (HEAD + "文件: {titel: 甲}\n", [("SRC003", "document.titel", 2, 6)]),
        # shapes
        ("- 甲\n", [("SRC004", "", 1, 1)]),
        ("报告期：2024\n", [("SRC004", "", 1, 4)]),
        (HEAD + "工作情况: 甲\n", [("SRC004", "achievements", 2, 7)]),
        (HEAD + "截至日期: [甲]\n", [("SRC004", "as_of", 2, 7)]),
        (HEAD + "截至日期: {甲: 乙}\n", [("SRC004", "as_of", 2, 7)]),
        (HEAD + "文件:\n  标题：甲\n", [("SRC004", "document", 3, 5)]),
        (HEAD + "文件:\n  \u3000标题: 甲\n", [("SRC003", "document.\u3000标题", 3, 3)]),
        (HEAD + "“导语”: 甲\n", [("SRC003", "“导语”", 2, 1)]),
        (HEAD + "导语:\n  -\u3000甲\n  -\u3000乙\n", [("SRC004", "lead", 3, 3)]),
        (HEAD + "导语:\n  － 甲\n  － 乙\n", [("SRC004", "lead", 3, 3)]),
        (HEAD + "导语: ［甲, 乙］\n", [("SRC004", "lead", 2, 5)]),
        (HEAD + "导语:\n- 甲\n-\n", [("SRC004", "lead[1]", 4, 2)]),
        (HEAD + "数据: 甲\n", [("SRC004", "figures", 2, 5)]),
        (HEAD + "? [甲]\n: 乙\n", [("SRC004", "", 2, 3)]),
        # missing
        ("导语: 甲\n", [("SRC005", "period", 1, 1)]),
        (HEAD + "加分项:\n- 加分: 1\n", [("SRC005", "bonus[0].title", 3, 3)]),
        (HEAD + "数据:\n  甲:\n", [("SRC005", "figures.甲", 3, 3)]),
        (HEAD + "文件:\n  发文机关: {简称: 甲}\n", [("SRC005", "document.issuers[0].name", 3, 9)]),
        # values
        ("报告期: 2024年度上\n", [("SRC006", "period", 1, 6)]),
        (HEAD + "文件: {成文日期: 2025-02-30}\n", [("SRC006", "document.date_of_issue", 2, 12)]),
        (HEAD + "文件: {紧急程度: 很急}\n", [("SRC006", "document.urgency", 2, 12)]),
        (HEAD + "数据: {甲: 很多}\n", [("SRC006", "figures.甲.value", 2, 9)]),
        (HEAD + "考核办法: {总分: -1, 小数位数: 1.5}\n",
         [("SRC006", "scheme.total", 2, 12), ("SRC006", "scheme.digits", 2, 22)]),
        (HEAD + "工作情况:\n- {标题: 甲, 编号: 也许}\n", [("SRC006", "achievements[0].numbered", 3, 15)]),
        (HEAD + "数据:\n  '甲 ': 1\n  '{乙}': 1\n  '': 1\n",
         [("SRC006", "figures.甲 ", 3, 3), ("SRC006", "figures.{乙}", 4, 3), ("SRC006", "figures", 5, 3)]),
        # braces
        (HEAD + "导语:\n- {占比}\n- {{占比}}\n", [("SRC007", "lead[0]", 3, 3), ("SRC007", "lead[1]", 4, 3)]),
        (HEAD + "数据:\n  丙: {公式: 合计(甲, 乙)}\n", [("SRC007", "figures.丙", 3, 6)]),
        (HEAD + "截至日期: {占比.增减}\n", [("SRC007", "as_of", 2, 7)]),
        (HEAD + "工作情况:\n- 标题: 甲\n  正文: [{占比}]\n", [("SRC007", "achievements[0].body[0]", 4, 8)]),
        # characters
        (HEAD + "导语: 甲\x07乙\n", [("SRC008", "lead", 2, 6)]),
        (HEAD + '导语: "甲\\x07乙"\n', [("SRC008", "lead", 2, 5)]),
        (HEAD + "导语: 甲\u2028乙\n", [("SRC008", "lead", 2, 6)]),
        # what YAML has and a data file has not
        (HEAD + "导语: &a 甲\n结语: *a\n", [("SRC009", "lead", 2, 5), ("SRC009", "closing", 3, 5)]),
        (HEAD + "<<: 甲\n", [("SRC009", "", 2, 1)]),
        (HEAD + "数据: {<<: 甲}\n", [("SRC009", "figures", 2, 6)]),
        (HEAD + "文件: !!python/object:os.system {标题: !x 甲}\n",
         [("SRC009", "document", 2, 5), ("SRC009", "document.title", 2, 36)]),
    ],
)  # fmt: skip
def test_finding_names_code_path_and_place(
    tmp_path: Path, text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    loaded = load_text(tmp_path, text)
    assert places(loaded) == expected
    assert loaded.readable


def test_all_findings_of_a_file_come_in_one_run_and_in_file_order(tmp_path: Path) -> None:
    text = "截至: 甲\n报告期: 去年\n文件: {密级: 高}\n工作情况:\n- 编号: 也许\n"
    assert [code for code, *_ in places(load_text(tmp_path, text))] == [
        "SRC003",
        "SRC006",
        "SRC006",
        "SRC005",
        "SRC006",
    ]


@pytest.mark.parametrize(
    ("typed", "near"), [("导与", "导语"), ("figrues", "figures"), ("满分", "申报合计"), ("工作情況", "工作情况")]
)
def test_an_unknown_key_names_the_nearest_or_its_owner(tmp_path: Path, typed: str, near: str) -> None:
    (finding,) = load_text(tmp_path, HEAD + f"{typed}: 甲\n").findings
    assert near in finding.fix


def test_a_finding_says_what_was_found_and_what_is_expected(tmp_path: Path) -> None:
    (finding,) = load_text(tmp_path, "报告期: 2024年度上\n").findings
    assert "“2024年度上”" in finding.problem
    assert "2024H1" in finding.expected
    assert finding.fix


def test_columns_count_characters_in_every_encoding(tmp_path: Path) -> None:
    text = "报告期: 2024\n文件: {标题: 甲乙丙𠮷, 密级: 高}\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        named = "gbk" if encoding == "gb18030" else None
        loaded = load_text(tmp_path, text.encode(encoding), encoding=named)
        assert places(loaded) == [("SRC006", "document.classification", 2, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "导语: " + "{" * 100_000,
        "- " * 100_000,
        "\n".join(" " * depth + "甲:" for depth in range(2000)),
        "工作情况:\n" + "\n".join("  " * depth + "- 下级:" for depth in range(1000)),
    ],
)
@pytest.mark.parametrize("name", ["深.yaml", "深.json"])
def test_deep_nesting_ends_the_reading(tmp_path: Path, text: str, name: str) -> None:
    started = time.monotonic()
    loaded = load_text(tmp_path, text, name)
    assert loaded.findings[0].code in {"SRC010", "SRC001"}
    assert not loaded.readable
    assert time.monotonic() - started < 5


def test_deep_json_is_a_limit(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, '{"甲":' * 100_000, "深.json")
    assert [(code, line, column) for code, _, line, column in places(loaded)] == [("SRC010", 1, 201)]


def test_exploding_aliases_are_refused_at_once(tmp_path: Path) -> None:
    layers = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))
    started = time.monotonic()
    loaded = load_text(tmp_path, "a0: &a0 [甲]\n" + layers)
    assert "SRC009" in {finding.code for finding in loaded.findings}
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"无此键{n}: 甲\n" for n in range(20_000)),
        HEAD + "数据:\n" + "".join(f"  甲{n}: 很多\n" for n in range(20_000)),
        HEAD + "导语: 甲" + "\x01" * 20_000,
    ],
)
def test_a_file_with_countless_faults_ends_the_reading(tmp_path: Path, text: str) -> None:
    loaded = load_text(tmp_path, text)
    assert ([finding.code for finding in loaded.findings], loaded.readable) == (["SRC010"], False)


def test_a_text_folded_over_countless_lines_takes_no_countless_time(tmp_path: Path) -> None:
    started = time.monotonic()
    load_text(tmp_path, HEAD + "导语: " + "甲乙\n  " * 50_000)
    load_text(tmp_path, HEAD + '导语: "' + "甲\\t乙\n  " * 50_000 + '"')
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("数据: {甲: {数值:9}}\n", 2, 12, "加一个空格"),
        ("存在问题: [新建管网: 3公里。]\n", 2, 8, "中文冒号"),
        ("\u3000导语: 甲\n", 2, 1, "半角空格"),
        ("“导语”: 甲\n", 2, 1, "中文引号"),
        ("导语:\n  -\u3000甲\n", 3, 3, "半角"),
        ("数据:\n  甲: 25,0万吨/日\n", 3, 6, "小数点"),
    ],
)
def test_slips_of_punctuation_are_named(tmp_path: Path, text: str, line: int, column: int, said: str) -> None:
    (finding,) = load_text(tmp_path, "报告期: 2024\n" + text).findings
    assert finding.location
    assert (finding.location.line, finding.location.column) == (line, column)
    assert said in finding.fix


@pytest.mark.parametrize(("typed", "said"), [("{公式: 合计(甲, 乙)}", "逗号"), ("{占比}以上", "以 { 开头")])
def test_a_comma_that_parts_a_formula_is_told_from_a_reference(tmp_path: Path, typed: str, said: str) -> None:
    text = typed if "公式" in typed else "{占比}"
    (finding,) = load_text(tmp_path, HEAD + f"数据:\n  丙: {text}\n").findings
    assert said in finding.problem
    assert ('"合计(甲, 乙)"' in finding.fix) == ("公式" in typed)
