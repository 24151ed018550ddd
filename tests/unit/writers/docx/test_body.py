"""The body as it is written piece by piece."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from govreport.writers.docx.body import Body
from govreport.writers.docx.namespaces import DRAWING_NAMESPACES, NAMESPACES
from unit.writers.docx.reading import HOUSE, W

ROW = '<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="TableText0"/></w:pPr></w:p></w:tc></w:tr>'
TABLE = ("<w:tbl>", ROW, f"{ROW}</w:tbl>")


class Sheets:
    """What has gone to the file."""

    def __init__(self, *, marked: bool = False) -> None:
        self.pieces: list[bytes] = []
        self.body = Body(HOUSE, self.pieces.append, marked=marked)

    def finished(self) -> Element:
        """Close the body and read it back."""
        self.body.finish()
        written = b"".join(self.pieces).decode()
        return fromstring(f"<body {NAMESPACES} {DRAWING_NAMESPACES}>{written}</body>")  # noqa: S314  # our own


def names(body: Element) -> list[str]:
    return [each.tag.removeprefix(W) for each in body]


def test_a_body_ends_in_its_section() -> None:
    sheets = Sheets()
    sheets.body.paragraph("BodyText", "")
    assert names(sheets.finished()) == ["p", "sectPr"]


def test_little_is_kept_in_memory() -> None:
    sheets = Sheets()
    for _ in range(1200):
        sheets.body.paragraph("BodyText", "")
    assert len(sheets.pieces) == 2
    assert names(sheets.finished()) == ["p"] * 1200 + ["sectPr"]


def test_a_table_at_the_end_is_followed_by_a_paragraph_that_takes_its_last_row_along() -> None:
    sheets = Sheets()
    sheets.body.table(TABLE)
    body = sheets.finished()
    assert names(body) == ["tbl", "p", "sectPr"]
    kept = [paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in body[0].iter(f"{W}p")]
    assert kept == [False, True]


def test_a_table_followed_by_text_keeps_no_row() -> None:
    sheets = Sheets()
    sheets.body.table(TABLE)
    sheets.body.paragraph("BodyText", "")
    assert sheets.finished()[0].find(f".//{W}keepNext") is None


def test_two_tables_are_parted() -> None:
    sheets = Sheets()
    sheets.body.table(TABLE)
    sheets.body.table(TABLE)
    assert names(sheets.finished()) == ["tbl", "p", "tbl", "p", "sectPr"]


def test_only_the_first_block_of_a_page_is_fresh() -> None:
    body = Sheets().body
    seen = [body.fresh]
    body.paragraph("BodyText", "")
    seen.append(body.fresh)
    body.turn(landscape=True)
    seen.append(body.fresh)
    body.table(TABLE)
    seen.append(body.fresh)
    assert seen == [True, False, True, False]


def test_turning_changes_the_width_and_closes_the_section_in_its_last_paragraph() -> None:
    sheets = Sheets()
    sheets.body.paragraph("BodyText", "")
    widths = [sheets.body.width]
    sheets.body.turn(landscape=True)
    widths.append(sheets.body.width)
    sheets.body.table(TABLE)
    body = sheets.finished()
    assert widths == [HOUSE.type_width, HOUSE.type_height]
    assert body[0].find(f"{W}pPr/{W}sectPr") is not None
    assert names(body) == ["p", "tbl", "p", "sectPr"]


def test_turning_before_anything_stands_makes_no_empty_section() -> None:
    sheets = Sheets()
    sheets.body.turn(landscape=True)
    sheets.body.turn(landscape=True)
    sheets.body.paragraph("BodyText", "")
    assert len(list(sheets.finished().iter(f"{W}sectPr"))) == 1


def test_every_section_of_a_draft_names_its_header() -> None:
    sheets = Sheets(marked=True)
    sheets.body.paragraph("BodyText", "")
    sheets.body.turn(landscape=True)
    sheets.body.paragraph("BodyText", "")
    sections = list(sheets.finished().iter(f"{W}sectPr"))
    assert [len(section.findall(f"{W}headerReference")) for section in sections] == [2, 2]
