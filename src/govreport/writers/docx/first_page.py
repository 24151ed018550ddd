"""The first page of a carrier: how text, signature and date fit under its masthead, or what stays there of the text."""

from __future__ import annotations

from itertools import chain, pairwise, takewhile
from math import inf
from typing import TYPE_CHECKING

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Carrier,
    Heading,
    Imprint,
    Masthead,
    Remark,
    Signature,
    Title,
    plain_text,
)
from govreport.writers.docx.authority_mark import mark_lines, mark_size
from govreport.writers.docx.block_lines import TOLERANCE, block_lines, page_lines
from govreport.writers.docx.keeping import parted_text
from govreport.writers.docx.masthead import masthead_height, signatories_fit
from govreport.writers.measures import Twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Block
    from govreport.writers.style import HouseStyle

_MOST_SIGNATORIES = 4
"""A line holds no more."""
_SMALLEST_MARK = 10
"""Points: names in a mark are not made smaller."""
_LOWEST_PITCH = 4
"""So many lines from one row of seals to the next keep seals of 4 cm apart."""
_CLOSER = 30
"""Lines come closer by this part at most, to 28 points, of which a page holds 22 too (F-37)."""
_SPARED = 4
"""This part of a line is left where lines come closer, for programs that set something higher."""
_LINES_OF_TEXT = 2
"""So many share the page with the seals: the last paragraph, and the end of one before it."""


def fitted_style(blocks: Sequence[Block], style: HouseStyle) -> HouseStyle:
    """Give the style in which text and signature of a carrier share the first page (F-07, F-37).

    A seal has two empty lines above the signature, and one where that keeps the text on the first page, if possible
    with a line to spare (F-31). If that is not enough the lines of the carrier stand closer (7.3.5.5). The usual style
    stays if nothing helps: text then goes on the next page, and the mark is as large above a long text as above a short
    one.
    """
    masthead = next(iter(blocks), None)
    if isinstance(masthead, Masthead):
        style = _fitted_head(blocks, masthead, style)
        for spare in (style.profile.line_pitch, 0):
            found = next((each for each in _alternatives(style) if _fits(blocks, masthead, each, spare)), None)
            if found is not None:
                return found
        *_, fewest = _alternatives(style)
        closer = _with_closer_lines(blocks, masthead, fewest)
        if closer is not None:
            return closer
    return _fitted_seals(blocks, style)


def _fitted_seals(blocks: Sequence[Block], style: HouseStyle) -> HouseStyle:
    """Let the rows of a joint signature, the line above them, the date and the remark share one page (F-34, F-37)."""
    signatures = [position for position, block in enumerate(blocks) if isinstance(block, Signature)]
    if len(signatures) != 1:
        return style
    (at,) = signatures
    note = blocks[at - 1] if at and isinstance(blocks[at - 1], AnnexNote) else None
    remark = blocks[at + 1] if at + 1 < len(blocks) and isinstance(blocks[at + 1], Remark) else None
    for text, room in ((_LINES_OF_TEXT, page_lines(style)), (1, style.type_height // style.profile.line_pitch)):
        for each in _seals(style):
            beside = sum(block_lines(block, each) for block in (note, remark) if block)
            if text + block_lines(blocks[at], each) + beside <= room:
                return each
    return style


def _seals(style: HouseStyle) -> Iterator[HouseStyle]:
    """Yield the usual style, then those whose rows of seals take less room."""
    for pitch in range(style.seal.pitch, _LOWEST_PITCH - 1, -1):
        for lines in range(style.seal.lines, 0, -1):
            yield style._replace(seal=style.seal._replace(lines=lines, pitch=pitch))


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
    position, room = _begin(blocks, masthead, fitted)
    return not _goes_with_signature(blocks, position, fitted) and room >= _line_room(blocks[position], style)


def _fitted_head(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle) -> HouseStyle:
    """Let a head of many organs leave the first page some text (F-07): only their names and the title decide.

    Where anything is to be changed for it, two lines, if that may be: next to a mark that is a table LibreOffice may
    move a longer paragraph from a room of one line to the next page.
    """
    tried = chain([(1, style)], ((least, head) for least in (2, 1) for head in _heads(masthead, style)))
    for least, head in tried:
        position, room = _begin(blocks, masthead, head)
        if room >= _line_room(blocks[position], style, least):
            return head
    return style


def _heads(masthead: Masthead, style: HouseStyle) -> Iterator[HouseStyle]:
    """Yield the usual style, then those with more signatories a line (7.2.6), then with smaller names in the mark."""
    yield style
    measures = style.masthead
    if masthead.carrier is Carrier.REPORT:
        for count in range(measures.signatories + 1, min(_MOST_SIGNATORIES, len(masthead.signatories)) + 1):
            more = style._replace(masthead=measures._replace(signatories=count))
            if signatories_fit(masthead, more):
                style = more
                yield style
    names = len(mark_lines(masthead, style))
    if names > 1:
        for points in range(mark_size(masthead, style) // 2 - 1, _SMALLEST_MARK - 1, -1):
            height = Twips(points * names * 20)
            yield style._replace(masthead=style.masthead._replace(mark_height=height))


def _begin(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle) -> tuple[int, float]:
    """Find the block that begins the text, and the height that the first page leaves it in twips."""
    at = next((at for at, block in enumerate(blocks) if not isinstance(block, Masthead | Title | Addressee)), 0)
    above = sum(block_lines(block, style) for block in blocks[1:at])
    return at, style.type_height - masthead_height(masthead, style) - above * style.profile.line_pitch


def _line_room(block: Block, style: HouseStyle, least: int = 1) -> float:
    """Give the height a block needs at the foot of a page; a heading stands there with a line of its text."""
    lines = 2 if isinstance(block, Heading) and not block.run_in else min(block_lines(block, style), least)
    return lines * style.profile.line_pitch + TOLERANCE


def _goes_with_signature(blocks: Sequence[Block], position: int, style: HouseStyle) -> bool:
    """Say whether a block goes with the signature or names of attachments after it, or stays by a page break only."""
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    parted = parted_text(blocks, style)
    parts = parted is not None and parted.position == position and not parted.breaks
    return isinstance(following, Signature | AnnexNote) and not parts


def _alternatives(style: HouseStyle) -> Iterator[HouseStyle]:
    """Yield the usual style, then others, each worse than the one before."""
    yield style
    for lines in range(style.seal.lines - 1, 0, -1):
        style = style._replace(seal=style.seal._replace(lines=lines))
        yield style


def _with_closer_lines(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle) -> HouseStyle | None:
    """Give the style in which text and signature fit, if possible with part of a line to spare; None if none does."""
    usual = style.profile.line_pitch
    closest = style._replace(carrier_pitch=Twips(usual - usual // _CLOSER))
    if not _fits(blocks, masthead, closest):
        return None
    pitches = range(usual - 1, usual - usual // _CLOSER, -1)
    closer = (style._replace(carrier_pitch=Twips(pitch)) for pitch in pitches)
    return next((each for each in closer if _fits(blocks, masthead, each, usual // _SPARED)), closest)


def _is_unsigned(block: Block) -> bool:
    return not isinstance(block, Signature)


def _fits(blocks: Sequence[Block], masthead: Masthead, style: HouseStyle, spare: int = 0) -> bool:
    """Say whether everything down to the date, and to the remark below it, fits a page and leaves so many twips."""
    style = style.of_carrier
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
    return used + TOLERANCE + spare <= style.type_height
