from __future__ import annotations

import pytest

from govreport.text.widths import fold, without_addresses


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("整治,提升(试行);如下:", "整治，提升（试行）；如下："),
        ("完成１２项，增长５．６％", "完成12项，增长5．6%"),
        ("3,000件，16:25，比例1:3", "3,000件，16:25，比例1:3"),
        ("APP,3", "APP,3"),
        ("甲\u3000乙\u00a0丙", "甲 乙 丙"),
    ],
)
def test_punctuation_is_widened_and_digits_are_narrowed(typed: str, folded: str) -> None:
    assert fold(typed) == folded
    assert len(fold(typed)) == len(typed)


def test_addresses_are_blanked_out_in_place() -> None:
    text = "见http://a.gov.cn/b?c=1,或写信到a.b@c.cn。"
    blanked = without_addresses(text)
    assert len(blanked) == len(text)
    assert blanked.startswith("见xxxx")
    assert "@" not in blanked
    assert blanked.endswith("。")
