"""Results of formulas in print: where unit or digits follow from the operands, and where they must be stated."""

from __future__ import annotations

from typing import Any

from govreport.model import YearData
from govreport.resolve import FaultKind, ResolvedYear, resolve

OPERANDS: dict[str, Any] = {
    "吨": {"value": "4吨"},
    "万吨": {"value": "1.50万吨"},
    "天": {"value": "3天"},
    "率": {"value": "20.5%"},
    "处": {"value": "3处"},
    "余": {"value": "30余处"},
}


def year_of(result: dict[str, Any]) -> ResolvedYear:
    figures = {name: {"value": None, **each} for name, each in {**OPERANDS, "果": result}.items()}
    return resolve(YearData.model_validate({"period": "2024", "figures": figures}))


def printed(**result: str) -> str:
    year = year_of(result)
    assert not year.faults
    return year.figures["果"].printed.written


def kinds(**result: str) -> list[FaultKind]:
    return [fault.kind for fault in year_of(result).faults]


def test_the_first_operand_of_the_kind_lends_its_unit() -> None:
    assert printed(formula="吨 + 万吨") == "15004吨"
    assert printed(formula="万吨 + 吨") == "1.5004万吨"


def test_sums_of_like_units_keep_the_most_digits() -> None:
    assert printed(formula="万吨 + 万吨") == "3.00万吨"
    assert printed(formula="率 + 1%") == "21.5%"


def test_a_ratio_has_no_unit_and_four_decimals_of_its_own() -> None:
    assert printed(formula="万吨 / 吨") == "3750"
    assert kinds(formula="吨 / 万吨") == [FaultKind.DIGITS_NEEDED]
    assert printed(formula="吨 / 万吨", digits="5") == "0.00027"


def test_a_difference_of_rates_must_say_whether_it_is_points() -> None:
    assert kinds(formula="率 - 1%") == [FaultKind.UNIT_NEEDED]
    assert printed(formula="率 - 1%", unit="个百分点") == "19.5个百分点"


def test_a_unit_that_no_operand_has_must_be_stated() -> None:
    assert kinds(formula="吨 / 天", digits="2") == [FaultKind.UNIT_NEEDED]
    assert printed(formula="吨 / 天", unit="吨/日", digits="2") == "1.33吨/日"


def test_a_stated_unit_must_fit_the_result() -> None:
    assert kinds(formula="吨 + 万吨", unit="元") == [FaultKind.MIXED_UNITS]
    assert kinds(formula="吨 + 万吨", unit="%") == [FaultKind.MIXED_UNITS]


def test_digits_have_a_limit() -> None:
    assert kinds(formula="吨 / 3", digits="21") == [FaultKind.TOO_MANY_DIGITS]
    assert printed(formula="吨 / 3", digits="20") == "1." + "3" * 20 + "吨"


def test_a_number_too_long_to_print_is_refused() -> None:
    assert kinds(formula=f"处 × {'9' * 29} × 100", unit="处") == [FaultKind.RESULT_TOO_LARGE]


def test_what_is_computed_from_an_approximate_number_is_approximate() -> None:
    assert printed(formula="余 + 处") == "约33处"
    assert printed(formula="余 + 处", qualifier="近") == "近33处"
