"""The first page of a carrier: how text, signature and date fit under its masthead, or what stays there of the text."""

from __future__ import annotations

from itertools import pairwise, takewhile
from math import inf
from typing import TYPE_CHECKING

from govreport.doctree import Addressee, AnnexNote, Imprint, Masthead, Paragraph, Remark, Signature, Title, plain_text
from govreport.writers.docx.authority_mark import mark_size
from govreport.writers.docx.block_lines import TOLERANCE, block_lines, page_lines
from govreport.writers.docx.keeping import parted_text
from govreport.writers.docx.masthead import masthead_height
from govreport.writers.measures import HalfPoints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Block
    from govreport.writers.style import HouseStyle

_SMALLEST_MARK = 0.6
"""A mark is not made smaller than this share of its usual size."""
_LOWEST_PITCH = 4
"""So many lines from one row of seals to the next keep seals of 4 cm apart."""
_LINES_OF_TEXT = 2
"""So many share the page with the seals: the last paragraph, and the end of one before it."""
_POINT = 2
"""In half-points."""


def fitted_style(blocks: Sequence[Block], style: HouseStyle) -> HouseStyle:
    """Give the style in which text and signature of a carrier share the first page (F-07, F-37).

    Text that does not fit there with its signature goes to the next page as a whole. A seal has two empty lines above
    the signature, and one where that keeps the text on the first page (F-31). Where a single paragraph would leave
    none there, the mark gives way, whose size the standard leaves open (F-13). The usual style stays if nothing helps.
    """
    masthead = next(iter(blocks), None)
    if isinstance(masthead, Masthead):
        fitting = (each for each in _alternatives(blocks, masthead, style) if _fits(blocks, masthead, each))
        found = next(fitting, None)
        if found is not None:
            return found
    return _fitted_seals(blocks, style)


def _fitted_seals(blocks: Sequence[Block], style: HouseStyle) -> HouseStyle:
    """Let the rows of a joint signature, the line above them, the date and the remark share one page (F-34, F-37)."""
    signatures = [position for position, block in enumerate(blocks) if isinstance(block, Signature)]
    if len(signatures) != 1:
        return style
    (at,) = signatures
    remark = blocks[at + 1] if at + 1 < len(blocks) and isinstance(blocks[at + 1], Remark) else None
    room = page_lines(style)
    for pitch in range(style.seal.pitch, _LOWEST_PITCH - 1, -1):
        for lines in range(style.seal.lines, 0, -1):
            each = style._replace(seal=style.seal._replace(lines=lines, pitch=pitch))
            below = block_lines(remark, each) if remark else 0
            if _LINES_OF_TEXT + block_lines(blocks[at], each) + below <= room:
                return each
    return style


def arranged(blocks: Sequence[Block], style: HouseStyle) -> tuple[Block, ...]:
    """Give the blocks of a document; addressees that leave the first page no text move to the imprint (7.3.2)."""
    addressee = next((block for block in takewhile(_is_unsigned, blocks) if isinstance(block, Addressee)), None)
    if addressee is None or block_lines(addressee, style) == 1 or _shows_text(blocks, style):
        return tuple(blocks)
    shorter = [block for block in blocks if block is not addressee]
    if not _shows_text(shorter, style):
        return tuple(blocks)
    carrier = next(block.carrier for block in blocks if isinstance(block, Masthead))
    imprint = next((block for block in blocks if isinstance(block, Imprint)), Imprint((), "", "", carrier))
    names = plain_text(addressee.content).rstrip("：:")
    return (*(block for block in shorter if block is not imprint), imprint._replace(addressed_to=names))


def _shows_text(blocks: Sequence[Block], style: HouseStyle) -> bool:
    """Say whether text stands on the first page, be it with the signature or before it."""
    masthead = next(iter(blocks), None)
    if not isinstance(masthead, Masthead):
        return True
    fitted = fitted_style(blocks, style)
    if _fits(blocks, masthead, fitted):
        return True
    above = 0.0
    for position, block in enumerate(blocks[1:], start=1):
        if not isinstance(block, Title | Addressee):
            room = style.type_height - masthead_height(masthead, style) - above * style.profile.line_pitch
            return not _goes_with_signature(blocks, position, fitted) and room >= style.profile.line_pitch + TOLERANCE
        above += block_lines(block, style)
    return True


def _goes_with_signature(blocks: Sequence[Block], position: int, style: HouseStyle) -> bool:
    """Say whether a block goes with the signature or names of attachments after it, or stays by a page break only."""
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    parted = parted_text(blocks, style)
    runs_on = parted is not None and parted.position == position and not parted.at and not parted.opens
    return isinstance(following, Signature | AnnexNote) and not runs_on


def _alternatives(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle) -> Iterator[HouseStyle]:
    """Yield the usual style, then others, each worse than the one before."""
    yield style
    for lines in range(style.seal.lines - 1, 0, -1):
        style = style._replace(seal=style.seal._replace(lines=lines))
        yield style
    if sum(isinstance(block, Paragraph) for block in takewhile(_is_unsigned, blocks)) > 1:
        return  # the last of them goes to the next page alone
    usual = mark_size(masthead, style)
    for size in range(usual - _POINT, int(usual * _SMALLEST_MARK), -_POINT):
        yield style._replace(masthead=style.masthead._replace(mark_size=HalfPoints(size)))


def _is_unsigned(block: Block) -> bool:
    return not isinstance(block, Signature)


def _fits(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle) -> bool:
    """Say whether everything down to the date, and to the remark below it, fits a page."""
    lines = 0.0
    for block, following in pairwise((*blocks[1:], None)):
        lines += block_lines(block, style)
        if isinstance(block, Signature):
            lines += block_lines(following, style) if isinstance(following, Remark) else 0
            break
        if lines == inf:
            return False
    else:
        return True  # nothing is signed
    used = masthead_height(masthead, style) + lines * style.profile.line_pitch
    return used + TOLERANCE <= style.type_height
