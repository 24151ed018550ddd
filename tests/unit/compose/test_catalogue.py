"""The catalogue of filters in docs/templates.md is the one that the code gives."""

from __future__ import annotations

from pathlib import Path

from govreport.compose.catalogue import catalogue
from govreport.compose.filters import FILTERS

DOCUMENT = Path(__file__).parents[3] / "docs" / "templates.md"


def test_every_filter_has_a_row() -> None:
    rows = catalogue().splitlines()[2:]
    assert [row.split("`")[1] for row in rows] == list(FILTERS)


def test_the_document_is_up_to_date() -> None:
    assert catalogue() in DOCUMENT.read_text(encoding="utf-8"), "python -m govreport.compose.catalogue"
