"""The manual says something of every rule, and docs/checks.md is that manual."""

from __future__ import annotations

from pathlib import Path

import pytest

from govreport.checks import CHECKS
from govreport.checks.acknowledgements import CODE
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.manual import Page, manual, pages
from govreport.checks.prose import TEXT_CHECKS

DOCUMENT = Path(__file__).parents[3] / "docs" / "checks.md"


def test_every_rule_has_a_page() -> None:
    codes = [each.code for each in CHECKS] + [each.code for each in TEXT_CHECKS]
    codes += [*(each.code for each in COMPARISON_CHECKS), CODE]
    assert sorted(page.code for page in pages()) == sorted(codes)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_a_page_explains_and_shows_both_kinds(page: Page) -> None:
    assert page.explanation
    assert [kind for kind, _ in page.examples] == ["bad", "good"]
    assert all(text for _, text in page.examples)


def test_the_document_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == manual(), "python -m govreport.checks.manual > docs/checks.md"
