from __future__ import annotations

import pytest

from govreport.doctree import Addressee, AnnexNote, Block, Heading, Masthead, Paragraph, Remark, Signature, Title
from govreport.writers.docx.parting import Parting, parting
from unit.writers.docx.reading import HOUSE, W, Written, text_of, words

TITLE = Title(words("关于印发方案的通知"), ("关于印发方案的通知",))
HEAD = (Masthead(("某市城市管理局",), "文件", "某城管〔2025〕6号"), TITLE, Addressee(words("各县（区）城市管理局：")))
SIGNATURE = Signature(("某市城市管理局",), "2025年1月15日")
ROOM = 8
"""Lines below the addressee on the first page of one organ."""


def text(lines: int) -> Paragraph:
    return Paragraph(words("全" * (28 * lines - 2)))


def parted(*blocks: Block) -> Parting | None:
    return parting((*HEAD, *blocks), HOUSE)


def test_what_fits_its_page_with_a_line_to_spare_goes_with_the_signature() -> None:
    assert parted(text(ROOM - 5), SIGNATURE) is None
    kept = Written(*HEAD, text(ROOM - 5), SIGNATURE).paragraph("全")
    assert kept.find(f".//{W}keepNext") is not None


@pytest.mark.parametrize("lines", [ROOM - 4, 6, ROOM, ROOM + 1, 20, 27, 30])
def test_two_lines_go_with_the_seal_wherever_the_page_ends(lines: int) -> None:
    assert parted(text(lines), SIGNATURE) == Parting(3, (lines - 2) * 28 - 2)


def test_the_lines_that_go_with_the_seal_are_a_paragraph_of_their_own_that_looks_like_none() -> None:
    written = Written(*HEAD, text(7), SIGNATURE)
    before, after = (each for each in written.paragraphs if "全" in text_of(each))
    assert [len(text_of(each)) for each in (before, after)] == [5 * 28 - 2, 2 * 28]
    assert written.on(before, "jc") == "distribute"  # its last line is as wide as the others
    assert (written.on(before, "keepNext"), written.on(after, "keepNext")) == (None, "1")
    assert (written.on(before, "ind", "firstLineChars"), written.on(after, "ind", "firstLineChars")) == ("200", "0")


JOINT = tuple(
    f"某市{name}" for name in ("住房和城乡建设局", "财政局", "水利局", "公安局", "教育局", "民政局", "司法局")
)


def joint(*texts: Paragraph) -> tuple[Block, ...]:
    masthead = Masthead(JOINT, "文件", "某建发〔2025〕6号")
    return (masthead, *HEAD[1:], *texts, Signature(JOINT, "2025年1月15日"), Remark(words("（此件公开发布）")))


@pytest.mark.parametrize("lines", [2, 3])
def test_a_short_text_of_many_organs_leaves_one_line_for_their_seals(lines: int) -> None:
    assert parting(joint(text(lines)), HOUSE) == Parting(3, 26)


@pytest.mark.parametrize(("words_of", "at"), [("现印发给你们，请遵照执行。", 7), ("请认真遵照执行。", 4)])
def test_one_line_breaks_behind_a_clause(words_of: str, at: int) -> None:
    assert parting(joint(Paragraph(words(words_of))), HOUSE) == Parting(3, at, breaks=True)


def test_a_short_last_paragraph_goes_with_several_rows_of_seals() -> None:
    assert parting(joint(text(12), text(1)), HOUSE) is None
    last = Written(*joint(text(12), Paragraph(words("特此通知。")))).paragraph("特此")
    assert last.find(f".//{W}keepNext") is not None


def test_a_break_stands_where_a_line_may_end() -> None:
    long = Paragraph(words("全" * 26 + "，" + "全" * 50))  # the mark takes the character before it along
    assert parting(joint(long), HOUSE) == Parting(3, 25)
    number = Paragraph(words("全" * 25 + "2024" + "全" * 20))
    assert parting(joint(number), HOUSE) == Parting(3, 25)


def test_the_words_before_and_behind_a_break_are_one_paragraph() -> None:
    found = Written(*joint(text(1))).paragraph("全")
    assert text_of(found).replace("\n", "") == "全" * 26
    assert [each.get(f"{W}type") for each in found.iter(f"{W}br")] == ["page"]


def test_what_else_stands_under_a_masthead_is_left_to_the_signature() -> None:
    assert parted(Paragraph(words("甲。")), text(3), SIGNATURE) is None
    assert parted(Paragraph(words("甲。")), text(12), SIGNATURE) == Parting(4, 28 * 10 - 2)
    assert parted(Heading(1, "一、", words("甲")), text(12), SIGNATURE) is None
    assert parted(text(12)) is None
    assert parting((*HEAD[1:], text(12), SIGNATURE), HOUSE) is None
    assert parting((), HOUSE) is None


def test_names_of_attachments_go_with_the_signature() -> None:
    note = AnnexNote(("工作总结",))
    assert parted(text(4), note, SIGNATURE) == Parting(3, 28 * 2 - 2)
    assert parted(text(1), note, SIGNATURE) is None
