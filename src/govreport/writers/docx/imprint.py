"""Imprint (版记): a ruled table in a box whose foot is the foot of the type area, in every program (F-42)."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from govreport.doctree import Carrier, Imprint
from govreport.writers.docx.first_page import arranged, fitted_style
from govreport.writers.docx.markup import NO_MARGINS, text_runs, width
from govreport.writers.docx.namespaces import DRAWING_NAMESPACES
from govreport.writers.docx.sections import ImprintPage
from govreport.writers.docx.text_box import Box, text_box

if TYPE_CHECKING:
    from govreport.doctree import Document
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.page_fill import Ending
    from govreport.writers.style import HouseStyle

_TWIPS_PER_HALF_POINT = 10
_ADDRESSED, _COPIED = "主送：", "抄送："
_SLACK = 2
"""Lines the box is higher than its text should need, lest a program that breaks lines elsewhere cut it off."""
_SPARE = 1
"""Characters a line of names may be short of, since marks are never moved to its beginning."""


def imprint_page(document: Document, style: HouseStyle) -> ImprintPage | None:
    """Tell on which page the imprint of a document is written; None where there is no imprint."""
    blocks = arranged(document.blocks, style)
    imprint = next((block for block in blocks if isinstance(block, Imprint)), None)
    if imprint is None or not _lines(imprint, style):
        return None
    from govreport.writers.docx.page_fill import ending  # noqa: PLC0415  (most documents have no imprint)

    fitted = fitted_style(blocks, style)
    return _page(ending(blocks, fitted), _height(imprint, fitted))


def write_imprint(imprint: Imprint, body: Body, page: ImprintPage) -> None:
    """Write the imprint at the foot of a page; an empty line of its height keeps the text above clear of it."""
    style = body.style
    lines = _lines(imprint, style)
    if not lines:
        return
    match page:
        case ImprintPage.LAST:
            body.turn(landscape=False)
        case ImprintPage.EVEN | ImprintPage.AFTER_BLANK:
            body.begin_even_page(numbered=page is ImprintPage.EVEN)
    letter = imprint.carrier is Carrier.LETTER
    printed = "" if letter else _printed_row(imprint, body)
    rows = [row for row in (_names_row(imprint, body), printed) if row]
    pitch = style.profile.line_pitch
    height = (lines + _SLACK) * pitch
    foot = style.profile.top + style.type_height
    box = Box(style.profile.left, foot - height, style.type_width, height)
    drawing = text_box(box, _table(rows, body, ruled=not letter), "版记", vertical="horz", anchor="b")
    declared = drawing.replace("<mc:AlternateContent", f"<mc:AlternateContent {DRAWING_NAMESPACES}", 1)
    room = f'<w:spacing w:line="{_height(imprint, style)}" w:lineRule="exact"/>'
    body.paragraph("Imprint", f"<w:r>{declared}</w:r>", room)


def _page(end: Ending | None, needed: int) -> ImprintPage:
    """Go on to an even page of its own unless the last page is one with room (F-41).

    Where programs may disagree on the last page, the next even one is right in each of them.
    """
    if end is None or end.odd:
        return ImprintPage.EVEN
    return ImprintPage.LAST if not end.landscape and end.room > needed else ImprintPage.AFTER_BLANK


def _height(imprint: Imprint, style: HouseStyle) -> int:
    pitch = style.profile.line_pitch
    return _lines(imprint, style) * pitch + pitch // 2


def _lines(imprint: Imprint, style: HouseStyle) -> int:
    printed = imprint.carrier is not Carrier.LETTER and (imprint.printing_office or imprint.print_date)
    return sum(_names_lines(words, style) for words in _names(imprint)) + bool(printed)


def _names(imprint: Imprint) -> list[str]:
    """Word whom it is for and who gets a copy; both labels are of one width."""
    addressed = [f"{_ADDRESSED}{imprint.addressed_to}。"] if imprint.addressed_to else []
    return addressed + ([f"{_COPIED}{'，'.join(imprint.copied_to)}。"] if imprint.copied_to else [])


def _names_lines(words: str, style: HouseStyle) -> int:
    character = style.imprint.size * _TWIPS_PER_HALF_POINT
    room = style.type_width - 2 * style.imprint.indent * character - round(width(_COPIED) * character)
    return ceil((width(words) - width(_COPIED)) / (room // character - _SPARE))


def _names_row(imprint: Imprint, body: Body) -> str:
    """Write whom it is for and, with no rule between (7.4.3), who gets a copy; later lines below the first name."""
    character = body.style.imprint.size * _TWIPS_PER_HALF_POINT
    edge = body.style.imprint.indent * character
    hanging = round(width(_COPIED) * character)
    indent = f'<w:ind w:left="{edge + hanging}" w:right="{edge}" w:hanging="{hanging}"/>'
    return "".join(_paragraph(words, indent, body) for words in _names(imprint))


def _printed_row(imprint: Imprint, body: Body) -> str:
    """Write who printed the document at the left and when at the right."""
    if not imprint.printing_office and not imprint.print_date:
        return ""
    edge = body.style.imprint.indent * body.style.imprint.size * _TWIPS_PER_HALF_POINT
    date = f"\t{imprint.print_date}印发" if imprint.print_date else ""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{body.style.type_width - edge}"/></w:tabs>'
    return _paragraph(f"{imprint.printing_office}{date}", f'{tab}<w:ind w:left="{edge}"/>', body)


def _paragraph(words: str, properties: str, body: Body) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Imprint"/>{properties}</w:pPr>{text_runs(words, body.face)}</w:p>'


def _table(rows: list[str], body: Body, *, ruled: bool) -> str:
    """Write the rows, between rules as wide as the type area; the last paragraph is one Word needs there."""
    full = body.style.type_width
    measures = body.style.imprint
    rules = "".join(
        f'<w:{place} w:val="single" w:sz="{weight}" w:space="0" w:color="auto"/>'
        for place, weight in (
            ("top", measures.outer_rule),
            ("bottom", measures.outer_rule),
            ("insideH", measures.inner_rule),
        )
    )
    written = "".join(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{full}" w:type="dxa"/></w:tcPr>{row}</w:tc></w:tr>' for row in rows
    )
    borders = f"<w:tblBorders>{rules}</w:tblBorders>" if ruled else ""
    properties = f'<w:tblW w:w="{full}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{NO_MARGINS}'
    return (
        f'<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol w:w="{full}"/></w:tblGrid>{written}</w:tbl>'
        '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
    )
