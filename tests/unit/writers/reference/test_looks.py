from __future__ import annotations

import pytest
from lxml import etree

from govreport.writers.docx.namespaces import WORD
from govreport.writers.reference.looks import Look, defaults, read_look, write_look


def look(properties: str) -> Look:
    return read_look(etree.fromstring(f'<w:style xmlns:w="{WORD}">{properties}</w:style>'), lambda _: "")


def written(values: Look, inherited: Look) -> str:
    style = etree.fromstring(
        f'<w:style xmlns:w="{WORD}"><w:name w:val="a"/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>'
    )
    write_look(style, values, inherited)
    return etree.tostring(style, encoding="unicode").replace(f' xmlns:w="{WORD}"', "").replace("w:", "")


@pytest.mark.parametrize(
    "properties",
    [
        "<w:rPr><w:vanish/><w:rStyle w:val='x'/><w:lang w:val='en-US'/></w:rPr>",
        "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:framePr w:w='1'/><w:pageBreakBefore/></w:pPr>",
        "<w:rPr><w:sz w:val='big'/><w:color w:val='javascript:'/><w:spacing w:val='1e9'/></w:rPr>",
        "<w:rPr><w:rFonts w:ascii=''/><w:sz w:val='1234567'/></w:rPr>",
        "<w:pPr><w:jc w:val='&lt;x&gt;'/></w:pPr>",
    ],
)
def test_what_is_no_look_or_no_value_is_left_behind(properties: str) -> None:
    assert look(properties) == {}


def test_switches_and_attributes_are_read_one_by_one() -> None:
    found = look('<w:pPr><w:keepNext/><w:snapToGrid w:val="off"/><w:ind w:start="100" w:firstLineChars="200"/></w:pPr>')
    assert found == {
        "pPr/keepNext": "1",
        "pPr/snapToGrid": "0",
        "pPr/ind/left": "100",
        "pPr/ind/firstLineChars": "200",
    }


def test_only_what_differs_from_what_is_inherited_is_written_in_the_order_of_the_schema() -> None:
    values = {"rPr/sz/val": "28", "rPr/b": "1", "pPr/jc/val": "both", "pPr/keepNext": "1", "rPr/i": "1"}
    assert written(values, {"rPr/i": "1", "pPr/ind/left": "0"}) == (
        '<style><name val="a"/><pPr><keepNext val="1"/><jc val="both"/></pPr>'
        '<rPr><b val="1"/><sz val="28"/></rPr></style>'
    )


def test_what_is_inherited_and_not_meant_is_taken_back() -> None:
    assert written({}, {"pPr/ind/firstLineChars": "200", "rPr/b": "1"}) == (
        '<style><name val="a"/><pPr><ind firstLineChars="0"/></pPr><rPr><b val="0"/></rPr></style>'
    )


def test_borders_and_lines_are_written_whole() -> None:
    border = {f"pPr/pBdr/bottom/{name}": value for name, value in (("val", "single"), ("sz", "8"), ("color", "FF0000"))}
    assert '<pBdr><bottom val="single" sz="8" space="0" color="FF0000"/></pBdr>' in written(border, {})
    assert '<spacing line="300" lineRule="auto"/>' in written({"pPr/spacing/line": "300"}, {})


def test_reading_what_was_written_gives_the_same() -> None:
    values = {key: value for key, value in defaults().items() if not key.startswith("pPr/pBdr")}
    changed = {**values, "rPr/u/val": "single", "pPr/spacing/before": "120", "rPr/rFonts/eastAsia": "宋体"}
    style = etree.fromstring(f'<w:style xmlns:w="{WORD}"/>')
    write_look(style, changed, {})
    assert {**values, **read_look(style, lambda _: "")} == changed
