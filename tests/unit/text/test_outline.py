from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.text.outline import breaks, looks_like_heading, missing_ordinals
from prose import document_of

if TYPE_CHECKING:
    from govreport.text.document import DocumentText


def missing(document: DocumentText) -> list[tuple[int, int, int]]:
    found = missing_ordinals(document.filled, document.headings)
    return [(each.paragraph.number, int(each.level), each.value) for each in found]


def test_marks_tell_the_level_of_a_heading_that_lost_its_ordinal() -> None:
    document = document_of(
        "一、甲（满分4分，自评得分4分）",
        "（一）子（自评得分1分）",
        "正文。",
        "丑的工作（自评得分3分）",
        "正文。",
        "二、乙（满分2分，自评得分2分）",
        "（一）寅（自评得分2分）",
        "正文。",
        "丙的工作（满分3分，自评得分3分）",
        "正文。",
    )
    assert missing(document) == [(4, 2, 2), (9, 1, 3)]


def test_a_gap_is_given_to_headings_only_when_they_fill_it() -> None:
    lines = ["一、甲", "正文。", "工作措施", "正文。", "工作要求", "正文。", "三、乙", "正文。"]
    assert missing(document_of(*lines)) == []
    del lines[4]
    assert missing(document_of(*lines)) == [(3, 1, 2)]


@pytest.mark.parametrize(
    "words", ["正文。", "某市，某县", "附件1", "单位：市住建局", "2024年1月1日", "一、甲", "甲乙", "第二章 总则"]
)
def test_other_lines_are_no_headings(words: str) -> None:
    assert not looks_like_heading(document_of(words).filled[0])


def test_breaks_are_seen_within_a_sequence_and_over_headings() -> None:
    document = document_of("一、甲", "（一）乙", "（三）丙", "二、丁", "（四）戊", "四、己")
    assert [(each.heading.title, each.expected) for each in breaks(document.headings)] == [("丙", 2), ("己", 3)]
