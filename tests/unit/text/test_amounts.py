from __future__ import annotations

import pytest

from govreport.text.amounts import find_amounts
from govreport.text.widths import fold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新建12座、改造8座", ["12座", "8座"]),
        ("PM2.5浓度29微克，A4纸", ["29微克"]),
        ("1,234.5万吨/日的能力", ["1,234.5万吨/日"]),
        ("下降-2.5%", ["2.5%"]),
        ("为-2.5%", ["-2.5%"]),
        ("3-5处", ["3", "5处"]),
        ("2024年12月30日印发某城管〔2024〕12号", ["2024年12月30日", "某城管〔2024〕12号"]),
        ("提高2500余人次", ["2500余人次"]),
        ("没有数", []),
    ],
)
def test_every_number_is_listed_with_its_unit(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_amounts(fold(text))] == found


@pytest.mark.parametrize("text", ["约12吨", "12余吨", "12吨以上", "不低于12吨"])
def test_what_is_called_approximate_is(text: str) -> None:
    (amount,) = find_amounts(text)
    assert amount.about
    assert not find_amounts("共12吨")[0].about


def test_dates_and_document_numbers_have_one_name_however_written() -> None:
    names = [find_amounts(fold(text))[0].name for text in ("2024年4月3日", "2024-04-03", "某办发[2024]第05号")]
    assert names == ["2024-04-03", "2024-04-03", "某办发〔2024〕5号"]


def test_kinds_are_told_apart() -> None:
    assert [each.kind for each in find_amounts("12座，2024年4月3日，某办发〔2024〕5号")] == ["", "日期", "文号"]
