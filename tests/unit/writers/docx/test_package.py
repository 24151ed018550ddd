from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from govreport.doctree import Carrier, Document, Paragraph
from govreport.writers.docx import ForbiddenCharacterError, write_docx
from render.documents import carried, long_report
from unit.writers.docx.reading import HOUSE, W, Written, attribute, parts, runs_of, text_of, words

SCHEMA_ORDER = {
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "tabs", "overflowPunct"),
        *("autoSpaceDE", "autoSpaceDN", "snapToGrid", "spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr"),
    ),
    "rPr": ("rFonts", "b", "snapToGrid", "color", "spacing", "sz", "szCs", "lang"),
    "tblPr": ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "tcMar", "vAlign"),
    "sectPr": ("headerReference", "footerReference", "type", "pgSz", "pgMar", "titlePg", "docGrid"),
}
"""Children in the order of ISO 29500 (CT_PPr, CT_RPr and so on), as far as the writer uses them."""

DOCUMENT = Document("关于“甲&乙”的报告", "盘锦市住房和城乡建设局", (Paragraph(words("全市")),))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_docx(DOCUMENT, HOUSE) == write_docx(DOCUMENT, HOUSE)


def test_entries_are_dated_1980() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(DOCUMENT, HOUSE))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_are_title_issuer_and_language_alone() -> None:
    core = etree.fromstring(parts(write_docx(DOCUMENT, HOUSE))["docProps/core.xml"])
    found = {etree.QName(each).localname: each.text for each in core}
    assert found == {"title": "关于“甲&乙”的报告", "creator": "盘锦市住房和城乡建设局", "language": "zh-CN"}


def test_a_document_without_issuer_has_no_creator() -> None:
    content = parts(write_docx(Document("总结", ""), HOUSE))
    assert b"creator" not in content["docProps/core.xml"]
    assert "docProps/app.xml" not in content


def test_a_forbidden_character_in_the_properties_is_refused() -> None:
    with pytest.raises(ForbiddenCharacterError):
        write_docx(Document("总\x07结", ""), HOUSE)


def test_a_font_of_any_name_leaves_every_part_well_formed() -> None:
    fonts = HOUSE.fonts._replace(body='仿宋 "A&B"', latin="<Latin>")
    for part in parts(write_docx(DOCUMENT, HOUSE._replace(fonts=fonts))).values():
        etree.fromstring(part)


def test_every_part_is_well_formed_and_every_relationship_leads_somewhere() -> None:
    content = parts(write_docx(Document("总结", "", DOCUMENT.blocks, "初稿"), HOUSE))
    for part in content.values():
        etree.fromstring(part)
    links = etree.fromstring(content["word/_rels/document.xml.rels"])
    assert {f"word/{link.get('Target')}" for link in links} <= content.keys()


def test_python_docx_opens_the_file() -> None:
    opened = docx.Document(io.BytesIO(write_docx(DOCUMENT, HOUSE)))
    assert [paragraph.text for paragraph in opened.paragraphs] == ["全市"]


def test_pages_are_printed_on_both_sides_and_punctuation_is_not_compressed() -> None:
    settings = Written().tree("word/settings.xml")
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    assert attribute(settings, "characterSpacingControl", "val") == "doNotCompress"
    assert settings.find(f"{W}mirrorMargins") is None


def test_a_draft_says_so_on_every_page_and_a_final_has_no_header() -> None:
    draft, final = Written(Paragraph(words("全市")), draft_mark="征求意见稿"), Written(Paragraph(words("全市")))
    assert text_of(draft.tree("word/header.xml")) == "征求意见稿"
    kinds = [each.get(f"{W}type") for each in draft.sections[0].iter(f"{W}headerReference")]
    assert kinds == ["default", "even"]
    assert not any("header" in name for name in final.parts)


def test_the_first_page_of_a_letter_is_marked_as_a_draft_too() -> None:
    letter = Written(*carried(Carrier.LETTER).blocks, draft_mark="征求意见稿")
    assert [each.get(f"{W}type") for each in letter.sections[0].iter(f"{W}headerReference")] == [
        "default", "even", "first",
    ]  # fmt: skip


@pytest.mark.parametrize(("kind", "side"), [("default", "right"), ("even", "left")])
def test_odd_numbers_stand_on_the_right_and_even_ones_on_the_left(kind: str, side: str) -> None:
    written = Written()
    paragraph = written.tree(f"word/footer-portrait-{kind}.xml")[0]
    assert text_of(paragraph) == "— 1 —"
    assert (written.on(paragraph, "jc"), written.on(paragraph, "ind", side)) == (side, str(HOUSE.character))
    looks = {(written.on_run(run, "rFonts", "ascii"), written.on_run(run, "sz")) for run in runs_of(paragraph)}
    assert looks == {("宋体", "28")}


@pytest.mark.parametrize("carrier", [Carrier.REPORT, Carrier.LETTER])
@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/footer-landscape-even.xml", "word/footer-letter.xml"]
)
def test_properties_stand_in_the_order_of_the_schema(part: str, carrier: Carrier) -> None:
    behind = carried(carrier)
    report = long_report(draft_mark="初稿")
    content = parts(write_docx(report._replace(blocks=(*behind.blocks, *report.blocks)), HOUSE))[part]
    for kind, order in SCHEMA_ORDER.items():
        for properties in etree.fromstring(content).iter(f"{W}{kind}"):
            places = [order.index(etree.QName(each).localname) for each in properties]
            assert places == sorted(places)
