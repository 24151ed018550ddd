"""Pages of a Word document as LibreOffice sets them, measured against GB/T 9704."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from govreport.doctree import Block, Cell, Column, Document, Heading, Row, Signature, Table
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from render import documents
from render.measure import Page, font_of, fonts, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.render

STYLE_FILE = Path(__file__).resolve().parents[2] / "templates" / "_styles" / "gbt9704.yaml"
DASH_FROM_TOP = 297 - 35 + 7
"""Where the page number's dash belongs, in millimetres from the top of the paper."""


class Print:
    """Prints documents and measures their pages."""

    def __init__(self, to_pdf: Callable[[Path], Path], folder: Path) -> None:
        self._to_pdf = to_pdf
        self._folder = folder

    def pdf(self, document: Document, profile: str = "standard") -> Path:
        word = self._folder / "document.docx"
        word.write_bytes(write_docx(document, load_style(STYLE_FILE, profile)))
        return self._to_pdf(word)

    def pages(self, document: Document, profile: str = "standard") -> list[Page]:
        return read_pages(self.pdf(document, profile))


@pytest.fixture
def printed(to_pdf: Callable[[Path], Path], tmp_path: Path) -> Print:
    return Print(to_pdf, tmp_path)


@pytest.mark.parametrize(("profile", "step"), [("standard", 28.95), ("ink", 29.6)])
def test_full_pages_hold_22_lines_of_28_hanzi(printed: Print, profile: str, step: float) -> None:
    *full, last = printed.pages(documents.body_only(12), profile)
    assert len(full) >= 3
    for page in full:
        assert (round(mm(page.width)), round(mm(page.height))) == (210, 297)
        assert len(page.body) == 22
        assert {len(line.text) for line in page.body} == {26, 28}
        assert median(page.steps) == pytest.approx(step, abs=0.06)
    assert last.body


def test_text_lies_in_the_type_area(printed: Print) -> None:
    for page in printed.pages(documents.body_only(12)):
        assert min(line.x0 for line in page.body) == pytest.approx(28, abs=0.5)
        assert max(line.x1 for line in page.body) <= 184
        assert mm(page.body[0].baseline) > 37
        assert mm(page.body[-1].baseline) < 262


@pytest.mark.parametrize("profile", ["standard", "ink"])
def test_no_mark_behind_a_full_line_is_lost(printed: Print, profile: str) -> None:
    """LibreOffice hangs the mark there, and at some widths of a line it forgets to show it."""
    hanzi = documents.HANZI * 2
    text = "".join(f"{hanzi[:length]}{mark}" for length, mark in zip((26, *[28] * 6), "，、；：，、。", strict=True))
    ends = [f"，{hanzi[:28]}{mark}2024年" for mark in "，、；："]
    document = Document(
        "表", "某局", tuple(documents.paragraph(each) for each in (text, *(hanzi[:26] + end for end in ends)))
    )
    shown = "".join(line.text for page in printed.pages(document, profile) for line in page.body)
    assert [shown.count(mark) for mark in "，、；：。"] == [2 + 4 + 1, 2 + 1, 1 + 1, 1 + 1, 1]


def test_the_ink_profile_reaches_from_37_to_262_mm(printed: Print) -> None:
    page = printed.pages(documents.body_only(12), "ink")[0]
    first, last = page.body[0], page.body[-1]
    # a hanzi reaches 0.86 em above its baseline and 0.12 em below
    assert mm(first.baseline - 0.86 * 16) == pytest.approx(37.6, abs=0.8)
    assert mm(last.baseline + 0.12 * 16) == pytest.approx(262.3, abs=0.8)


@pytest.mark.parametrize("profile", ["standard", "ink"])
def test_page_numbers_stand_7_mm_below_outside(printed: Print, profile: str) -> None:
    for count, page in enumerate(printed.pages(documents.body_only(12), profile), start=1):
        number = page.number
        assert number.text.strip() == f"— {count} —"
        assert page.number_dash == pytest.approx(DASH_FROM_TOP, abs=0.5)
        assert "Song" in number.glyphs[0].font
        assert number.size == pytest.approx(14, abs=0.1)
        if count % 2:
            assert number.x1 == pytest.approx(184 - 5.6, abs=0.5)
        else:
            assert number.x0 == pytest.approx(28 + 5.6, abs=0.5)


def test_every_role_has_its_face(printed: Print) -> None:
    pdf = printed.pdf(documents.long_report())
    assert {"FandolFang-Regular", "FandolHei-Regular", "FandolKai-Regular", "LiberationSerif"} <= fonts(pdf)
    first, *others = read_pages(pdf)
    assert "Serif" in font_of(first, "关于")
    assert font_of(first, "一、总体") == "FandolHei-Regular"
    assert {font_of(first, mark) for mark in ("“", "”", "‘", "’", "—", "…", "截至")} == {"FandolFang-Regular"}
    assert font_of(first, "31.5") == "LiberationSerif"
    deeper = next(page for page in others if any("（二）强化要素" in line.text for line in page.lines))
    assert [font_of(deeper, piece) for piece in ("（二）强化", "统筹截至")] == [
        "FandolKai-Regular",
        "FandolFang-Regular",
    ]


def test_running_text_under_lead_sentences_fills_its_pages(printed: Print) -> None:
    lead = [
        Heading(2, "（一）", documents.words("强化保障。"), documents.words(documents.HANZI * 3)) for _ in range(20)
    ]
    *full, _ = printed.pages(Document("正文", "", tuple(lead)))
    assert [len(page.body) for page in full] == [22] * len(full)


def test_a_landscape_attachment_repeats_its_head_and_turns_its_numbers(printed: Print) -> None:
    pages = printed.pages(documents.long_report())
    turned = [(count, page) for count, page in enumerate(pages, start=1) if page.width > page.height]
    assert len(turned) >= 3
    for count, page in turned:
        assert any("考核指标" in line.text for line in page.lines)
        assert "".join(glyph.text for glyph in page.turned).strip() == f"— {count} —"
        dash = page.turned[0]
        # turned upright, the left edge is the lower one and the top the left one
        assert mm(dash.origin + 0.36 * dash.size) == pytest.approx(297 - DASH_FROM_TOP, abs=0.5)
        if count % 2:
            assert max(mm(glyph.top + glyph.size / 2) for glyph in page.turned) < 184 - 5
            assert min(mm(glyph.top) for glyph in page.turned) > 150
        else:
            assert min(mm(glyph.top) for glyph in page.turned) == pytest.approx(28 + 5.6, abs=0.5)


def test_no_page_is_blank_and_upright_pages_resume(printed: Print) -> None:
    pages = printed.pages(documents.long_report())
    assert all(len(page.lines) > 2 for page in pages)
    ways = ["upright" if page.width < page.height else "turned" for page in pages]
    assert (ways[0], ways[-1]) == ("upright", "upright")
    assert ways == sorted(ways[: ways.index("turned")]) + ["turned"] * ways.count("turned") + ["upright"] * 2


def test_an_attachment_begins_a_page_with_its_title_on_line_3(printed: Print) -> None:
    page = next(page for page in printed.pages(documents.long_report()) if page.lines[0].text.startswith("附件2"))
    label, title = page.lines[:2]
    assert "Hei" in label.glyphs[-1].font
    assert title.baseline - label.baseline == pytest.approx(2 * 28.95, abs=3)


@pytest.mark.parametrize("sealed", [True, False])
def test_a_signature_shares_its_page_with_text(printed: Print, *, sealed: bool) -> None:
    signature = Signature(("市政府办公室",), "2025年11月15日", sealed=sealed)
    blocks: list[Block] = []
    for lines in range(15, 23):  # each title opens a page
        text = [documents.paragraph(documents.HANZI[:20]) for _ in range(lines)]
        blocks += [documents.title("关于做好有关工作的通知"), *text, signature]
    pages = [[line.text for line in page.body] for page in printed.pages(Document("通知", "", tuple(blocks)))]
    signed = [page for page in pages if page[-1] == "2025年11月15日"]
    assert len(signed) == 8
    for page in signed:
        assert page[-2] == "市政府办公室"
        assert "全市" in page[-3]


def test_a_sealed_signature_is_centred_over_the_date_four_characters_in(printed: Print) -> None:
    signature = Signature(("盘锦市住房和城乡建设局",), "2025年1月15日")
    *_, name, date = printed.pages(documents.signed(signature, documents.paragraph("请遵照执行。")))[0].body
    assert 184 - date.x1 == pytest.approx(4 * 5.57, abs=0.6)
    # LibreOffice parts hanzi from digits by 0.2 em whatever the document says, which widens the date by half of 5.6 mm
    assert (name.x0 + name.x1) / 2 == pytest.approx((date.x0 + date.x1) / 2, abs=3)


def test_a_long_table_keeps_its_head_its_rows_and_its_closing_line(printed: Print) -> None:
    pages = printed.pages(Document("表", "", (documents.score_table(400),)))
    text = [[line.text for line in page.lines] for page in pages]
    assert all(any("得分依据" in line for line in page) for page in text)
    whole = "".join("".join(page) for page in text)
    assert all(f"佐证材料{number}。" in whole for number in (1, 200, 400))
    assert any("合计" in line for line in text[-1])
    assert any("填表人" in line for line in text[-1])


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("lines", [None, 4, 11, 17])
@pytest.mark.parametrize("group", [8, 23, 70])
def test_every_page_names_the_group_of_its_first_row(
    printed: Print, group: int, lines: int | None, *, landscape: bool
) -> None:
    table = documents.score_table(70, group=group, landscape=landscape)
    before = (documents.paragraph(documents.HANZI[:20]) for _ in range(lines or 0))
    blocks: list[Block] = [documents.title("自评情况"), *before, table]
    pages = [[line.text for line in page.lines] for page in printed.pages(Document("表", "", tuple(blocks)))]
    shown = [("".join(page), [int(number) for number in re.findall(r"第(\d+)项", "".join(page))]) for page in pages]
    with_rows = [(text, numbers) for text, numbers in shown if numbers]
    assert len(with_rows) >= 3
    for text, numbers in with_rows:
        assert f"第{(min(numbers) - 1) // group + 1}类指标" in text
    # nearly all pages are well filled
    counts = [len(numbers) for _, numbers in with_rows[:-1]]
    assert sum(counts) / len(counts) > 0.7 * max(counts)


def test_no_page_shows_a_single_line_of_the_end_of_a_text(printed: Print) -> None:
    blocks: list[Block] = []
    for lines in range(15, 20):  # each title opens a page; the text below it ends on the first line of the next
        text = [documents.paragraph(documents.HANZI[:20]) for _ in range(lines)]
        last = documents.paragraph(documents.HANZI[:26] + "文" * 28 * (20 - lines))
        blocks += [documents.title("工作方案"), *text, last]
    pages = [len(page.body) for page in printed.pages(Document("方案", "", tuple(blocks)))]
    assert 2 in pages
    assert 1 not in pages


def test_labels_under_a_table_never_stand_alone(printed: Print) -> None:
    blocks: list[Block] = []
    for rows in range(40, 62, 3):  # each title opens a page
        columns = (Column("a", "序号", Decimal(16)), Column("b", "数据", Decimal(140)))
        written = tuple(Row((Cell(Decimal(number)), Cell("项目"))) for number in range(rows))
        blocks += [documents.title("核实单"), Table(columns, written, closing=("负责人：", "日期："))]
    pages = ["".join(line.text for line in page.lines) for page in printed.pages(Document("表", "", tuple(blocks)))]
    closed = [page for page in pages if "负责人" in page]
    assert len(closed) == 8
    assert all(page.count("项目") >= 2 and "序号" in page for page in closed)


def test_a_table_that_nearly_fits_its_page_does_so_in_smaller_letters(printed: Print) -> None:
    columns = (Column("a", "序号", Decimal(16)), Column("b", "主要举措", Decimal(140)))
    cells = "\n".join(documents.HANZI[:12] for _ in range(5))
    table = Table(columns, tuple(Row((Cell(Decimal(number)), Cell(cells))) for number in range(1, 9)))
    pages = printed.pages(Document("表", "", (documents.title("任务分解表"), table)))
    assert len(pages) == 1
    assert pages[0].lines[-2].size == pytest.approx(10.5, abs=0.2)


def test_a_draft_is_marked_on_every_page(printed: Print) -> None:
    pages = printed.pages(documents.long_report(draft_mark="征求意见稿"))
    assert {"征求意见稿" in page.lines[0].text for page in pages} == {True}


@pytest.mark.parametrize(("landscape", "foot", "height"), [(True, 184, 156), (False, 262, 225)])
def test_groups_are_parted_rather_than_leave_much_of_a_page_blank(
    printed: Print, foot: int, height: int, *, landscape: bool
) -> None:
    """Foot and height of the type area are in millimetres."""
    tables = (documents.score_table(44, group=size, landscape=landscape) for size in (4, 6, 8, 11))
    blocks = tuple(block for each in tables for block in (documents.title("自评情况"), each))
    blanks: list[float] = []
    for page in printed.pages(Document("表", "", blocks)):
        text = "".join(line.text for line in page.lines)
        named = re.findall(r"第(\d+)类", text)
        assert len(named) == len(set(named))
        if "填表人" not in text:
            blanks.append((foot - max(rule.middle for rule in page.rules)) / height)
    assert max(blanks) < 0.27  # a row of a tenth of a page that would stand alone is moved too
    assert sum(blanks) / len(blanks) < 0.16
