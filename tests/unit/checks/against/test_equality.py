from __future__ import annotations

import pytest

from govreport.checks.against.equality import agree, agree_in_words, identity, may_replace, of_one_kind, written
from govreport.text.amounts import Amount, find_amounts
from govreport.text.widths import fold


def amount(text: str) -> Amount:
    (found,) = find_amounts(fold(text))
    return found


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("12000吨", "1.2万吨"),
        ("1,200座", "1200座"),
        ("3.5公里", "3500米"),
        ("12034吨", "约1.2万吨"),
        ("2534人", "2500余人"),
        ("12座", "12个"),
        ("5%", "5"),
        ("9.50分", "9.5分"),
        ("2024年4月3日", "2024-04-03"),
    ],
)
def test_these_say_the_same(stated: str, found: str) -> None:
    assert agree(amount(stated), amount(found))


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("12034吨", "1.2万吨"),
        ("2500余人", "2507余人"),
        ("70%以上", "76%以上"),
        ("约18万吨", "约10万吨"),
        ("31.5万吨", "31.5吨"),
        ("5%", "5个百分点"),
        ("12吨", "12公里"),
        ("2024年4月3日", "20座"),
        ("某办发〔2024〕5号", "2024年4月3日"),
    ],
)
def test_these_do_not(stated: str, found: str) -> None:
    assert not agree(amount(stated), amount(found))


def test_equal_amounts_have_one_identity() -> None:
    assert identity(amount("12000吨")) == identity(amount("1.2万吨")) != identity(amount("1.2吨"))
    assert identity(amount("某办发〔2024〕5号")) == "某办发〔2024〕5号"


def test_numbers_are_written_one_way() -> None:
    assert written(amount("1.2万吨")) == written(amount("12,000吨"))


def test_a_number_of_many_digits_is_compared_at_once() -> None:
    assert not agree(amount("9" * 5000 + "座"), amount("8" * 5000 + "座"))
    assert agree(amount("9" * 5000 + "座"), amount("9" * 5000 + "座"))


@pytest.mark.parametrize(
    ("unit", "other", "said"),
    [("个", "座", True), ("米", "公里", True), ("吨", "公里", False), ("%", "个", False), ("%", "个百分点", False)],
)
def test_counts_are_of_one_kind_and_amounts_of_their_dimension(unit: str, other: str, *, said: bool) -> None:
    assert of_one_kind(unit, other) is said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("12座", "13个", True),
        ("5个百分点", "5%", True),
        ("5个百分点", "6%", False),
        ("12", "13座", True),
        ("12座", "2024年1月1日", False),
    ],
)
def test_a_number_is_put_in_place_of_one_of_its_kind(one: str, other: str, *, said: bool) -> None:
    assert may_replace(find_amounts(one)[0], find_amounts(other)[0]) is said


def test_a_rate_may_be_put_into_words() -> None:
    assert agree_in_words(amount("31.5万吨/日"), amount("31.5万吨"))
    assert not agree_in_words(amount("31.5万吨/日"), amount("31.5万吨/年"))
    assert not agree_in_words(amount("31.5万吨/日"), amount("25万吨"))
