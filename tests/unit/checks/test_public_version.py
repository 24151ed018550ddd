"""What is said about a public version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.checks.public_version import public_findings
from govreport.diagnostics import Finding, Severity, format_path
from govreport.resolve.publication import publish

if TYPE_CHECKING:
    from pathlib import Path


def findings(folder: Path, text: str) -> list[Finding]:
    year = resolved(folder, text)
    return list(public_findings(year.year.document, publish(year)))


def coded(found: list[Finding]) -> list[tuple[str, Severity, str]]:
    return [(each.code, each.severity, format_path(each.path)) for each in found]


@pytest.mark.parametrize("disclosure", ["不予公开", "依申请公开", "withheld", "on_request"])
def test_a_document_that_is_not_public_has_no_public_version(tmp_path: Path, disclosure: str) -> None:
    found = findings(tmp_path, HEAD.replace("document:\n", f"document:\n  disclosure: {disclosure}\n"))
    assert coded(found) == [("DOC020", Severity.ERROR, "document.disclosure")]


def test_a_classified_document_has_no_public_version(tmp_path: Path) -> None:
    found = findings(tmp_path, HEAD.replace("document:\n", "document:\n  classification: 秘密\n"))
    assert coded(found) == [("DOC020", Severity.ERROR, "document.classification")]


def test_a_title_cannot_lose_a_figure(tmp_path: Path) -> None:
    text = HEAD.replace("自评报告", "自评{甲}") + "figures: {甲: {value: 3处, disclosure: withheld}}\n"
    assert ("DOC020", Severity.ERROR, "document.title[0]") in coded(findings(tmp_path, text))


@pytest.mark.parametrize("disclosure", ["", "  disclosure: 主动公开\n"])
def test_public_data_says_nothing(tmp_path: Path, disclosure: str) -> None:
    text = HEAD.replace("document:\n", f"document:\n{disclosure}") + "figures: {甲: 3处}\nlead: '{甲}'\n"
    assert findings(tmp_path, text) == []


def test_every_thing_left_out_is_named_with_its_words_and_the_reason(tmp_path: Path) -> None:
    text = HEAD + (
        "figures: {甲: {value: 3处, disclosure: withheld}, 乙: {formula: 甲 * 2}}\n"
        "lead: ['第一处共有{甲}，这一段话比较长，只取开头的二十个字']\n"
        "achievements: [{title: 内部事项, disclosure: on_request}]\n"
    )
    found = findings(tmp_path, text)
    assert coded(found) == [
        ("DOC021", Severity.INFO, "figures.甲"),
        ("DOC021", Severity.INFO, "figures.乙"),
        ("DOC021", Severity.INFO, "lead[0]"),
        ("DOC021", Severity.INFO, "achievements[0]"),
    ]
    reasons = ["公开属性为不予公开", "由不公开的数据“甲”得出", "引用了不公开的数据“甲”", "公开属性为依申请公开"]
    assert [each.problem.split("：")[1] for each in found] == reasons
    assert "第一处共有{甲}" in found[2].problem
    assert found[2].problem.count("…") == 1


def test_a_withheld_figure_that_can_be_worked_out_is_a_warning(tmp_path: Path) -> None:
    text = HEAD + "figures: {甲: {value: 3处, disclosure: withheld}, 乙: {formula: 甲 * 2, disclosure: public}}\n"
    assert ("DOC022", Severity.WARNING, "figures.乙.disclosure") in coded(findings(tmp_path, text))


TWO_FIGURES = "figures: {经费: {value: 3万元, disclosure: withheld}, 学位: 40个, 学校: 2所}\n"


def test_public_figures_that_go_with_a_paragraph_are_named(tmp_path: Path) -> None:
    text = HEAD + TWO_FIGURES + "lead: ['新建{学校}，新增{学位}，使用{经费}。', '{学校}已招生。']\n"
    (_, paragraph) = findings(tmp_path, text)
    assert paragraph.problem.endswith("；同时略去公开的数据“学校”、“学位”，其中“学位”在正文别处没有")
    assert "经费" in paragraph.fix


def test_words_that_name_the_withheld_figure_late_are_quoted_there_too(tmp_path: Path) -> None:
    start = "这一段话开头很长很长，先说了许多别的事情，又说了一些"
    (_, paragraph) = findings(
        tmp_path, HEAD + TWO_FIGURES + f"lead: '{start}以后使用资金{{经费}}建校，后面还有许多话要说。'\n"
    )
    assert paragraph.problem.startswith(f"公开版不含“{start[:20]}…")
    assert "使用资金{经费}建校" in paragraph.problem


def test_what_is_marked_goes_on_purpose_with_its_figures(tmp_path: Path) -> None:
    text = HEAD + "figures: {学位: 40个}\nachievements: [{title: 甲, lead: '{学位}', disclosure: withheld}]\n"
    assert "同时略去" not in findings(tmp_path, text)[0].problem
