from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.diagnostics import Finding, Location
from govreport.load.acknowledged import Acknowledged
from govreport.load.settings import SettingsError, read_settings
from prose import document_of

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = document_of("一、工作情况", "完成 3,000 件,其中甲 3,000 件。建立台帐。")
HERE = Location("govreport.toml", 1)
FINDING = Finding((), "“台帐”似应为“台账”", text="台帐", code="WRD003", location=Location("甲.txt", 2, 26))


def said(**fields: str) -> Acknowledged:
    given = {"code": "WRD003", "file": "甲.txt", "words": "", "place": "", "reason": "原文如此"} | fields
    return Acknowledged(**given, location=HERE)


@pytest.mark.parametrize(
    "words", ["台帐", "建立台帐", "建 立台帐。", "“台帐”似应为“台账”", "件。建立台帐", "其中甲3，000件。建立台帐"]
)
def test_words_around_within_or_quoted_in_a_finding_name_it(words: str) -> None:
    assert said(words=words).covers(FINDING, DOCUMENT)


@pytest.mark.parametrize("words", ["建立", "台账。", "完成3,000件", "工作情况", "帐"])
def test_other_words_do_not(words: str) -> None:
    assert not said(words=words).covers(FINDING, DOCUMENT)


def test_a_mark_is_named_by_the_words_around_it() -> None:
    comma = Finding((), "半角标点", text=",", code="WRD003", location=Location("甲.txt", 2, 11))
    assert said(words="3,000件,其中").covers(comma, DOCUMENT)
    assert said(words="件,其中").covers(comma, DOCUMENT)
    assert not said(words="建立台帐").covers(comma, DOCUMENT)


@pytest.mark.parametrize(
    ("place", "covers"),
    [("第2行", True), ("2", True), ("2:26", True), ("第1行", False), ("工作情况", True), ("一", False)],
)
def test_a_place_is_a_line_or_a_heading(place: str, covers: bool) -> None:  # noqa: FBT001
    finding = FINDING._replace(headings=("一、工作情况",))
    assert said(place=place).covers(finding, DOCUMENT) is covers


def test_a_place_is_a_cell_of_word() -> None:
    finding = FINDING._replace(location=Location("甲.docx", None, 1, 9, cell=(1, 3, 2)))
    assert said(place="表1第3行第2列").covers(finding, DOCUMENT)
    assert said(place="第9段").covers(finding, DOCUMENT)
    assert not said(place="表1第3行第1列").covers(finding, DOCUMENT)


def test_words_and_place_both_have_to_hold() -> None:
    assert said(words="台帐", place="第2行").covers(FINDING, DOCUMENT)
    assert not said(words="台帐", place="第3行").covers(FINDING, DOCUMENT)


def test_another_rule_is_not_covered() -> None:
    assert not said(words="台帐", code="WRD004").covers(FINDING, DOCUMENT)


GOOD = 'code = "wrd003"\nfile = "甲.txt"\nwords = "台帐"\nreason = "原文如此"\n'


def read(folder: Path, text: str) -> tuple[Acknowledged, ...]:
    path = folder / "govreport.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path).acknowledged


def test_acknowledgements_know_their_lines(tmp_path: Path) -> None:
    entries = read(tmp_path, f"[check]\nignore = []\n\n[[check.acknowledged]]\n{GOOD}\n[[check.acknowledged]]\n{GOOD}")
    assert [(each.code, each.location.line) for each in entries] == [("WRD003", 4), ("WRD003", 10)]


def test_acknowledgements_on_one_line_have_the_files_place(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, f"[check]\nacknowledged = [{{ {GOOD.strip().replace(chr(10), ', ')} }}]\n")
    assert entry.location == Location(str(tmp_path / "govreport.toml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("reason", "why"), "没有 why 这一项"),
        (GOOD.replace("原文如此", " "), "没有写 reason"),
        (GOOD.replace('file = "甲.txt"', ""), "没有写 file"),
        (GOOD.replace('words = "台帐"', ""), "没有写是哪一处"),
        (GOOD.replace("wrd003", "台帐"), "不是规则编号"),
        (GOOD.replace("台帐", "帐" * 201), "太长"),
    ],
)
def test_one_that_says_too_little_is_refused_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said) as told:
        read(tmp_path, f"[[check.acknowledged]]\n{GOOD}[[check.acknowledged]]\n{text}")
    assert str(told.value).startswith(f"{tmp_path / 'govreport.toml'}:6: ")
    assert "应为：" in str(told.value)


def test_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="不是核实说明"):
        read(tmp_path, '[check]\nacknowledged = "WRD003"\n')
