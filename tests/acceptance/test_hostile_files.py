"""Hostile data files through the whole command: findings or one clear error, never a traceback or half a file."""

from __future__ import annotations

import random
import re
import sys
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from lxml import etree

from govreport.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

    Mutation = Callable[[random.Random], str | bytes]

SAMPLE = (Path(__file__).parents[2] / "data" / "panjin2024.yaml").read_text(encoding="utf-8")
SMALL = """\
文件: {标题: 某市2024年自评报告, 发文机关: 某市城市管理局, 主送机关: [省住建厅], 成文日期: 2025-01-15}
报告期: 2024
数据:
  设计能力: 31.5万吨/日
  达标能力: {数值: 25万吨/日, 目标: 26万吨/日, 上年: 20万吨/日, 其中: [甲厂, 乙厂]}
  甲厂: 15万吨/日
  乙厂: 10万吨/日
  达标占比: {公式: 达标能力 / 设计能力, 单位: "%", 小数位数: 1, 上年: 70%, 方向: 越高越好}
导语: 满分{满分合计}，自评{自评得分合计}。
工作情况:
  - 标题: 污水治理
    考核: {满分: 9, 自评得分: 8.5}
    下级:
      - 标题: 收集处理
        考核: {满分: 6, 自评得分: 6, 责任科室: 排水科}
        要点: ["规模占比达到{达标占比}，比上年提高{达标占比.增减}。", "完成率{达标能力.完成率}。"]
      - 标题: 日常管理
        考核: {满分: 3, 自评得分: 2.5, 扣分: 0.5, 扣分原因: 一座厂未建台账}
        正文: [运行稳定。]
加分项:
  - {标题: 获得表扬, 加分: 1, 表彰: [{名称: 通报表扬, 文号: 建城〔2024〕5号}]}
"""
DIGITS = "9" * 400
SCALARS = [
    "9e999", "1E-999", DIGITS, "-" + DIGITS, "0." + "0" * 400 + "1", "NaN", "Infinity", "-0", "١٢", "９", "10%%",
    "1/0", "", "~", "null", "true", "2024-13-45", "0000-00-00", "9999999999", "{", "}", "{{", "{达标占比.增减", "{}",
    "{.}", "{ }", "{达标占比.增减.增减}", "{{{{", "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "<w:p/>", "]]>", "&amp;",
    "&#0;", "<!DOCTYPE a>", "\x01", "\x0b", "\x1b[31m", "\u2028", "\u202e反", "\ufffe", "\U0010ffff", "𠮷" * 300,
    "a" * 40_000, "甲" * 2000, "{% raw %}", "{{ 7*7 }}", "{{ ''.__class__ }}", "../../etc/passwd", "C:\\CON",
    "一、二、三", "（一）", "\n\n", "万亿", "1,2,3", "1 / 0", "达标占比 / 达标占比", "(" * 300 + "1" + ")" * 300,
    "1 + " * 2000 + "1", "合计(达标能力, 合计(设计能力, 甲厂))",
]  # fmt: skip
OTHERS: list[object] = [
    [],
    {},
    [[]],
    [None],
    {"": ""},
    {"甲": {"乙": ["丙"]}},
    [{}],
    None,
    ["甲"] * 50,
    [["甲"]],
    {"标题": {}},
]


def holders(value: Any) -> list[Any]:  # noqa: ANN401  # whatever the file holds
    """List every mapping and list that has something in it."""
    if not isinstance(value, dict | list) or not value:
        return []
    return [value, *(found for step in steps(value) for found in holders(value[step]))]


def steps(holder: Any) -> list[Any]:  # noqa: ANN401
    return [*holder] if type(holder) is dict else [*range(len(holder))]


def dumped(value: object) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000))


def read(text: str) -> Any:  # noqa: ANN401  # whatever the file holds
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506  # strings only


def truncated(chance: random.Random) -> bytes:
    raw = SAMPLE.encode()
    return raw[: chance.randrange(len(raw))]


def flipped(chance: random.Random) -> bytes:
    raw = bytearray(SMALL.encode())
    for _ in range(chance.randint(1, 4)):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(raw)


def with_odd_scalars(chance: random.Random) -> str:
    values = read(SMALL)
    for _ in range(chance.randint(1, 3)):
        holder = chance.choice(holders(values))
        step = chance.choice(steps(holder))
        holder[step] = chance.choice(SCALARS)
    return dumped(values)


def with_other_types(chance: random.Random) -> str:
    values = read(SMALL)
    for _ in range(chance.randint(1, 3)):
        holder = chance.choice(holders(values))
        step = chance.choice(steps(holder))
        holder[step] = deepcopy(chance.choice([*OTHERS, chance.choice(holders(values))]))
    return yaml.dump(values, allow_unicode=True, sort_keys=False, Dumper=NoAliases)


class NoAliases(yaml.SafeDumper):
    """Writes a value that occurs twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        return True


def with_keys_swapped(chance: random.Random) -> str:
    keys = re.findall(r"[\w]+(?=:)", SMALL)
    text = SMALL
    for _ in range(chance.randint(1, 4)):
        old, new = chance.choice(keys), chance.choice(keys)
        text = text.replace(f"{old}:", f"{new}:", chance.randint(1, 3))
    return text


def with_lines_moved(chance: random.Random) -> str:
    lines = SAMPLE.split("\n")
    for _ in range(chance.randint(1, 3)):
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


def with_signs(chance: random.Random) -> str:
    signs = [
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "\t",
        "'",
        '"',
        "|",
        "&a ",
        "*a",
        "!!python/object:os.system ",
        "%",
        "\x00",
        "\x07",
    ]
    text = SMALL
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(signs) + text[at:]
    return text


def with_figures(lines: list[str]) -> str:
    return SMALL.replace("数据:\n", "数据:\n" + "".join(f"  {line}\n" for line in lines))


def sections(depth: int) -> str:
    text = "".join(
        f"{'  ' * (2 * level)}  下级:\n{'  ' * (2 * level + 2)}- 标题: 层{level}\n" for level in range(depth)
    )
    return SMALL.partition("工作情况:")[0] + "工作情况:\n- 标题: 顶\n" + text


CHAIN = 2000
CRAFTED: dict[str, str | bytes] = {
    "empty": "",
    "nul": b"\0" * 1000,
    "noise": random.Random(0).randbytes(5000),  # noqa: S311
    "brackets": "报告期: " + "[" * 100_000,
    "braces": "报告期: " + "{a: " * 100_000,
    "dashes": "- " * 50_000,
    "question-marks": "? " * 50_000,
    "alias-bomb": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(30)),
    "alias-loop": "数据: &a\n  甲: *a\n",
    "merge": SMALL + "<<: {报告期: 2025}\n",
    "tag": SMALL + "结语: !!python/object/apply:os.system ['true']\n",
    "chain": with_figures([f"链{n}: {{公式: 链{n + 1} + 1}}" for n in range(CHAIN)] + [f"链{CHAIN}: '1'"]),
    "cycle": with_figures([f"环{n}: {{公式: 环{(n + 1) % 500} + 1}}" for n in range(500)]),
    "doubling": with_figures(
        [f"倍{n}: {{公式: 倍{n + 1} * 倍{n + 1}}}" for n in range(300)] + ["倍300: '999999999999999999'"]
    ),
    "parts-loop": with_figures(["甲环: {数值: 1个, 其中: [乙环]}", "乙环: {数值: 1个, 其中: [甲环]}"]),
    "references-loop": SMALL.replace("一座厂", "{达标占比.目标}{导语}{标题}"),
    "wide-sum": with_figures(
        [f"项{n}: {n}个" for n in range(2000)] + ["和: {公式: " + " + ".join(f"项{n}" for n in range(2000)) + "}"]
    ),
    "nested-formula": with_figures(["深: {公式: " + "(" * 5000 + "1" + ")" * 5000 + "}"]),
    "nested-sum": with_figures(["深: {公式: " + "合计(" * 2000 + "1" + ")" * 2000 + "}"]),
    "minus-signs": with_figures(["负: {公式: '" + "- " * 5000 + "1'}"]),
    "deep-sections": sections(12),
    "too-deep-sections": sections(200),
    "many-findings": SMALL + "".join(f"错{n}: 1\n" for n in range(5000)),
    "many-references": SMALL.replace("运行稳定。", "{没有}" * 5000),
    "open-braces": SMALL.replace("运行稳定。", "'" + "{" * 20_000 + "'"),
    "long-key": SMALL + "键" * 100_000 + ": 1\n",
    "long-title": SMALL.replace("某市2024年自评报告", "某市" * 5000),
    "long-line": SMALL.replace("运行稳定。", "长" * 100_000),
    "long-cell": SMALL.replace("一座厂未建台账", "长" * 40_000),
    "wide-table": SMALL.replace(
        "正文: [运行稳定。]", "正文: [{表格: {列: [" + ", ".join("甲" * 200) + "], 行: [[乙]]}}]"
    ),
    "utf-16": ("\ufeff" + SMALL).encode("utf-16-le"),
    "utf-32": SMALL.encode("utf-32"),
    "gbk": SMALL.encode("gbk"),
    "half-character": SMALL.encode()[:-5],
    "carriage-returns": SMALL.replace("\n", "\r"),
    "next-lines": SMALL.replace("\n", "\x85"),
    "line-separators": SMALL.replace("\n", "\u2028"),
    "bom-inside": SMALL.replace("\n", "\n\ufeff", 5),
    "directive": "%YAML 9.9\n---\n" + SMALL,
    "documents": SMALL + "---\n" + SMALL,
    "excel": b"PK\x03\x04" + b"\0" * 100,
}
MUTATIONS: list[tuple[Mutation, int]] = [
    (truncated, 20), (flipped, 40), (with_odd_scalars, 70), (with_other_types, 40), (with_keys_swapped, 25),
    (with_lines_moved, 15), (with_signs, 40),
]  # fmt: skip
FILES = [(f"{mutate.__name__}-{seed}", (mutate, seed)) for mutate, count in MUTATIONS for seed in range(count)]
OURS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
FOREIGN = re.compile(
    r"Traceback|程序出错|Error\b|Input should|while (scanning|parsing)|did not find|expected <|pydantic|, column \d"
)


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["govreport", *map(str, words)])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert isinstance(stopped.value.code, int)
    return stopped.value.code


def is_whole(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        for name in parts:
            etree.fromstring(package.read(name))
        return OURS[path.suffix] in parts


def render_or_refuse(
    folder: Path, raw: str | bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str
) -> None:
    """Render a file; anything but two whole outputs, findings or one error of ours fails the test."""
    data = folder / "甲.yaml"
    data.write_bytes(raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass"))
    code = run(monkeypatch, "render", "-t", "self_eval", "-d", data, "-o", folder / "out", *words)
    printed = capsys.readouterr()
    said = printed.out + printed.err
    made = {path.suffix: path for path in (folder / "out").iterdir()} if (folder / "out").exists() else {}
    record = made.pop(".json", None)
    assert not FOREIGN.search(said.replace(str(folder), "")), said[:2000]
    if code == 0 or record:
        assert set(made) <= {".docx", ".xlsx"}
        assert ".docx" in made
        assert all(is_whole(path) for path in made.values())
    else:
        assert code in {1, 2}
        assert made == {}
        assert re.search(r"甲\.yaml(:\d+:\d+)?: .*\n  (应为|修改)：|附表“.*请", said), said[:2000]


@pytest.mark.parametrize(("mutate", "seed"), [origin for _, origin in FILES], ids=[name for name, _ in FILES])
def test_a_mutated_file_is_rendered_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mutate: Mutation, seed: int
) -> None:
    raw = mutate(random.Random(seed))  # noqa: S311  # the same files in every run
    render_or_refuse(tmp_path, raw, monkeypatch, capsys)


@pytest.mark.parametrize("seed", range(30))
def test_a_draft_of_a_mutated_file_is_rendered_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    raw = with_odd_scalars(random.Random(1000 + seed))  # noqa: S311
    render_or_refuse(tmp_path, raw, monkeypatch, capsys, "--allow-errors")


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_file_is_rendered_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    render_or_refuse(tmp_path, CRAFTED[name], monkeypatch, capsys)


def test_the_sample_that_is_mutated_renders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    render_or_refuse(tmp_path, SMALL, monkeypatch, capsys)
    assert len(list((tmp_path / "out").glob("甲_self_eval.*x"))) == 2


@pytest.mark.parametrize(
    "name", ["../self_eval", "/etc", "self_eval/../self_eval", "_base", "", "self_eval\0", "a" * 5000]
)
def test_a_template_name_stays_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    data = tmp_path / "甲.yaml"
    data.write_text(SMALL, encoding="utf-8")
    assert run(monkeypatch, "render", "-t", name, "-d", data, "-o", tmp_path / "out") == 2
    assert "self_eval（自评报告）" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [data]
