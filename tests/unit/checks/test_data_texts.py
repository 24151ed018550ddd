"""The texts of a data file keep the rules over marks and digits that finished documents keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import resolved, write_yaml
from govreport.checks.data_texts import MECHANICAL, text_findings
from govreport.checks.prose.rules import TEXT_CHECKS
from govreport.diagnostics import Severity, format_path
from govreport.pipeline import examine

if TYPE_CHECKING:
    from pathlib import Path

NESTED = "印发《关于印发《标准》的通知》"


def found(folder: Path, lead: str) -> list[tuple[str, str]]:
    data = f"period: 2024\nachievements: [{{title: 甲, children: [{{title: 乙, lead: '{lead}'}}]}}]\n"
    return [(each.code, format_path(each.path)) for each in text_findings(resolved(folder, data))]


@pytest.mark.parametrize(
    ("lead", "code"),
    [
        (NESTED, "PUN003"),
        ("落实“双减”、“五育”。", "PUN004"),
        ("印发《办法》、《条例》。", "PUN004"),
        ("全面推进,取得成效。", "PUN001"),
        ("全面推进（含试点)。", "PUN002"),
        ("全面推进。。", "PUN007"),
        ('开展"回头看"行动。', "PUN009"),
        ("完成１２项。", "NUM004"),
        ("供水、供气等……", "PUN008"),
        ("2021——2025年完成。", "PUN006"),
        ("退还2021-2022采暖季热费。", "PUN006"),
    ],
)
def test_a_text_is_found_at_its_path(tmp_path: Path, lead: str, code: str) -> None:
    assert found(tmp_path, lead) == [(code, "achievements[0].children[0].lead[0]")]


@pytest.mark.parametrize("lead", ["印发《关于印发〈标准〉的通知》。", "落实“双减”“五育”。", "在（一期、二期。"])
def test_what_is_right_or_only_likely_is_left_alone(tmp_path: Path, lead: str) -> None:
    assert found(tmp_path, lead) == []


def test_what_a_figure_prints_is_judged_with_its_sentence(tmp_path: Path) -> None:
    data = "period: 2024\nfigures: {学位: 5个}\nlead: 新增{学位}。。\n"
    (finding,) = text_findings(resolved(tmp_path, data))
    assert (finding.code, finding.path, finding.text) == ("PUN007", ("lead", 0), "。。")


def test_what_is_worded_later_has_no_marks(tmp_path: Path) -> None:
    data = (
        "period: 2024\nfigures: {车位施划: {value: 4388个, target: 4000个}}\n"
        "achievements: [{title: 甲, lead: '全年施划车位，{车位施划.完成情况}。'}]\n"
    )
    assert list(text_findings(resolved(tmp_path, data))) == []


def test_the_superiors_standard_is_quoted_as_it_is(tmp_path: Path) -> None:
    data = (
        "period: 2024\nachievements: [{title: 甲, assessment: {full_marks: 1, self_score: 1, standard: '好,得1分'}}]\n"
    )
    assert list(text_findings(resolved(tmp_path, data))) == []


def test_check_places_them_in_the_file_as_a_matter_of_style(tmp_path: Path) -> None:
    file = write_yaml(tmp_path, f"period: 2024\nlead:\n  - 好。\n  - {NESTED}。\n")
    (finding,) = [each for each in examine(file).findings if each.code == "PUN003"]
    assert finding.location is not None
    assert (finding.location.line, finding.severity, finding.edits) == (4, Severity.STYLE, ())
    assert str(finding.location).startswith(str(file))


def test_a_word_vouches_for_them_as_for_any_other(tmp_path: Path) -> None:
    vouched = "acknowledgements: [{code: PUN003, place: 'lead[0]', reason: 原文如此}]\n"
    file = write_yaml(tmp_path, f"period: 2024\nlead: {NESTED}。\n{vouched}")
    assert [each.acknowledged for each in examine(file).findings if each.code in {"PUN003", "REF006"}] == ["原文如此"]


def test_the_rules_are_those_of_finished_documents() -> None:
    assert set(MECHANICAL) <= set(TEXT_CHECKS)
