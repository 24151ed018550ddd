from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import yaml

from govreport.load import load_year
from unit.load.samples import CHINESE, ENGLISH, load_text, places

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "报告期: 2024\n"


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_either_spelling_is_read_without_findings(tmp_path: Path, text: str) -> None:
    loaded = load_text(tmp_path, text)
    assert (places(loaded), loaded.readable, loaded.year is not None) == ([], True, True)


def test_scalars_stay_what_was_typed(tmp_path: Path) -> None:
    typed = ["10.50", "010", "12:30", "yes", "null", "2024-01-01", "~", "1e3", "0x1F"]
    loaded = load_text(tmp_path, HEAD + f"导语: [{', '.join(typed)}]\n")
    assert loaded.year is not None
    assert list(loaded.year.lead) == typed


def test_digits_behind_the_point_are_kept(tmp_path: Path) -> None:
    year = load_text(tmp_path, CHINESE).year
    assert year is not None
    assert year.achievements[0].assessment is not None
    assert str(year.achievements[0].assessment.self_score) == "9.50"


def test_every_shorthand_is_written_out(tmp_path: Path) -> None:
    year = load_text(tmp_path, CHINESE).year
    assert year is not None
    value, parts = year.figures["供水能力"].value, year.figures["投资额"].parts
    assert value is not None
    assert value.number == Decimal("31.50")
    assert parts is not None
    assert parts.items == ("管网投资", "厂站投资")
    assert year.document.issuers[0].abbreviation == "市水务局"
    assert year.document.addressees == (("市考评办",), ("各县区人民政府", "市直各单位"))
    assert year.achievements[0].body[0].paragraph == "新建管网一批。"
    assert year.bonus[0].awards[0].title == "全省节水表扬"
    assert year.problems[0].text == "老旧管网漏损偏高"


def test_json_says_the_same_as_yaml(tmp_path: Path) -> None:
    values = yaml.load(CHINESE, yaml.BaseLoader)  # noqa: S506  # strings only
    in_json = load_text(tmp_path, json.dumps(values, ensure_ascii=False, indent=1), "云溪.json")
    in_yaml = load_text(tmp_path, yaml.safe_dump(values, allow_unicode=True, width=10**6))
    assert in_json.year == in_yaml.year
    assert in_json.findings == ()


def test_json_numbers_and_words_stay_what_was_typed(tmp_path: Path) -> None:
    text = '{"报告期": 2024, "导语": [10.50, true, false, 1E3], "截至日期": null}'
    year = load_text(tmp_path, text, "a.json").year
    assert year is not None
    assert (year.lead, year.as_of) == (("10.50", "true", "false", "1E3"), None)


def test_an_empty_value_counts_as_absent(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "截至日期:\n文件:\n加分项:\n")
    assert loaded.year is not None
    assert (loaded.findings, loaded.year.as_of, loaded.year.bonus) == ((), None, ())


def test_an_empty_text_in_quotes_is_a_text(tmp_path: Path) -> None:
    year = load_text(tmp_path, HEAD + '截至日期: ""\n').year
    assert year is not None
    assert year.as_of == ""


def test_an_empty_required_value_is_missing_at_its_own_place(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "导语: 甲\n报告期:\n")
    assert places(loaded) == [("SRC005", "period", 2, 5)]


@pytest.mark.parametrize(
    ("path", "at"),
    [
        (("document", "title"), "云溪市水务局2024"),
        (("document", "issuers", 0, "name"), "云溪市水务局, 简称"),
        (("document", "issuers", 0), "{名称: 云溪市"),
        (("document", "addressees", 1, 0), "各县区人民政府"),
        (("document", "signatory"), "标题: 云溪市"),
        (("figures", "供水能力"), "31.50万吨/日"),
        (("figures", "供水能力", "value"), "31.50万吨/日"),
        (("figures", "投资额", "parts", "items", 1), "厂站投资]"),
        (("achievements", 0, "title"), "供水保障"),
        (("achievements", 0, "body", 0, "paragraph"), "新建管网一批"),
        (("achievements", 0, "body", 1, "points", 1), "两处扩建"),
        (("achievements", 0, "body", 2, "table", "rows", 1, 1), "8]"),
        (("achievements", 0, "body", 9), "- 新建管网一批"),
        (("achievements", 0, "assessment", "cap"), "满分: 10"),
        (("bonus", 0, "awards", 0, "title"), "全省节水表扬"),
        (("nowhere",), "文件:"),
        ((), "文件:"),
    ],
)
def test_a_path_leads_to_the_value_or_its_nearest_parent(tmp_path: Path, path: tuple[str | int, ...], at: str) -> None:
    before = CHINESE[: CHINESE.index(at)]
    location = load_text(tmp_path, CHINESE).source.locate(path)
    assert (location.line, location.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_the_file_is_named_as_the_user_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.yaml"
    path.write_text(HEAD, encoding="utf-8")
    loaded = load_year(path.relative_to(tmp_path))
    assert str(loaded.source.locate(("period",))) == "a.yaml:1:6"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("甲乙\n  丙丁", "甲乙丙丁"),
        ('"甲，\n  乙"', "甲，乙"),
        ("'说“甲”\n  和乙'", "说“甲”和乙"),
        (">-\n  甲\n  乙\n  丙", "甲乙丙"),
        ("甲 乙\n  丙 丁", "甲 乙丙 丁"),
        ("甲\n  API\n  乙", "甲 API 乙"),
        ("甲\n\n  乙", "甲\n乙"),
        ("|-\n  甲\n  乙", "甲\n乙"),
        ("甲 乙", "甲 乙"),
    ],
)
def test_line_breaks_put_no_blank_between_chinese_characters(tmp_path: Path, typed: str, read: str) -> None:
    year = load_text(tmp_path, HEAD + f"截至日期: {typed}\n").year
    assert year is not None
    assert year.as_of == read


def test_a_refused_optional_value_leaves_the_rest_usable(tmp_path: Path) -> None:
    text = HEAD + "工作情况:\n- 标题: 甲\n  考核: {满分: 十, 自评得分: 9}\n"
    loaded = load_text(tmp_path, text)
    assert places(loaded) == [("SRC006", "achievements[0].assessment.full_marks", 4, 12)]
    assert loaded.year is not None
    assert loaded.year.achievements[0].assessment is not None
    assert loaded.year.achievements[0].assessment.self_score == 9


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("报告期: 2024\n数据: {甲: 无}\n", "数据.甲.数值"),
        ("period: 2024\nfigures: {甲: 无}\n", ""),
        ("报告期: 2024\n文件: {标题: 甲, 附主: 乙}\n", "文件.附主"),
    ],
)
def test_paths_are_shown_in_the_language_of_the_file(tmp_path: Path, text: str, shown: str) -> None:
    (finding,) = load_text(tmp_path, text).findings
    assert finding.shown_path == shown
    assert finding.path[0] in {"figures", "document"}
