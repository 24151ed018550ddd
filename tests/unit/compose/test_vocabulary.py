from __future__ import annotations

import pytest

from govreport.compose.errors import TemplateError
from govreport.compose.vocabulary import Tables, read_document
from govreport.doctree import (
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Heading,
    Imprint,
    Inline,
    Masthead,
    Paragraph,
    Signature,
    Signer,
    Table,
    Title,
    plain_text,
)

TABLE = Table((), ())


def no_table(_place: str) -> Table | None:
    return None


def genre_table(name: str) -> Table | None:
    return TABLE if name == "score" else None


def read(body: str, annexes: tuple[str, ...] = ()) -> tuple[Block, ...]:
    tables = Tables(data=no_table, annex=genre_table)
    return read_document(f"<document>{body}</document>", "sample", tables, annexes)


def test_headings_are_numbered_by_level_and_begin_anew_below_each_parent() -> None:
    blocks = read("<h1>甲</h1><h2>乙</h2><h2>丙</h2><h1>丁</h1><h2>戊</h2><h3>己</h3><h4>庚</h4>")
    assert [block.ordinal for block in blocks if isinstance(block, Heading)] == [
        "一、", "（一）", "（二）", "二、", "（一）", "1.", "（1）",
    ]  # fmt: skip


def test_an_unnumbered_heading_takes_no_number_from_the_others() -> None:
    blocks = read('<h1>甲</h1><h1 numbered="no">乙</h1><h1>丙</h1>')
    assert [block.ordinal for block in blocks if isinstance(block, Heading)] == ["一、", "", "二、"]


def test_points_go_on_where_words_lead_on_to_them() -> None:
    points = "<points><point>甲</point><point>乙</point></points>"
    joined, after = read(f"<p>抓好两件事：</p>{points}<p>丙。</p>")
    assert joined == Paragraph(tuple(map(Inline, ("抓好两件事：", "一是", "甲；", "二是", "乙。"))))
    assert after == Paragraph((Inline("丙。"),))
    (heading,) = read(f"<h3>综合治理。<runin>抓好两件事：</runin></h3>{points}")
    assert isinstance(heading, Heading)
    assert plain_text(heading.run_in) == "抓好两件事：一是甲；二是乙。"


def test_several_paragraphs_of_points_do_not_run_on() -> None:
    blocks = read("<p>抓好两件事：</p><points><point>甲。子。</point><point>乙。</point></points>")
    assert len(blocks) == 3


def test_points_hold_nothing_but_points() -> None:
    with pytest.raises(TemplateError, match="<points> 中不能有 <p>"):
        read("<points><p>甲</p></points>")


def test_lines_of_a_text_become_paragraphs() -> None:
    blocks = read('<p><t p="lead[0]">甲\n乙</t></p>')
    assert [plain_text(block.content) for block in blocks if isinstance(block, Paragraph)] == ["甲", "乙"]


def test_one_attachment_has_no_number_and_several_have() -> None:
    one = read("<attachment><title>表</title><annextable name='score'/></attachment>")
    two = read("<attachment><title>表</title><annextable name='score'/></attachment>" * 2)
    assert [block.label for block in one if isinstance(block, Attachment)] == ["附件"]
    assert [block.label for block in two if isinstance(block, Attachment)] == ["附件1", "附件2"]


def test_the_annex_note_names_attachments_word_for_word() -> None:
    note = read("<annexnote/><attachment><title>甲表</title><annextable name='score'/></attachment>", ("乙文件",))[0]
    assert note == AnnexNote(("甲表", "乙文件"))


def test_no_annex_note_without_attachments() -> None:
    assert read("<annexnote/>") == ()


def test_given_lines_of_a_title_are_kept() -> None:
    (title,) = read("<title>某市<br/>自评报告</title>")
    assert isinstance(title, Title)
    assert title.lines == ("某市", "自评报告")


def test_a_signature_keeps_its_authorities_in_order() -> None:
    (signature,) = read(
        '<signature date="2025年1月5日" sealed="no"><authority>甲局</authority><authority>乙局</authority></signature>'
    )
    assert signature == Signature(("甲局", "乙局"), "2025年1月5日", sealed=False)


def test_who_signs_by_name_has_a_post_and_a_spread_name() -> None:
    (signature,) = read('<signature date="2025年1月5日"><signer post="市长">张三</signer></signature>')
    assert signature == Signature((), "2025年1月5日", signers=(Signer("市长", "张\u3000三"),))


def test_a_masthead_names_authorities_and_signatories() -> None:
    (masthead,) = read(
        '<masthead suffix="文件" number="某〔2024〕6号" carrier="report" urgency="特急">'
        "<authority>甲局</authority><authority>乙局</authority><signatory>张三</signatory></masthead>"
    )
    names = ("甲局", "乙局")
    expected = Masthead(names, "文件", "某〔2024〕6号", urgency="特急", carrier=Carrier.REPORT, signatories=("张三",))
    assert masthead == expected


def test_an_unknown_carrier_is_named_with_those_there_are() -> None:
    with pytest.raises(TemplateError, match="notice、report、letter"):
        read('<masthead carrier="memo"/>')


def test_an_imprint_lists_who_gets_a_copy() -> None:
    (imprint,) = read('<imprint office="某局办公室" date="2024年1月6日"><copied>甲厅</copied></imprint>')
    assert imprint == Imprint(("甲厅",), "某局办公室", "2024年1月6日")
