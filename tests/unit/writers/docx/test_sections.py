from __future__ import annotations

from decimal import Decimal

from govreport.doctree import Attachment, Carrier, Cell, Column, Masthead, Paragraph, Row, Table, Title
from unit.writers.docx.reading import W, Written, attribute, words

TABLE = Table((Column("a", "甲", Decimal(1)),), (Row((Cell("乙"),)),))
LANDSCAPE = TABLE._replace(landscape=True)
TEXT = Paragraph(words("正文"))
TITLE = Title(words("任务分工表"), ("任务分工表",))


def orientations(written: Written) -> list[str]:
    return [attribute(section, "pgSz", "orient") or "portrait" for section in written.sections]


def size(written: Written) -> list[str | None]:
    return [attribute(written.sections[0], "pgSz", name) for name in ("w", "h")]


def margins(written: Written) -> list[str | None]:
    return [attribute(written.sections[0], "pgMar", side) for side in ("top", "right", "bottom", "left")]


def test_a_page_is_a4_with_the_margins_of_the_standard() -> None:
    written = Written(TEXT)
    assert size(written) == ["11906", "16838"]
    assert margins(written) == ["2098", "1474", "1984", "1587"]


def test_the_grid_counts_lines_of_579_twips() -> None:
    section = Written(TEXT).sections[0]
    assert [attribute(section, "docGrid", name) for name in ("type", "linePitch")] == ["lines", "579"]


def test_a_landscape_page_is_the_upright_one_turned() -> None:
    written = Written(LANDSCAPE)
    assert size(written) == ["16838", "11906"]
    assert margins(written) == ["1587", "2098", "1474", "1984"]


def test_a_landscape_table_has_a_section_and_upright_pages_resume() -> None:
    assert orientations(Written(TEXT, LANDSCAPE, TEXT)) == ["portrait", "landscape", "portrait"]


def test_an_attachment_with_a_landscape_table_is_turned_whole() -> None:
    written = Written(TEXT, Attachment("附件1", TITLE, (LANDSCAPE, TEXT)), Attachment("附件2", TITLE, (TEXT,)))
    assert orientations(written) == ["portrait", "landscape", "portrait"]


def test_a_document_attached_is_turned_for_its_landscape_table_only() -> None:
    assert orientations(Written(Attachment("附件1", TITLE, (TEXT, LANDSCAPE, TEXT)))) == [
        "portrait", "landscape", "portrait",
    ]  # fmt: skip


def test_a_letter_alone_has_a_first_page_of_its_own() -> None:
    letter = Masthead(("某局",), "", "某函〔2024〕6号", carrier=Carrier.LETTER)
    written = Written(letter, TEXT, LANDSCAPE, TEXT)
    assert [each.find(f"{W}titlePg") is not None for each in written.sections] == [True, False, False]
    footers = [each.get(f"{W}type") for each in written.sections[0].iter(f"{W}footerReference")]
    assert footers == ["default", "even", "first"]


def test_a_section_begins_its_page_without_a_second_break() -> None:
    written = Written(TEXT, Attachment("附件1", TITLE, (LANDSCAPE,)), Attachment("附件2", TITLE, (LANDSCAPE,)))
    breaks = [written.on(written.paragraph(label), "pageBreakBefore") for label in ("附件1", "附件2")]
    assert breaks == [None, "1"]


def test_a_section_ends_in_its_last_paragraph_and_adds_none() -> None:
    written = Written(TEXT, LANDSCAPE)
    assert written.paragraph("正文").find(f"{W}pPr/{W}sectPr") is not None


def test_upright_documents_have_one_section() -> None:
    assert orientations(Written(TEXT, TABLE, TEXT)) == ["portrait"]


def test_a_section_that_ends_in_a_table_takes_its_last_row_along() -> None:
    written = Written(LANDSCAPE, TEXT)
    last_row = list(written.tables[0].iter(f"{W}tr"))[-1]
    assert {written.on(each, "keepNext") for each in last_row.iter(f"{W}p")} == {"1"}
