"""The first page of a carrier: whether text, signature and date still fit under its masthead."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from govreport.doctree import Addressee, AnnexNote, Masthead, Paragraph, Remark, Signature, Title, plain_text
from govreport.writers.docx.annex_note import note_lines
from govreport.writers.docx.line_count import WORD
from govreport.writers.docx.markup import width
from govreport.writers.docx.masthead import masthead_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Block
    from govreport.writers.style import HouseStyle

_SIGNED_LINES = 2
"""Name and date."""
_MORE_THAN_A_PAGE = 1000


def fitted_style(blocks: Sequence[Block], style: HouseStyle) -> HouseStyle:
    """Give the style in which text and signature of a carrier share the first page (F-07).

    Text that does not fit there with its signature goes to the next page as a whole. A seal has two empty lines above
    the signature, and one where that keeps the text on the first page (F-31).
    """
    if not isinstance(next(iter(blocks), None), Masthead):
        return style
    fits = _lines_left(blocks, style) - _SIGNED_LINES
    return style._replace(seal=style.seal._replace(lines=fits)) if 1 <= fits < style.seal.lines else style


def _lines_left(blocks: Sequence[Block], style: HouseStyle) -> int:
    """Count the lines for seal, name and date below the text; any other start of a document leaves them open."""
    used = 0
    pitch = style.profile.line_pitch
    for block, following in pairwise((*blocks, None)):
        if isinstance(block, Signature):
            used += _lines(following, style) * pitch if isinstance(following, Remark) else 0
            return int((style.type_height - used) / pitch) if used else -1
        used += masthead_height(block, style) if isinstance(block, Masthead) else _lines(block, style) * pitch
    return -1


def _lines(block: Block | None, style: HouseStyle) -> int:
    line = style.text.characters
    match block:
        case Title():
            return len(block.lines) + bool(block.note) + 1
        case Addressee(content):
            return ceil(width(plain_text(content)) / line)
        case Paragraph(content) | Remark(content):
            return ceil((width(plain_text(content)) + style.text.first_line) / line)
        case AnnexNote(names):
            return note_lines(names, style, WORD)
        case _:
            return _MORE_THAN_A_PAGE
