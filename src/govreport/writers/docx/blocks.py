"""Blocks as paragraphs, each in the style GB/T 9704 gives it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, assert_never

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Heading,
    Imprint,
    Masthead,
    Paragraph,
    Point,
    Remark,
    Signature,
    Table,
    Title,
    divided,
)
from govreport.writers.docx.annex_note import write_annex_note
from govreport.writers.docx.body import KEPT_EMPTY_LINE, Body
from govreport.writers.docx.imprint import write_imprint
from govreport.writers.docx.keeping import carrier_end, closes_text, parted_text
from govreport.writers.docx.markup import PAGE_BREAK, face, runs, text_runs
from govreport.writers.docx.masthead import write_masthead
from govreport.writers.docx.page_fill import kept_blocks
from govreport.writers.docx.signatures import write_signature
from govreport.writers.docx.styles import run_in_look
from govreport.writers.docx.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.writers.docx.parting import Parting
    from govreport.writers.style import HouseStyle

_NEW_PAGE = "<w:pageBreakBefore/>"
_KEPT = "<w:keepNext/>"
_WHOLE_LAST_LINE = '<w:jc w:val="distribute"/>'
"""The text goes on in a paragraph that is not indented."""
_NOT_INDENTED = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_WHOLE_LINES = "<w:widowControl/>"
"""Two lines at least on either page, so that no page shows a single line (elsewhere it would cost pages, F-03)."""


def write_blocks(blocks: Sequence[Block], body: Body) -> None:
    """Write the blocks of a document in reading order, each on pages of its own way round."""
    style = body.style
    parted = parted_text(blocks, style)
    end = carrier_end(blocks, style)
    for position, (block, following, keep) in enumerate(_in_context(blocks, style)):
        body.style = style.of_carrier if position < end else style
        if not isinstance(block, Imprint):
            # a title stands on the page of its table
            shown = following if isinstance(block, Title) and isinstance(following, Table) else block
            body.turn(landscape=_is_landscape(shown))
        if isinstance(block, Paragraph) and parted is not None and parted.position == position:
            _write_parted(block, parted, body)
        else:
            write_block(block, body, following=following, keep=keep)
    body.style = style


def write_block(  # noqa: C901  (one case a block)
    block: Block, body: Body, *, following: Block | None, keep: bool
) -> None:
    """Write one block.

    Args:
        block: the block.
        body: where it goes.
        following: the block after it, which decides on the space between.
        keep: whether it shares a page with the block after it.
    """
    match block:
        case Paragraph() | Point():
            ordinal = "" if isinstance(block, Paragraph) else block.ordinal
            last = _WHOLE_LINES if closes_text(following) else ""
            body.paragraph("BodyText", runs(block.content, body.face, ordinal), _KEPT if keep else last)
        case Heading():
            _write_heading(block, body, keep=keep)
        case Masthead():
            write_masthead(block, body)
        case Title():
            _write_title(block, body, following)
        case Addressee(content):
            body.paragraph("Addressee", runs(content, body.face))
        case AnnexNote(names):
            write_annex_note(names, body, keep=keep)
        case Signature():
            write_signature(block, body, keep=isinstance(following, Remark))
        case Remark(content):
            body.paragraph("Remark", runs(content, body.face))
        case Attachment():
            _write_attachment(block, body)
        case Table():
            write_table(block, body, keep=keep)
        case Imprint():
            write_imprint(block, body, body.imprint_page)
        case _:
            assert_never(block)


def _in_context(blocks: Sequence[Block], style: HouseStyle) -> Iterator[tuple[Block, Block | None, bool]]:
    """Give each block with the one after it, and whether the two share a page."""
    kept = kept_blocks(blocks, style)
    for position, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        yield block, following, position in kept


def _is_landscape(block: Block) -> bool:
    match block:
        case Table():
            return block.landscape
        case Attachment():
            return _is_landscape(block.blocks[0]) if block.blocks else False
        case _:
            return False


def _write_title(title: Title, body: Body, following: Block | None) -> None:
    """Write a title; all but the first of a document open a page, as issued documents do (F-40)."""
    properties = "" if body.fresh else _NEW_PAGE
    _write_title_lines(title, body, following, properties)


def _write_title_lines(title: Title, body: Body, following: Block | None, properties: str) -> None:
    right_above_table = isinstance(following, Table)
    used = 0.0 if properties else body.used
    gap = f'<w:spacing w:after="{body.style.table.title_gap}"/>' if right_above_table else ""
    path = title.content[0].path if title.content else ""
    own = face()  # 7.3.1: the whole title in 小标宋, its digits included
    words = text_runs("\n".join(title.lines), own, path) if title.lines else runs(title.content, own)
    body.paragraph("Title", words, f"{properties}{gap}")
    if title.note:
        body.paragraph("TitleNote", text_runs(title.note, own))
    if following is not None and not right_above_table:
        body.add(KEPT_EMPTY_LINE)  # F-23
    elif used is not None:
        lines = max(1, len(title.lines)) + bool(title.note)
        body.used = used + lines * body.style.profile.line_pitch + body.style.table.title_gap


def _write_parted(paragraph: Paragraph, parted: Parting, body: Body) -> None:
    """Write a paragraph in two, of which the second goes with the signature, or with its page break."""
    before, after = (runs(part, body.face) for part in divided(paragraph.content, parted.at))
    if parted.breaks:
        body.paragraph("BodyText", before + PAGE_BREAK + after)
    else:
        body.paragraph("BodyText", before, _WHOLE_LAST_LINE)
        body.paragraph("BodyText", after, _KEPT + _NOT_INDENTED)


def _write_heading(heading: Heading, body: Body, *, keep: bool) -> None:
    words = runs(heading.content, body.face, heading.ordinal)
    if not heading.run_in:
        body.paragraph(f"Heading{heading.level}", words)
        return
    # F-26: the heading is the lead sentence; running text must not be kept with what follows (F-25).
    look = run_in_look(body.style, heading.level)
    text = runs(heading.run_in, face(body.style.fonts.latin, body.style.fonts.body, look))
    body.paragraph(f"Heading{heading.level}", f"{words}{text}", _KEPT if keep else '<w:keepNext w:val="0"/>')


def _write_attachment(attachment: Attachment, body: Body) -> None:
    """Write an attachment: label with its number in 黑体 on line 1, title on line 3, then its blocks (F-38)."""
    body.paragraph("AttachmentLabel", text_runs(attachment.label, face()), "" if body.fresh else _NEW_PAGE)
    body.add(KEPT_EMPTY_LINE)
    body.used = 2 * body.style.profile.line_pitch  # an attachment opens a page
    _write_title_lines(attachment.title, body, next(iter(attachment.blocks), None), "")
    turned = body.landscape  # with the table it begins with; what stands below that goes with it
    for block, following, keep in _in_context(attachment.blocks, body.style):
        body.turn(landscape=turned or _is_landscape(block))
        write_block(block, body, following=following, keep=keep)
