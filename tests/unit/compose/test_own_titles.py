from __future__ import annotations

from typing import Any

import pytest

from govreport.compose import compose, missing_needs, read_template
from govreport.compose.own_titles import title_findings
from govreport.diagnostics import format_path
from govreport.doctree import Title, plain_text
from govreport.model import YearData
from govreport.resolve import ResolvedYear, resolve
from govreport.resolve.publication import publish

BOTH = "某局2025年工作总结和2026年工作思路"


def year(**document: object) -> ResolvedYear:
    data: dict[str, Any] = {
        "period": "2025",
        "document": {"title": BOTH, **document},
        "achievements": [{"title": "主要工作", "lead": "有序推进。"}],
        "plans": [{"title": "工作思路", "lead": "继续推进。"}],
    }
    return resolve(YearData.model_validate(data))


def own(template: str, title: object) -> dict[str, object]:
    return {"titles": ({"template": template, "title": title},)}


def found(resolved: ResolvedYear, template: str) -> list[tuple[str, str, str]]:
    findings = title_findings(resolved, read_template(template))
    return [(each.code, each.severity.value, format_path(each.path)) for each in findings]


def title_of(resolved: ResolvedYear, template: str) -> tuple[str, str]:
    blocks = compose(resolved, read_template(template)).document.blocks
    title = next(block for block in blocks if isinstance(block, Title))
    return plain_text(title.content), title.content[0].path


def test_a_template_with_a_title_of_its_own_is_headed_by_it_from_where_it_was_typed() -> None:
    resolved = year(**own("work_summary", ["某局2025年", "工作总结"]))
    assert title_of(resolved, "work_summary") == ("某局2025年工作总结", "document.titles[0].title[0]")
    assert title_of(resolved, "summary_plan") == (BOTH, "document.title[0]")


def test_the_public_version_keeps_the_titles_by_template() -> None:
    resolved = publish(year(**own("work_summary", ["某局2025年工作总结"]))).year
    assert title_of(resolved, "work_summary")[0] == "某局2025年工作总结"


@pytest.mark.parametrize(
    ("template", "title", "severity"),
    [
        ("work_summary", BOTH, "info"),
        ("self_eval", BOTH, "info"),
        ("action_plan", BOTH, "warning"),
        ("action_plan", "某局2025年工作总结", "warning"),
        ("action_plan", "某局2025年工作情况汇报", "warning"),
        ("work_summary", "某局2026年工作方案", "warning"),
    ],
)
def test_a_title_of_another_kind_is_found(template: str, title: str, severity: str) -> None:
    assert found(year(title=(title,)), template) == [("DOC037", severity, "document.title")]


@pytest.mark.parametrize(
    ("template", "title"),
    [
        ("summary_plan", BOTH),
        ("summary_plan", "某局2025年工作总结"),
        ("work_summary", "某局2025年工作总结"),
        ("work_summary", "某局2025年工作情况报告"),
        ("action_plan", "某局专项整治实施意见"),
        ("action_plan", "某局2026年十件民生实事"),
    ],
)
def test_a_title_that_fits_or_does_not_say_is_left_alone(template: str, title: str) -> None:
    assert found(year(title=(title,)), template) == []


def test_a_title_by_template_is_looked_at_where_it_stands() -> None:
    resolved = year(**own("action_plan", ["某局2025年工作总结"]))
    assert found(resolved, "action_plan") == [("DOC037", "warning", "document.titles[0].title")]


def test_a_title_for_a_template_that_nobody_knows_is_an_error() -> None:
    resolved = year(**own("work_sumary", ["某局2025年工作总结"]))
    assert found(resolved, "summary_plan") == [("REF015", "error", "document.titles[0].template")]


CARRIED = "某局关于印发《2025年工作总结和2026年工作思路》的通知"


@pytest.mark.parametrize(
    ("template", "carrier", "heading", "places"),
    [
        ("work_summary", "notice", CARRIED, [("DOC037", "warning", "document.carrier_title")]),
        ("summary_plan", "notice", CARRIED, []),
        ("work_summary", None, CARRIED, []),
        ("work_summary", "notice", "某局关于印发2025年工作总结的通知", []),
        ("summary_plan", "notice", "某局关于印发年度总结的通知", []),
    ],
)
def test_a_carriers_title_names_the_document_that_it_carries(
    template: str, carrier: str | None, heading: str, places: list[tuple[str, str, str]]
) -> None:
    head = {"issuers": ({"name": "某局"},), "carrier": carrier, "carrier_title": heading}
    assert found(year(**head, **own("work_summary", ["某局2025年", "工作总结"])), template) == places


def test_a_second_title_for_one_template_is_an_error() -> None:
    titles = [("work_summary", "某局2025年工作总结"), ("action_plan", "某局实施方案"), ("work_summary ", "某局总结")]
    resolved = year(titles=tuple({"template": name, "title": [title]} for name, title in titles))
    assert found(resolved, "summary_plan") == [("REF015", "error", "document.titles[2].template")]


def test_a_title_by_template_is_the_title_that_the_template_needs() -> None:
    resolved = year(title=None, **own("work_summary", ["某局2025年工作总结"]))
    assert list(missing_needs(resolved.year, read_template("work_summary"))) == []
    assert [each.code for each in missing_needs(resolved.year, read_template("summary_plan"))] == ["DOC010"]
