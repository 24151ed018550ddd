from __future__ import annotations

from datetime import date

import pytest

from govreport.checks.prose.front_matter import (
    index_number,
    is_plan,
    own_number,
    page_dates,
    reference_date,
    summed_up_year,
)
from prose import document_of


@pytest.mark.parametrize("label", ["", "  • 备注/文号:", "发文字号："])
def test_the_own_number_stands_alone_or_behind_its_label(label: str) -> None:
    number = own_number(document_of("标题", f"{label}某城管〔2024〕60号", "正文。"))
    assert number is not None
    assert number.standard == "某城管〔2024〕60号"


def test_a_cited_number_is_not_the_own_one() -> None:
    assert own_number(document_of("按照《通知》（某城管〔2024〕60号）要求，开展工作。")) is None


def test_dates_of_the_page_stand_beside_or_below_their_label() -> None:
    document = document_of("- 发布日期", "- 2023-01-24", "公文生成日期:2024-04-30")
    assert list(page_dates(document)) == [("发布日期", date(2023, 1, 24)), ("公文生成日期", date(2024, 4, 30))]
    assert reference_date(document) == date(2023, 1, 24)


def test_the_index_number_is_found() -> None:
    found = index_number(document_of("- 索引号", "- 0000csglj/2024-00002"))
    assert found is not None
    assert found[1] == "0000csglj/2024-00002"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("某市城管局2023年工作总结和2024年工作思路", 2023),
        ("某市2024年城镇竞赛活动自评报告", 2024),
        ("某市2024年上半年工作总结", None),
        ("2024年，全市认真开展工作总结。", None),
    ],
)
def test_the_title_tells_the_year(title: str, year: int | None) -> None:
    assert summed_up_year(document_of(title)) == year


def test_plans_are_told_by_their_titles() -> None:
    assert is_plan(document_of("关于印发三年行动工作方案的通知"))
    assert not is_plan(document_of("某市2024年工作总结"))
