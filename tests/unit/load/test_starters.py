"""A file made of needs alone has them all, and nothing wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import write_yaml
from govreport.compose import missing_needs, read_template
from govreport.load.starters import fill_starter, starter_of_needs
from govreport.model import DocumentHead, YearData, read_period
from govreport.pipeline import Version, examine

if TYPE_CHECKING:
    from pathlib import Path

HEAD_FIELDS = [f"document.{name}" for name in DocumentHead.model_fields]
NEEDS = [name for name in YearData.model_fields if name not in {"acknowledgements", "document"}]


def begun(*places: str) -> str:
    period = read_period("2025")
    assert period is not None
    return fill_starter(
        starter_of_needs("brief", "简报", [(place, f"要有{place}") for place in places]), "2025", period
    )


@pytest.mark.parametrize("place", [*NEEDS, *HEAD_FIELDS, "figures.甲.value", "totals.bonus", "scheme.total"])
def test_every_part_of_the_year_data_can_be_needed(tmp_path: Path, place: str) -> None:
    examined = examine(write_yaml(tmp_path, begun(place)))
    assert examined.year is not None, examined.findings
    template = read_template("self_eval")._replace(needs=((place, "要有"),))
    assert list(missing_needs(examined.year.year, template)) == []


def test_the_usual_needs_leave_nothing_to_complain_of(tmp_path: Path) -> None:
    text = begun("document.title", "document.issuers", "document.date_of_issue", "achievements", "plans", "problems")
    assert [each.code for each in examine(write_yaml(tmp_path, text)).findings] == ["DOC034"]
    assert examine(write_yaml(tmp_path, text), version=Version(stage="初稿")).findings == ()


def test_needs_are_grouped_and_explained(tmp_path: Path) -> None:
    text = begun("document.title", "period", "lead", "document.remark", "nowhere.title", "lead.deeper")
    assert [line for line in text.splitlines() if line and not line.lstrip().startswith("#")] == [
        "报告期: 2025   # 一年写 2025，半年写 2025H1",
        "文件:",
        "  标题: [请填写标题]",
        "  附注: 请填写附注",
        "导语: [请填写导语]",
    ]
    assert text.count("# 要有") == 3
    assert examine(write_yaml(tmp_path, text)).year is not None


def test_a_reason_cannot_break_out_of_its_comment() -> None:
    text = starter_of_needs("brief", "简报", [("lead", "要有\n坏键: 1")])
    assert "# 要有 坏键: 1" in text


@pytest.mark.parametrize(
    ("typed", "words"), [("2025", "2025年|2026|2026年|2026-01-15"), ("9999", "9999年|9999|9999年|9999-12-31")]
)
def test_what_follows_from_a_period_is_filled_in(typed: str, words: str) -> None:
    period = read_period(typed)
    assert period is not None
    assert fill_starter("$label|$next_period|$next_label|$issue_date", typed, period) == words
