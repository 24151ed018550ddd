"""The real year data of 盘锦 2024: what is known to be wrong in it, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.checks import CHECKS, acknowledge, run_checks
from govreport.diagnostics import format_path
from govreport.load import load_year
from govreport.resolve import ResolvedYear, resolve

if TYPE_CHECKING:
    from govreport.model import YearData

DATA = Path(__file__).parents[3] / "data" / "panjin2024.yaml"


@pytest.fixture(scope="module")
def declared() -> YearData:
    loaded = load_year(DATA)
    assert loaded.year is not None
    assert not loaded.findings
    return loaded.year


@pytest.fixture(scope="module")
def year(declared: YearData) -> ResolvedYear:
    return resolve(declared)


def test_findings_are_the_known_ones_and_all_are_vouched_for(year: ResolvedYear) -> None:
    findings = acknowledge(run_checks(year, CHECKS), year.year.acknowledgements)
    assert {(finding.code, format_path(finding.path)) for finding in findings} == {
        ("SUM001", "figures.中水利用量"),
        ("SCO006", "bonus[2].stated_count"),
        ("DOC001", "achievements[4].children[2].points[0]"),
        ("DOC004", "document"),
    }
    assert all(finding.acknowledged for finding in findings)
    assert not any(finding.blocks for finding in findings)


def test_without_a_word_for_them_they_block(year: ResolvedYear) -> None:
    assert {finding.code for finding in run_checks(year, CHECKS) if finding.blocks} == {"SUM001", "SCO006", "DOC001"}


def test_totals_are_70_10_80(year: ResolvedYear) -> None:
    scores = year.scores
    totals = (scores.full_marks, scores.self_score, scores.bonus, scores.grand_total)
    assert totals == tuple(map(Decimal, (70, 70, 10, 80)))


def test_groups_are_in_the_order_of_the_source(year: ResolvedYear) -> None:
    assert [group.self_score for group in year.scores.groups] == [9, 8, 12, 8, 12, 18, 3]


def test_shares_are_what_the_source_prints(year: ResolvedYear) -> None:
    computed = {name: figure.computed.number for name, figure in year.figures.items() if figure.computed}
    assert computed == {"达标规模占比": Decimal("79.4"), "中水利用率": Decimal("34.27")}


def test_every_text_resolves(year: ResolvedYear) -> None:
    assert not year.faults
    assert not any("{" in piece.words for pieces in year.texts.values() for piece in pieces)


def test_a_changed_score_is_found(declared: YearData) -> None:
    totals = declared.totals
    assert totals is not None
    changed = declared.model_copy(update={"totals": totals.model_copy(update={"self_score": Decimal(71)})})
    found = {(each.code, format_path(each.path)) for each in run_checks(resolve(changed), CHECKS)}
    assert ("SCO003", "totals.self_score") in found
