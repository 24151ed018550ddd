"""How many lines the blocks of a carrier's first pages take."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from govreport.doctree import Addressee, AnnexNote, Paragraph, Remark, Signature, Title, plain_text
from govreport.writers.docx.annex_note import note_lines
from govreport.writers.docx.line_count import LIBREOFFICE, line_count
from govreport.writers.docx.masthead import masthead_height
from govreport.writers.docx.signatures import signature_lines

if TYPE_CHECKING:
    from govreport.doctree import Block, Masthead
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

TOLERANCE = 40
"""Twips that programs may lose by rounding."""


def page_lines(style: HouseStyle) -> int:
    """Count the lines that surely fit a page."""
    return (style.type_height - TOLERANCE) // style.profile.line_pitch


def rooms_below(masthead: Masthead, style: HouseStyle) -> set[int]:
    """Count the lines of the first page below its masthead: two answers where the last may fit or not."""
    room = style.type_height - masthead_height(masthead, style)
    return {(room + error) // style.profile.line_pitch for error in (-TOLERANCE, TOLERANCE)}


def block_lines(block: Block | None, style: HouseStyle, program: Program = LIBREOFFICE) -> float:
    """Count the lines of a block with the empty ones that belong to it; infinite where they cannot be counted."""
    characters = style.text.characters
    match block:
        case Title():
            return len(block.lines) + bool(block.note) + 1
        case Addressee(content):
            return line_count(plain_text(content), characters, program)
        case Paragraph(content) | Remark(content):
            return line_count(plain_text(content), characters, program, style.text.first_line)
        case AnnexNote(names):
            return note_lines(names, style, program)
        case Signature():
            return signature_lines(block, style)
        case _:
            return inf
