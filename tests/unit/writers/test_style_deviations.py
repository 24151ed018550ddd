from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.diagnostics import Severity, format_path
from govreport.writers.own_style import load_own_style
from govreport.writers.style_deviations import style_deviations
from govreport.writers.style_words import read_words
from unit.writers.docx.reading import HOUSE, STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.diagnostics import Finding


def deviations(folder: Path, text: str) -> list[Finding]:
    path = folder / "版式.yaml"
    path.write_text(text, encoding="utf-8")
    return style_deviations(load_own_style(path, STYLE_FILE, HOUSE), HOUSE, read_words(STYLE_FILE), path)


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    return [(finding.code, format_path(finding.path)) for finding in deviations(folder, text)]


def test_the_standard_does_not_leave_itself(tmp_path: Path) -> None:
    assert found(tmp_path, "title: {size: 22pt}\nfonts: {body: 仿宋_GB2312}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "profile: {top: 36mm}",
        "profile: {top: 38mm}",
        "profile: {left: 27mm, right: 26mm}",
        "profile: {left: 29mm}",
        "profile: {top: 38mm, bottom: 34mm, left: 29mm, right: 25mm}",
        "fonts: {body: 仿宋, second_level: KaiTi, emphasis: SimHei, title: 方正小标宋_GBK, latin: 仿宋}",
        "headings: {second: 楷体, third: body, fourth: 仿宋}",
        "profile: {line_pitch: 28.8pt}",
    ],
)
def test_what_the_standard_allows_is_no_deviation(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("title: {size: 20pt}", "STY001", "title.size"),
        ("title: {bold: true}", "STY003", "title.bold"),
        ("headings: {second_bold: true}", "STY003", "headings.second_bold"),
        ("headings: {third: 黑体}", "STY001", "headings.third"),
        ("headings: {third: emphasis}", "STY001", "headings.third"),
        ("fonts: {latin: Arial}", "STY003", "fonts.latin"),
        ("fonts: {title: 宋体}", "STY001", "fonts.title"),
        ("page_number: {alignment: centre}", "STY001", "page_number.alignment"),
        ("page_number: {dashes: false}", "STY001", "page_number.dashes"),
        ("seal: {lines: 3}", "STY002", "seal.lines"),
        ("profile: {line_pitch: 28.5pt}", "STY002", "profile.line_pitch"),
        ("masthead: {mark_top: 80mm}", "STY001", "masthead.mark_top"),
        ("masthead: {colour: 000000}", "STY001", "masthead.colour"),
        ("page_number: {footer: 20mm}", "STY001", "page_number.footer"),
        ("table: {sizes: [11pt]}", "STY003", "table.sizes"),
        ("imprint: {outer_rule: 2pt}", "STY001", "imprint.outer_rule"),
    ],
)
def test_each_measure_weighs_what_the_standard_says(tmp_path: Path, text: str, code: str, path: str) -> None:
    assert found(tmp_path, text) == [(code, path)]


def test_what_follows_from_margins_is_reported_where_they_are_set(tmp_path: Path) -> None:
    findings = deviations(tmp_path, "# 甲局\n页边距: {天头: 30mm}\n")
    assert [(finding.code, finding.problem.split("，")[0]) for finding in findings] == [
        ("STY001", "页边距.天头 30mm"),
        ("STY002", "页边距.行距 28.55pt"),
        ("STY001", "页边距.每页行数 23"),
        ("STY001", "版心高 232mm"),
    ]
    assert {(place.line, place.column) for finding in findings if (place := finding.location)} == {(2, 11)}


def test_a_narrow_line_is_reported_with_the_characters_it_holds(tmp_path: Path) -> None:
    findings = deviations(tmp_path, "profile: {right: 40mm}\n")
    assert {finding.text for finding in findings} == {"142mm", "25"}


def test_a_finding_says_value_standard_and_clause(tmp_path: Path) -> None:
    (finding,) = deviations(tmp_path, "title: {size: 小二}\n")
    assert (finding.text, finding.expected, finding.clause) == ("18pt", "22pt", "GB/T 9704 7.3.1、F-20")
    assert finding.severity is Severity.ERROR
    (finding,) = deviations(tmp_path, "imprint: {inner_rule: 2pt}\n")
    assert (finding.text, finding.expected) == ("2pt", "0.75pt")
