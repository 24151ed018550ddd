"""Every rule against its case file: the places it must find, and what it must leave alone."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import govreport.checks
from govreport.checks import CHECKS, acknowledge, run_checks
from govreport.checks.acknowledgements import CODE as ACKNOWLEDGED
from govreport.checks.registry import Check
from govreport.diagnostics import Finding, format_path
from govreport.load import load_year
from govreport.load.evidence_files import file_problems
from govreport.resolve import resolve

CASES = Path(__file__).parents[2] / "cases" / "checks"
ALWAYS = {"DOC004", "REF011", "DOC034", "SCO025"}
"""Small data is rarely signed, its figures are rarely printed, its people are called 张三, its losses not put right."""


class Case(NamedTuple):
    code: str
    kind: str
    name: str
    data: str
    finds: list[str]
    also: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for file in sorted(CASES.glob("*.yaml")):
        content: dict[str, list[dict[str, Any]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
        for kind, entries in content.items():
            cases += [
                Case(file.stem, kind, each["name"], each["data"], each.get("finds", []), each.get("also", []))
                for each in entries
            ]
    return cases


def find_all(folder: Path, data: str) -> list[Finding]:
    file = folder / "case.yaml"
    period = "" if re.search("^period:", data, re.MULTILINE) else "period: 2024\n"
    file.write_text(period + data, encoding="utf-8")
    loaded = load_year(file)
    assert loaded.year is not None
    assert not loaded.findings
    year = resolve(loaded.year)
    year = year._replace(file_problems=file_problems(year, folder))
    return acknowledge(run_checks(year, CHECKS), loaded.year.acknowledgements)


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.code}-{case.kind}-{case.name}")
def test_rule_finds_these_places_and_no_rule_any_other(case: Case, tmp_path: Path) -> None:
    findings = [each for each in find_all(tmp_path, case.data) if not each.acknowledged]
    assert sorted(format_path(each.path) for each in findings if each.code == case.code) == sorted(case.finds)
    others = {each.code for each in findings} - {case.code} - ALWAYS - ({"SCO005"} if case.kind == "fails" else set())
    assert others == set(case.also)


def test_every_rule_of_the_package_is_listed() -> None:
    found: list[str] = []
    for module in pkgutil.iter_modules(govreport.checks.__path__):
        loaded = importlib.import_module(f"govreport.checks.{module.name}")
        rules = [value for value in vars(loaded).values() if isinstance(value, Check)]
        if module.name != "manual":
            assert len(rules) <= 1, module.name
            found += [rule.code for rule in rules]
    assert sorted(found) == sorted(each.code for each in CHECKS)


def test_codes_are_unique_and_in_order() -> None:
    families = ["REF", "SUM", "PCT", "SCO", "DOC"]
    codes = [each.code for each in CHECKS]
    assert len(set(codes)) == len(codes)
    assert ACKNOWLEDGED not in codes
    assert codes == sorted(codes, key=lambda code: (families.index(code[:3]), code))


def test_needs_name_rules_that_run_before() -> None:
    for index, each in enumerate(CHECKS):
        assert set(each.needs) <= {earlier.code for earlier in CHECKS[:index]}


@pytest.mark.parametrize("code", [*(each.code for each in CHECKS), ACKNOWLEDGED])
def test_every_rule_has_failing_and_passing_cases(code: str) -> None:
    kinds = {case.kind for case in read_cases() if case.code == code}
    assert kinds == {"fails", "passes"}


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {case.code for case in read_cases()} == {*(each.code for each in CHECKS), ACKNOWLEDGED}
