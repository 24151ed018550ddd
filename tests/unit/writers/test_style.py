from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.measures import LengthError, read_eighths, read_half_points, read_twips
from govreport.writers.style import HouseStyleError, load_style
from unit.writers.docx.reading import STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path


def changed(folder: Path, old: str, new: str) -> Path:
    path = folder / "style.yaml"
    text = STYLE_FILE.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_the_standard_type_area_is_156_by_225_mm() -> None:
    style = load_style(STYLE_FILE)
    assert (style.type_width, style.type_height, style.character) == (8845, 12756, 316)


def test_22_lines_fit_the_type_area_of_either_profile() -> None:
    for name in ("standard", "ink"):
        style = load_style(STYLE_FILE, name)
        assert style.type_height // style.profile.line_pitch == 22


def test_the_ink_profile_moves_the_margins() -> None:
    profile = load_style(STYLE_FILE, "ink").profile
    assert (profile.top, profile.bottom, profile.line_pitch) == (1945, 1869, 592)


def test_28_characters_fit_a_line() -> None:
    style = load_style(STYLE_FILE)
    assert style.type_width // (style.text.size * 10 + style.text.spacing) == 28


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("width: 210mm", "width: 210cm", "paper.width"),
        ("width: 210mm", "breadth: 210mm", "paper"),
        ("characters: 28", "characters: -1", "text.characters"),
        ("strength: required, width", "strength: strict, width", "paper.strength"),
        ("body: 仿宋_GB2312", "body: 1", "fonts.body"),
        ("sizes: [12pt, 10.5pt]", "sizes: []", "table.sizes"),
        ("draft_mark: {", "extra: {a: 1}\ndraft_mark: {", "extra"),
        ("paper: {strength: required, width: 210mm, height: 297mm}", "paper: A4", "paper"),
        ("text:  #", "text: [  #", "无法读取"),
    ],
)
def test_a_wrong_measure_is_named_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    with pytest.raises(HouseStyleError, match=place):
        load_style(changed(tmp_path, old, new))


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(HouseStyleError, match="profiles"):
        load_style(STYLE_FILE, "narrow")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HouseStyleError, match="无法读取"):
        load_style(tmp_path / "nowhere.yaml")


def test_lengths_are_rounded_to_the_units_of_word() -> None:
    assert (read_twips("37mm"), read_half_points("10.5pt"), read_eighths("0.75pt")) == (2098, 21, 6)


def test_a_length_needs_its_unit() -> None:
    with pytest.raises(LengthError):
        read_twips("37")
