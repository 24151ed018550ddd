from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from govreport.office_package import UnreadableFileError
from govreport.writers.docx import write_docx
from govreport.writers.reference import read_reference, reference_style
from render.documents import long_report
from unit.writers.docx.reading import HOUSE
from unit.writers.reference.word_files import A4, style, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.writers.style import HouseStyle

BODY = (
    '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="560"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
)


def measured(folder: Path, styles: str = "", section: str = A4) -> HouseStyle:
    return reference_style(read_reference(word_file(folder, styles, section)), HOUSE)


def test_our_own_file_gives_the_standard_back(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(write_docx(long_report(), HOUSE))
    found = reference_style(read_reference(path), HOUSE)
    # a file names the fonts of its headings, not their roles
    assert found.heading_faces == HOUSE.heading_faces
    assert found._replace(reference=None, headings=HOUSE.headings) == HOUSE


def test_page_and_grid_are_those_of_the_file(tmp_path: Path) -> None:
    grid = '<w:docGrid w:type="linesAndChars" w:linePitch="312" w:charSpace="-849"/>'
    found = measured(tmp_path, section=A4 + grid)
    assert found.profile[:4] == (1701, 1701, 1701, 1701)
    assert found.reference is not None
    assert found.reference.grid == 'w:type="linesAndChars" w:linePitch="312" w:charSpace="-849"'


def test_a_gutter_is_part_of_the_inner_margin_and_negative_margins_are_margins(tmp_path: Path) -> None:
    margins = '<w:pgMar w:top="-1701" w:right="1701" w:bottom="1701" w:left="1500" w:gutter="200"/>'
    assert measured(tmp_path, section=margins).profile[:4] == (1701, 1701, 1701, 1700)


def test_a_file_that_is_landscape_throughout_is_turned_upright(tmp_path: Path) -> None:
    turned = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/>'
    )
    found = measured(tmp_path, section=turned)
    assert (found.paper, found.profile[:4]) == (HOUSE.paper, HOUSE.profile[:4])


def test_body_text_decides_on_characters_and_lines(tmp_path: Path) -> None:
    found = measured(tmp_path, style("Body Text", BODY))
    assert (found.text.size, found.text.characters, found.text.first_line) == (28, 30, 2)
    assert (found.profile.line_pitch, found.profile.lines) == (560, 23)
    assert (found.fonts.body, found.fonts.latin) == ("宋体", "Arial")


def test_line_spacing_left_to_the_font_is_estimated(tmp_path: Path) -> None:
    found = measured(
        tmp_path, style("Body Text", '<w:pPr><w:spacing w:line="360"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>')
    )
    assert found.profile.line_pitch == 468


def test_a_footer_that_reaches_into_the_text_is_moved_out_of_it(tmp_path: Path) -> None:
    margins = '<w:pgMar w:top="1000" w:right="1701" w:bottom="1000" w:left="1701" w:header="900" w:footer="950"/>'
    found = measured(tmp_path, section=margins)
    assert found.page_number.footer + found.page_number.size * 10 <= 1000
    assert found.draft_mark.header + found.draft_mark.size * 12 <= 1000


def test_sizes_of_table_text_are_found_by_rank_for_their_names_hold_them(tmp_path: Path) -> None:
    styles = "".join(
        style(f"表格文字 {name}", f'<w:rPr><w:sz w:val="{size}"/></w:rPr>') for name, size in (("9", 17), ("11", 22))
    )
    assert measured(tmp_path, styles).table.sizes == (22, 17)


def test_without_a_style_for_body_text_normal_is_left_alone(tmp_path: Path) -> None:
    found = measured(tmp_path, style("Normal", '<w:rPr><w:sz w:val="21"/></w:rPr>') + style("Title"))
    assert found.reference is not None
    assert [name for name, _ in found.reference.looks] == ["title"]
    assert found.text.size == HOUSE.text.size


def test_styles_that_are_not_ours_are_left_behind(tmp_path: Path) -> None:
    found = measured(tmp_path, style("Title") + style("List Bullet") + style("heading 9"))
    assert found.reference is not None
    assert [name for name, _ in found.reference.looks] == ["title"]


@pytest.mark.parametrize(
    "section",
    ['<w:pgSz w:w="0" w:h="0"/>', '<w:pgMar w:left="9000" w:right="9000"/>', '<w:pgSz w:w="500" w:h="16838"/>'],
)
def test_a_page_without_room_for_text_is_refused(tmp_path: Path, section: str) -> None:
    with pytest.raises(UnreadableFileError, match="版心"):
        measured(tmp_path, section=section)


def test_python_docx_own_template_gives_letter_paper_and_fonts_by_name(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    docx.Document().save(str(path))
    found = reference_style(read_reference(path), HOUSE)
    assert (found.paper, found.text.size) == ((12240, 15840), 22)
    assert (found.fonts.body, found.fonts.latin) == ("宋体", "Cambria")
