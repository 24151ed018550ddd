"""Scalars of the year data: what each reader takes, and what it refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from govreport.model import Section, TextMark, YearDataModel
from govreport.model.base import (
    MAX_DIGITS,
    Spellings,
    read_count,
    read_date,
    read_flag,
    read_list,
    read_marks,
    read_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9.50", "9.50"),
        (" 9.5 分 ", "9.5"),
        ("1,200", "1200"),
        ("1，200.5", "1200.5"),
        ("−3", "-3"),
        ("+3", "3"),
        ("010", "10"),
    ],
)
def test_a_number_keeps_its_digits_and_loses_its_grouping(typed: str, read: str) -> None:
    assert str(read_number(typed)) == read


@pytest.mark.parametrize(
    "typed", ["", "分", "1,20", "1e3", "NaN", "Infinity", "1.", ".5", "九", "3%", "1" * (MAX_DIGITS + 1)]
)
def test_what_is_no_plain_number_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_number(typed)
    assert refused.value.type == "number_expected"


def test_a_number_already_read_stays_as_it_is() -> None:
    assert read_number(Decimal("1E+40")) == Decimal("1E+40")


def test_marks_are_never_negative() -> None:
    assert read_marks("0") == 0
    with pytest.raises(PydanticCustomError) as refused:
        read_marks("-0.5")
    assert refused.value.type == "marks_negative"


@pytest.mark.parametrize(("typed", "read"), [("3", 3), ("12次", 12), ("5 项", 5), (999_999, 999_999)])
def test_a_count_may_be_followed_by_its_measure_word(typed: object, read: int) -> None:
    assert read_count(str(typed).replace(" ", "")) == read


@pytest.mark.parametrize("typed", ["", "次", "1.5", "-1", "1000000", "三", "１２"])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_count(typed)
    assert refused.value.type == "count_expected"


@pytest.mark.parametrize(
    ("typed", "read"),
    [("是", True), ("有", True), ("Yes", True), (" TRUE ", True), (True, True), ("否", False), ("Off", False)],
)
def test_a_flag_is_read_in_either_language(typed: object, read: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert read_flag(typed) is read


@pytest.mark.parametrize("typed", ["", "也许", "1", "不是"])
def test_another_word_is_no_flag(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_flag(typed)
    assert refused.value.type == "flag_expected"


@pytest.mark.parametrize(
    "typed", ["2025-01-05", "2025-1-5", "2025年1月5日", "2025 年 1 月 5 日", "2025/1/5", "2025.1.5"]
)
def test_a_date_is_read_in_the_usual_forms(typed: str) -> None:
    assert read_date(typed) == date(2025, 1, 5)


@pytest.mark.parametrize("typed", ["2025-02-29", "2025-13-01", "2025-01", "2025年", "0000-01-01", "明年", "25-1-5"])
def test_a_day_that_the_calendar_lacks_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_date(typed)
    assert refused.value.type == "date_expected"


@pytest.mark.parametrize(
    ("raw", "read"), [("甲", ["甲"]), ({"名称": "甲"}, [{"名称": "甲"}]), (["甲"], ["甲"]), (None, None)]
)
def test_a_single_value_stands_for_a_list_of_one(raw: object, read: object) -> None:
    assert read_list(raw) == read


@pytest.mark.parametrize(
    ("raw", "read"), [("通知", "notice"), ("notice", "notice"), ("令", "令"), (["通知"], ["通知"])]
)
def test_chinese_words_of_a_setting_become_english_and_others_are_left_alone(raw: object, read: object) -> None:
    assert Spellings({"通知": "notice"})(raw) == read


def test_year_data_is_frozen_and_closed() -> None:
    section = Section(title="甲")
    with pytest.raises(ValidationError) as frozen:
        section.__setattr__("title", "乙")
    with pytest.raises(ValidationError) as closed:
        Section.model_validate({"title": "甲", "titel": "乙"})
    assert [each.errors()[0]["type"] for each in (frozen.value, closed.value)] == ["frozen_instance", "extra_forbidden"]


def every_model() -> list[type[YearDataModel]]:
    return sorted(YearDataModel.__subclasses__(), key=lambda model: model.__name__)


@pytest.mark.parametrize("model", every_model())
def test_every_field_has_a_chinese_spelling_of_its_own(model: type[YearDataModel]) -> None:
    titles = [field.title or "" for field in model.model_fields.values()]
    assert all(title and not title.isascii() for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("model", every_model())
def test_a_shorthand_names_a_field(model: type[YearDataModel]) -> None:
    assert model.shorthand is None or model.shorthand in model.model_fields


def test_texts_and_settings_are_told_apart_by_a_mark() -> None:
    def marked(name: str) -> bool:
        return any(isinstance(mark, TextMark) for mark in Section.model_fields[name].metadata)

    assert (marked("title"), marked("id")) == (True, False)


@pytest.mark.parametrize("read", [read_number, read_count, read_flag, read_date])
def test_a_refusal_keeps_what_was_found(read: Callable[[object], object]) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read("很多")
    assert (refused.value.context or {})["found"] == "很多"
