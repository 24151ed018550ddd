"""What a draft shows where number and dates are still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import SCORED, resolved
from govreport.compose import compose, read_template
from govreport.compose.drafts import stage_note, year_of_issue
from govreport.doctree import Attachment, Imprint, Masthead, Signature, Title
from govreport.model import DocumentHead, YearData

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.compose import Composition

CARRIED = """\
document:
  title: 某市城市管理局2024年工作总结
  issuers: 某市城市管理局
  addressees: [局机关各科室]
  printing_office: 某市城市管理局办公室
  carrier: notice
  stage: {stage}
period: 2024
"""


def composed(folder: Path, stage: str, **given: str) -> Composition:
    head = CARRIED.replace("{stage}", "".join([stage, *(f"\n  {name}: {value}" for name, value in given.items())]))
    return compose(resolved(folder, head + SCORED), read_template("self_eval"))


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("draft", "（征求意见稿）"),
        ("征求意见稿", "（征求意见稿）"),
        ("初稿", "（初稿）"),
        ("review", "（送审稿）"),
        ("送审稿", "（送审稿）"),
        ("final", ""),
        ("印发稿", ""),
        (None, ""),
    ],
)
def test_a_stage_is_named_as_offices_name_it(typed: str | None, note: str) -> None:
    assert stage_note(DocumentHead.model_validate({"stage": typed})) == note


@pytest.mark.parametrize(
    ("data", "issued"),
    [
        ({"period": "2024", "achievements": [{"title": "甲"}]}, 2025),
        ({"period": "2024H1", "achievements": [{"title": "甲"}]}, 2024),
        ({"period": "2018..2020", "plans": [{"title": "甲"}]}, 2018),
        ({"period": "2024", "document": {"date_of_issue": "2026-02-01"}}, 2026),
    ],
)
def test_a_report_is_issued_after_its_period_and_a_plan_at_its_beginning(data: object, issued: int) -> None:
    assert year_of_issue(YearData.model_validate(data)) == issued


def test_the_note_stands_under_the_titles_of_carrier_and_document_but_not_of_attachments(tmp_path: Path) -> None:
    blocks = composed(tmp_path, "draft").document.blocks
    assert [block.note for block in blocks if isinstance(block, Title)] == ["（征求意见稿）"] * 2
    assert [block.title.note for block in blocks if isinstance(block, Attachment)] == [""]


@pytest.mark.parametrize("carrier", ["report", "letter"])
def test_a_document_that_is_an_attachment_of_its_carrier_bears_the_note_too(tmp_path: Path, carrier: str) -> None:
    head = CARRIED.replace("carrier: notice", f"carrier: {carrier}").replace("{stage}", "draft")
    blocks = compose(resolved(tmp_path, head + SCORED), read_template("self_eval")).document.blocks
    assert [block.note for block in blocks if isinstance(block, Title)] == ["（征求意见稿）"]
    assert [block.title.note for block in blocks if isinstance(block, Attachment)] == ["（征求意见稿）", ""]


def test_properties_and_annex_bear_the_note_in_their_titles(tmp_path: Path) -> None:
    document, workbook = composed(tmp_path, "review")
    assert workbook is not None
    (sheet,) = workbook.sheets
    assert all(title.endswith("（送审稿）") for title in (document.title, workbook.title, sheet.title))
    assert sheet.name == "评分表"


def test_number_and_dates_that_are_not_known_are_blank(tmp_path: Path) -> None:
    blocks = composed(tmp_path, "初稿").document.blocks
    assert [block.document_number for block in blocks if isinstance(block, Masthead)] == ["〔2025〕  号"]
    assert [block.date_of_issue for block in blocks if isinstance(block, Signature)] == ["2025年  月  日"]
    assert [block.print_date for block in blocks if isinstance(block, Imprint)] == ["2025年  月  日"]


def test_what_is_known_is_printed_in_a_draft_too(tmp_path: Path) -> None:
    given = {"document_number": "某城管〔2025〕6号", "date_of_issue": "2025-01-15", "print_date": "2025-01-16"}
    blocks = composed(tmp_path, "draft", **given).document.blocks
    assert [block.document_number for block in blocks if isinstance(block, Masthead)] == ["某城管〔2025〕6号"]
    assert [block.date_of_issue for block in blocks if isinstance(block, Signature)] == ["2025年1月15日"]
    assert [block.print_date for block in blocks if isinstance(block, Imprint)] == ["2025年1月16日"]


def test_a_final_has_no_note_and_no_blank_date(tmp_path: Path) -> None:
    document, workbook = composed(tmp_path, "final")
    assert workbook is not None
    assert not any("稿" in title for title in (document.title, workbook.title, workbook.sheets[0].title))
    assert [block.note for block in document.blocks if isinstance(block, Title)] == ["", ""]
    assert not [block for block in document.blocks if isinstance(block, Signature)]
    assert [block.print_date for block in document.blocks if isinstance(block, Imprint)] == [""]
