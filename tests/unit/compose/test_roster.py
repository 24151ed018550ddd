from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import HEAD, resolved
from govreport.compose import compose, read_template
from govreport.compose.roster import roster_paragraphs
from govreport.doctree import Attachment, Paragraph, plain_text

if TYPE_CHECKING:
    from pathlib import Path

ROSTER = """\
roster:
  - {role: 组长, name: 孙弘, post: 市长}
  - {role: 副组长, name: 蔡宏伟, post: 常务副市长}
  - {role: 副组长, name: 李洪伟, post: 副市长}
  - {role: 成员, name: 欧阳镕基, post: 局长, concurrent: 是}
  - {role: 办公室主任, name: 王岩, concurrent: 是}
"""
PLANS = "plans:\n  - {title: 组织领导, body: [名单如下。, {roster: 是}, 办公室设在市城管局。]}\n"


def test_a_role_is_named_once_and_short_names_are_spread(tmp_path: Path) -> None:
    lines = [plain_text(line.content) for line in roster_paragraphs(resolved(tmp_path, HEAD + ROSTER))]
    assert lines == [
        "组　长：孙　弘　市长",
        "副组长：蔡宏伟　常务副市长",
        "　　　　李洪伟　副市长",
        "成　员：欧阳镕基　局长（兼）",
        "办公室主任：王　岩（兼）",
    ]


def test_names_keep_their_place_in_the_data(tmp_path: Path) -> None:
    second = list(roster_paragraphs(resolved(tmp_path, HEAD + ROSTER)))[1]
    assert [each.path for each in second.content] == ["roster[1].role", "roster[1].name", "roster[1].post"]


def test_a_roster_in_the_text_stands_where_it_is_placed_and_is_not_repeated(tmp_path: Path) -> None:
    made = compose(resolved(tmp_path, HEAD + PLANS + ROSTER), read_template("action_plan")).document
    words = [plain_text(block.content) for block in made.blocks if isinstance(block, Paragraph)]
    assert (words[0], words[1][:3], words[-1]) == ("名单如下。", "组　长", "办公室设在市城管局。")
    assert not any(isinstance(block, Attachment) for block in made.blocks)


@pytest.mark.parametrize("plans", ["plans: [{title: 组织领导, lead: 名单附后。}]\n", PLANS.replace("是", "否")])
def test_a_roster_that_no_section_places_is_attached(tmp_path: Path, plans: str) -> None:
    made = compose(resolved(tmp_path, HEAD + plans + ROSTER), read_template("action_plan")).document
    assert sum(isinstance(block, Attachment) for block in made.blocks) == 1
