from __future__ import annotations

import pytest
from pydantic import ValidationError

from govreport.model import YearData, read_period


def test_a_year_needs_nothing_but_its_period() -> None:
    year = YearData.model_validate({"period": "2024H1"})
    assert year.period == read_period("2024H1")
    assert (year.document.title, year.figures, year.achievements, year.scheme) == (None, {}, (), None)


@pytest.mark.parametrize(
    ("values", "error"),
    [({}, (("period",), "missing")), ({"period": "去年"}, (("period",), "period_expected"))],
)
def test_a_year_without_a_period_is_refused(values: dict[str, str], error: tuple[tuple[str, ...], str]) -> None:
    with pytest.raises(ValidationError) as refused:
        YearData.model_validate(values)
    assert [(each["loc"], each["type"]) for each in refused.value.errors()] == [error]


def test_a_period_already_read_stays_as_it_is() -> None:
    period = read_period("2018..2020")
    assert YearData.model_validate({"period": "2024", "plan_period": period}).plan_period == period


def test_one_problem_or_acknowledgement_stands_for_a_list() -> None:
    year = YearData.model_validate(
        {
            "period": "2024",
            "problems": {"text": "管网老旧", "measures": "更新"},
            "acknowledgements": {"code": "SUM001", "place": "totals", "reason": "上级口径"},
        }
    )
    assert [(each.text, each.measures) for each in year.problems] == [("管网老旧", ("更新",))]
    assert [each.code for each in year.acknowledgements] == ["SUM001"]


def test_a_phase_has_a_period_of_its_own() -> None:
    year = YearData.model_validate({"period": "2024", "phases": [{"title": "动员", "period": "2024-03"}]})
    assert [each.period for each in year.phases] == [read_period("2024-03")]
