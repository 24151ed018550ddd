"""How far a document reaches: on which page it ends, and how much room that leaves for the imprint (版记).

An estimate, made before anything is written: text to the line, tables by the heights of their rows. It is made for
Word and for LibreOffice, and for tables a little lower and higher than counted; where these differ in the page, that is
left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Heading,
    Imprint,
    Masthead,
    Paragraph,
    Point,
    Remark,
    Signature,
    Table,
    Title,
    plain_text,
)
from govreport.writers.docx.annex_note import note_lines
from govreport.writers.docx.keeping import carrier_end, closes_text, kept_with_signature, parted_text
from govreport.writers.docx.line_count import LIBREOFFICE, WORD, line_count
from govreport.writers.docx.masthead import masthead_height
from govreport.writers.docx.signatures import signature_lines
from govreport.writers.docx.table_heights import row_chunks
from govreport.writers.docx.table_size import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Block
    from govreport.writers.docx.line_count import Program
    from govreport.writers.docx.parting import Parting
    from govreport.writers.style import HouseStyle


_STRETCHES = (0.99, 1.01)
"""Tables may be so much lower or higher than counted: a line of a row for every two pages or so."""


class Ending(NamedTuple):
    """Where a document ends.

    Attributes:
        pages: number of its last page.
        room: height left there, in twips.
        landscape: whether that page is turned on its side.
    """

    pages: int
    room: float
    landscape: bool

    @property
    def odd(self) -> bool:
        """Whether it is a page on the right."""
        return self.pages % 2 == 1


def ending(blocks: Sequence[Block], style: HouseStyle) -> Ending | None:
    """Find where a document ends at the latest; None where the page cannot be told for Word and LibreOffice alike."""
    stretches = _STRETCHES if _has_table(blocks) else (1.0,)
    ends = [
        _Paging(style, program, stretch=stretch).run(blocks) for program in (WORD, LIBREOFFICE) for stretch in stretches
    ]
    return min(ends, key=lambda each: each.room) if len({each.pages for each in ends}) == 1 else None


def _has_table(blocks: Sequence[Block]) -> bool:
    return any(
        isinstance(block, Table) or (isinstance(block, Attachment) and _has_table(block.blocks)) for block in blocks
    )


def kept_blocks(blocks: Sequence[Block], style: HouseStyle) -> set[int]:
    """Find the blocks that share a page with the one after them, by their positions."""
    return kept_with_signature(blocks, style, lambda position: _has_room(blocks, position, style))


def _has_room(blocks: Sequence[Block], position: int, style: HouseStyle) -> bool:
    """Whether names of attachments fit the page on which the text before them ends, in Word and LibreOffice."""
    note = blocks[position]
    if not isinstance(note, AnnexNote):
        return False
    for program in (WORD, LIBREOFFICE):
        end = _Paging(style, program).run(blocks[:position])
        if end.room < note_lines(note.names, style, program) * style.profile.line_pitch:
            return False
    return True


@dataclass(slots=True)
class _Paging:
    """Fills pages with blocks from top to bottom.

    Attributes:
        stretch: how much higher than counted tables are.
        pages: pages begun.
        used: height used on the last of them, in twips.
        kept: height that waits to share a page with what follows.
    """

    style: HouseStyle
    program: Program
    stretch: float = 1.0
    pages: int = 1
    used: float = 0.0
    kept: float = 0.0
    landscape: bool = False

    def run(self, blocks: Sequence[Block]) -> Ending:
        """Fill pages with a whole document."""
        style = self.style
        self._fill(blocks, turned=False)
        self._settle()
        self.style = style
        return Ending(self.pages, self._height - self.used, self.landscape)

    def _fill(self, blocks: Sequence[Block], *, turned: bool) -> None:
        """Place blocks in reading order; `turned` says that all of them stand on pages on their side."""
        # where names have room, keeping moves nothing
        kept = kept_with_signature(blocks, self.style, lambda _position: False)
        parted = parted_text(blocks, self.style)
        style, end = self.style, carrier_end(blocks, self.style)
        for position, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            self.style = style.of_carrier if position < end else style
            if isinstance(block, Imprint):
                return
            landscape = turned or (isinstance(block, Table) and block.landscape)
            if isinstance(block, Title) and self.used > 0 and not isinstance(blocks[position - 1], Masthead):
                self._begin_page()
            elif landscape != self.landscape and not isinstance(block, Attachment):
                self._begin_page(landscape=landscape)
            if isinstance(block, Paragraph) and parted is not None and parted.position == position:
                self._parted(plain_text(block.content), parted)
            else:
                self._place(block, following, keep=position in kept)

    @property
    def _height(self) -> int:
        height = self.style.type_width if self.landscape else self.style.type_height
        return height - height % self._pitch if self.program.whole_lines else height

    @property
    def _width(self) -> int:
        return self.style.type_height if self.landscape else self.style.type_width

    @property
    def _pitch(self) -> int:
        return self.style.profile.line_pitch

    def _place(self, block: Block, following: Block | None, *, keep: bool) -> None:  # noqa: C901  (one case a block)
        match block:
            case Masthead():
                self._add(masthead_height(block, self.style))
            case Title():
                self._keep(self._title(block, following))
            case Addressee(content):
                self._text(plain_text(content), 0, keep=False)
            case Heading():
                text = block.ordinal + plain_text(block.content) + plain_text(block.run_in)
                self._text(text, self.style.text.first_line, keep=keep or not block.run_in)
            case Paragraph() | Point():
                ordinal = block.ordinal if isinstance(block, Point) else ""
                start, last = self.style.text.first_line, closes_text(following)
                self._text(ordinal + plain_text(block.content), start, keep=keep, last=last)
            case Remark(content):
                self._text(plain_text(content), self.style.text.first_line, keep=keep)
            case AnnexNote(names):
                self._note(note_lines(names, self.style, self.program), keep=keep)
            case Signature():
                self._count(signature_lines(block, self.style), keep=True)
                if not isinstance(following, Remark):
                    self._settle()
            case Attachment():
                self._attachment(block)
            case Table():
                self._table(block, keep=keep)
            case Imprint():
                pass

    def _title(self, title: Title, following: Block | None) -> float:
        lines = max(1, len(title.lines)) + bool(title.note)
        if isinstance(following, Table):
            return lines * self._pitch + self.style.table.title_gap
        return (lines + (following is not None)) * self._pitch

    def _attachment(self, attachment: Attachment) -> None:
        first = next(iter(attachment.blocks), None)
        self._begin_page(landscape=isinstance(first, Table) and first.landscape)
        self._keep(2 * self._pitch + self._title(attachment.title, first))
        self._fill(attachment.blocks, turned=self.landscape)

    def _table(self, table: Table, *, keep: bool) -> None:
        """Fill pages with rows; what is kept together is one chunk, and each page repeats the head."""
        height = self.style.type_width if self.landscape else self.style.type_height
        place = Place(self._width, height, None if self.used else self.kept)
        heights = row_chunks(table, place, self.style, self.program)
        self._keep(heights.above)
        self._keep(heights.head)
        *chunks, last = (chunk * self.stretch for chunk in heights.chunks or (0.0,))
        for chunk in (*chunks, last + heights.below):
            page = self.pages
            self._settle(chunk)
            self._add(chunk)
            if self.pages > page and self.used <= chunk + 1:
                self.used += heights.head
        if keep:
            self._settle()

    def _text(self, text: str, start: int, *, keep: bool, last: bool = False) -> None:
        """Add a paragraph; the last one of a text shows two lines at least on each of its pages."""
        room = self.style.text.characters * self._width / self.style.type_width
        self._count(line_count(text, room, self.program, start), keep=keep, least=2 if last else 1)

    def _parted(self, text: str, parted: Parting) -> None:
        """Add a paragraph in two; the second begins a page or is kept with what follows."""
        self._text(text[: parted.at], self.style.text.first_line, keep=False)
        if parted.breaks:
            self._begin_page()
        self._text(text[parted.at :], 0, keep=not parted.breaks)

    def _note(self, lines: int, *, keep: bool) -> None:
        """Add names, which stay together."""
        self._count(lines, keep=True)
        if not keep:
            self._settle()

    def _count(self, lines: int, *, keep: bool, least: int = 1) -> None:
        """Add lines of text, `least` of them on each page; those that are kept wait for what follows."""
        if keep:
            self._keep(lines * self._pitch)
            return
        self._settle(self._pitch)
        fits = int((self._height - self.used) / self._pitch)
        if lines <= fits:
            self.used += lines * self._pitch
            return
        if fits < least:
            fits = 0
        turned, rest = divmod(lines - fits - 1, self._height // self._pitch)
        self.pages += turned + 1
        self.used = max(rest + 1, min(least, lines)) * self._pitch

    def _keep(self, height: float) -> None:
        self.kept += height

    def _settle(self, following: float = 0.0) -> None:
        """Place what waited, on the next page unless it fits here with what follows."""
        kept, self.kept = self.kept, 0.0
        if kept and self.used and self.used + kept + following > self._height:
            self._turn_page()
        self._spend(kept)

    def _add(self, height: float) -> None:
        """Add what no page break divides."""
        self._settle(height)
        if self.used and self.used + height > self._height:
            self._turn_page()
        self._spend(height)

    def _spend(self, height: float) -> None:
        """Use up height, over as many pages as it takes."""
        self.used += height
        while self.used > self._height:
            self.used -= self._height
            self.pages += 1

    def _turn_page(self) -> None:
        self.pages += 1
        self.used = 0.0

    def _begin_page(self, *, landscape: bool = False) -> None:
        """Begin a page on purpose."""
        self._settle()
        self._turn_page()
        self.landscape = landscape
