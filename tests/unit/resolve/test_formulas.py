"""Formulas: precedence, brackets, bounds."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import MAX_DEPTH, MAX_LENGTH, Measure, evaluate, read_formula
from govreport.resolve.units import read_unit

KNOWN = {
    "甲": Measure(Fraction(4)),
    "乙": Measure(Fraction(5)),
    "长": Measure(Fraction(3000), read_unit("米").dimensions),
    "重": Measure(Fraction(2), read_unit("吨").dimensions),
    "再生(回用)水": Measure(Fraction(7)),
    "大": Measure(Fraction(2**2000)),
}


def value(typed: str) -> Fraction:
    return evaluate(read_formula(typed, KNOWN), KNOWN.__getitem__).amount


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("甲 + 乙 * 2", 14),
        ("（甲 + 乙） × 2", 18),
        ("甲 − 乙 - 1", -2),
        ("甲 ÷ 乙 / 2", Fraction(2, 5)),
        ("合计(甲, 乙, 合计（甲，乙）)", 18),
        ("sum(甲)", 4),
        ("100% - 25%", Fraction(3, 4)),
        ("甲 × -1.5", -6),
        ("再生(回用)水 + 甲", 11),
        ("(再生(回用)水)", 7),
    ],
)
def test_formulas_follow_the_usual_precedence(typed: str, expected: Fraction) -> None:
    assert value(typed) == expected


@pytest.mark.parametrize(
    "typed", ["", "  ", "甲 +", "+ 甲", "(甲", "甲)", "甲 乙", "合计()", "合计(甲", "甲 , 乙", "()"]
)
def test_bad_grammar_is_a_fault(typed: str) -> None:
    with pytest.raises(FormulaError) as caught:
        value(typed)
    assert caught.value.kind is FaultKind.BROKEN_FORMULA


@pytest.mark.parametrize("opening", ["(", "合计(", "sum("])
def test_brackets_have_a_deepest_level(opening: str) -> None:
    assert value(opening * MAX_DEPTH + "甲" + ")" * MAX_DEPTH) == 4
    for depth in (MAX_DEPTH + 1, 5000):
        with pytest.raises(FormulaError):
            value(opening * depth + "甲" + ")" * depth)


def test_a_formula_has_a_longest_length() -> None:
    with pytest.raises(FormulaError):
        read_formula("甲" * (MAX_LENGTH + 1))


def test_a_sum_of_a_thousand_figures_is_quick() -> None:
    start = time.perf_counter()
    assert value(" + ".join(["甲"] * 1000)) == 4000
    assert value(f"合计({', '.join(['甲'] * 1000)})") == 4000
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("typed", ["大 × 大", "1 / 大 / 大", "9" * 1000, " × ".join(["大"] * 1000)])
def test_amounts_beyond_reason_are_refused(typed: str) -> None:
    with pytest.raises(FormulaError) as caught:
        value(typed)
    assert caught.value.kind is FaultKind.RESULT_TOO_LARGE


def test_mixed_units_name_both_operands_with_their_units() -> None:
    with pytest.raises(FormulaError) as caught:
        value("长 + 重 × 2")
    assert caught.value.kind is FaultKind.MIXED_UNITS
    assert caught.value.details == ("“长”（米）", "“重 × 2”（吨）")


def test_division_by_zero_names_the_divisor() -> None:
    with pytest.raises(FormulaError) as caught:
        value("甲 / (乙 - 甲 - 1)")
    assert caught.value.kind is FaultKind.DIVISION_BY_ZERO
    assert caught.value.details == ("“( 乙 - 甲 - 1 )”",)
