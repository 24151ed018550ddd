"""A reference is hostile until parsed; its styles add up as Word adds them up."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from govreport.office_package import UnreadableFileError, attribute, local_name
from govreport.writers.reference import read_reference
from office_files import word_part, write_package
from unit.writers.reference.word_files import A4, style, theme, word_file

if TYPE_CHECKING:
    from pathlib import Path

FONTS = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial" w:eastAsiaTheme="minorEastAsia"/></w:rPr>'


def test_a_style_adds_up_defaults_its_ancestors_and_itself(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("Normal", '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:b/></w:rPr>')
        + style("正文文本", '<w:pPr><w:jc w:val="both"/></w:pPr>', "Normal")
        + style("Body Text", '<w:rPr><w:b w:val="0"/><w:sz w:val="28"/></w:rPr>', "正文文本")
    )
    look = read_reference(word_file(tmp_path, styles)).looks["body text"]
    assert look == {
        "rPr/sz/val": "28",
        "rPr/b": "0",
        "pPr/spacing/after": "0",
        "pPr/spacing/line": "259",
        "pPr/jc/val": "both",
    }


def test_names_are_found_in_any_case(tmp_path: Path) -> None:
    assert set(read_reference(word_file(tmp_path, style("Heading 1") + style("TITLE"))).looks) == {"heading 1", "title"}


@pytest.mark.parametrize(("east_asian", "font"), [("", "等线"), ("微软雅黑", "微软雅黑")])
def test_fonts_of_the_theme_are_resolved_to_names(tmp_path: Path, east_asian: str, font: str) -> None:
    parts: dict[str, str | bytes] = {"word/theme/theme1.xml": theme("Calibri", east_asian, "等线")}
    look = read_reference(word_file(tmp_path, style("Title", FONTS), parts=parts)).looks["title"]
    assert look == {"rPr/rFonts/ascii": "Calibri", "rPr/rFonts/eastAsia": font}


def test_without_a_theme_the_name_beside_it_counts(tmp_path: Path) -> None:
    assert read_reference(word_file(tmp_path, style("Title", FONTS))).looks["title"] == {"rPr/rFonts/ascii": "Arial"}


def test_styles_based_on_each_other_end_the_chain(tmp_path: Path) -> None:
    styles = style("Title", "<w:rPr><w:b/></w:rPr>", "Date") + style("Date", "<w:rPr><w:i/></w:rPr>", "Title")
    assert read_reference(word_file(tmp_path, styles)).looks["title"] == {"rPr/b": "1", "rPr/i": "1"}


def test_the_last_upright_section_counts(tmp_path: Path) -> None:
    turned = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    upright = '<w:pgSz w:w="11000" w:h="15000"/>'
    body = "".join(f"<w:p><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr></w:p>" for size in (A4, upright))
    path = word_file(tmp_path, "", parts={})
    write_package(
        path, {"word/document.xml": word_part("document", f"<w:body>{body}<w:sectPr>{turned}</w:sectPr></w:body>")}
    )
    section = read_reference(path).section
    assert section is not None
    assert [attribute(each, "w") for each in section if local_name(each) == "pgSz"] == ["11000"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        ("正文: {}".encode(), "不是 .docx"),
        (b"", "不是 .docx"),
    ],
)
def test_what_is_no_word_file_is_called_what_it_is(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=said):
        read_reference(path)


def test_a_workbook_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="Excel"):
        read_reference(write_package(tmp_path / "a.docx", {"xl/workbook.xml": "<workbook/>"}))
    with pytest.raises(UnreadableFileError, match="不存在"):
        read_reference(tmp_path / "none.docx")


def test_a_file_without_body_or_without_anything_to_take_is_refused(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {"word/styles.xml": word_part("styles", style("Title"))}
    with pytest.raises(UnreadableFileError, match="没有正文"):
        read_reference(write_package(tmp_path / "a.docx", parts))
    bare: dict[str, str | bytes] = {"word/document.xml": word_part("document", "<w:body><w:p/></w:body>")}
    with pytest.raises(UnreadableFileError, match="没有页面设置"):
        read_reference(write_package(tmp_path / "b.docx", bare))


@pytest.mark.parametrize("part", ["word/styles.xml", "word/document.xml", "word/theme/theme1.xml"])
def test_a_declared_entity_is_refused_wherever_it_hides(tmp_path: Path, part: str) -> None:
    bomb = '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><b>&a;</b>'
    path = word_file(tmp_path, "")
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    with pytest.raises(UnreadableFileError, match="DTD"):
        read_reference(write_package(path, {**parts, part: bomb}))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = word_file(tmp_path, "", parts={"word/media/big.bin": b"\0" * (49 * 2**20)})
    with pytest.raises(UnreadableFileError, match="压缩炸弹"):
        read_reference(path)
