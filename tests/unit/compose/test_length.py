"""The length of a document is that of its own text, counted as Word counts 字数."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved, write_yaml
from govreport.compose import compose, read_template
from govreport.compose.length import CODE, word_count, wrong_length
from govreport.compose.templates import LengthLimit
from govreport.diagnostics import Severity
from govreport.pipeline import examine

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.compose.templates import TemplateInfo
    from govreport.diagnostics import Finding

SECTIONS = """\
achievements:
  - {title: 甲, lead: 一二三四五六七八九。}
  - {title: 乙, lead: 一二。}
  - {title: 丙, lead: 一二三四。}
  - {title: 丁, lead: 一。}
"""
LENGTH = 4 * 3 + 10 + 3 + 5 + 2
CARRIED = HEAD.replace("date_of_issue", "carrier: notice\n  document_number: 某城管〔2025〕6号\n  date_of_issue")


def limited(most: int | None, least: int | None = None, name: str = "work_summary") -> TemplateInfo:
    return read_template(name)._replace(length=LengthLimit(most, least))


def found(folder: Path, template: TemplateInfo, data: str = HEAD + SECTIONS) -> list[Finding]:
    return list(wrong_length(compose(resolved(folder, data), template).document, template))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("城市管理", 4),
        ("城市，管理。", 6),
        ("2024年", 2),
        ("PM2.5浓度35微克/立方米", 10),
        ("下降12.3%，", 4),
        ("work in progress", 3),
        ("“一〔2024〕6号”——甲", 11),
        ("㐀𠀀镕", 3),
        ("　 \n", 0),
        ("气温12℃", 4),
    ],
)
def test_hanzi_and_marks_count_one_each_and_runs_of_others_one(text: str, count: int) -> None:
    assert word_count(text) == count


def test_a_text_within_its_limits_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path, limited(LENGTH, LENGTH)) == []
    assert found(tmp_path, limited(None, None)) == []


def test_a_text_that_is_too_long_is_told_with_its_longest_sections(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, limited(LENGTH - 1))
    assert (finding.code, finding.severity, finding.path) == (CODE, Severity.WARNING, ("document", "title"))
    assert f"{LENGTH}字" in finding.problem
    assert "“一、甲”13字、“三、丙”8字、“二、乙”6字" in finding.problem
    assert f"{LENGTH - 1}字" in finding.expected


def test_sections_are_named_on_the_level_that_has_several(tmp_path: Path) -> None:
    children = "achievements:\n  - title: 工作\n    children:\n" + SECTIONS.split("\n", 1)[1].replace(
        "  - ", "      - "
    )
    (finding,) = found(tmp_path, limited(1), HEAD + children)
    assert "“（一）甲”" in finding.problem


def test_a_text_that_is_too_short_is_told(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, limited(None, LENGTH + 1))
    assert f"不少于{LENGTH + 1}字" in finding.expected


@pytest.mark.parametrize("carrier", ["notice", "report", "letter"])
def test_neither_carrier_nor_attachments_count(tmp_path: Path, carrier: str) -> None:
    figures = "figures: {公厕: {value: 2座, target: 2座}}\n"
    data = CARRIED.replace("carrier: notice", f"carrier: {carrier}") + figures + SECTIONS
    assert found(tmp_path, limited(LENGTH, LENGTH), data) == []
    (finding,) = found(tmp_path, limited(LENGTH - 1), data)
    assert "“一、甲”13字" in finding.problem


def test_points_and_tables_in_the_text_count(tmp_path: Path) -> None:
    body = "body: [{points: [甲乙, 丙]}, {table: {caption: 表, columns: [列], rows: [[格], [{}]]}}]"
    data = HEAD + "achievements:\n  - {title: 甲, " + body.replace("{}", "''") + "}\n"
    assert found(tmp_path, limited(3 + len("一是甲乙；二是丙。") + 3, 3 + 9 + 3), data) == []


def test_what_is_examined_for_a_template_is_measured_unless_errors_stand(tmp_path: Path) -> None:
    template = limited(1)
    (finding,) = examine(write_yaml(tmp_path, HEAD + SECTIONS), templates=[template, template]).findings
    assert (finding.code, finding.location is not None) == (CODE, True)
    broken = HEAD + SECTIONS.replace("一二三四五六七八九。", "'{未知}'")
    assert CODE not in {each.code for each in examine(write_yaml(tmp_path, broken), templates=[template]).findings}


def test_a_length_may_be_vouched_for(tmp_path: Path) -> None:
    word = f"acknowledgements: {{code: {CODE}, place: 文件.标题, reason: 领导同意}}\n"
    (finding,) = examine(write_yaml(tmp_path, HEAD + SECTIONS + word), templates=[limited(1)]).findings
    assert finding.acknowledged == "领导同意"
