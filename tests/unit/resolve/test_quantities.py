"""Quantities put together from parts that were declared apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.model import Figure, Quantity, read_quantity
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.quantities import (
    comparable,
    is_bound,
    is_rough,
    qualified,
    rounded,
    split_unit,
    typed_quantity,
    with_unit,
)


def quantity(typed: str) -> Quantity:
    read = read_quantity(typed)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("typed", "bound", "rough"),
    [
        ("3处", False, False),
        ("达到3处", False, False),
        ("约3处", False, True),
        ("30余处", False, True),
        ("3处左右", False, True),
        ("95%以上", True, False),
        ("不超过3处", True, False),
        ("超3处", True, False),
        ("逾30余处", True, False),
    ],
)
def test_a_qualifier_bounds_a_number_or_blurs_it(typed: str, *, bound: bool, rough: bool) -> None:
    assert (is_bound(quantity(typed)), is_rough(quantity(typed))) == (bound, rough)


@pytest.mark.parametrize(
    ("unit", "parted"),
    [("万吨", ("万", "吨")), ("千米", ("", "千米")), ("%", ("", "%")), ("万", ("万", "")), ("3", ("", ""))],
)
def test_a_unit_is_parted_from_its_scale(unit: str, parted: tuple[str, str]) -> None:
    assert split_unit(unit) == parted


@pytest.mark.parametrize(
    ("typed", "unit", "written", "scale", "name"),
    [
        ("3", "万吨", "3万吨", "万", "吨"),
        ("3万", "吨", "3万吨", "万", "吨"),
        ("95以上", "%", "95%以上", "", "%"),
        ("3吨", "千克", "3吨", "", "吨"),
        ("3", None, "3", "", ""),
    ],
)
def test_a_bare_number_takes_the_unit_declared_apart(
    typed: str, unit: str | None, written: str, scale: str, name: str
) -> None:
    made = with_unit(quantity(typed), unit)
    assert (made.written, made.scale, made.unit) == (written, scale, name)


@pytest.mark.parametrize(("typed", "unit"), [("3吨", "元"), ("3万", "万吨")])
def test_two_units_or_two_scales_are_refused(typed: str, unit: str) -> None:
    with pytest.raises(FormulaError) as refused:
        with_unit(quantity(typed), unit)
    assert refused.value.kind is FaultKind.MIXED_UNITS


@pytest.mark.parametrize(
    ("typed", "mark", "written"),
    [
        ("500人", "约", "约500人"),
        ("500人", "不低于", "不低于500人"),
        ("3万人", "余", "3万余人"),
        ("1,500人", "多", "1,500多人"),
        ("95%", "以上", "95%以上"),
        ("约500人", "以上", "约500人"),
        ("500人", None, "500人"),
    ],
)
def test_a_qualifier_stands_where_it_is_said(typed: str, mark: str | None, written: str) -> None:
    assert qualified(quantity(typed), mark).written == written


def test_a_figure_with_a_formula_alone_has_no_typed_quantity() -> None:
    assert typed_quantity(Figure(formula="甲 + 乙")) is None


def test_a_typed_quantity_has_its_unit_before_its_qualifier() -> None:
    typed = typed_quantity(Figure.model_validate({"value": "2500", "unit": "人", "qualifier": "余"}))
    assert typed is not None
    assert (typed.written, typed.unit, typed.qualifier) == ("2500余人", "人", "余")


def test_a_computed_number_is_written_without_exponent() -> None:
    assert rounded(Decimal("1E+3"), "万", "吨").written == "1000万吨"


def test_an_earlier_value_of_another_kind_is_not_comparable() -> None:
    figure, printed = Figure(unit="吨"), quantity("3吨")
    assert comparable(quantity("2"), figure, printed, "上年").written == "2吨"
    with pytest.raises(FormulaError) as refused:
        comparable(quantity("2元"), Figure(), printed, "上年")
    assert refused.value.kind is FaultKind.MIXED_UNITS
