from __future__ import annotations

import pytest

from govreport.compose.points import LONGEST_CHAIN, arranged_points, joined_on
from govreport.doctree import Block, Heading, Inline, Paragraph, Point, Title, plain_text


def words(*points: str) -> list[str]:
    return [printed(block) for block in arranged_points([[(Inline(point),)] for point in points])]


def printed(block: Block) -> str:
    match block:
        case Point(ordinal, content):
            return ordinal + plain_text(content)
        case Paragraph(content):
            return plain_text(content)
        case _:
            raise AssertionError(block)


@pytest.mark.parametrize("mark", ["", "。", "；", "，", ";"])
def test_points_of_one_sentence_make_a_chain_however_they_were_ended(mark: str) -> None:
    assert words(f"加强巡查{mark}", f"完善台账{mark}", f"落实责任{mark}") == [
        "一是加强巡查；二是完善台账；三是落实责任。"
    ]


def test_points_of_several_sentences_stand_in_paragraphs_and_end_in_stops() -> None:
    assert words("加强巡查。全年巡查30次", "完善台账") == ["一是加强巡查。全年巡查30次。", "二是完善台账。"]


def test_a_semicolon_inside_a_point_keeps_it_out_of_a_chain() -> None:
    assert words("甲区加强巡查；乙区完善台账", "落实责任") == ["一是甲区加强巡查；乙区完善台账。", "二是落实责任。"]


def test_a_stop_within_quotation_marks_is_not_doubled() -> None:
    assert words("加强巡查。做到“日日清。”", "完善台账") == ["一是加强巡查。做到“日日清。”", "二是完善台账。"]


def test_a_question_stays_a_question() -> None:
    assert words("钱从哪里来？要有数。钱往哪里去？", "怎么管。") == [
        "一是钱从哪里来？要有数。钱往哪里去？",
        "二是怎么管。",
    ]


def test_a_question_is_no_link_of_a_chain() -> None:
    assert words("是否到位？", "加强巡查") == ["一是是否到位？", "二是加强巡查。"]


def test_a_remark_behind_a_stop_takes_no_second() -> None:
    assert words("加强巡查。（不含乡镇）", "完善台账") == ["一是加强巡查。（不含乡镇）", "二是完善台账。"]


def test_a_long_chain_is_set_in_paragraphs() -> None:
    half = "做" * (LONGEST_CHAIN // 2)
    assert words(half, half) == [f"一是{half}；", f"二是{half}。"]


def test_no_points_make_nothing() -> None:
    assert words() == []


@pytest.mark.parametrize(
    ("typed", "printed_as"),
    [
        ("加强巡查", "加强巡查。"),
        ("加强巡查，", "加强巡查。"),
        ("加强巡查。", "加强巡查。"),
        ("做到“日日清。”", "做到“日日清。”"),
        ("开展“敬老月”等活动", "开展“敬老月”等活动。"),
        ("主要指标如下：", "主要指标如下："),
    ],
)
def test_a_single_point_is_a_paragraph_that_ends(typed: str, printed_as: str) -> None:
    assert words(typed) == [printed_as]


def test_an_ordinal_that_was_typed_is_not_repeated() -> None:
    assert words("一是加强巡查；", "二是完善台账。") == ["一是加强巡查；二是完善台账。"]
    assert words("一是加强巡查。常抓不懈。", "完善台账。") == ["一是加强巡查。常抓不懈。", "二是完善台账。"]


def test_decimal_points_are_no_stops() -> None:
    assert words("完成12.5公里", "投资3.2亿元") == ["一是完成12.5公里；二是投资3.2亿元。"]


def test_a_figure_at_the_end_keeps_its_own_words() -> None:
    figure = Inline("12.5公里", "plans[0].points[0]", "管网")
    (chain,) = arranged_points([[(Inline("完成"), figure)], [(Inline("投资"),)]])
    assert isinstance(chain, Paragraph)
    assert figure in chain.content
    assert plain_text(chain.content) == "一是完成12.5公里；二是投资。"


def test_lines_of_a_point_become_paragraphs() -> None:
    blocks = list(arranged_points([[(Inline("加强巡查"),), (Inline("每日两次"),)], [(Inline("完善台账"),)]]))
    assert [printed(block) for block in blocks] == ["一是加强巡查", "每日两次。", "二是完善台账。"]


def test_only_words_that_lead_on_take_points_behind_them() -> None:
    chain = Paragraph((Inline("一是甲；二是乙。"),))
    assert joined_on(Paragraph((Inline("如下："),)), chain) == Paragraph((Inline("如下："), Inline("一是甲；二是乙。")))
    assert joined_on(Paragraph((Inline("完成。"),)), chain) is None
    assert joined_on(Heading(2, "（一）", (Inline("如下："),)), chain) is None
    assert joined_on(Title((Inline("如下："),), ()), chain) is None
    assert joined_on(None, chain) is None
