"""Where the last paragraph of a carrier parts, so that text stands on its first page and above the seals.

The first page must show text (F-07), and a signature takes text along to its page (F-37). No spacing of lines
(7.3.5.4) brings one line of three over half a page that only a row of seals would fill. LibreOffice moves a paragraph
that keeps with the next one as a whole, so its last lines become a paragraph of their own, which the signature takes
along; those before it stay. Wherever the page then ends, both hold, and where all fits one page nothing is seen of it.
"""

from __future__ import annotations

from itertools import takewhile
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import AnnexNote, Masthead, Paragraph, Remark, Signature, plain_text
from govreport.patterns import lazy_pattern
from govreport.writers.docx.block_lines import block_lines, page_lines, rooms_below
from govreport.writers.docx.line_count import LIBREOFFICE, WORD, fitting, line_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Block
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

_ALONG = 2
"""So many lines go with a signature."""
_PARTED = 4
"""A paragraph of so many lines parts, even below others that show on the first page."""
_MARGIN = 1
"""Lines by which the count may be wrong."""
_STRETCHED = 3
"""Characters (字) that a line may be short of, for it is stretched."""
_CLAUSE_END = lazy_pattern("[，；：。](?=.)")


class Parting(NamedTuple):
    """A paragraph that stands on two pages.

    Attributes:
        position: its place among the blocks.
        at: how many characters stand before the end of a line at which it may part.
        breaks: whether a page ends there for certain, in the middle of a line.
    """

    position: int
    at: int
    breaks: bool = False


class _Fall(NamedTuple):
    """How a paragraph falls in one program, in lines.

    Attributes:
        program: the program.
        text: the lines it takes.
        room: those left on the page where it begins.
        below: those of signature and remark, which share a page with its end.
        page: those that surely fit a page.
        others: whether the first page shows other paragraphs.
    """

    program: Program
    text: int
    room: int
    below: int
    page: int
    others: bool

    @property
    def fits(self) -> bool:
        """Whether it fits where it begins with what is below."""
        return self.text + self.below <= self.room

    @property
    def surely_fits(self) -> bool:
        """Whether it does even if it takes a line more than was counted; a short one is not parted for that."""
        return self.text + self.below + (_MARGIN if self.text >= _PARTED else 0) <= self.room

    @property
    def moves(self) -> bool:
        """Whether it may go to the next page as a whole with what is below."""
        return self.others and self.text < _PARTED and self.text + self.below <= self.page


def parting(blocks: Sequence[Block], style: HouseStyle) -> Parting | None:
    """Find the paragraph of a carrier that parts; None where its signature may take the whole of it along."""
    position = _last_paragraph(blocks)
    block = blocks[position] if position else None
    if not isinstance(block, Paragraph):
        return None
    text = plain_text(block.content)
    falls = [fall for program in (WORD, LIBREOFFICE) for fall in _falls(blocks, position, text, style, program)]
    if all(fall.surely_fits or fall.moves for fall in falls):
        return None
    if min(fall.text for fall in falls) > 1:
        return Parting(position, _line_end(text, falls, style))
    return None if all(fall.fits for fall in falls) else Parting(position, _middle(text), breaks=True)


def _last_paragraph(blocks: Sequence[Block]) -> int:
    """Give the place of what stands above the signature of a carrier, and the names of attachments there."""
    if not blocks or not isinstance(blocks[0], Masthead):
        return 0
    signed = next((at for at, block in enumerate(blocks) if isinstance(block, Signature)), 1)
    return signed - 2 if isinstance(blocks[signed - 1], AnnexNote) else signed - 1


def _falls(blocks: Sequence[Block], position: int, words: str, style: HouseStyle, program: Program) -> Iterator[_Fall]:
    """Count how a paragraph may fall; nothing where a block above cannot be counted, or what is below fills a page."""
    masthead = blocks[0]
    tail = takewhile(lambda block: isinstance(block, AnnexNote | Signature | Remark), blocks[position + 1 :])
    full = style.type_height // style.profile.line_pitch
    below = sum(block_lines(each, style, program) for each in tail)
    page = page_lines(style) if below + _ALONG <= page_lines(style) else full
    above = sum(block_lines(each, style, program) for each in blocks[1:position])
    if not isinstance(masthead, Masthead) or above == inf or below >= page:
        return
    text = line_count(words, style.text.characters, program, style.text.first_line)
    others = any(isinstance(each, Paragraph) for each in blocks[1:position])
    for first in rooms_below(masthead, style):
        room = first - int(above) if above < first else full - (int(above) - first) % full
        yield _Fall(program, text, room, int(below), page, others)


def _line_end(text: str, falls: Sequence[_Fall], style: HouseStyle) -> int:
    """Choose how much stands before the end of a line at which a paragraph may part.

    It leaves two lines for the signature's page, or what has room there. Where programs do not end the line at the same
    character it is stretched, so that of those ends the last one is chosen at which this is hardly seen.
    """
    shortest = min(fall.text for fall in falls)
    along = max(min(_ALONG, shortest - 1, *(fall.page - fall.below for fall in falls)), 1)
    ends = [_LineEnd(text, lines, falls, style) for lines in range(shortest - along, 0, -1)]
    ends = [end for end in ends if end.rest_fits] or ends[:1]
    return next((end.at for end in ends if end.short <= _STRETCHED), min(ends, key=lambda end: end.short).at)


class _LineEnd:
    """Where lines of a paragraph end in every program.

    Attributes:
        at: how many characters stand before it, in the program whose lines hold the fewest.
        short: how many more another program's lines hold.
        rest_fits: whether what stands behind it fits a page with what is below.
    """

    def __init__(self, text: str, lines: int, falls: Sequence[_Fall], style: HouseStyle) -> None:
        """Find the end of so many lines."""
        characters, start = style.text.characters, style.text.first_line
        ends = [fitting(text, lines, characters, program, start) for program in (WORD, LIBREOFFICE)]
        self.at = min(ends)
        self.short = max(ends) - self.at
        rest = text[self.at :]
        self.rest_fits = all(line_count(rest, characters, fall.program) + fall.below <= fall.page for fall in falls)


def _middle(text: str) -> int:
    """Break a text of one line behind a clause, or in its middle."""
    middle = len(text) // 2
    return min((end.end() for end in _CLAUSE_END.finditer(text)), key=lambda at: abs(at - middle), default=middle)
