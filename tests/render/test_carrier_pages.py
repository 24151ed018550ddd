"""Masthead, imprint and issued document as LibreOffice sets them, measured against GB/T 9704."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.compose.titles import break_title
from govreport.doctree import Addressee, Attachment, Carrier, Document, Masthead, Remark, Signature, Signer
from govreport.writers.docx import write_docx
from govreport.writers.docx.sections import ImprintPage
from govreport.writers.imprinted_pdf import imprinted_pdf
from govreport.writers.style import load_style
from render import documents
from render.measure import Glyph, Line, Page, font_of, mm, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.render

STYLE_FILE = Path(__file__).resolve().parents[2] / "templates" / "_styles" / "gbt9704.yaml"
NUMBER = "盘城管〔2025〕6号"
PITCH = 28.95
CHARACTER = 5.57
ASCENT, DESCENT = 0.86, 0.12
"""How far a hanzi reaches above and below its baseline, in em."""
INK_BELOW = 0.09
"""How far the ink of the mark's letters reaches below it."""
TALLEST = 0.845
"""How far the ink of the tallest of them reaches above it."""
HANZI_START = documents.HANZI[:6]


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
    mark = line(printed(documents.carried(), profile)[0], "文件")
    assert mm(mark.baseline - ASCENT * mark.size) == pytest.approx(37 + 35.3, abs=0.8)
    assert (mark.x0 + mark.x1) / 2 == pytest.approx(28 + 78, abs=1)
    assert mark.x1 - mark.x0 <= 156


@pytest.mark.parametrize("count", [2, 4, 5, 8, 12])
def test_a_mark_of_several_names_begins_there_too(printed: Callable[..., list[Page]], count: int) -> None:
    names = tuple(f"盘锦市{name}" for name in ("财政局", "住房和城乡建设局", "发展和改革委员会") * 4)[:count]
    blocks = documents.carried(authorities=names).blocks
    head = documents.carried(authorities=names)._replace(blocks=blocks[:1] + blocks[1:4])
    first = line(printed(head)[0], names[0])
    assert mm(first.baseline - TALLEST * first.glyphs[0].size) == pytest.approx(37 + 35, abs=0.5)


@pytest.mark.parametrize("suffix", ["文件", ""])
@pytest.mark.parametrize("count", range(2, 13))
def test_a_mark_of_several_names_is_centred_within_the_type_area(  # F-13, F-17
    printed: Callable[..., list[Page]], count: int, suffix: str
) -> None:
    names = tuple(f"盘锦市{name}" for name in ("财政局", "住房和城乡建设局", "发展和改革委员会") * 4)[:count]
    masthead = Masthead(names, suffix, NUMBER)
    page = printed(Document("通知", "", (masthead, documents.title("通知"))))[0]
    mark = [each for each in page.lines if mm(each.baseline) < mm(line(page, NUMBER).baseline) - 1]
    left, right = min(each.x0 for each in mark), max(each.x1 for each in mark)
    assert 28 <= left < right <= 184
    assert (left + right) / 2 == pytest.approx(28 + 78, abs=0.5)
    assert [name for name in names if not any(each.text.startswith(name) for each in mark)] == []  # none wraps


def test_the_number_stands_two_empty_lines_below_the_mark(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried())[0]
    mark, number = line(page, "文件"), line(page, NUMBER)
    gap = (number.baseline - ASCENT * number.size) - (mark.baseline + DESCENT * mark.size)
    assert gap == pytest.approx(2.5 * PITCH, abs=0.6 * PITCH)
    assert (number.x0 + number.x1) / 2 == pytest.approx(28 + 78, abs=1)


def test_the_red_rule_is_156_mm_wide_and_4_mm_below_the_number(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried())[0]
    (rule,) = [rule for rule in page.rules if rule.red]
    number = line(page, NUMBER)
    assert rule.x1 - rule.x0 == pytest.approx(156, abs=0.5)
    assert rule.middle - rule.weight / 2 - mm(number.baseline + DESCENT * number.size) == pytest.approx(4, abs=0.6)


def test_the_title_stands_two_empty_lines_below_the_rule(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried())[0]
    (rule,) = [rule for rule in page.rules if rule.red]
    title = line(page, "关于印发")
    lines = (title.baseline - rule.middle / 25.4 * 72) / PITCH
    assert 2.5 < lines < 3  # the baseline of the third line


def test_a_report_has_number_and_signatories_at_the_edges(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried(Carrier.REPORT))[0]
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
    page = printed(documents.carried(authorities=names))[0]
    assert any(documents.HANZI[:10] in each.text for each in page.body)


def test_the_issued_document_opens_a_page_without_label_and_numbers_run_on(printed: Callable[..., list[Page]]) -> None:
    pages = printed(documents.carried())
    issued = next(page for page in pages[1:] if any("工作方案" in each.text for each in page.lines))
    assert issued.lines[0].text == "2025年城市管理工作方案"
    assert [page.number.text.strip() for page in pages] == [f"— {count} —" for count in range(1, len(pages) + 1)]


def test_the_imprint_ends_at_the_foot_of_the_type_area(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried())[-1]
    first, middle, last = [rule for rule in page.rules if rule.middle > 200]
    assert last.middle == pytest.approx(261.8, abs=0.6)
    assert all(rule.x1 - rule.x0 == pytest.approx(156, abs=0.5) for rule in (first, middle, last))
    assert [rule.weight for rule in (first, middle, last)] == pytest.approx([0.35, 0.26, 0.35], abs=0.03)
    copied, printing = line(page, "抄送"), line(page, "印发")
    assert copied.x0 == pytest.approx(28 + 4.94, abs=0.5)
    assert printing.x0 == pytest.approx(28 + 4.94, abs=0.5)
    assert printing.x1 == pytest.approx(184 - 4.94, abs=0.8)


@pytest.mark.parametrize("lines", [14, 15, 16, 17, 18, 21])
def test_text_never_runs_into_the_imprint(printed: Callable[..., list[Page]], lines: int) -> None:
    notice = documents.carried()
    filler = [documents.paragraph(documents.HANZI[:20]) for _ in range(lines)]
    page = printed(notice._replace(blocks=(documents.title("工作方案"), *filler, notice.blocks[-1])))[-1]
    top = next(rule.middle for rule in page.rules if rule.middle > 200)
    assert all(mm(each.baseline) < top for each in page.body if "抄送" not in each.text)


def test_a_letter_has_its_mark_30_mm_below_the_edge_and_a_double_rule_4_mm_below_it(
    printed: Callable[..., list[Page]],
) -> None:
    page = printed(documents.carried(Carrier.LETTER))[0]
    mark = line(page, "盘锦市城市管理局")
    thick, thin, lower_thin, lower_thick = [rule for rule in page.rules if rule.red]
    assert mm(mark.baseline - ASCENT * mark.size) == pytest.approx(30, abs=0.4)
    assert (mark.x0 + mark.x1) / 2 == pytest.approx(105 + 1, abs=1)
    assert thick.middle - thick.weight / 2 - mm(mark.baseline + INK_BELOW * mark.size) == pytest.approx(4, abs=0.5)
    assert lower_thick.middle + lower_thick.weight / 2 == pytest.approx(297 - 20, abs=0.3)
    assert thick.weight > 2 * thin.weight
    assert lower_thick.weight > 2 * lower_thin.weight
    for rule in (thick, thin, lower_thin, lower_thick):
        assert (rule.x0, rule.x1) == pytest.approx((20, 190), abs=0.3)


def test_the_number_of_a_letter_stands_under_the_rule_at_the_right_and_its_title_two_lines_below(
    printed: Callable[..., list[Page]],
) -> None:
    page = printed(documents.carried(Carrier.LETTER))[0]
    number, last, title = line(page, NUMBER), line(page, "特急"), line(page, "关于印发")
    thin = [rule for rule in page.rules if rule.red][1]
    assert number.text.startswith("000012")
    assert (number.x0, number.x1) == pytest.approx((28, 184), abs=0.5)
    top = mm(number.baseline - 0.84 * number.size)
    assert top - thin.middle - thin.weight / 2 == pytest.approx(14 / 72 * 25.4, abs=0.4)  # 7/8 of a 3号 hanzi
    assert (title.baseline - last.baseline) / PITCH == pytest.approx(3, abs=0.15)


def test_a_letter_has_its_rule_and_no_number_on_the_first_page_only(printed: Callable[..., list[Page]]) -> None:
    pages = printed(documents.carried(Carrier.LETTER))
    numbered = [any(each.text.strip().startswith("— ") for each in page.lines) for page in pages]
    assert numbered[:3] == [False, True, True]
    assert [bool([rule for rule in page.rules if rule.red]) for page in pages] == [True] + [False] * (len(pages) - 1)
    assert pages[1].number.text.strip() == "— 2 —"


def test_the_imprint_of_a_letter_has_neither_rules_nor_a_printing_line(printed: Callable[..., list[Page]]) -> None:
    page = printed(documents.carried(Carrier.LETTER))[-1]
    copied = line(page, "抄送")
    assert copied.x0 == pytest.approx(28 + 4.94, abs=0.5)
    assert not [rule for rule in page.rules if rule.middle > 200]
    assert not any("印发" in each.text for each in page.lines)
    lowest = [each for each in page.lines if each.size == pytest.approx(14) and "—" not in each.text][-1]
    assert 255 < mm(lowest.baseline) < 262


@pytest.mark.parametrize("carrier", [Carrier.NOTICE, Carrier.REPORT, Carrier.LETTER])
def test_copy_number_classification_and_urgency_stack_at_the_left_edge(
    printed: Callable[..., list[Page]], carrier: Carrier
) -> None:
    page = printed(documents.carried(carrier))[0]
    stacked = [line(page, words) for words in ("000012", "机密★1年", "特急")]
    assert [each.x0 for each in stacked] == pytest.approx([28, 28, 28], abs=0.5)
    assert [lower.baseline - upper.baseline for upper, lower in pairwise(stacked)] == pytest.approx([PITCH] * 2, abs=1)
    assert font_of(page, "机密") == font_of(page, "特急") == "FandolHei-Regular"


@pytest.mark.parametrize("carrier", [Carrier.REPORT, Carrier.LETTER])
def test_the_document_behind_a_report_or_letter_is_its_first_attachment(
    printed: Callable[..., list[Page]], carrier: Carrier
) -> None:
    pages = printed(documents.carried(carrier))
    labels = [page.lines[0].text for page in pages if page.lines and page.lines[0].text.startswith("附件")]
    assert labels == ["附件1", "附件2"]
    named = [re.search(r"(\d)\.\s*(.*(?:方案|表))$", each.text) for page in pages[:2] for each in page.lines]
    assert [each.groups() for each in named if each] == [("1", "2025年城市管理工作方案"), ("2", "任务分工表")]


def test_an_imprint_after_a_full_even_page_follows_a_blank_one_and_neither_is_numbered(
    printed: Callable[..., list[Page]],
) -> None:
    turned = Attachment("附件", documents.title("任务分工表"), (documents.score_table(2, landscape=True),))
    blocks = (documents.title("工作方案"), documents.paragraph(documents.HANZI), turned, documents.carried().blocks[-1])
    pages = printed(Document("方案", "", blocks))
    assert len(pages) == 4
    assert not pages[2].glyphs
    assert line(pages[3], "抄送")
    assert not any("—" in each.text for each in pages[3].lines)


def test_an_imprint_after_an_odd_page_stands_on_its_back(printed: Callable[..., list[Page]]) -> None:
    blocks = (documents.title("工作方案"), documents.paragraph(documents.HANZI), documents.carried().blocks[-1])
    pages = printed(Document("方案", "", blocks))
    assert len(pages) == 2
    assert line(pages[1], "抄送")
    assert pages[1].number.text.strip() == "— 2 —"


JOINT = ("盘锦市住房和城乡建设局", "盘锦市财政局", "盘锦市发展和改革委员会", "盘锦市生态环境局", "盘锦市水利局") * 3
SEAL = 42
"""Diameter of a seal of a bureau in millimetres."""


def test_the_mark_of_three_joint_names_keeps_its_size_and_leaves_text_on_the_first_page(
    printed: Callable[..., list[Page]],
) -> None:
    names = ("盘锦市住房和城乡建设局", "盘锦市财政局", "盘锦市发展和改革委员会")
    masthead = Masthead(names, "文件", "盘住建发〔2025〕6号")
    title = documents.title("盘锦市住房和城乡建设局等3部门", "关于印发2024年城市管理", "实施方案的通知")
    addressee = Addressee(documents.words("各县（区）人民政府："))
    text = documents.paragraph(documents.HANZI[:22] * 2)
    pages = printed(Document("通知", "", (masthead, title, addressee, text, Signature(names, "2025年1月15日"))))
    assert max(each.size for each in pages[0].lines) > 31  # as large as it is above any other text
    assert [HANZI_START in "".join(each.text for each in page.body) for page in pages[:1]] == [True]
    above_the_date = [each.text for each in pages[-1].body]
    assert above_the_date[-1] == "2025年1月15日"
    assert any(documents.HANZI[10:16] in each for each in above_the_date)


@pytest.mark.parametrize("count", [2, 3, 4, 7, 12])
def test_joint_names_stand_a_seal_apart_and_the_last_on_the_date(
    printed: Callable[..., list[Page]], count: int
) -> None:
    text = documents.paragraph(documents.HANZI)
    pages = printed(documents.signed(Signature(JOINT[:count], "2025年1月15日"), text))
    page = next(page for page in pages if any("2025年1月15日" in each.text for each in page.lines))
    date = line(page, "2025年1月15日")
    rows = [each for each in page.body if each.baseline < date.baseline and re.search("局|会", each.text)]
    rows = [each for each in rows if HANZI_START not in each.text]
    middles = [[(run[0].x0 + run[-1].x1) / 2 / 72 * 25.4 for run in runs_in(each)] for each in rows]
    assert max(map(len, middles)) == min(count, 3)
    assert all(right - left > SEAL for row in middles for left, right in pairwise(row))
    # LibreOffice leaves room around the numbers of the date, which makes it wider to the left by half a character
    assert middles[-1][-1] == pytest.approx((date.x0 + date.x1) / 2, abs=3)
    assert any(HANZI_START in each.text for each in page.body)  # F-37
    assert date.baseline - rows[-1].baseline == pytest.approx(PITCH, abs=1)
    assert all(each.x0 > 27.5 and each.x1 < 184.5 for each in rows)


TEXTS = {
    "short": [44],
    "one line": [20],
    "long": [170],
    "over two pages": [480],
    "two": [100, 24],
    "two long": [130, 130],
    "short last": [330, 8],
}


@pytest.mark.parametrize("lengths", TEXTS.values(), ids=list(TEXTS))
@pytest.mark.parametrize("count", [4, 6, 9, 12])
def test_joint_organs_leave_text_on_the_first_page_and_over_their_seals(  # F-07, F-37
    printed: Callable[..., list[Page]], count: int, lengths: list[int]
) -> None:
    masthead = Masthead(JOINT[:count], "文件", "盘住建发〔2025〕6号")
    title = documents.title("盘锦市住房和城乡建设局等部门", "关于印发2024年城市管理", "实施方案的通知")
    addressee = Addressee(documents.words("各县（区）人民政府，市直有关部门："))
    texts = (documents.paragraph("文" * (length // 2) + "，" + "文" * (length // 2)) for length in lengths)
    remark = Remark(documents.words("（此件公开发布）"))
    signature = Signature(JOINT[:count], "2025年1月15日")
    pages = printed(Document("通知", "", (masthead, title, addressee, *texts, signature, remark)))
    shown = ["文文" in "".join(each.text for each in page.body) for page in pages]
    assert shown == [True] * len(pages)
    seals = [any("盘锦市财政局" in each.text for each in page.body) for page in pages]
    assert seals == [False] * (len(pages) - 1) + [True]  # rows and date stand on one page
    assert pages[-1].body[-1].text == "（此件公开发布）"


def runs_in(printed_line: Line) -> list[list[Glyph]]:
    """Part a line where it leaves room for more than a character."""
    runs: list[list[Glyph]] = [[]]
    for glyph in printed_line.glyphs:
        if runs[-1] and glyph.x0 - runs[-1][-1].x1 > 4:
            runs.append([])
        runs[-1].append(glyph)
    return runs


def test_a_stamp_of_a_name_stands_by_its_post(printed: Callable[..., list[Page]]) -> None:
    signature = Signature((), "2025年1月15日", signers=(Signer("盘锦市城市管理局局长", "张\u3000三"),))
    page = printed(documents.signed(signature, documents.paragraph(documents.HANZI)))[0]
    text, signer, date = page.body[-3:]
    post_end = next(glyph.x1 for glyph in signer.glyphs if glyph.text == "长")
    name = next(glyph.x0 for glyph in signer.glyphs if glyph.text == "张")
    assert [signer.x1, date.x1] == pytest.approx([184 - 4 * CHARACTER] * 2, abs=0.8)
    assert mm(name - post_end) == pytest.approx(2 * CHARACTER, abs=0.8)
    assert [signer.baseline - text.baseline, date.baseline - signer.baseline] == pytest.approx(
        [3 * PITCH, 2 * PITCH], abs=1
    )


@pytest.mark.parametrize("addressee_lines", [1, 2, 3])
def test_a_short_notice_fits_its_first_page(printed: Callable[..., list[Page]], addressee_lines: int) -> None:
    masthead, title, _, *_ = documents.carried().blocks
    addressee = Addressee(documents.words("各县（区）城市管理局，" * (2 * addressee_lines) + "局属各单位："))
    text = documents.paragraph(documents.HANZI[:22] * 2)
    blocks = (masthead, title, addressee, text, Signature(("盘锦市城市管理局",), "2025年1月15日"))
    pages = printed(Document("通知", "", blocks))
    assert len(pages) == 1
    assert pages[0].body[-1].text == "2025年1月15日"


TITLES = (
    "《盘锦市2024年城市管理考核自评报告》的函",
    "盘锦市城市管理局关于2024年度法治政府建设工作情况的报告",
    "关于2024年全市住房和城乡建设系统安全生产和消防安全工作情况的通报",
    "关于PM2.5和PM10浓度2020年至2024年变化情况的函",
    "WWW" * 20,
    "2024" * 12 + "年",
)


def test_no_line_of_a_title_is_wrapped(printed: Callable[..., list[Page]]) -> None:
    lines = [break_title(title) for title in TITLES]
    pages = printed(Document("", "", tuple(documents.title(*each) for each in lines)))
    set_lines = ["".join(each.text.split()) for page in pages for each in page.lines if each.size == 22]
    assert set_lines == [line for each in lines for line in each]


@pytest.mark.parametrize(
    ("lines", "guess", "numbers"),
    [
        (32, ImprintPage.EVEN, ["— 1 —", "— 2 —"]),
        (42, ImprintPage.LAST, ["— 1 —", "— 2 —", "", ""]),  # F-47
    ],
)
def test_a_wrong_guess_of_the_last_page_is_mended_in_the_pdf(
    to_pdf: Callable[[Path], Path], tmp_path: Path, lines: int, guess: ImprintPage, numbers: list[str]
) -> None:
    text = (documents.paragraph(documents.HANZI[:20]) for _ in range(lines))
    document = Document("方案", "", (documents.title("工作方案"), *text, documents.carried().blocks[-1]))

    def convert(page: ImprintPage) -> bytes:
        word = tmp_path / f"{page.name}.docx"
        word.write_bytes(write_docx(document, load_style(STYLE_FILE), for_libreoffice=True, on_page=page))
        return to_pdf(word).read_bytes()

    made = tmp_path / "made.pdf"
    made.write_bytes(imprinted_pdf(guess, convert))
    pages = read_pages(made)
    printed = ["".join(each.text for each in page.lines if "—" in each.text).strip() for page in pages]
    assert printed == numbers
    assert line(pages[-1], "抄送")
