"""Formulas are exact, shares are rounded once, parts are compared with room for rounding."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import given, reject
from hypothesis import strategies as st

from govreport.checks import CHECKS, run_checks
from govreport.model import YearData
from govreport.model.quantities import read_quantity
from govreport.resolve import ResolvedYear, resolve
from govreport.resolve.agreement import agrees
from govreport.resolve.formulas import Measure, evaluate, read_formula
from govreport.resolve.rounding import plain, round_half_up, trimmed, truncate
from strategies import NAMES, decimals

if TYPE_CHECKING:
    from decimal import Decimal


def year_of(figures: dict[str, Any]) -> ResolvedYear:
    full: dict[str, Any] = {name: each if isinstance(each, dict) else {"value": each} for name, each in figures.items()}
    return resolve(YearData.model_validate({"period": "2024", "figures": full}))


def codes(year: ResolvedYear) -> set[str]:
    return {finding.code for finding in run_checks(year, CHECKS)} - {
        "DOC004",
        "REF011",
    }  # unsigned, and printed nowhere


def _sum(*numbers: Fraction) -> Fraction:
    return sum(numbers, Fraction(0))


def expressions() -> st.SearchStrategy[str]:
    leaves = st.one_of(st.sampled_from(NAMES), st.integers(0, 99).map(str))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from("+-*/×÷−"), inner).map(" ".join),
            inner.map("({})".format),
            st.lists(inner, min_size=1, max_size=3).map(lambda each: f"合计({', '.join(each)})"),
        ),
        max_leaves=12,
    )


@given(expression=expressions(), values=st.tuples(*(decimals(2) for _ in NAMES)))
def test_a_formula_is_fraction_arithmetic(expression: str, values: tuple[Decimal, ...]) -> None:
    known = dict(zip(NAMES, (Fraction(value) for value in values), strict=True))
    # Python must not divide whole numbers, so they become names too
    words = expression.translate(str.maketrans("×÷−", "*/-"))
    python = re.sub(r"\d+", lambda match: f"n{match[0]}", words)
    known |= {f"n{number}": Fraction(number) for number in re.findall(r"\d+", words)}
    try:
        expected = eval(python, {"__builtins__": {}}, {**known, "合计": _sum})  # noqa: S307
    except ZeroDivisionError:
        reject()
    assert evaluate(read_formula(expression), lambda name: Measure(known[name])).amount == expected


@given(numerator=st.integers(0, 10**6), denominator=st.integers(1, 10**6), digits=st.integers(0, 4))
def test_a_printed_share_is_within_half_a_unit(numerator: int, denominator: int, digits: int) -> None:
    share = {"formula": "甲 / 乙", "unit": "%", "digits": str(digits)}
    year = year_of({"甲": f"{numerator}件", "乙": f"{denominator}件", "率": share})
    printed = year.figures["率"].printed
    assert abs(Fraction(printed.number) - Fraction(numerator, denominator) * 100) <= Fraction(1, 2 * 10**digits)
    assert not codes(year)


@given(numerator=st.integers(0, 10**4), denominator=st.integers(1, 10**4), typed=decimals(1, 2000))
def test_a_typed_share_is_found_exactly_when_wrong(numerator: int, denominator: int, typed: Decimal) -> None:
    year = year_of(
        {"甲": f"{numerator}件", "乙": f"{denominator}件", "率": {"value": f"{typed}%", "formula": "甲 / 乙"}}
    )
    assert ("PCT001" in codes(year)) == (round_half_up(Fraction(numerator * 100, denominator), 1) != typed)


@given(parts=st.lists(st.integers(0, 10**6), min_size=1, max_size=8), off=st.integers(-3, 3))
def test_counted_parts_are_found_exactly_when_they_miss_the_whole(parts: list[int], off: int) -> None:
    names = NAMES[: len(parts)]
    whole = max(0, sum(parts) + off)
    figures: dict[str, Any] = {name: f"{part}处" for name, part in zip(names, parts, strict=True)}
    year = year_of({**figures, "全": {"value": f"{whole}处", "parts": {"items": list(names)}}})
    assert ("SUM001" in codes(year)) == (whole != sum(parts))


@given(parts=st.lists(decimals(4), min_size=1, max_size=8))
def test_rounded_parts_are_left_alone(parts: list[Decimal]) -> None:
    names = NAMES[: len(parts)]
    figures: dict[str, Any] = {
        name: f"{round_half_up(Fraction(part), 2)}万吨" for name, part in zip(names, parts, strict=True)
    }
    whole = round_half_up(sum(map(Fraction, parts), Fraction(0)), 2)
    assert not codes(year_of({**figures, "全": {"value": f"{whole}万吨", "parts": {"items": list(names)}}}))


@given(number=st.fractions(), digits=st.integers(0, 6))
def test_rounding_is_half_up_and_cutting_off_is_towards_zero(number: Fraction, digits: int) -> None:
    unit = Fraction(1, 10**digits)
    away = abs(Fraction(round_half_up(number, digits))) - abs(number)
    assert -unit / 2 < away <= unit / 2
    assert 0 <= abs(number) - abs(Fraction(truncate(number, digits))) < unit


@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_dropping_zeros_keeps_the_number(number: Decimal) -> None:
    assert trimmed(number) == number
    assert "E" not in plain(trimmed(number))


@given(number=decimals(2), unit=st.sampled_from(["万吨", "公里", "%", "处", ""]))
def test_a_number_agrees_with_itself(number: Decimal, unit: str) -> None:
    quantity = read_quantity(f"{number}{unit}")
    assert quantity is not None
    year = year_of({"甲": f"{number}{unit}"})
    assert agrees(quantity, year.figures["甲"].exact)
