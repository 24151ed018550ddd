"""Scores: added up from the items, with what the scheme says about items that do not count."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from govreport.model import YearData
from govreport.resolve import ResolvedYear, Standing, resolve


def year_of(*assessments: dict[str, Any], **more: object) -> ResolvedYear:
    sections = [{"title": "项", "assessment": each} for each in assessments]
    return resolve(YearData.model_validate({"period": "2024", "achievements": sections, **more}))


def decimals(*numbers: Decimal | int | str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, numbers))


def test_a_total_is_the_sum_of_its_items() -> None:
    scores = year_of({"full_marks": "2.5", "self_score": "2.5"}, {"full_marks": "1.5", "self_score": "1"}).scores
    assert (scores.full_marks, scores.self_score, scores.grand_total) == decimals(4, "3.5", "3.5")


def test_a_deduction_alone_gives_the_score() -> None:
    assert year_of({"full_marks": "5", "deduction": "0.5"}).scores.self_score == Decimal("4.5")


def test_an_item_without_score_leaves_the_total_open() -> None:
    scores = year_of({"full_marks": "5"}, {"full_marks": "5", "self_score": "5"}).scores
    assert (scores.self_score, scores.grand_total) == (None, None)


def test_bonus_is_capped_and_deductions_are_taken_off() -> None:
    more: dict[str, Any] = {
        "bonus": [{"title": "甲", "points": "6"}, {"title": "乙", "points": "6"}],
        "deductions": [{"title": "丙", "points": "1.5"}],
        "scheme": {"bonus_cap": "10"},
    }
    scores = year_of({"full_marks": "70", "self_score": "70"}, **more).scores
    assert (scores.bonus_uncapped, scores.bonus, scores.deductions) == decimals(12, 10, "1.5")
    assert scores.grand_total == Decimal("78.5")


@pytest.mark.parametrize(
    ("treatment", "full_marks", "self_score"), [("full", 10, 9), ("excluded", 6, 5), ("scaled", 10, Decimal("8.33"))]
)
def test_items_that_do_not_apply_follow_the_scheme(treatment: str, full_marks: int, self_score: Decimal) -> None:
    scores = year_of(
        {"full_marks": "6", "self_score": "5"},
        {"full_marks": "4", "not_applicable": "是"},
        scheme={"not_applicable": treatment},
    ).scores
    assert (scores.full_marks, scores.self_score) == decimals(full_marks, self_score)


def test_items_of_the_superior_do_not_count() -> None:
    scores = year_of({"full_marks": "6", "self_score": "5"}, {"full_marks": "4", "assessed_by": "省厅"}).scores
    assert (scores.full_marks, scores.self_score) == decimals(6, 5)
    assert [group.standing for group in scores.groups] == [Standing.COUNTED, Standing.BY_SUPERIOR]


@pytest.mark.parametrize(("rounding", "total"), [("item", Decimal("5.2")), ("once", Decimal("5.1"))])
def test_rounding_is_per_item_or_once(rounding: str, total: Decimal) -> None:
    items = [{"full_marks": "3", "self_score": "2.55"}, {"full_marks": "3", "self_score": "2.55"}]
    assert year_of(*items, scheme={"rounding": rounding, "digits": "1"}).scores.self_score == total


def test_long_numbers_are_added_without_rounding() -> None:
    scores = year_of(
        {"full_marks": "1" + "0" * 28, "self_score": "1" + "0" * 28},
        {"full_marks": "1", "self_score": "0.0000000000000000000000001"},
        scheme={"digits": "999999"},
    ).scores
    assert scores.self_score == 10**28
    assert scores.full_marks == 10**28 + 1


def test_totals_are_printed_in_texts_without_trailing_zeros() -> None:
    year = year_of({"full_marks": "9.00", "self_score": "8.50"}, lead=["{满分合计}、{总得分}"])
    assert "".join(piece.words for piece in year.texts["lead", 0]) == "9分、8.5分"
