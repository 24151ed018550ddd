"""Named styles as a whole; what each looks like on the page is in test_blocks, test_tables and test_package."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from govreport.writers.docx import write_docx
from govreport.writers.docx.styles import first_line_indent, head_table_style, styles, text_table_style
from render.documents import long_report
from unit.writers.docx.reading import HOUSE, W, attribute, parts


def tree(*, for_libreoffice: bool = False) -> Element:
    return fromstring(styles(HOUSE, for_libreoffice=for_libreoffice))  # noqa: S314  # written a moment ago


def identifiers() -> list[str]:
    return [each.get(f"{W}styleId") or "" for each in tree().iter(f"{W}style")]


def test_no_style_is_defined_twice() -> None:
    names = [attribute(each, "name", "val") for each in tree().iter(f"{W}style")]
    assert len(set(identifiers())) == len(identifiers())
    assert len(set(names)) == len(names)


def test_styles_refer_to_styles_that_are_there() -> None:
    referred = {each.get(f"{W}val") for name in ("basedOn", "next", "link") for each in tree().iter(f"{W}{name}")}
    assert referred <= set(identifiers())


def test_one_style_of_a_kind_is_the_default() -> None:
    defaults = [each.get(f"{W}type") for each in tree().iter(f"{W}style") if each.get(f"{W}default")]
    assert sorted(map(str, defaults)) == ["character", "paragraph", "table"]


def test_every_size_of_table_text_has_a_style_for_cells_and_one_for_heads() -> None:
    for index, size in enumerate(HOUSE.table.sizes):
        for name in (text_table_style(index), head_table_style(index)):
            style = next(each for each in tree().iter(f"{W}style") if each.get(f"{W}styleId") == name)
            assert attribute(style, "rPr/sz", "val") == str(size)


def test_headings_are_known_to_word_by_level() -> None:
    levels = [each.get(f"{W}val") for each in tree().iter(f"{W}outlineLvl")]
    assert levels == ["0", "1", "2", "3"]


@pytest.mark.parametrize(("for_libreoffice", "value"), [(False, "0"), (True, "1")])
def test_marks_stay_inside_the_type_area_in_either_program(*, for_libreoffice: bool, value: str) -> None:
    found = {each.get(f"{W}val") for each in tree(for_libreoffice=for_libreoffice).iter(f"{W}overflowPunct")}
    assert found == {value}


def test_the_indent_is_given_in_characters_and_in_twips() -> None:
    wanted = f'w:firstLineChars="200" w:firstLine="{2 * HOUSE.character}"'
    assert wanted in first_line_indent(HOUSE)


def test_a_document_uses_no_style_that_is_not_defined() -> None:
    document = fromstring(parts(write_docx(long_report(), HOUSE))["word/document.xml"])  # noqa: S314  # our own
    used = {each.get(f"{W}val") for each in document.iter(f"{W}pStyle")}
    assert len(used) > 10
    assert used <= set(identifiers())
