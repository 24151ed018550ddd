"""Every rule over documents and their data against its case file."""

from __future__ import annotations

import pkgutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import govreport.checks.against
from govreport.checks.against import COMPARISON_CHECKS, Comparison, ComparisonCheck, cut_document, run_comparison_checks
from govreport.text.passages import Passage
from prose import document_of

CASES = Path(__file__).parents[3] / "cases" / "against"
MECHANISM = {
    "alignment",
    "comparison",
    "contexts",
    "equality",
    "exchanges",
    "judgement",
    "leftovers",
    "pieces",
    "registry",
    "rewording",
    "subjects",
}


class Case(NamedTuple):
    code: str
    kind: str
    name: str
    data: list[str]
    text: list[str]
    finds: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for file in sorted(CASES.glob("*.yaml")):
        content: dict[str, list[dict[str, Any]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
        for kind, entries in content.items():
            cases += [
                Case(file.stem, kind, each["name"], each["data"], each["text"], each.get("finds", []))
                for each in entries
            ]
    return cases


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.code}-{case.kind}-{case.name}")
def test_rule_points_at_these_words_and_no_rule_at_any_other(case: Case) -> None:
    comparison = Comparison(cut_document(document_of(*case.text)), [Passage(text) for text in case.data])
    found = run_comparison_checks(comparison, COMPARISON_CHECKS)
    assert [(each.code, each.text) for each in found] == [(case.code, words) for words in case.finds]


@pytest.mark.parametrize("check", COMPARISON_CHECKS, ids=lambda check: check.code)
def test_every_rule_has_failing_and_passing_cases(check: ComparisonCheck) -> None:
    assert {case.kind for case in read_cases() if case.code == check.code} == {"fails", "passes"}


def test_no_rule_is_left_out() -> None:
    modules = {each.name for each in pkgutil.iter_modules(govreport.checks.against.__path__)} - MECHANISM
    assert modules == {each.rule.__name__ for each in COMPARISON_CHECKS}
    assert len({each.code for each in COMPARISON_CHECKS}) == len(COMPARISON_CHECKS)
