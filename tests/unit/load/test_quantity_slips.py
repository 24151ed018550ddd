from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport.load.quantity_slips import advise
from govreport.model.quantities import read_quantity

USUAL = advise("甲", is_value=True)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("预计300万元", "status: 预计"),
        ("快报300", "status: 快报"),
        ("第3名", "“3名”"),
        ("第三", "“3名”"),
        ("全省排名第12位", "“12位”"),
        ("3，000", "“3000”"),
        ("12,00万元", "“1200万元”"),
        ("12 345元", "“12345元”"),
        ("1.2万-1.5万元", "下限"),
        ("5%~6%", "下限"),
        ("3、4个", "下限"),
        ("增长5%", "同比"),
        ("下降了3个百分点", "同比"),
        ("约合3万元", "“约3万元”"),
        ("负5%", "“-5%”"),
        ("≥95%", "“95%以上”"),
        ("<3%", "“不超过3%”"),
        ("三百万元", "阿拉伯数字"),
        ("百分之五", "阿拉伯数字"),
        ("两百多万", "阿拉伯数字"),
        ("共300万元", "“300万元”"),
        ("全市：300项", "“300项”"),
        ("1:3", "百分数"),
        ("未统计", "删去"),
    ],
)
def test_a_slip_is_told_what_it_should_be(typed: str, said: str) -> None:
    assert read_quantity(typed) is None
    assert said in advise(typed, is_value=True).fix


@pytest.mark.parametrize("typed", ["一等奖", "甲乙丙", "预计", "第几名", "预计" * 50 + "3万元"])
def test_what_is_no_known_slip_gets_the_usual_words(typed: str) -> None:
    assert advise(typed, is_value=True) == USUAL


def test_a_target_has_no_standing_of_its_own() -> None:
    assert advise("预计300万元", is_value=False).fix == "改成“300万元”，“预计”写在正文里"


@given(st.text(alphabet="3，,. 万-、第预计约%三百名共", max_size=80))
def test_whatever_is_typed_gets_an_answer(typed: str) -> None:
    assert all(advise(typed, is_value=True))
