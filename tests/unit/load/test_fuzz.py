from __future__ import annotations

import json
import random
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport.diagnostics import GovreportError
from govreport.load import load_year
from unit.load.samples import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEEDS = 40
SYNTAX = [
    "{", "}", "[", "]", "*甲", "&甲 ", "!!python/object:os.system ", "<<: *甲\n", "? ", ": ", "- ", "|", ">", "\t",
    "'", '"', "---\n", "...\n", "%YAML 1.1\n", "@", "`", "#", "：", "{甲}", "{{",
    "\x00", "\x07", "\ufeff", "\u2028", "\x85", "\ud7ff",
]  # fmt: skip


def truncated(text: str, chance: random.Random) -> bytes:
    raw = text.encode()
    return raw[: chance.randrange(len(raw))]


def flipped(text: str, chance: random.Random) -> bytes:
    raw = bytearray(text.encode())
    for _ in range(chance.randint(1, 8)):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(raw)


def with_syntax(text: str, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SYNTAX) + text[at:]
    return text.encode()


def with_other_values(text: str, chance: random.Random) -> bytes:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(lines))
        key, colon, _ = lines[at].partition(": ")
        values = [
            "9" * 5000,
            "-1",
            "[[甲]]",
            "{甲: {乙: 丙}}",
            "1e999",
            "",
            "~",
            '""',
            "甲" * 5000,
            "[" * 60 + "]" * 60,
        ]
        lines[at] = f"{key}{colon}{chance.choice(values)}"
    return "\n".join(lines).encode()


def with_lines_moved(text: str, chance: random.Random) -> bytes:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[first], lines[second] = lines[second], " " * chance.randrange(3) + lines[first]
    return "\n".join(lines).encode()


def with_keys_swapped(text: str, chance: random.Random) -> bytes:
    words = ["标题", "正文", "数据", "考核", "满分", "报告期", "title", "body", "导语", "表格", "其中"]
    for _ in range(chance.randint(1, 4)):
        text = text.replace(f"{chance.choice(words)}:", f"{chance.choice(words)}:", chance.randint(1, 3))
    return text.encode()


MUTATIONS = [truncated, flipped, with_syntax, with_other_values, with_lines_moved, with_keys_swapped]


def load_or_refuse(path: Path, raw: bytes) -> None:
    """Load a file; anything but findings or one error of ours fails the test."""
    path.write_bytes(raw)
    started = time.monotonic()
    try:
        loaded = load_year(path)
    except GovreportError as error:
        assert str(error)  # noqa: PT017  # an error is as good as findings
    else:
        assert loaded.year is not None or loaded.findings
        assert all(finding.location and finding.location.line and finding.code for finding in loaded.findings)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("mutate", MUTATIONS)
def test_a_mutated_file_gives_findings_or_one_error(
    tmp_path: Path, mutate: Callable[[str, random.Random], bytes], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  # the same files in every run
    raw = mutate(chance.choice([CHINESE, CHINESE, ENGLISH]), chance)
    load_or_refuse(tmp_path / "甲.yaml", raw)
    load_or_refuse(tmp_path / "甲.json", raw)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("甲a1 \n\t:-{}[]\"'|>&*!?,#：报告期导语\x01\x85\ufeff\\")))
def test_any_text_gives_findings_or_one_error(tmp_path: Path, text: str) -> None:
    load_or_refuse(tmp_path / "甲.yaml", ("报告期: 2024\n" + text).encode())
    load_or_refuse(tmp_path / "甲.json", ('{"报告期": ' + text).encode())


JSON_VALUES = st.recursive(
    st.text("甲{}\x01a ", max_size=4) | st.sampled_from(["2024", "10.5", "是"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["标题", "title", "正文", "考核", "满分", "数据", "甲"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(key=st.sampled_from(["文件", "数据", "导语", "工作情况", "加分项", "单位得分", "存在问题"]), value=JSON_VALUES)
def test_any_shape_under_any_key_gives_findings(tmp_path: Path, key: str, value: object) -> None:
    load_or_refuse(tmp_path / "甲.json", json.dumps({"报告期": "2024", key: value}).encode())
