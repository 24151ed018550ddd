from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import resolved
from govreport.checks.signatories_stand_two_a_line import signatories_stand_two_a_line
from govreport.compose import compose
from govreport.compose.templates import read_template
from govreport.doctree import (
    Addressee,
    AnnexNote,
    Block,
    Carrier,
    Heading,
    Imprint,
    Masthead,
    Paragraph,
    Remark,
    Signature,
    Title,
)
from govreport.writers.docx.authority_mark import mark_size
from govreport.writers.docx.first_page import arranged, fitted_style
from unit.writers.docx.reading import HOUSE, Written, text_of, words

if TYPE_CHECKING:
    from pathlib import Path

TITLE = Title(words("关于印发方案的通知"), ("关于印发方案的通知",))
SIGNATURE = Signature(("某市城市管理局",), "2025年1月15日")


def notice(lines: int, *more: Block) -> tuple[Block, ...]:
    """Give a notice whose text fills so many lines."""
    text = Paragraph(words("全" * (28 * lines - 2)))
    masthead = Masthead(("某市城市管理局",), "文件", "某城管〔2025〕6号")
    return (masthead, TITLE, Addressee(words("各县（区）城市管理局：")), text, *more, SIGNATURE)


@pytest.mark.parametrize(("lines", "empty"), [(1, 2), (3, 2), (4, 1), (5, 1), (6, 2), (40, 2)])
def test_a_seal_gets_one_line_less_only_where_that_keeps_the_text_on_the_page_or_spares_a_line(
    lines: int, empty: int
) -> None:
    assert fitted_style(notice(lines), HOUSE).seal.lines == empty


def titled(lines: int, *texts: int) -> tuple[Block, ...]:
    """Give a notice with a title and paragraphs of so many lines."""
    masthead = Masthead(("某市城市管理委员会",), "文件", "某城管〔2025〕6号")
    title = Title(words("通知" * lines), ("通知",) * lines)
    paragraphs = (Paragraph(words("全" * (28 * each - 2))) for each in texts)
    return (masthead, title, Addressee(words("各县（区）城市管理局：")), *paragraphs, SIGNATURE)


def test_lines_of_a_carrier_come_closer_where_that_keeps_the_text_on_the_page() -> None:
    carrier = titled(4, 3)
    pitch = fitted_style(carrier, HOUSE).carrier_pitch
    assert pitch in range(560, 579)
    written = Written(*carrier, TITLE, Paragraph(words("正文")))
    pitches = [written.on(each, "spacing", "line") for each in written.paragraphs if text_of(each)]
    assert pitches[1:] == [str(pitch)] * 6 + ["579"] * 2  # behind the mark; what is issued stands as usual


@pytest.mark.parametrize("texts", [(2,), (2, 2), (6,)])
def test_they_come_no_closer_than_28_points(texts: tuple[int, ...]) -> None:
    pitches = [fitted_style(titled(lines, *texts), HOUSE).carrier_pitch for lines in range(1, 12)]
    found = [pitch for pitch in pitches if pitch is not None]
    assert found
    assert all(pitch >= 560 for pitch in found)


@pytest.mark.parametrize(("lines", "empty"), [(1, 2), (2, 1), (3, 1), (4, 2)])
def test_the_note_of_attachments_counts_with_the_text(lines: int, empty: int) -> None:
    assert fitted_style(notice(lines, AnnexNote(("工作总结",))), HOUSE).seal.lines == empty


def test_the_signature_stands_that_many_lines_below_the_text() -> None:
    texts = [text_of(each) for each in Written(*notice(4)).paragraphs]
    assert texts[-4:-1] == ["全" * 110, "", "某市城市管理局"]


def test_what_cannot_be_counted_leaves_the_usual_two() -> None:
    assert fitted_style(notice(5, Heading(1, "一、", words("甲"))), HOUSE).seal.lines == 2
    assert fitted_style((TITLE,), HOUSE).seal.lines == 2


def test_a_note_under_the_title_and_a_remark_below_the_date_take_a_line_each() -> None:
    masthead, title, *rest = notice(4)
    assert isinstance(title, Title)
    assert fitted_style((masthead, title._replace(note="（征求意见稿）"), *rest), HOUSE).seal.lines == 1
    assert fitted_style((*notice(4), Remark(words("（此件公开发布）"))), HOUSE).seal.lines == 1


@pytest.mark.parametrize("lines", [1, 4, 6, 7, 40])
def test_the_mark_is_as_large_above_a_long_text_as_above_a_short_one(lines: int) -> None:
    assert fitted_style(notice(lines), HOUSE).masthead == HOUSE.masthead


def test_three_issuers_with_a_short_text_keep_the_size_of_their_mark() -> None:
    names = ("某市住房和城乡建设局", "某市财政局", "某市发展和改革委员会")
    _, _, addressee, text, _ = notice(2)
    title = Title(
        words("关于印发方案的通知"), ("某市住房和城乡建设局等3部门", "关于印发2024年重点工作", "实施方案的通知")
    )
    masthead = Masthead(names, "文件", "某建发〔2025〕6号")
    fitted = fitted_style((masthead, title, addressee, text, Signature(names, "2025年1月15日")), HOUSE)
    assert fitted.masthead == HOUSE.masthead


def report(signatories: int, names: int, lines: int = 3) -> tuple[Block, ...]:
    """Give a joint report with a title of so many lines."""
    organs = tuple(f"某市{each}局" for each in ("水利", "财政", "城市管理") * 4)[:names]
    head = Masthead(organs, "文件", "某市联〔2025〕6号", carrier=Carrier.REPORT, signatories=("张三三",) * signatories)
    title = TITLE._replace(lines=("关于报送总结",) * lines)
    return (head, title, *notice(2)[2:-1], Signature(organs, "2025年1月15日"))


@pytest.mark.parametrize(("signatories", "a_line"), [(1, 2), (2, 2), (4, 2), (12, 4)])
def test_many_signatories_stand_closer_where_they_would_leave_the_first_page_no_text(
    signatories: int, a_line: int
) -> None:
    assert fitted_style(report(signatories, signatories), HOUSE).masthead.signatories == a_line


def test_the_names_of_a_mark_are_smaller_where_closer_signatories_do_not_do() -> None:
    blocks = report(12, 12)
    head = blocks[0]
    assert isinstance(head, Masthead)
    assert 20 <= mark_size(head, fitted_style(blocks, HOUSE)) < mark_size(head, HOUSE)


def test_a_head_that_nothing_helps_stays_as_usual() -> None:
    assert fitted_style(report(12, 12, lines=9), HOUSE).masthead == HOUSE.masthead


def long_notice(addressee: str, *more: Block, text: int = 2) -> tuple[Block, ...]:
    masthead, title, _, paragraph, signature = notice(text)
    return (masthead, title, Addressee(words(addressee)), paragraph, signature, *more)


MANY = "各县（区）城市管理局，" * 22 + "局属各单位："


def test_addressees_that_leave_the_first_page_no_text_move_to_the_imprint() -> None:
    imprint = Imprint(("某厅",), "", "")
    blocks = arranged(long_notice(MANY, imprint), HOUSE)
    assert not any(isinstance(block, Addressee) for block in blocks)
    assert blocks[-1] == imprint._replace(addressed_to=MANY.rstrip("："))


def test_a_document_without_imprint_gets_one_for_them() -> None:
    assert arranged(long_notice(MANY), HOUSE)[-1] == Imprint((), "", "", addressed_to=MANY.rstrip("："))


@pytest.mark.parametrize("addressee", ["各县（区）城市管理局：", "各县（区）城市管理局，" * 6 + "局属各单位："])
def test_addressees_stay_where_text_shows_below_them(addressee: str) -> None:
    blocks = long_notice(addressee)
    assert arranged(blocks, HOUSE) == blocks


def test_addressees_stay_where_the_first_of_several_paragraphs_shows_below_them() -> None:
    masthead, title, addressee, text, signature = long_notice(MANY[66:])
    blocks = (masthead, title, addressee, text, text, signature)
    assert arranged(blocks, HOUSE) == blocks


def test_addressees_stay_where_moving_them_shows_no_text_either() -> None:
    masthead, title, *rest = long_notice(MANY)
    assert isinstance(title, Title)
    blocks = (masthead, title._replace(lines=("关于",) * 10), *rest)
    assert arranged(blocks, HOUSE) == blocks


def test_a_document_without_masthead_is_left_alone() -> None:
    blocks = long_notice(MANY)[1:]
    assert arranged(blocks, HOUSE) == blocks


def joint(count: int, name: str) -> tuple[Block, ...]:
    """Give a joint notice of so many organs."""
    names = (name,) * count
    text_block = Paragraph(words("全文。"))
    masthead = Masthead(names, "文件", "某〔2025〕6号")
    return (masthead, TITLE, Addressee(words("各县：")), text_block, Signature(names, "2025年1月15日"))


@pytest.mark.parametrize(
    ("organs", "name", "lines", "pitch"),
    [(7, "某市水利局", 2, 5), (12, "某市水利局", 1, 5), (12, "某市文化广电和旅游局", 2, 4), (30, "某市水利局", 2, 5)],
)
def test_rows_of_seals_draw_nearer_only_where_the_date_would_stand_on_another_page(
    organs: int, name: str, lines: int, pitch: int
) -> None:
    seal = fitted_style((*joint(organs, name), Remark(words("（此件公开发布）"))), HOUSE).seal
    assert (seal.lines, seal.pitch) == (lines, pitch)


@pytest.mark.parametrize("count", range(2, 13))
def test_a_finding_says_where_more_than_two_signatories_stand_on_a_line(tmp_path: Path, count: int) -> None:
    organs = ("城市管理局", "发展和改革委员会", "教育局", "公安局", "财政局", "自然资源和规划局") * 2
    persons = ("赵镕成", "钱堃明", "孙喆三", "李四", "王五六", "周七八") * 2
    year = resolved(
        tmp_path,
        "period: 2024\ndocument:\n  carrier: report\n  title: 镕江市城市管理工作总结\n"
        "  document_number: 镕城管〔2025〕3号\n"
        f"  issuers: [{', '.join(f'镕江市{organ}' for organ in organs[:count])}]\n  addressees: [镕江市人民政府]\n"
        f"  signatory: [{', '.join(persons[:count])}]\nachievements: [{{title: 甲, lead: 文。}}]\n",
    )
    blocks = compose(year, read_template("work_summary")).document.blocks
    found = list(signatories_stand_two_a_line.run(year))
    assert bool(found) == (fitted_style(blocks, HOUSE).masthead.signatories > HOUSE.masthead.signatories)
