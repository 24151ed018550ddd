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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("提高三个百分点、下降百分之十五", [("三个百分点", 3, "个百分点"), ("百分之十五", 15, "%")]),
        ("十二项任务分两批，新建3座", [("十二项", 12, "项"), ("两批", 2, "批"), ("3座", 3, "座")]),
        ("一个百分点，二十一家", [("一个百分点", 1, "个百分点"), ("二十一家", 21, "家")]),
        ("一是推出一批项目，二是二次供水", []),
        ("第三个年头，十四五规划，三年行动，一季度，三级网格，三五个人，十几家，十分重要", []),
        ("百分之五点三，一百二十户", []),
    ],
)
def test_numbers_in_hanzi_are_listed_where_they_count(text: str, found: list[tuple[str, int, str]]) -> None:
    assert [(text[each.start : each.end], int(each.number or 0), each.unit) for each in find_amounts(text)] == found
    assert all(each.in_hanzi for each in find_amounts(text) if not text[each.start].isdigit())
