from __future__ import annotations

import pytest

from govreport.doctree import AnnexNote, Paragraph, Signature, Signer
from govreport.writers.docx.markup import width
from govreport.writers.docx.signatures import signature_lines
from unit.writers.docx.reading import HOUSE, W, Written, text_of, words

TEXT = Paragraph(words("特此报告。"))


def indent(written: Written, beginning: str) -> float:
    """Distance from the right edge in characters."""
    return int(written.on(written.paragraph(beginning), "ind", "right") or 0) / HOUSE.character


def centre(written: Written, text: str) -> float:
    return indent(written, text) + width(text) / 2


@pytest.mark.parametrize(
    "authority", ["市府", "盘锦市住房和城乡建设局", "中共辽源市委全面深化改革委员会办公室综合协调处"]
)
def test_a_sealed_signature_is_centred_over_the_date(authority: str) -> None:
    written = Written(TEXT, Signature((authority,), "2025年1月15日"))
    assert centre(written, authority) == pytest.approx(centre(written, "2025年1月15日"), abs=0.01)
    assert indent(written, authority) >= 0


def test_a_sealed_date_stands_four_characters_from_the_right_below_two_empty_lines() -> None:
    written = Written(TEXT, Signature(("某局",), "2025年1月15日"))
    assert indent(written, "2025") == pytest.approx(4, abs=0.01)
    assert [text_of(each) for each in written.paragraphs] == ["特此报告。", "", "", "某局", "2025年1月15日"]


def test_an_unsealed_signature_stands_two_characters_from_the_right_and_the_date_two_further_in() -> None:
    written = Written(TEXT, Signature(("盘锦市住房和城乡建设局",), "2025年1月15日", sealed=False))
    name, date = "盘锦市住房和城乡建设局", "2025年1月15日"
    assert indent(written, name) == pytest.approx(2, abs=0.01)
    begins = indent(written, name) + width(name), indent(written, date) + width(date)
    assert begins[0] - begins[1] == pytest.approx(2, abs=0.01)
    assert [text_of(each) for each in written.paragraphs][1:3] == ["", name]


def test_an_unsealed_date_longer_than_the_signature_moves_the_signature_in() -> None:
    written = Written(TEXT, Signature(("市府",), "2025年1月15日", sealed=False))
    assert indent(written, "2025") == pytest.approx(2, abs=0.01)
    assert indent(written, "市府") == pytest.approx(6.5 - 2 + 4, abs=0.01)


def test_unsealed_authorities_are_stacked_and_begin_together() -> None:
    names = ("市发展和改革委员会", "市财政局")
    written = Written(TEXT, Signature(names, "2025年1月15日", sealed=False))
    begins = [indent(written, name) + width(name) for name in names]
    assert begins[0] == pytest.approx(begins[1], abs=0.01)


def test_sealed_authorities_stand_three_a_row_with_the_last_over_the_date() -> None:
    written = Written(TEXT, Signature(("甲局", "乙局", "丙局", "丁局"), "2025年1月15日"))
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in written.tables[0].iter(f"{W}tr")]
    assert rows == [["甲局", "乙局", "丙局"], ["", "", "丁局"]]
    column = int(next(written.tables[0].iter(f"{W}gridCol")).get(f"{W}w", "0"))
    middle = HOUSE.type_width - 2.5 * column
    assert middle / HOUSE.character == pytest.approx(centre(written, "2025年1月15日"), abs=0.05)


def test_a_name_wider_than_its_column_breaks_behind_its_region_or_between_words() -> None:
    names = ("盘锦市住房和城乡建设局", "盘锦市水利局", "某某委员会办公室综合协调处")
    written = Written(TEXT, Signature(names, "2025年1月15日"))
    (row,) = written.tables[0].iter(f"{W}tr")
    assert [text_of(cell) for cell in row.iter(f"{W}tc")] == [
        "盘锦市\n住房和城乡建设局", "盘锦市水利局", "某某委员会办公室\n综合协调处",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("安澜市城市管理行政执法局", "安澜市城市管理\n行政执法局"),
        ("共青团安澜市委员会", "共青团安澜市\n委员会"),
        ("安澜市文化广电和旅游局", "安澜市\n文化广电和旅游局"),
        ("安澜市自然资源和规划建设发展局", "安澜市自然资源\n和规划建设发展局"),
        ("安澜市人力资源和社会保障局", "安澜市人力资源\n和社会保障局"),
        ("安澜市卫生健康和体育管理局", "安澜市卫生健康\n和体育管理局"),
        ("天地玄黄宇宙洪荒日月", "天地玄黄宇\n宙洪荒日月"),
    ],
)
def test_no_word_of_a_sealed_name_is_cut(name: str, lines: str) -> None:
    written = Written(TEXT, Signature((name, "某局", "某局"), "2025年1月15日"))
    (row,) = written.tables[0].iter(f"{W}tr")
    assert text_of(next(row.iter(f"{W}tc"))) == lines


def test_names_of_one_line_end_level_with_those_of_two_in_every_row() -> None:
    row = ("盘锦市住房和城乡建设局", "盘锦市水利局", "盘锦市财政局")
    written = Written(TEXT, Signature(row * 2, "2025年1月15日"))
    upper, last = (list(each.iter(f"{W}p")) for each in written.tables[0].iter(f"{W}tr"))
    assert [written.on(each, "spacing", "before") for each in upper] == ["0", "579", "579"]
    assert [written.on(each, "spacing", "before") for each in last] == ["0"] * 3  # at the foot of their row


def test_seals_of_42_mm_in_a_row_do_not_touch() -> None:
    written = Written(TEXT, Signature(("甲局", "乙局", "丙局"), "2025年11月15日"))
    assert int(next(written.tables[0].iter(f"{W}gridCol")).get(f"{W}w", "0")) > 42 * 56.69


def test_a_signature_never_stands_on_a_page_alone() -> None:
    written = Written(TEXT, AnnexNote(("甲表", "乙表")), Signature(("某局",), "2025年1月15日"))
    assert [written.on(each, "keepNext") for each in written.paragraphs[:-1]] == ["1"] * (len(written.paragraphs) - 1)


def test_text_before_the_last_paragraph_is_free_to_leave_the_signature() -> None:
    written = Written(TEXT, TEXT, Signature(("某局",), "2025年1月15日"))
    assert written.on(written.paragraphs[0], "keepNext") is None


def test_a_draft_may_lack_its_date() -> None:
    written = Written(TEXT, Signature(("某局",), ""))
    assert text_of(written.paragraphs[-1]) == "某局"
    assert indent(written, "某局") == pytest.approx(4, abs=0.01)


def test_a_stamp_stands_four_characters_from_the_right_its_post_two_to_the_left() -> None:
    written = Written(TEXT, Signature((), "2025年1月15日", signers=(Signer("市长", "张\u3000三"),)))
    texts = [text_of(each) for each in written.paragraphs]
    assert texts == ["特此报告。", "", "", "市长\u3000\u3000张\u3000三", "", "2025年1月15日"]
    assert [indent(written, text) for text in ("市长", "2025")] == pytest.approx([4, 4], abs=0.01)
    assert {written.on(each, "keepNext") for each in written.paragraphs[:-1]} == {"1"}


def test_stamps_of_several_organs_stand_below_one_another() -> None:
    signers = (Signer("市城市管理局局长", "张\u3000三"), Signer("市财政局局长", "欧阳明月"))
    written = Written(TEXT, Signature((), "2025年1月15日", signers=signers))
    begins = [
        indent(written, signer.post) + width(signer.name) for signer in signers
    ]  # a name of four characters is not pushed over the edge by one of three
    assert begins[0] == pytest.approx(begins[1], abs=0.01)
    assert indent(written, "市财政局") == pytest.approx(4, abs=0.01)


@pytest.mark.parametrize(
    ("signature", "lines"),
    [
        (Signature(("甲局",), "2025年1月15日"), 4),
        (Signature(("甲局", "乙局"), "2025年1月15日", sealed=False), 4),
        (Signature(("甲局",) * 7, "2025年1月15日"), 2 + 2 * 5 + 2),
        (Signature(("盘锦市住房和城乡建设局",) * 3, "2025年1月15日"), 2 + 3),
        (Signature((), "2025年1月15日", signers=(Signer("市长", "张三"),)), 5),
        (Signature(("临江市市政公用事业和城乡供水一体化建设管理服务保障中心办公室",), "2025年1月15日"), 5),
    ],
)
def test_the_lines_of_a_signature_are_counted_with_those_above_it(signature: Signature, lines: int) -> None:
    assert signature_lines(signature, HOUSE) == lines


def test_a_name_wider_than_the_page_breaks_before_a_word() -> None:
    name = "临江市市政公用事业和城乡供水一体化建设管理服务保障中心办公室"
    signature = Signature((name,), "2025年1月15日")
    texts = [text_of(each) for each in Written(TEXT, signature).paragraphs]
    assert texts[-3:] == ["临江市市政公用事业和城乡供水一体化", "建设管理服务保障中心办公室", "2025年1月15日"]
    assert signature_lines(signature, HOUSE) == 2 + 2 + 1
