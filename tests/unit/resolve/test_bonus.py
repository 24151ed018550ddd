"""Bonus items: points from awards, those outside the period, the same matter."""

from __future__ import annotations

from typing import Any

from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.bonus import LeftOut


def bonus_of(*items: dict[str, Any], **scheme: str) -> list[tuple[object, object, dict[int, LeftOut]]]:
    data = {"period": "2024", "bonus": list(items), "scheme": scheme}
    found = resolve(YearData.model_validate(data)).scores.bonus_items
    return [(each.points, each.by_awards, dict(each.left_out)) for each in found]


def award(date: str | None = None, **more: str) -> dict[str, Any]:
    return {"title": "通报", "date": date, **more}


def test_awards_give_points_where_none_are_stated() -> None:
    assert bonus_of({"title": "表扬", "points_each": "0.5", "awards": [award(), award(points="2")]}) == [
        (2.5, 2.5, {}),
    ]


def test_stated_points_stand_beside_what_awards_come_to() -> None:
    assert bonus_of({"title": "表扬", "points": "3", "points_each": "1", "awards": [award()]}) == [(3, 1, {})]


def test_an_item_has_a_cap_of_its_own() -> None:
    assert bonus_of({"title": "表扬", "points_each": "1", "cap": "2", "awards": [award()] * 3}) == [(2, 2, {})]


def test_awards_count_within_the_period_where_the_scheme_asks() -> None:
    awards = [award("2024-04"), award("2023-12-31"), award("2024年"), award(), award("去年")]
    item = {"title": "表扬", "points_each": "1", "awards": awards}
    assert bonus_of(item) == [(5, 5, {})]
    left_out = {1: LeftOut.OUTSIDE, 3: LeftOut.UNDATED, 4: LeftOut.UNDATED}
    assert bonus_of(item, bonus_in_period="是") == [(2, 2, left_out)]


def test_a_matter_counts_once_at_its_highest() -> None:
    city = {"title": "市级", "awards": [award(points="1", matter="体检")]}
    province = {"title": "省级", "awards": [award(points="2", matter="体检"), award(points="2", matter="垃圾")]}
    ministry = {"title": "部级", "awards": [award(points="2", matter="体检")]}
    assert bonus_of(city, province, ministry, same_matter_once="是") == [
        (0, 0, {0: LeftOut.REPEATED}),
        (4, 4, {}),
        (0, 0, {0: LeftOut.REPEATED}),
    ]


def test_an_award_outside_the_period_does_not_take_its_matter_away() -> None:
    item = {
        "title": "表扬",
        "awards": [award("2023-01", points="5", matter="体检"), award("2024-01", points="1", matter="体检")],
    }
    assert bonus_of(item, same_matter_once="是", bonus_in_period="是") == [(1, 1, {0: LeftOut.OUTSIDE})]
