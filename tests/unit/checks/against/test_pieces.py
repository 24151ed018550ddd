from __future__ import annotations

from govreport.checks.against.pieces import cut


def test_clauses_are_masked_and_marks_left_out() -> None:
    found = cut([(0, "一、新建“公厕” 12座，改造8座。"), (1, "9")])
    assert [(each.key, each.owner) for each in found] == [("新建公厕#", 0), ("改造#", 0), ("#", 1)]


def test_brackets_stay_with_their_clause() -> None:
    assert [each.key for each in cut([(0, "城市供水（满分9分，自评得分9分）")])] == ["城市供水满分#自评得分#"]


def test_ordinals_are_no_numbers() -> None:
    assert [len(each.amounts) for each in cut([(0, "1.新建公厕"), (1, "（2）改造公厕"), (2, "3.5万吨污水")])] == [
        0,
        0,
        1,
    ]


def test_dates_are_told_from_quantities() -> None:
    keys = [each.key for each in cut([(0, "2024年4月3日"), (1, "某办发〔2024〕5号"), (2, "9分")])]
    assert len(set(keys)) == 3


def test_equal_numbers_written_otherwise_are_one() -> None:
    first, second = cut([(0, "处理12000吨"), (1, "处理1.2万吨")])
    assert first.exact == second.exact


def test_a_bracket_that_is_never_closed_is_cut_all_the_same() -> None:
    assert len(cut([(0, "（" * 3000 + "甲，乙" + "（" * 3000)])) == 2
