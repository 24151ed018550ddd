"""Units: what is alike, and by which factor."""

from __future__ import annotations

from fractions import Fraction

import pytest

from govreport.resolve.units import alike, describe, is_count, read_unit


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("万吨", "吨", 10_000),
        ("公里", "米", 1000),
        ("亿元", "万元", 10_000),
        ("mg/L", "g/m³", 1),
        ("mg/L", "μg/L", 1000),
        ("公顷", "平方米", 10_000),
        ("平方公里", "公顷", 100),
        ("万吨/日", "吨/天", 10_000),
        ("万吨/日", "t/d", 10_000),
        ("立方米", "m3", 1),
        ("万元/吨", "元/吨", 10_000),
        ("MWh", "千瓦时", 1000),
        ("MG/L", "毫克/升", 1),
        ("亩", "平方米", Fraction(2000, 3)),
        ("万人次", "人次", 10_000),
    ],
)
def test_units_of_one_kind_differ_by_a_factor(one: str, other: str, factor: Fraction) -> None:
    assert read_unit(one).dimensions == read_unit(other).dimensions
    assert read_unit(one).factor / read_unit(other).factor == factor


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("µg/L", "μg/L"),
        ("㎡", "m²"),
        ("㎥", "立方米"),
        ("％", "%"),
        ("元／吨", "元/吨"),
        ("kW·h", "kW•h"),
        ("㎞", "km"),
    ],
)
def test_look_alikes_are_one_unit(one: str, other: str) -> None:
    assert read_unit(one) == read_unit(other)


@pytest.mark.parametrize(
    ("one", "other"), [("吨", "米"), ("处", "座"), ("元", "美元"), ("%", ""), ("天", "次"), ("倍", "")]
)
def test_other_kinds_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_a_rate_per_day_times_days_is_an_amount() -> None:
    per_day, day = read_unit("万吨/日"), read_unit("天")
    powers = dict(per_day.dimensions)
    assert powers.pop("天") + dict(day.dimensions)["天"] == 0
    assert frozenset(powers.items()) == read_unit("吨").dimensions


def test_measure_words_are_counts() -> None:
    assert is_count(read_unit("次").dimensions)
    assert is_count(read_unit("次/点位").dimensions)
    assert not is_count(read_unit("万吨").dimensions)


def test_dimensions_are_named_by_units_people_know() -> None:
    assert describe(read_unit("万吨/日").dimensions) == "吨/天"
    assert describe(read_unit("公顷").dimensions) == "平方米"
    assert describe(frozenset()) == "没有单位的数"
