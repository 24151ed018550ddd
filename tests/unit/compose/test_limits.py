"""The bounds themselves; test_sandbox has the templates that meet them."""

from __future__ import annotations

import pytest

from govreport.compose import limits
from govreport.compose.errors import TemplateLimitError
from govreport.compose.limits import BUDGET, MAX_STEPS, Budget, bounded, bounded_join, counted, guarded


def test_a_budget_is_spent_to_its_end_and_not_beyond() -> None:
    budget = Budget()
    budget.spend(MAX_STEPS)
    with pytest.raises(TemplateLimitError):
        budget.spend(1)


def test_a_loop_costs_its_rounds_whether_they_are_known_or_not() -> None:
    for items in ([1, 2], range(2), iter([1, 2])):
        BUDGET.set(Budget())
        assert len(list(counted(items))) == 2
        BUDGET.get().spend(MAX_STEPS - 3)
        with pytest.raises(TemplateLimitError):
            BUDGET.get().spend(1)


def test_texts_are_measured_before_they_are_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_LENGTH", 4)
    assert bounded_join(["甲乙", "丙丁"]) == "甲乙丙丁"
    assert bounded("甲乙丙丁") == "甲乙丙丁"
    with pytest.raises(TemplateLimitError):
        bounded_join(["甲乙", "丙丁", "戊"])
    with pytest.raises(TemplateLimitError):
        bounded("甲乙丙丁戊")


def test_a_filter_without_bounds_stays_itself() -> None:
    assert guarded("upper", str.upper) is str.upper
    assert guarded("center", str.center)("甲", 3) == " 甲 "
    with pytest.raises(TemplateLimitError):
        guarded("center", str.center)("甲", 10_001)
