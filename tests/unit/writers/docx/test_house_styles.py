"""What an office sets reaches every part of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from govreport.doctree import Heading, Paragraph
from govreport.writers.docx.footers import footer
from unit.writers.docx.reading import HOUSE, W, Written, attribute, run_with, text_of, words

if TYPE_CHECKING:
    from govreport.writers.style_groups import Alignment

BOLD_LEVELS = HOUSE._replace(
    headings=HOUSE.headings._replace(second_bold=True, third_bold=True, third="宋体"),
    title=HOUSE.title._replace(bold=True),
)
HEADINGS = (
    Heading(1, "一、", words("总体情况")),
    Heading(2, "（一）", words("坚持高位推动")),
    Heading(3, "1.", words("健全机制。"), words("建立2024年“清单”")),
)


def test_a_bold_level_is_bold_and_the_text_that_runs_in_is_not() -> None:
    written = Written(*HEADINGS, style=BOLD_LEVELS)
    first, second, third = (written.paragraph(beginning) for beginning in ("一、", "（一）", "1."))
    assert written.on_run(run_with(first, "总体"), "b") is None
    assert written.on_run(run_with(second, "坚持"), "b") == "1"
    assert written.on_run(run_with(third, "健全"), "b") == "1"
    for piece in ("建立", "2024", "清单"):
        assert written.on_run(run_with(third, piece), "b") == "0"
    assert written.on_run(run_with(third, "健全"), "rFonts", "eastAsia") == "宋体"
    assert written.on_run(run_with(third, "建立"), "rFonts", "eastAsia") == "仿宋_GB2312"


def test_the_standard_writes_no_bold_at_all() -> None:
    written = Written(*HEADINGS)
    assert not any(b"<w:b/>" in part or b"<w:b " in part for part in written.parts.values())


def test_digits_like_the_text_take_the_face_of_their_paragraph() -> None:
    style = HOUSE._replace(fonts=HOUSE.fonts._replace(latin="仿宋_GB2312"))
    written = Written(Heading(1, "一、", words("2024年工作")), Paragraph(words("投资12亿元")), style=style)
    heading, text = written.paragraph("一、"), written.paragraph("投资")
    assert written.on_run(run_with(heading, "2024"), "rFonts", "ascii") == "黑体"
    assert written.on_run(run_with(text, "12"), "rFonts", "ascii") == "仿宋_GB2312"
    assert written.parts["word/fontTable.xml"].count("仿宋_GB2312".encode()) == 1


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize(
    ("alignment", "even", "place"),
    [("outer", True, "left"), ("centre", True, "center"), ("centre", False, "center"), ("right", True, "right")],
)
def test_page_numbers_stand_where_the_house_has_them(
    *, landscape: bool, alignment: Alignment, even: bool, place: str
) -> None:
    number = HOUSE.page_number._replace(alignment=alignment, dashes=False, indent=0)
    root = fromstring(footer(HOUSE._replace(page_number=number), landscape=landscape, even=even))  # noqa: S314  # ours
    (line,) = (each for each in root.iter(f"{W}p") if attribute(each, "pPr/pStyle", "val") == "Footer")
    assert attribute(line, "pPr/jc", "val") == place
    assert text_of(line) == "1"


def test_every_face_of_a_level_is_in_the_font_table_once() -> None:
    style = HOUSE._replace(headings=HOUSE.headings._replace(first="华文中宋", fourth="华文中宋"))
    table = fromstring(Written(*HEADINGS, style=style).parts["word/fontTable.xml"])  # noqa: S314  # ours
    names = [each.get(f"{W}name") for each in table]
    assert names.count("华文中宋") == 1
    assert len(names) == len(set(names))
