"""Our styles with the looks of a reference, and a style file before both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.shared import Pt

from govreport.writers.docx import write_docx
from govreport.writers.own_style import load_own_style
from govreport.writers.reference import read_reference, reference_style
from render.documents import long_report
from unit.writers.docx.reading import HOUSE, STYLE_FILE, W, Written, parts, run_with
from unit.writers.docx.test_house_styles import HEADINGS
from unit.writers.reference.word_files import A4, style, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.writers.style import HouseStyle

BODY = style(
    "Body Text",
    '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>'
    '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>',
)


def house(folder: Path, styles: str, own: str = "") -> HouseStyle:
    found = reference_style(read_reference(word_file(folder, styles)), HOUSE)
    if not own:
        return found
    path = folder / "版式.yaml"
    path.write_text(own, encoding="utf-8")
    return load_own_style(path, STYLE_FILE, found).style


def look(written: Written, identifier: str) -> dict[str, str | None]:
    """Resolve what a few properties of a style come to."""
    paragraph = written.body.makeelement(f"{W}p", {})
    properties = paragraph.makeelement(f"{W}pPr", {})
    properties.append(properties.makeelement(f"{W}pStyle", {f"{W}val": identifier}))
    paragraph.append(properties)
    run = paragraph.makeelement(f"{W}r", {})
    paragraph.append(run)
    written._paragraphs[run] = paragraph  # noqa: SLF001  (a paragraph that was not in the file)
    return {
        "size": written.on_run(run, "sz"),
        "bold": written.on_run(run, "b"),
        "colour": written.on_run(run, "color"),
        "face": written.on_run(run, "rFonts", "eastAsia"),
        "line": written.on(paragraph, "spacing", "line"),
        "after": written.on(paragraph, "spacing", "after"),
        "indent": written.on(paragraph, "ind", "firstLineChars"),
    }


def test_our_own_file_as_reference_changes_nothing_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(write_docx(long_report(), HOUSE))
    again = parts(write_docx(long_report(), reference_style(read_reference(path), HOUSE)))
    first = parts(path.read_bytes())
    assert {name for name in first if first[name] != again[name]} == {"word/styles.xml"}
    before, after = Written(*HEADINGS), Written(*HEADINGS, style=reference_style(read_reference(path), HOUSE))
    for identifier in re.findall('w:type="paragraph".*?w:styleId="([^"]+)"', first["word/styles.xml"].decode()):
        assert look(before, identifier) == look(after, identifier)


def test_what_was_changed_in_word_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(write_docx(long_report(), HOUSE))
    changed: Any = docx.Document(str(path))
    changed.styles["Title"].font.size = Pt(26)
    changed.styles["Heading 2"].font.bold = True
    changed.styles["Normal"].paragraph_format.line_spacing = Pt(30)
    changed.save(str(path))
    written = Written(*HEADINGS, style=reference_style(read_reference(path), HOUSE))
    assert look(written, "Title")["size"] == "52"
    assert look(written, "Heading2")["bold"] == "1"
    assert look(written, "BodyText")["line"] == "600"


def test_styles_that_are_there_look_as_there_and_the_others_as_ours(tmp_path: Path) -> None:
    styles = (
        style("Normal", '<w:rPr><w:sz w:val="21"/><w:b/></w:rPr>')
        + BODY
        + style(
            "heading 1", '<w:rPr><w:color w:val="365F91" w:themeColor="accent1"/><w:b w:val="0"/></w:rPr>', "Normal"
        )
    )
    written = Written(*HEADINGS, style=house(tmp_path, styles))
    first = look(written, "Heading1")
    assert (first["size"], first["bold"], first["colour"], first["line"]) == ("21", "0", "365F91", "240")
    second = look(written, "Heading2")
    assert (second["face"], second["bold"], second["line"], second["indent"]) == ("楷体_GB2312", "0", "560", "200")


def test_a_style_file_goes_before_a_reference(tmp_path: Path) -> None:
    styles = BODY + style("Title", '<w:rPr><w:sz w:val="52"/><w:color w:val="FF0000"/></w:rPr>')
    own = "title: {size: 20pt}\nfonts: {body: 仿宋}\nprofile: {left: 32mm, line_pitch: 30pt}\n"
    written = Written(*HEADINGS, style=house(tmp_path, styles, own))
    assert (look(written, "Title")["size"], look(written, "Title")["colour"]) == ("40", "FF0000")
    body = look(written, "BodyText")
    assert (body["face"], body["line"], body["size"]) == ("仿宋", "600", "28")
    margins = written.sections[0].find(f"{W}pgMar")
    assert margins is not None
    assert (margins.get(f"{W}left"), margins.get(f"{W}right")) == ("1814", "1701")


def test_text_that_runs_in_looks_like_body_text(tmp_path: Path) -> None:
    heading = style("heading 3", '<w:rPr><w:b/><w:i/><w:color w:val="365F91"/><w:sz w:val="30"/></w:rPr>')
    written = Written(*HEADINGS, style=house(tmp_path, BODY + heading))
    paragraph = written.paragraph("1.")
    found = [written.on_run(run_with(paragraph, "建立"), name) for name in ("b", "i", "color", "sz")]
    assert found == ["0", "0", "auto", "28"]


def test_an_exact_line_never_cuts_its_letters(tmp_path: Path) -> None:
    small = style(
        "Body Text", '<w:pPr><w:spacing w:line="300" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="21"/></w:rPr>'
    )
    written = Written(*HEADINGS, style=house(tmp_path, small))
    assert int(look(written, "Title")["line"] or 0) >= 440


@pytest.mark.parametrize("named", ["word/vbaProject.bin", "word/media/logo.png", "customXml/item1.xml"])
def test_nothing_but_looks_comes_from_the_file(tmp_path: Path, named: str) -> None:
    unseen = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="机密样式"/><w:rPr><w:vanish/></w:rPr></w:style>'
    theme = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="000000" w:themeColor="text1"/></w:rPr>'
    path = word_file(tmp_path, unseen + BODY + style("Title", theme), A4, {named: b"\x00secret"})
    made = parts(write_docx(long_report(), reference_style(read_reference(path), HOUSE)))
    assert set(made) == set(parts(write_docx(long_report(), HOUSE)))
    text = b"".join(made.values())
    for leak in ("机密样式".encode(), b"vanish", b"heme=", b"themeColor", b"secret", b"rsid"):
        assert leak not in text
