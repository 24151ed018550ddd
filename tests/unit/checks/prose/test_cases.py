"""Every rule over texts against its case file: the words it must point at, and what it must leave alone."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import govreport.checks.prose
from govreport.checks import CHECKS
from govreport.checks.prose.registry import run_text_checks
from govreport.checks.prose.rules import TEXT_CHECKS, TextCheck
from govreport.load.documents import read_document
from govreport.text.document import DocumentText, Line

CASES = Path(__file__).parents[3] / "cases" / "prose"
FAMILIES = ["ORD", "REF", "SUM", "PCT", "SCO", "DOC", "NUM", "UNI", "PUN", "WRD"]


class Case(NamedTuple):
    code: str
    kind: str
    name: str
    text: str
    finds: list[str]
    also: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for file in sorted(CASES.glob("*.yaml")):
        content: dict[str, list[dict[str, Any]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
        for kind, entries in content.items():
            cases += [
                Case(
                    file.stem, kind, each["name"], "\n".join(each["text"]), each.get("finds", []), each.get("also", [])
                )
                for each in entries
            ]
    return cases


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.code}-{case.kind}-{case.name}")
def test_rule_points_at_these_words_and_no_rule_at_any_other(case: Case, tmp_path: Path) -> None:
    file = tmp_path / ("case.md" if "|" in case.text else "case.txt")
    file.write_text(case.text, encoding="utf-8")
    findings = run_text_checks(read_document(file), TEXT_CHECKS)
    assert sorted(each.text.strip() for each in findings if each.code == case.code) == sorted(
        each.strip(" |") for each in case.finds
    )
    assert {each.code for each in findings} - {case.code} == set(case.also)


@pytest.mark.parametrize("check", TEXT_CHECKS, ids=lambda check: check.code)
def test_every_rule_has_failing_and_passing_cases(check: TextCheck) -> None:
    assert {case.kind for case in read_cases() if case.code == check.code} == {"fails", "passes"}


def test_every_rule_of_the_package_is_listed() -> None:
    found: list[str] = []
    for module in pkgutil.iter_modules(govreport.checks.prose.__path__):
        if module.name == "rules":
            continue  # the list itself
        loaded = importlib.import_module(f"govreport.checks.prose.{module.name}")
        rules = [value for value in vars(loaded).values() if isinstance(value, TextCheck)]
        assert len(rules) <= 1, module.name
        found += [rule.code for rule in rules]
    assert sorted(found) == sorted(each.code for each in TEXT_CHECKS)


def test_codes_are_unique_and_in_order() -> None:
    codes = [each.code for each in TEXT_CHECKS]
    assert len({*codes, *(each.code for each in CHECKS)}) == len(codes) + len(CHECKS)
    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code[:3]), code))


def test_every_finding_says_what_to_do() -> None:
    for case in read_cases():
        if case.kind == "fails" and "|" not in case.text:
            document = document_of(case.text)
            assert all(each.expected and each.fix for each in run_text_checks(document, TEXT_CHECKS)), case


def document_of(text: str) -> DocumentText:
    return DocumentText("case", "text", (Line(number, line) for number, line in enumerate(text.split("\n"), 1)))
