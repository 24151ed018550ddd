from __future__ import annotations

import pytest

from govreport.resolve.order import Circle, find_circles, in_order


def test_what_a_name_needs_comes_first() -> None:
    needs = {"甲": ["乙", "丙"], "乙": ["丙"], "丙": [], "丁": []}
    assert in_order(needs) == ["丙", "丁", "乙", "甲"]


def test_a_need_named_twice_counts_once() -> None:
    assert in_order({"甲": ["乙", "乙"], "乙": []}) == ["乙", "甲"]


def test_names_in_or_behind_a_circle_are_left_out() -> None:
    assert in_order({"甲": ["乙"], "乙": ["甲"], "丙": ["甲"], "丁": []}) == ["丁"]


@pytest.mark.parametrize(
    ("needs", "circles"),
    [
        ({"甲": ["乙"], "乙": []}, []),
        ({"甲": ["甲"]}, [Circle(["甲"], ["甲"])]),
        ({"甲": ["乙"], "乙": ["甲"], "丙": ["甲"]}, [Circle(["甲", "乙"], ["甲", "乙"])]),
        ({"甲": ["乙"], "乙": ["丙"], "丙": ["甲", "乙"]}, [Circle(["甲", "乙", "丙"], ["甲", "乙", "丙"])]),
        ({"甲": ["乙", "丙"], "乙": ["丙"], "丙": ["甲"]}, [Circle(["甲", "乙", "丙"], ["甲", "丙"])]),
        (
            {"丁": ["丙"], "甲": ["乙"], "乙": ["甲"], "丙": ["丁", "甲"]},
            [Circle(["丁", "丙"], ["丁", "丙"]), Circle(["甲", "乙"], ["甲", "乙"])],
        ),
    ],
)
def test_circles_come_in_declared_order_with_the_shortest_way_round(
    needs: dict[str, list[str]], circles: list[Circle]
) -> None:
    assert list(find_circles(needs)) == circles
