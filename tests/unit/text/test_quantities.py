from __future__ import annotations

from decimal import Decimal

import pytest

from govreport.text.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("处理10817.35万吨污水", Decimal(108173500), "吨"),
        ("投资1.5亿元", Decimal(150_000_000), "元"),
        ("整改1,234处", Decimal(1234), "处"),
        ("提高4.5个百分点", Decimal("4.5"), "个百分点"),
        ("规模31.5万吨/日", Decimal(315_000), "吨/日"),
        ("绿化12000㎡", Decimal(12000), "平方米"),
        ("检查300余人次", Decimal(300), "人次"),
    ],
)
def test_amount_and_unit_are_read(text: str, value: Decimal, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize("text", ["PM2.5浓度", "第3条", "〔2024〕5号", "2024", "编号A12个"])
def test_codes_and_ordinals_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_half_a_unit_of_the_last_digit_is_the_slack() -> None:
    (quantity,) = find_quantities("1.25万吨")
    assert (quantity.slack, quantity.decimals) == (Decimal(50), 2)
