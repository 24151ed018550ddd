"""docs/house-style.md teaches by example: its examples load, and its table is that of the standard's file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govreport.writers.own_style import load_own_style
from govreport.writers.style_source import CONSEQUENCES
from govreport.writers.style_words import read_words
from unit.writers.docx.reading import HOUSE, STYLE_FILE

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "house-style.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
WRITTEN = {"true": "是", "false": "否", "outer": "外侧"}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_loads_and_changes_something(tmp_path: Path, example: str) -> None:
    path = tmp_path / "本局版式.yaml"
    path.write_text(example, encoding="utf-8")
    assert load_own_style(path, STYLE_FILE, HOUSE).style != HOUSE


def test_either_language_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "本局版式.yaml"
    styles: list[object] = []
    for example in EXAMPLES[:2]:
        path.write_text(example, encoding="utf-8")
        styles.append(load_own_style(path, STYLE_FILE, HOUSE).style)
    assert styles[0] == styles[1]


def test_the_table_names_every_measure_with_its_value() -> None:
    words = read_words(STYLE_FILE)
    for group, name in words.groups.items():
        if group == CONSEQUENCES:
            continue
        (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| {name} `{group}` |"))
        for key, rule in words.rules[group].items():
            assert f"{rule.name} `{key}` {WRITTEN.get(rule.written, rule.written)}" in row
