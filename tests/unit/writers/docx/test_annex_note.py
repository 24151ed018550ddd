from __future__ import annotations

from govreport.doctree import AnnexNote, Inline, Paragraph
from unit.writers.docx.reading import HOUSE, Written, text_of, words

TEXT = Paragraph((Inline("正文。"),))


def indents(written: Written, position: int) -> tuple[float, float]:
    """Where later lines begin, and how far the first line hangs out, in characters."""
    paragraph = written.paragraphs[position]
    left, hanging = (int(written.on(paragraph, "ind", name) or 0) for name in ("left", "hanging"))
    return round(left / HOUSE.character, 2), round(hanging / HOUSE.character, 2)


def lines(count: int) -> Paragraph:
    """Give a paragraph of so many lines."""
    return Paragraph(words("全" * (28 * count - 2)))


def test_one_attachment_takes_no_number() -> None:
    written = Written(AnnexNote(("自评得分表",)))
    assert [text_of(each) for each in written.paragraphs] == ["", "附件：自评得分表"]
    assert indents(written, 1) == (5, 3)


def test_several_attachments_are_numbered_one_under_the_other() -> None:
    written = Written(AnnexNote(("自评得分表", "佐证材料清单")))
    assert [text_of(each) for each in written.paragraphs] == ["", "附件：1.\t自评得分表", "2.\t佐证材料清单"]
    assert (indents(written, 1), indents(written, 2)) == ((6.5, 4.5), (6.5, 1.5))


def test_names_of_attachments_never_stand_on_a_page_alone() -> None:
    """Behind a carrier a document ends with them, without a signature."""
    written = Written(TEXT, lines(20), AnnexNote(("甲表",)))
    assert [written.on(each, "keepNext") for each in written.paragraphs] == [None, "1", "1", None]


def test_names_that_share_the_page_anyway_take_no_text_along() -> None:
    written = Written(TEXT, lines(10), AnnexNote(("甲表",)))
    assert [written.on(each, "keepNext") for each in written.paragraphs] == [None, None, "1", None]


def test_names_stay_together() -> None:
    written = Written(lines(10), AnnexNote(("甲表", "乙表", "丙表")))
    assert [written.on(each, "keepNext") for each in written.paragraphs] == [None, "1", "1", "1", None]
