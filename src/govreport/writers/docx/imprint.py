"""Imprint (版记): a ruled table in a box whose foot is the foot of the type area, in every program (F-42)."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import Carrier
from govreport.writers.docx.markup import NO_MARGINS, text_runs, width
from govreport.writers.docx.namespaces import DRAWING_NAMESPACES
from govreport.writers.docx.text_box import Box, text_box

if TYPE_CHECKING:
    from govreport.doctree import Imprint
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.page_fill import Ending

_COPIED = "抄送："
_SLACK = 2
"""Lines the box is higher than its text should need, lest a program that breaks lines elsewhere cut it off."""
_NARROW = 2
"""Lines the room on a page may be short of, for it may be more than was counted on."""
_SPARE = 1
"""Characters a line of names may be short of, since marks are never moved to its beginning."""


class _Line(NamedTuple):
    """A row of the imprint: its paragraph and how many lines it takes."""

    paragraph: str
    lines: int


def write_imprint(imprint: Imprint, body: Body, end: Ending | None) -> None:
    """Write the imprint at the foot of an even page; an empty line of its height keeps the text above clear of it.

    Args:
        imprint: who gets a copy, who printed it when.
        body: where it goes.
        end: where the text ends; None where that cannot be told, and then the imprint stands on its last page.
    """
    style = body.style
    letter = imprint.carrier is Carrier.LETTER
    printed = None if letter else _printed_row(imprint, body)
    rows = [row for row in (_copied_row(imprint, body), printed) if row is not None]
    if not rows:
        return
    pitch = style.profile.line_pitch
    lines = sum(row.lines for row in rows)
    _turn_to_page(end, lines * pitch + pitch // 2, body)
    height = (lines + _SLACK) * pitch
    foot = style.profile.top + style.type_height
    box = Box(style.profile.left, foot - height, style.type_width, height)
    drawing = text_box(box, _table(rows, body, ruled=not letter), "版记", vertical="horz", anchor="b")
    declared = drawing.replace("<mc:AlternateContent", f"<mc:AlternateContent {DRAWING_NAMESPACES}", 1)
    room = f'<w:spacing w:line="{lines * pitch + pitch // 2}" w:lineRule="exact"/>'
    body.paragraph("Imprint", f"<w:r>{declared}</w:r>", room)


def _turn_to_page(end: Ending | None, needed: int, body: Body) -> None:
    """Go on to an even page of its own unless the last page is one with room, or may be (F-41)."""
    if end is None or (
        not end.odd and not end.landscape and end.room > needed - _NARROW * body.style.profile.line_pitch
    ):
        body.turn(landscape=False)
    else:
        body.begin_even_page(numbered=end.odd)  # F-47: no number where a blank page comes before it


def _copied_row(imprint: Imprint, body: Body) -> _Line | None:
    """Write who gets a copy, later lines below the first name."""
    if not imprint.copied_to:
        return None
    character = body.style.imprint.size * 10
    edge = body.style.imprint.indent * character
    hanging = round(width(_COPIED) * character)
    words = f"{_COPIED}{'，'.join(imprint.copied_to)}。"
    line = (body.style.type_width - 2 * edge - hanging) // character - _SPARE
    indent = f'<w:ind w:left="{edge + hanging}" w:right="{edge}" w:hanging="{hanging}"/>'
    return _Line(_paragraph(words, indent, body), ceil((width(words) - width(_COPIED)) / line))


def _printed_row(imprint: Imprint, body: Body) -> _Line | None:
    """Write who printed the document at the left and when at the right."""
    if not imprint.printing_office and not imprint.print_date:
        return None
    edge = body.style.imprint.indent * body.style.imprint.size * 10
    date = f"\t{imprint.print_date}印发" if imprint.print_date else ""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{body.style.type_width - edge}"/></w:tabs>'
    return _Line(_paragraph(f"{imprint.printing_office}{date}", f'{tab}<w:ind w:left="{edge}"/>', body), 1)


def _paragraph(words: str, properties: str, body: Body) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Imprint"/>{properties}</w:pPr>{text_runs(words, body.face)}</w:p>'


def _table(rows: list[_Line], body: Body, *, ruled: bool) -> str:
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
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{full}" w:type="dxa"/></w:tcPr>{row.paragraph}</w:tc></w:tr>' for row in rows
    )
    borders = f"<w:tblBorders>{rules}</w:tblBorders>" if ruled else ""
    properties = f'<w:tblW w:w="{full}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{NO_MARGINS}'
    return (
        f'<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol w:w="{full}"/></w:tblGrid>{written}</w:tbl>'
        '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
    )
