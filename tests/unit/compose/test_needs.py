from __future__ import annotations

from typing import Any

import pytest

from govreport.compose import missing_needs, read_template
from govreport.compose.errors import TemplateError
from govreport.compose.templates import template_names
from govreport.diagnostics import format_path
from govreport.model import YearData
from govreport.model.spelling import chinese_path

TEMPLATE = read_template("self_eval")._replace(
    needs=(("document.title", "标题"), ("achievements", "工作"), ("totals.bonus", "加分"), ("figures.甲.value", "数"))
)
FULL: dict[str, Any] = {
    "document": {"title": "报告"},
    "achievements": [{"title": "甲"}],
    "totals": {"bonus": "2"},
    "figures": {"甲": {"value": "3处"}},
}


def missing(**changed: object) -> list[tuple[str, str]]:
    year = YearData.model_validate({"period": "2024", **FULL, **changed})
    return [(finding.code, format_path(finding.path)) for finding in missing_needs(year, TEMPLATE)]


def test_full_data_lacks_nothing() -> None:
    assert missing() == []


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("document", {}, "document.title"),
        ("document", {"title": []}, "document.title"),
        ("achievements", [], "achievements"),
        ("totals", None, "totals.bonus"),
        ("figures", {}, "figures.甲.value"),
    ],
)
def test_what_is_empty_or_absent_is_missing_at_its_place(field: str, value: object, place: str) -> None:
    assert missing(**{field: value}) == [("DOC010", place)]


@pytest.mark.parametrize("place", ["nowhere.title", "document.titel", "文件.标题"])
def test_a_need_that_no_field_can_answer_is_the_templates_fault(place: str) -> None:
    template = TEMPLATE._replace(needs=((place, "无"),))
    with pytest.raises(TemplateError, match=f"needs 中的 {place} 不是数据的字段"):
        list(missing_needs(YearData.model_validate({"period": "2024"}), template))


def test_a_need_inside_a_value_of_its_own_kind_is_missing() -> None:
    template = TEMPLATE._replace(needs=(("period.title.x", "无"),))
    year = YearData.model_validate({"period": "2024"})
    assert [finding.path for finding in missing_needs(year, template)] == [("period", "title", "x")]


@pytest.mark.parametrize("name", template_names())
def test_a_template_says_in_a_sentence_why_it_needs_each_thing(name: str) -> None:
    template = read_template(name)
    empty = YearData.model_validate({"period": "2024"})
    found = list(missing_needs(empty, template))
    assert [format_path(finding.path) for finding in found] == [place for place, _ in template.needs]
    for finding, (place, reason) in zip(found, template.needs, strict=True):
        assert finding.problem == f"缺少 {place}（{chinese_path(finding.path)}）：{reason}"
        assert "需要" in reason
        assert reason[-1] not in "。，；"
        assert template.title in finding.expected


def test_a_plan_is_missed_in_words() -> None:
    year = YearData.model_validate({"period": "2024", **FULL})
    (finding,) = missing_needs(year, read_template("summary_plan"))
    assert finding.problem == "缺少 plans（工作计划）：工作思路需要下一时期的计划"
