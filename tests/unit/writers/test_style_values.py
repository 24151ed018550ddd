from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.own_style import load_own_style
from govreport.writers.style import HouseStyleError
from unit.writers.docx.reading import HOUSE, STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: {size: 16px}", "mm"),
        ("text: {size: 16}", "pt"),
        ("text: {size: 200pt}", "120pt"),
        ("text: {size: 1pt}", "4pt"),
        ("text: {size: [16pt]}", "一个值"),
        ("text: {size: }", "一个值"),
        ("text: {first_line: 2字}", "整数"),
        ("text: {first_line: 999}", "整数"),
        ("text: {first_line: -1}", "整数"),
        ("text: {spacing: 40pt}", "-10pt"),
        ("profile: {top: -1mm}", "0mm"),
        ("profile: {top: 9999mm}", "558.8mm"),
        ("title: {bold: 1}", "是（true）"),
        ("page_number: {alignment: middle}", "居中"),
        ("masthead: {colour: red}", "六位十六进制"),
        ("masthead: {colour: '#FF00'}", "六位"),
        ("masthead: {rule: 20pt}", "0.25pt 到 12pt"),
        (f"fonts: {{body: {'仿' * 32}}}", "31"),
        ('fonts: {body: "仿\\n宋"}', "字体名"),
        ("table: {sizes: []}", "字号"),
        ("table: {sizes: [10pt, 12pt]}", "从大到小"),
        ("table: {sizes: [12pt, 12pt]}", "从大到小"),
        ("table: {sizes: [{a: 1}]}", "一个值"),
    ],
)
def test_a_value_that_is_none_is_refused_with_its_place_and_what_is_expected(
    tmp_path: Path, text: str, expected: str
) -> None:
    path = tmp_path / "版式.yaml"
    path.write_text(f"# 本局\n{text}\n", encoding="utf-8")
    with pytest.raises(HouseStyleError) as caught:
        load_own_style(path, STYLE_FILE, HOUSE)
    first, *rest = str(caught.value).splitlines()
    assert first.startswith(f"{path}:2:")
    assert expected in rest[0]


def test_a_colour_that_yaml_takes_for_a_comment_is_no_value(tmp_path: Path) -> None:
    path = tmp_path / "版式.yaml"
    path.write_text("masthead:\n  colour: #FF0000\n", encoding="utf-8")
    with pytest.raises(HouseStyleError, match="# 之后是注释"):
        load_own_style(path, STYLE_FILE, HOUSE)


def test_values_are_read_in_every_spelling(tmp_path: Path) -> None:
    path = tmp_path / "版式.yaml"
    path.write_text(
        "masthead: {colour: '#c00000'}\ntable: {sizes: 五号}\npage_number: {dashes: 否, alignment: center}\n", "utf-8"
    )
    style = load_own_style(path, STYLE_FILE, HOUSE).style
    assert (style.masthead.colour, style.table.sizes) == ("C00000", (21,))
    assert (style.page_number.dashes, style.page_number.alignment) == (False, "centre")
