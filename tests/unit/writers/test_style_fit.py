"""What follows from the measures an office sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.writers.own_style import load_own_style
from govreport.writers.style_fit import fitted, mark_drop, number_drop
from unit.writers.docx.reading import HOUSE, STYLE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.writers.style import HouseStyle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def own(folder: Path, text: str) -> HouseStyle:
    path = folder / "版式.yaml"
    path.write_text(text, encoding="utf-8")
    return load_own_style(path, STYLE_FILE, HOUSE).style


def test_nothing_follows_from_nothing() -> None:
    assert fitted(HOUSE, HOUSE, {}) == HOUSE


@pytest.mark.parametrize(
    "text",
    [
        "profile: {left: 32mm, right: 30mm}",
        "profile: {left: 20mm, right: 20mm}",
        "text: {size: 15pt}",
        "text: {size: 14pt}\npaper: {width: 184mm}",
        "text: {characters: 30}",
        "text: {characters: 26}",
        "text: {spacing: 0.5pt}",
    ],
)
def test_characters_fill_the_line_and_one_more_would_not_fit(folder: Path, text: str) -> None:
    style = own(folder, text)
    step = style.text.size * 10 + style.text.spacing
    assert style.text.characters == style.type_width // step
    assert abs(style.type_width - style.text.characters * style.character) < style.character


def test_a_narrower_type_area_takes_fewer_characters_set_about_as_tight(folder: Path) -> None:
    style = own(folder, "profile: {left: 32mm, right: 32mm}")
    assert (style.type_width, style.text.characters) == (8278, 26)
    assert -5 <= style.text.spacing <= 10


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("profile: {line_pitch: 28pt}", 22),
        ("profile: {line_pitch: 26pt}", 24),
        ("profile: {lines: 20}", 20),
        ("profile: {top: 30mm, bottom: 30mm}", 23),
        ("profile: {top: 30mm, bottom: 30mm, line_pitch: 28pt}", 23),
        ("profile: {lines: 20, line_pitch: 30pt}", 20),
    ],
)
def test_lines_and_pitch_follow_each_other(folder: Path, text: str, lines: int) -> None:
    profile = own(folder, text).profile
    assert profile.lines == lines
    assert "line_pitch" not in text or profile.line_pitch == round(float(text.rsplit(": ", 1)[1][:-3]) * 20)


def test_a_new_height_is_filled_with_lines(folder: Path) -> None:
    style = own(folder, "profile: {top: 30mm, bottom: 30mm}")
    left = style.type_height - style.profile.lines * style.profile.line_pitch
    assert 0 <= left < style.profile.lines


@pytest.mark.parametrize(
    "text", ["profile: {top: 30mm}", "profile: {bottom: 25mm}", "page_number: {size: 小四}", "profile: {bottom: 45mm}"]
)
def test_mark_and_page_number_keep_their_distance_from_the_type_area(folder: Path, text: str) -> None:
    style = own(folder, text)
    assert mark_drop(style) == mark_drop(HOUSE)
    assert abs(number_drop(style) - number_drop(HOUSE)) <= 1


def test_the_number_of_a_turned_page_moves_with_that_of_an_upright_one(folder: Path) -> None:
    style = own(folder, "profile: {bottom: 25mm}")
    moved = HOUSE.page_number.footer - style.page_number.footer
    assert HOUSE.page_number.edge - style.page_number.edge == moved > 500


def test_a_distance_that_is_set_stays(folder: Path) -> None:
    style = own(
        folder,
        "profile: {top: 30mm, bottom: 30mm}\nmasthead: {mark_top: 60mm, mark_width: 100mm}\n"
        "page_number: {footer: 10mm, edge: 20mm}\ndraft_mark: {header: 5mm}",
    )
    assert (style.masthead.mark_top, style.masthead.mark_width) == (3402, 5669)
    assert (style.page_number.footer, style.page_number.edge, style.draft_mark.header) == (567, 1134, 283)


def test_a_centred_number_has_no_indent_unless_it_is_set(folder: Path) -> None:
    assert own(folder, "page_number: {alignment: centre}").page_number.indent == 0
    assert own(folder, "page_number: {alignment: centre, indent: 2}").page_number.indent == 2


def test_the_mark_stays_inside_a_narrow_type_area(folder: Path) -> None:
    style = own(folder, "profile: {left: 35mm, right: 35mm}")
    assert style.masthead.mark_width == style.type_width


def test_the_mark_of_a_draft_stays_above_the_text(folder: Path) -> None:
    style = own(folder, "profile: {top: 15mm, left: 18mm}")
    assert style.draft_mark.header + style.draft_mark.size * 12 <= style.profile.top
