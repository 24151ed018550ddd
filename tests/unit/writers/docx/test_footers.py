"""Footers of upright pages are measured in test_package; here those of pages on their side."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from govreport.writers.docx import ForbiddenCharacterError
from govreport.writers.docx.footers import draft_header, footer
from govreport.writers.measures import emu
from unit.writers.docx.reading import HOUSE, W, attribute, text_of

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def part(written: str) -> Element:
    return fromstring(written)  # noqa: S314  # written a moment ago by the code under test


def turned(*, even: bool) -> Element:
    return part(footer(HOUSE, landscape=True, even=even))


@pytest.mark.parametrize("even", [False, True])
def test_the_number_of_a_turned_page_stands_on_its_side_at_the_edge(*, even: bool) -> None:
    anchor = next(turned(even=even).iter(f"{WP}anchor"))
    offsets = [int(each.text or "") for each in anchor.iter(f"{WP}posOffset")]
    thickness = HOUSE.page_number.size * 10
    assert offsets == [emu(HOUSE.page_number.edge - thickness // 2), emu(HOUSE.profile.left)]
    extent = next(anchor.iter(f"{WP}extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(emu(thickness)), str(emu(HOUSE.type_width)))
    assert {each.get("vert") for each in anchor.iter() if each.tag.endswith("}bodyPr")} == {"vert"}


@pytest.mark.parametrize(("even", "side"), [(False, "right"), (True, "left")])
def test_a_number_keeps_to_the_outer_side_of_its_line_on_any_page(*, even: bool, side: str) -> None:
    for landscape in (False, True):
        root = part(footer(HOUSE, landscape=landscape, even=even))
        number = [each for each in root.iter(f"{W}p") if attribute(each, "pPr/pStyle", "val") == "Footer"]
        assert [attribute(each, "pPr/jc", "val") for each in number] == [side]
        assert [attribute(each, "pPr/ind", side) for each in number] == [
            str(HOUSE.page_number.indent * HOUSE.character)
        ]


def test_the_number_is_a_field_whose_steps_are_runs_of_their_own() -> None:
    (paragraph,) = part(footer(HOUSE, landscape=False, even=False))
    steps = [each.get(f"{W}fldCharType") for each in paragraph.iter(f"{W}fldChar")]
    assert steps == ["begin", "separate", "end"]
    assert all(len([each for each in run if each.tag != f"{W}rPr"]) == 1 for run in paragraph.iter(f"{W}r"))
    assert [each.text for each in paragraph.iter(f"{W}instrText")] == [" PAGE "]


def test_the_mark_of_a_draft_is_escaped_or_refused() -> None:
    assert text_of(part(draft_header(HOUSE, "草稿 & <样>"))) == "草稿 & <样>"
    with pytest.raises(ForbiddenCharacterError):
        draft_header(HOUSE, "草\x07稿")
