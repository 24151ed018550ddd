from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.measures import read_half_points
from govreport.writers.own_style import load_own_style
from govreport.writers.style import HouseStyle, HouseStyleError, load_style
from unit.writers.docx.reading import HOUSE, STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path


def changed(folder: Path, old: str, new: str) -> Path:
    path = folder / "style.yaml"
    text = STYLE_FILE.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def own(folder: Path, text: str, base: HouseStyle = HOUSE) -> HouseStyle:
    path = folder / "本局.yaml"
    path.write_text(text, encoding="utf-8")
    return load_own_style(path, STYLE_FILE, base).style


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(HouseStyleError) as caught:
        own(folder, text)
    return str(caught.value).replace(str(folder), "")


def test_the_standard_type_area_is_156_by_225_mm() -> None:
    style = load_style(STYLE_FILE)
    assert (style.type_width, style.type_height, style.character) == (8845, 12756, 316)


def test_22_lines_fit_the_type_area_of_either_profile() -> None:
    for name in ("standard", "ink"):
        style = load_style(STYLE_FILE, name)
        assert style.type_height // style.profile.line_pitch == style.profile.lines == 22


def test_the_ink_profile_moves_the_margins() -> None:
    profile = load_style(STYLE_FILE, "ink").profile
    assert (profile.top, profile.bottom, profile.line_pitch) == (1945, 1869, 592)


def test_28_characters_fit_a_line() -> None:
    style = load_style(STYLE_FILE)
    assert style.type_width // (style.text.size * 10 + style.text.spacing) == 28


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("width: {is: 210mm", "width: {is: 210in", "paper.width"),
        ("width: {is: 210mm", "breadth: {is: 210mm", "width"),
        ("characters: {is: 28", "characters: {is: -1", "text.characters"),
        ("sizes: {is: [12pt, 10.5pt]", "sizes: {is: []", "table.sizes"),
        ("\ndraft_mark:", "\nextra: {a: 1}\ndraft_mark:", "extra"),
        ("\nseal:", "\nother: A4\nstamp:", "seal"),
        ("text:\n", "text: [\n", "括号没有成对"),
    ],
)
def test_a_wrong_measure_of_the_standard_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    with pytest.raises(HouseStyleError, match=place):
        load_style(changed(tmp_path, old, new))


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(HouseStyleError, match="profiles"):
        load_style(STYLE_FILE, "narrow")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HouseStyleError, match="无法读取"):
        load_style(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize("text", ["", "# 全按国标\n", "正文: {}\n", "text:\n"])
def test_a_file_that_sets_nothing_changes_nothing(tmp_path: Path, text: str) -> None:
    assert own(tmp_path, text) == HOUSE


def test_a_file_that_repeats_the_standard_changes_nothing(tmp_path: Path) -> None:
    text = "text: {size: 16pt, characters: 28}\nprofile: {top: 37mm, line_pitch: 28.95pt, lines: 22}\n"
    assert own(tmp_path, text) == HOUSE


def test_one_measure_is_overridden_and_the_rest_stays(tmp_path: Path) -> None:
    style = own(tmp_path, "title: {size: 20pt}\n")
    assert style == HOUSE._replace(title=HOUSE.title._replace(size=read_half_points("20pt")))


def test_keys_and_words_may_be_chinese(tmp_path: Path) -> None:
    chinese = own(
        tmp_path, "标题: {字号: 小二, 加粗: 是}\n页码: {位置: 居中}\n页边距: {天头: 3.5厘米}\n层次: {三级字体: 着重}\n"
    )
    english = own(
        tmp_path,
        "title: {size: 18pt, bold: true}\npage_number: {alignment: centre}\nprofile: {top: 35mm}\n"
        "headings: {third: emphasis}\n",
    )
    assert chinese == english
    assert english.heading_faces[2] == ("黑体", False)


def test_a_level_follows_the_font_of_its_role_unless_it_has_its_own(tmp_path: Path) -> None:
    style = own(tmp_path, "fonts: {second_level: 楷体, body: 仿宋}\nheadings: {fourth: 宋体, third_bold: yes}\n")
    assert style.heading_faces == (("黑体", False), ("楷体", False), ("仿宋", True), ("宋体", False))


def test_digits_in_the_face_of_the_body_follow_the_words_around_them(tmp_path: Path) -> None:
    assert HOUSE.digits == "Times New Roman"
    assert own(tmp_path, "fonts: {latin: 仿宋_GB2312}\n").digits == ""
    assert own(tmp_path, "fonts: {latin: Arial}\n").digits == "Arial"


def test_a_house_style_goes_on_top_of_other_margins(tmp_path: Path) -> None:
    ink = load_style(STYLE_FILE, "ink")
    style = own(tmp_path, "页边距: {订口: 30mm}\n", ink)
    assert (style.profile.top, style.profile.left, style.profile.line_pitch) == (1945, 1701, 592)


def test_an_unknown_key_is_named_with_its_place_and_the_nearest(tmp_path: Path) -> None:
    message = refusal(tmp_path, "正文:\n  字号: 三号\n  行首缩进: 2\n")
    assert message.startswith("/本局.yaml:3:3: 正文（text）里没有“行首缩进”这一项")
    assert "改为 首行缩进" in message
    assert "改为 title" in refusal(tmp_path, "titel: {size: 20pt}\n")


@pytest.mark.parametrize("group", ["consequences", "结果", "profiles", "strength"])
def test_what_only_the_standard_says_is_no_key(tmp_path: Path, group: str) -> None:
    assert f":1:1: 版式文件里没有“{group}”" in refusal(tmp_path, f"{group}: {{type_width: 150mm}}\n")


@pytest.mark.parametrize("text", ["text: 16pt\n", "正文: [16pt]\n"])
def test_a_group_is_no_single_value(tmp_path: Path, text: str) -> None:
    assert "应为一组尺寸" in refusal(tmp_path, text)


@pytest.mark.parametrize(("first", "second"), [("size: 16pt", "字号: 15pt"), ("size: 16pt", "size: 15pt")])
def test_the_same_measure_twice_is_refused(tmp_path: Path, first: str, second: str) -> None:
    message = refusal(tmp_path, f"text:\n  {first}\n  {second}\n")
    assert message.startswith("/本局.yaml:3:3: ")
    assert "第 2 行已有" in message
