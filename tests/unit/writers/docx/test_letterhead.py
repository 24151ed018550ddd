from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest

from govreport.doctree import Carrier, Masthead, Paragraph, Title
from govreport.writers.docx.letterhead import letterhead_height
from unit.writers.docx.reading import HOUSE, W, Written, attribute, run_with, text_of, words

NUMBER = "泉城管函〔2024〕6号"
LETTER = Masthead(("泉州市城市管理局", "泉州市财政局"), "", NUMBER, carrier=Carrier.LETTER)
TITLE = Title(words("关于报送工作总结的函"), ("关于报送工作总结的函",))
TEXT = Paragraph(words("专此函达。"))


def rules(written: Written, part: str) -> list[tuple[str, str]]:
    """Give weight and colour of the rules below lines, from top to bottom."""
    root = fromstring(written.parts[part])  # noqa: S314  # written a moment ago by the code under test
    borders = root.iter(f"{W}bottom")
    return [(str(each.get(f"{W}sz")), str(each.get(f"{W}color"))) for each in borders]


def test_the_mark_is_the_lead_organs_name_alone_30_mm_below_the_edge() -> None:
    written = Written(LETTER, TITLE, TEXT)
    boxed = next(each for each in written.paragraphs if attribute(each, "pPr/pStyle", "val") == "AuthorityMark")
    run = run_with(boxed, "泉州市城市管理局")
    assert (written.on_run(run, "color"), written.on_run(run, "rFonts", "eastAsia")) == ("FF0000", HOUSE.fonts.title)
    assert "泉州市财政局" not in "".join(map(text_of, written.paragraphs))
    offsets = re.findall(r"<wp:posOffset>(\d+)<", written.parts["word/document.xml"].decode())
    size = int(written.on_run(run, "sz") or 0) / 2
    assert int(offsets[1]) / 36000 + 0.1 * size / 72 * 25.4 == pytest.approx(30, abs=0.1)


def test_the_first_rule_is_thick_over_thin_and_the_second_thin_over_thick() -> None:
    written = Written(LETTER, TITLE, TEXT)
    assert rules(written, "word/document.xml") == [("18", "FF0000"), ("6", "FF0000")]
    assert rules(written, "word/footer-letter.xml") == [("6", "FF0000"), ("18", "FF0000")]


def test_the_first_rule_is_170_mm_wide_and_centred_on_the_paper() -> None:
    written = Written(LETTER, TITLE, TEXT)
    ruled = [each for each in written.paragraphs if each.find(f"{W}pPr/{W}pBdr") is not None]
    for paragraph in ruled:
        left, right = (int(attribute(paragraph, "pPr/ind", side) or 0) for side in ("left", "right"))
        assert HOUSE.profile.left + left == pytest.approx(20 * 56.69, abs=2)
        assert HOUSE.profile.right + right == pytest.approx(20 * 56.69, abs=2)


def test_the_number_stands_at_the_right_level_with_the_first_of_what_stands_at_the_left() -> None:
    given = LETTER._replace(copy_number="000012", classification="机密★1年", urgency="特急")
    written = Written(given, TITLE, TEXT)
    texts = [text_of(each) for each in written.paragraphs]
    first = texts.index(f"000012\t{NUMBER}")
    assert texts[first + 1 : first + 6] == ["机密★1年", "特急", "", "", "关于报送工作总结的函"]
    tab = attribute(written.paragraphs[first], "pPr/tabs/tab", "pos")
    assert tab == str(HOUSE.type_width)


def test_without_anything_at_the_left_the_number_stands_alone() -> None:
    texts = [text_of(each) for each in Written(LETTER, TITLE, TEXT).paragraphs]
    first = texts.index(f"\t{NUMBER}")
    assert texts[first + 1 : first + 4] == ["", "", "关于报送工作总结的函"]


def test_a_longer_head_pushes_the_title_down() -> None:
    urgent = LETTER._replace(copy_number="000012", urgency="特急")
    step = letterhead_height(urgent, HOUSE) - letterhead_height(LETTER, HOUSE)
    assert step == HOUSE.profile.line_pitch
