"""The reader on its own: what it hands on and where it stops; findings of whole files are in test_findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.load.reader import MANY_FINDINGS, MAX_DEPTH, MOST_FINDINGS
from unit.load.samples import load_text, places

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "报告期: 2024\n"


def nested(depth: int) -> str:
    """Stack sections so deep that the last one holds a mapping at the given depth."""
    return HEAD + "工作情况: " + "[{标题: 甲, 下级: " * depth + "[]" + "}]" * depth + "\n"


@pytest.mark.parametrize(("depth", "codes"), [(MAX_DEPTH // 2 - 1, []), (MAX_DEPTH // 2, ["SRC010"])])
def test_nesting_ends_at_its_limit(tmp_path: Path, depth: int, codes: list[str]) -> None:
    assert [code for code, *_ in places(load_text(tmp_path, nested(depth)))] == codes


def test_no_more_findings_are_listed_than_anybody_reads(tmp_path: Path) -> None:
    faulty = "".join(f"无此键{at}: 甲\n" for at in range(MOST_FINDINGS))
    assert len(load_text(tmp_path, HEAD + faulty).findings) == MOST_FINDINGS
    loaded = load_text(tmp_path, HEAD + faulty + "无此键: 甲\n")
    assert (len(loaded.findings), loaded.findings[0].code, loaded.readable) == (1, "SRC010", False)


def test_keys_are_guessed_only_while_the_file_looks_like_year_data(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "".join(f"导语{at}: 甲\n" for at in range(MANY_FINDINGS + 1)))
    assert ["“导语”" in finding.fix for finding in loaded.findings] == [True] * MANY_FINDINGS + [False]


def test_what_stands_under_an_unknown_key_is_read_past(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "未知: {甲: [乙, {丙: [丁]}], 戊: }\n导语: 己\n")
    assert [code for code, *_ in places(loaded)] == ["SRC003"]
    assert loaded.year is not None
    assert loaded.year.lead == ("己",)


def test_the_first_of_two_values_is_kept(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "截至日期: 甲\nas_of: {乙: 丙}\n")
    assert places(loaded) == [("SRC002", "as_of", 3, 1)]
    assert loaded.year is not None
    assert loaded.year.as_of == "甲"


def test_an_anchor_is_reported_and_its_value_kept(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "导语: &a [甲]\n存在问题: &b {问题: 乙}\n")
    assert places(loaded) == [("SRC009", "lead", 2, 5), ("SRC009", "problems", 3, 7)]
    assert loaded.year is not None
    assert (loaded.year.lead, loaded.year.problems[0].text) == (("甲",), "乙")


def test_a_name_without_a_value_counts_as_declared(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "数据:\n  甲:\n")
    assert loaded.year is not None
    assert list(loaded.year.figures) == ["甲"]


def test_a_list_takes_the_place_of_a_record_whose_shorthand_is_a_list(tmp_path: Path) -> None:
    year = load_text(tmp_path, HEAD + "数据: {甲: {数值: 3处, 其中: [乙]}, 乙: 2处}\n").year
    assert year is not None
    parts = year.figures["甲"].parts
    assert parts is not None
    assert parts.items == ("乙",)
