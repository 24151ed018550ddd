"""The manual says something of every rule, and docs/checks.md is that manual."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govreport.checks import CHECKS
from govreport.checks.acknowledgements import CODE
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.elsewhere import ELSEWHERE
from govreport.checks.manual import Page, manual, pages
from govreport.checks.prose.rules import TEXT_CHECKS
from govreport.writers.style_deviations import WEIGHTS

DOCUMENT = Path(__file__).parents[3] / "docs" / "checks.md"


def test_every_rule_has_a_page() -> None:
    rules = [each.code for each in CHECKS] + [each.code for each in TEXT_CHECKS]
    rules += [each.code for each in COMPARISON_CHECKS]
    codes = [*rules, *(each.code for each in ELSEWHERE), CODE]
    assert sorted(page.code for page in pages()) == sorted(codes)


def test_every_code_in_the_source_has_a_page() -> None:
    """SRC codes are left out: they say what a file's shape does not allow, value by value."""
    written = {
        code
        for file in (Path(__file__).parents[3] / "src" / "govreport").rglob("*.py")
        for code in re.findall(r"\"([A-Z]{3}\d{3})\"", file.read_text(encoding="utf-8"))
    }
    assert {code for code in written if not code.startswith("SRC")} == {page.code for page in pages()}


def test_codes_of_other_steps_weigh_what_the_manual_says() -> None:
    weights = dict(WEIGHTS.values())
    declared = {each.code: each.severity for each in ELSEWHERE if each.code.startswith("STY")}
    assert declared == weights


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_a_page_explains_and_shows_both_kinds(page: Page) -> None:
    assert page.explanation
    assert [kind for kind, _ in page.examples] == ["bad", "good"]
    assert all(text for _, text in page.examples)


def test_the_document_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == manual(), "python -m govreport.checks.manual > docs/checks.md"
