"""Masthead, imprint and issued document as LibreOffice sets them, measured against GB/T 9704."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.doctree import Addressee, Carrier, Document, Signature
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from render import documents
from render.measure import Line, Page, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.render

STYLE_FILE = Path(__file__).resolve().parents[2] / "templates" / "_styles" / "gbt9704.yaml"
NUMBER = "盘城管〔2025〕6号"
PITCH = 28.95
ASCENT, DESCENT = 0.86, 0.12
"""How far a hanzi reaches above and below its baseline, in em."""


@pytest.fixture
def printed(to_pdf: Callable[[Path], Path], tmp_path: Path) -> Callable[..., list[Page]]:
    def pages(document: Document, profile: str = "standard") -> list[Page]:
        word = tmp_path / "document.docx"
        word.write_bytes(write_docx(document, load_style(STYLE_FILE, profile)))
        return read_pages(to_pdf(word))

    return pages


def line(page: Page, piece: str) -> Line:
    return next(line for line in page.lines if piece in line.text)


@pytest.mark.parametrize("profile", ["standard", "ink"])
def test_the_mark_begins_35_mm_below_the_type_area(printed: Callable[..., list[Page]], profile: str) -> None:
    mark = line(printed(documents.carried_notice(), profile)[0], "文件")
    assert mm(mark.baseline - ASCENT * mark.size) == pytest.approx(37 + 35.3, abs=0.8)
    assert (mark.x0 + mark.x1) / 2 == pytest.approx(28 + 78, abs=1)
    assert mark.x1 - mark.x0 <= 156


def test_the_number_stands_two_empty_lines_below_the_mark(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried_notice())[0]
    mark, number = line(page, "文件"), line(page, NUMBER)
    gap = (number.baseline - ASCENT * number.size) - (mark.baseline + DESCENT * mark.size)
    assert gap == pytest.approx(2.5 * PITCH, abs=0.6 * PITCH)
    assert (number.x0 + number.x1) / 2 == pytest.approx(28 + 78, abs=1)


def test_the_red_rule_is_156_mm_wide_and_4_mm_below_the_number(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried_notice())[0]
    (rule,) = [rule for rule in page.rules if rule.red]
    number = line(page, NUMBER)
    assert rule.x1 - rule.x0 == pytest.approx(156, abs=0.5)
    assert rule.middle - rule.weight / 2 - mm(number.baseline + DESCENT * number.size) == pytest.approx(4, abs=0.6)


def test_the_title_stands_two_empty_lines_below_the_rule(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried_notice())[0]
    (rule,) = [rule for rule in page.rules if rule.red]
    title = line(page, "关于印发")
    lines = (title.baseline - rule.middle / 25.4 * 72) / PITCH
    assert 2.5 < lines < 3  # the baseline of the third line


def test_a_report_has_number_and_signatories_at_the_edges(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried_notice(carrier=Carrier.REPORT))[0]
    first, last = line(page, "签发人"), line(page, NUMBER)
    assert last.x0 == pytest.approx(28 + 5.57, abs=0.5)
    assert first.x1 == pytest.approx(184 - 5.57, abs=0.8)
    assert last.baseline - first.baseline == pytest.approx(PITCH, abs=0.6)
    names = [
        next(glyph.x0 for glyph in each.glyphs if glyph.text == text) for each, text in ((first, "张"), (last, "王"))
    ]
    assert names[0] == pytest.approx(names[1], abs=0.5)


def test_twelve_joint_names_leave_text_on_the_first_page(printed: Callable[..., list[Page]]) -> None:
    names = tuple(f"盘锦市{name}" for name in ("住房和城乡建设局", "财政局", "生态环境局", "发展和改革委员会") * 3)
    page = printed(documents.carried_notice(authorities=names))[0]
    assert any(documents.HANZI[:10] in each.text for each in page.body)


def test_the_issued_document_opens_a_page_without_label_and_numbers_run_on(printed: Callable[..., list[Page]]) -> None:
    pages = printed(documents.carried_notice())
    issued = next(page for page in pages[1:] if any("工作方案" in each.text for each in page.lines))
    assert issued.lines[0].text == "2025年城市管理工作方案"
    assert [page.number.text.strip() for page in pages] == [f"— {count} —" for count in range(1, len(pages) + 1)]


def test_the_imprint_ends_at_the_foot_of_the_type_area(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried_notice())[-1]
    first, middle, last = [rule for rule in page.rules if rule.middle > 200]
    assert last.middle == pytest.approx(261.8, abs=0.6)
    assert all(rule.x1 - rule.x0 == pytest.approx(156, abs=0.5) for rule in (first, middle, last))
    assert [rule.weight for rule in (first, middle, last)] == pytest.approx([0.35, 0.26, 0.35], abs=0.03)
    copied, printing = line(page, "抄送"), line(page, "印发")
    assert copied.x0 == pytest.approx(28 + 4.94, abs=0.5)
    assert printing.x0 == pytest.approx(28 + 4.94, abs=0.5)
    assert printing.x1 == pytest.approx(184 - 4.94, abs=0.8)


@pytest.mark.parametrize("lines", range(14, 24))
def test_text_never_runs_into_the_imprint(printed: Callable[..., list[Page]], lines: int) -> None:
    carried = documents.carried_notice()
    filler = [documents.paragraph(documents.HANZI[:20]) for _ in range(lines)]
    page = printed(carried._replace(blocks=(documents.title("工作方案"), *filler, carried.blocks[-1])))[-1]
    top = next(rule.middle for rule in page.rules if rule.middle > 200)
    assert all(mm(each.baseline) < top for each in page.body if "抄送" not in each.text)


@pytest.mark.parametrize("addressee_lines", [1, 2, 3])
def test_a_short_notice_fits_its_first_page(printed: Callable[..., list[Page]], addressee_lines: int) -> None:
    masthead, title, _, *_ = documents.carried_notice().blocks
    addressee = Addressee(documents.words("各县（区）城市管理局，" * (2 * addressee_lines) + "局属各单位："))
    text = documents.paragraph(documents.HANZI[:22] * 2)
    blocks = (masthead, title, addressee, text, Signature(("盘锦市城市管理局",), "2025年1月15日"))
    pages = printed(Document("通知", "", blocks))
    assert len(pages) == 1
    assert pages[0].body[-1].text == "2025年1月15日"
