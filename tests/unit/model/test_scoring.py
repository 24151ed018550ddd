from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from govreport.model import BonusItem
from govreport.model.scoring import DeductionItem, Scheme, Totals, UnitScores
from govreport.model.sections import Part


def refused(model: Any, values: dict[str, Any]) -> list[tuple[tuple[int | str, ...], str]]:  # noqa: ANN401  any model
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_a_scheme_left_empty_rules_nothing() -> None:
    assert not any(Scheme().model_dump().values())


@pytest.mark.parametrize(("typed", "kept"), [("计满分", "full"), ("不计入", "excluded"), ("折算", "scaled")])
def test_the_treatment_of_items_that_do_not_apply_is_read_in_chinese(typed: str, kept: str) -> None:
    assert Scheme.model_validate({"not_applicable": typed, "rounding": "一次"}).not_applicable == kept


def test_marks_of_a_deduction_are_needed_and_positive() -> None:
    assert refused(DeductionItem, {"title": "甲"}) == [(("points",), "missing")]
    assert refused(DeductionItem, {"title": "甲", "points": "-1"}) == [(("points",), "marks_negative")]


def test_a_bonus_item_is_read_lead_first_and_then_in_the_order_of_its_body() -> None:
    item = BonusItem.model_validate(
        {"title": "甲", "lead": ["乙", "丙"], "body": [{"points": "丁"}, {"paragraph": "戊"}]}
    )
    assert list(item.parts()) == [
        Part("paragraph", ("lead", 0), "乙"),
        Part("paragraph", ("lead", 1), "丙"),
        Part("points", ("body", 0, "points"), ("丁",)),
        Part("paragraph", ("body", 1, "paragraph"), "戊"),
    ]


def test_stated_counts_and_totals_are_read_with_their_measure_words() -> None:
    assert BonusItem.model_validate({"title": "甲", "stated_count": "3次"}).stated_count == 3
    assert Totals.model_validate({"self_score": "70分"}).self_score == Decimal(70)


def test_scores_of_units_keep_their_order() -> None:
    scores = UnitScores.model_validate(
        {"title": "得分", "items": [{"unit": "乙县", "score": "9"}, {"unit": "甲县", "score": "10"}]}
    )
    assert [each.unit for each in scores.items] == ["乙县", "甲县"]
