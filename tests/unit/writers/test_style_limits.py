"""Measures that leave no page to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.own_style import load_own_style
from govreport.writers.style import HouseStyleError
from unit.writers.docx.reading import HOUSE, STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("profile: {left: 120mm, right: 95mm}", "1:17", "没有版心"),
        ("profile: {top: 300mm}", "1:16", "没有版心"),
        ("paper: {width: 0mm}", "1:16", "没有版心"),
        ("text: {size: 60pt}", "1:14", "60pt 的字排不进 28.95pt 的行"),
        ("title: {size: 36pt}", "1:15", "36pt 的字排不进 28.95pt 的行"),
        ("text: {size: 60pt}\nprofile: {line_pitch: 70pt}", "1:14", "每行只排得下 7 字"),
        ("profile: {line_pitch: 150pt}", "1:23", "每页只排得下 4 行"),
        ("profile: {line_pitch: 0pt}", "1:23", "排不进版心"),
        ("profile: {lines: 0}", "1:18", "每页只排得下 0 行"),
        ("profile: {lines: 30, line_pitch: 28pt}", "1:34", "每页 30 行、行距 28pt，排不进版心"),
        ("profile: {lines: 45}", "1:18", "字排不进"),
        ("text: {characters: 28, spacing: 0pt}", "1:20", "排不下"),
        ("text: {characters: 40}", "1:20", "重叠"),
        ("text: {characters: 0}", "1:20", "每行只排得下 0 字"),
        ("title: {size: 26pt}\nprofile: {left: 60mm, right: 60mm}", "1:15", "标题一行"),
        ("profile: {bottom: 8mm}", "1:19", "页码"),
        ("page_number: {footer: 40mm}", "1:23", "页码"),
        ("page_number: {edge: 60mm}", "1:21", "横版页码"),
        ("draft_mark: {header: 30mm}", "1:22", "草稿标记"),
        ("masthead: {mark_top: 20mm}", "1:22", "发文机关标志不在版心"),
        ("letter: {rule_width: 220mm}", "1:22", "比纸宽"),
        ("masthead: {mark_width: 200mm}", "1:24", "比版心宽"),
        ("masthead: {signatories: 0}", "1:25", "不少于 1"),
        ("signature: {seals_a_row: 0}", "1:26", "不少于 1"),
        ("text: {first_line: 15}", "1:20", "不超过半行，即 14 字"),
        ("imprint: {indent: 30}", "1:19", "不超过半行"),
        ("masthead: {title_lines: 12}", "1:25", "不超过半页，即 11 行"),
        ("table: {sizes: [60pt, 12pt]}", "1:16", "60pt 的字在表格中排不下"),
        ("table: {side_margin: 20mm}", "1:22", "留白太大"),
        ("table: {row_height: 400pt}", "1:21", "一行占了大半页"),
    ],
)
def test_measures_that_do_not_go_together_are_refused_where_they_are_set(
    tmp_path: Path, text: str, place: str, problem: str
) -> None:
    path = tmp_path / "版式.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HouseStyleError) as caught:
        load_own_style(path, STYLE_FILE, HOUSE)
    message = str(caught.value)
    assert problem in message
    assert message.startswith(f"{path}:{place}: ")
    assert "应为：" in message
    assert "修改：" in message
