"""Where the last paragraph of a carrier parts, so that text stands on its first page and above the seals.

The first page must show text (F-07), and a signature takes text along to its page (F-37). Where the paragraph runs on
to the next page by itself, or goes there as a whole because others stay, nothing is done. Else a page break parts it:
no spacing of lines (7.3.5.4) brings one line of three over half a page that only a row of seals would fill.
"""

from __future__ import annotations

from itertools import takewhile
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import AnnexNote, Masthead, Paragraph, Remark, Signature, plain_text
from govreport.patterns import lazy_pattern
from govreport.writers.docx.block_lines import block_lines, page_lines, rooms_below
from govreport.writers.docx.line_count import LIBREOFFICE, WORD, fitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.doctree import Block
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

_PARTED = 4
"""A paragraph of so many lines leaves two of them on either page."""
_CLAUSE_END = lazy_pattern("[，；：。](?=.)")


class Parting(NamedTuple):
    """A paragraph that stands on two pages.

    Attributes:
        position: its place among the blocks.
        at: how many characters stand before the page break; 0 where it needs none.
        opens: whether all of it opens a page instead.
    """

    position: int
    at: int = 0
    opens: bool = False


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
    def moves(self) -> bool:
        """Whether it may go to the next page as a whole with what is below."""
        return self.others and self.text + self.below <= self.page

    @property
    def runs_on(self) -> bool:
        """Whether its end comes to the next page and fits there with what is below."""
        return self.room < self.text <= self.room + self.page - self.below


def parting(blocks: Sequence[Block], style: HouseStyle) -> Parting | None:
    """Find the paragraph of a carrier that parts; None where its signature may take the whole of it along."""
    position = _last_paragraph(blocks)
    block = blocks[position] if position else None
    if not isinstance(block, Paragraph):
        return None
    falls = [fall for program in (WORD, LIBREOFFICE) for fall in _falls(blocks, position, style, program)]
    rows = _has_rows(blocks[position + 1 :], style)
    if all(fall.fits or (fall.moves and not rows) for fall in falls):
        return None
    if all(fall.runs_on for fall in falls):
        return Parting(position)
    if all(fall.moves and fall.text < _PARTED for fall in falls):
        return Parting(position, opens=True)
    return Parting(position, _break(plain_text(block.content), falls, style))


def _last_paragraph(blocks: Sequence[Block]) -> int:
    """Give the place of what stands above the signature of a carrier, and the names of attachments there."""
    if not blocks or not isinstance(blocks[0], Masthead):
        return 0
    signed = next((at for at, block in enumerate(blocks) if isinstance(block, Signature)), 1)
    return signed - 2 if isinstance(blocks[signed - 1], AnnexNote) else signed - 1


def _has_rows(blocks: Sequence[Block], style: HouseStyle) -> bool:
    """Whether seals stand in several rows; LibreOffice would part them rather than move them with the text."""
    signature = next((block for block in blocks if isinstance(block, Signature)), None)
    return bool(signature and signature.sealed and len(signature.authorities) > style.signature.seals_a_row)


def _falls(blocks: Sequence[Block], position: int, style: HouseStyle, program: Program) -> Iterator[_Fall]:
    """Count how a paragraph may fall; nothing where a block above cannot be counted, or what is below fills a page."""
    masthead = blocks[0]
    tail = takewhile(lambda block: isinstance(block, AnnexNote | Signature | Remark), blocks[position + 1 :])
    below, page = sum(block_lines(each, style, program) for each in tail), page_lines(style)
    above = sum(block_lines(each, style, program) for each in blocks[1:position])
    if not isinstance(masthead, Masthead) or above == inf or below >= page:
        return
    text, full = int(block_lines(blocks[position], style, program)), style.type_height // style.profile.line_pitch
    others = any(isinstance(each, Paragraph) for each in blocks[1:position])
    for first in rooms_below(masthead, style):
        room = first - int(above) if above < first else full - (int(above) - first) % full
        yield _Fall(program, text, room, int(below), page, others)


def _break(text: str, falls: Sequence[_Fall], style: HouseStyle) -> int:
    """Choose how much stands before the page break: the lines that have room, but for some that go with the seals."""
    shortest, longest = min(fall.text for fall in falls), max(fall.text for fall in falls)
    if shortest == 1:
        return _middle(text)
    along = 2 if shortest >= _PARTED else 1
    most = min(fall.page - fall.below for fall in falls)
    before = min(shortest - along, *(fall.room for fall in falls))
    if longest - before > most:
        before = max(shortest - min(along, most), 1)
    characters, start = style.text.characters, style.text.first_line
    return min(fitting(text, before, characters, fall.program, start) for fall in falls)


def _middle(text: str) -> int:
    """Break a text of one line behind a clause, or in its middle."""
    middle = len(text) // 2
    return min((end.end() for end in _CLAUSE_END.finditer(text)), key=lambda at: abs(at - middle), default=middle)
