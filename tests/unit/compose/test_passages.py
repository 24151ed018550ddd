from __future__ import annotations

from decimal import Decimal

from govreport.compose.passages import passages
from govreport.doctree import (
    AnnexNote,
    Attachment,
    Cell,
    Column,
    Heading,
    Imprint,
    Inline,
    Masthead,
    NumberFormat,
    Paragraph,
    Row,
    Signature,
    Table,
    Title,
)

TABLE = Table(
    (
        Column("serial", "序号", Decimal(10), NumberFormat.SERIAL),
        Column("self_score", "自评得分", Decimal(10), NumberFormat.SCORE),
    ),
    (Row((Cell(Decimal(1)), Cell(Decimal("9.50"), path="a.self_score", unit="%"))), Row((Cell(None), None))),
)


def test_words_keep_path_and_figure() -> None:
    content = (Inline("收集率达到", "a.text"), Inline("76.7%", "a.text", "收集率"))
    (heading, paragraph) = passages((Heading(1, "一、", content), Paragraph(content)))
    assert heading.text == "一、收集率达到76.7%"
    assert heading.source_at(heading.text.index("7")).figure == "收集率"
    assert (paragraph.source_at(0).path, paragraph.source_at(0).figure) == ("a.text", "")


def test_cells_are_written_as_printed_and_running_numbers_do_not_count() -> None:
    found = [(each.text, each.counts) for each in passages((TABLE,))]
    assert found == [("序号", True), ("自评得分", True), ("1", False), ("9.50%", True)]
    assert list(passages((TABLE,)))[-1].source_at(0).path == "a.self_score"


def test_number_and_date_have_their_paths_and_the_imprint_may_be_gone() -> None:
    found = list(
        passages(
            (
                Masthead(("某局",), "文件", "某〔2024〕1号"),
                Signature(("某局",), "2024年4月3日"),
                Imprint((), "某局办公室", "2024年4月3日"),
            )
        )
    )
    paths = {each.text: each.source_at(0).path for each in found}
    assert paths["某〔2024〕1号"] == "document.document_number"
    assert paths["2024年4月3日"] == "document.date_of_issue"
    assert [each.optional for each in found if "印发" in each.text] == [True]


def test_attachments_are_read_and_their_labels_do_not_count() -> None:
    title = Title((Inline("评分表"),), ())
    found = list(passages((AnnexNote(("甲", "乙")), Attachment("附件1", title, (TABLE,)))))
    assert [each.text for each in found if not each.counts] == ["附件：1", "", "附件1", "1"]
    assert "9.50%" in [each.text for each in found]
