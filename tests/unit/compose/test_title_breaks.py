from __future__ import annotations

import pytest

from govreport.compose.title_breaks import CUT_NUMBER, CUT_WORD, FORBIDDEN, Break, possible_breaks


def cost(parts: str) -> float:
    """Give the cost of the break that a bar marks."""
    at = parts.index("|")
    return next(each.cost for each in possible_breaks(parts.replace("|", "")) if each.end == at)


def test_every_place_between_two_characters_is_listed_once_from_left_to_right() -> None:
    title = "盘锦市城市管理局关于印发2024年工作总结的通知"
    assert [each.end for each in possible_breaks(title)] == list(range(1, len(title)))


def test_a_blank_is_left_out_between_lines_at_no_cost() -> None:
    assert Break(3, 4, 0.0) in possible_breaks("甲乙丙 丁戊己")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("盘锦市城市管理局|关于印发工作总结的通知", "盘锦市城市管理局关于|印发工作总结的通知"),
        ("盘锦市城市管理局关于印发|工作总结的通知", "盘锦市城市管理局关于印发工作总结|的通知"),
        ("盘锦市城市管理局|关于开展检查的通知", "盘锦市|城市管理局关于开展检查的通知"),
        ("城市管理工作总结|和工作计划", "城市管理工作总结和|工作计划"),
        ("关于印发|《管理办法》的通知", "关于印发《管理|办法》的通知"),
        ("关于市政协九届三次会议|第108号提案的答复", "关于市政协|九届三次会议第108号提案的答复"),
        ("关于市政协|九届三次会议提案的答复", "关于市|政协九届三次会议提案的答复"),
        ("关于2024年第三季度|考核的通报", "关于2024年|第三季度考核的通报"),
        ("关于做好工作，|服务群众的通知", "关于做好|工作，服务群众的通知"),
    ],
)
def test_a_break_by_sense_is_cheaper(better: str, worse: str) -> None:
    assert cost(better) < cost(worse)


@pytest.mark.parametrize(
    ("parts", "least"),
    [
        ("关于城市管|理工作的通知", CUT_WORD),
        ("关于20|24年工作的通知", CUT_NUMBER),
        ("关于2024|年工作的通知", CUT_NUMBER),
        ("关于《|管理办法》的通知", FORBIDDEN),
        ("关于《管理办法|》的通知", FORBIDDEN),
        ("关于表彰“绿叶杯|”活动的通知", FORBIDDEN),
    ],
)
def test_words_numbers_and_marks_are_dear_to_cut(parts: str, least: float) -> None:
    assert cost(parts) >= least


def test_no_break_is_cheaper_than_nothing() -> None:
    assert all(each.cost >= 0 for each in possible_breaks("盘锦市（试行）关于印发的和《办法》2024年通知"))
