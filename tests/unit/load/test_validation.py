from __future__ import annotations

from typing import Any

import pytest

from govreport.diagnostics import format_path
from govreport.load.validation import Validation
from govreport.model import DocumentHead, Section, YearData


def refused(validation: Validation) -> list[tuple[str, str]]:
    return [(finding.code, format_path(finding.path)) for finding in validation.refused]


def test_a_model_in_order_is_built_without_a_word() -> None:
    validation = Validation()
    assert validation.build(Section, {"title": "甲"}, ("plans", 0)) == Section(title="甲")
    assert (validation.refused, validation.rejected) == ([], set())


def test_a_refused_value_is_left_out_and_named_below_its_path() -> None:
    validation = Validation()
    section = validation.build(Section, {"title": "甲", "numbered": "也许", "lead": ["乙"]}, ("plans", 0))
    assert section == Section(title="甲", lead=("乙",))
    assert refused(validation) == [("SRC006", "plans[0].numbered")]


def test_all_refused_values_of_a_model_are_named_at_once() -> None:
    values = {
        "title": "甲",
        "assessment": {"full_marks": "-1", "self_score": "九", "standard": "乙"},
        "disclosure": "半公开",
    }
    validation = Validation()
    section = validation.build(Section, values, ("plans", 0))
    assert refused(validation) == [
        ("SRC006", "plans[0].assessment.full_marks"),
        ("SRC006", "plans[0].assessment.self_score"),
        ("SRC006", "plans[0].disclosure"),
    ]
    assert section is not None
    assert section.assessment is not None
    assert (section.assessment.standard, section.disclosure) == ("乙", None)


def test_without_what_it_needs_a_model_is_not_built() -> None:
    validation = Validation()
    assert validation.build(Section, {"lead": ["乙"]}, ("plans", 0)) is None
    assert refused(validation) == [("SRC005", "plans[0].title")]
    assert ("plans", 0) in validation.rejected


def test_absence_of_a_value_that_was_refused_before_is_an_echo() -> None:
    validation = Validation()
    validation.rejected.add(("period",))
    assert validation.build(YearData, {}, ()) is None
    assert refused(validation) == []


@pytest.mark.parametrize(
    ("values", "code", "path"),
    [
        ({"period": "去年"}, "SRC006", "period"),
        ({"period": "2024", "document": {"date_of_issue": "2025-02-30"}}, "SRC006", "document.date_of_issue"),
        ({"period": "2024", "figures": {"甲": {"value": "很多"}}}, "SRC006", "figures.甲.value"),
        ({"period": "2024", "bonus": [{"points": "1"}]}, "SRC005", "bonus[0].title"),
        ({"period": "2024", "roster": [{"role": "组长", "name": ["甲"]}]}, "SRC004", "roster[0].name"),
    ],
)
def test_each_refusal_has_the_code_of_its_kind(values: dict[str, Any], code: str, path: str) -> None:
    validation = Validation()
    validation.build(YearData, values, ())
    assert refused(validation) == [(code, path)]


def test_a_word_of_no_setting_is_answered_with_the_words_there_are() -> None:
    validation = Validation()
    validation.build(YearData, {"period": "2024", "document": {"urgency": "很急"}}, ())
    (finding,) = validation.refused
    assert "很急" in finding.problem
    assert all(word in finding.expected for word in ("特急", "加急", "特提", "平急"))


@pytest.mark.parametrize("typed", ["000012", "12", "999999", ""])
def test_a_copy_number_has_six_digits_at_most(typed: str) -> None:
    validation = Validation()
    head = validation.build(DocumentHead, {"copy_number": typed}, ("document",))
    assert (head and head.copy_number, validation.refused) == (typed, [])


@pytest.mark.parametrize("typed", ["abc", "1234567", "００１", "-5", "第12号"])
def test_a_copy_number_of_anything_else_is_refused_at_its_place(typed: str) -> None:
    validation = Validation()
    head = validation.build(DocumentHead, {"copy_number": typed}, ("document",))
    assert head is not None
    assert head.copy_number is None
    assert refused(validation) == [("SRC006", "document.copy_number")]
    assert "6位" in validation.refused[0].expected
