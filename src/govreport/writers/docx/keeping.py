"""Blocks that share a page with the one after them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from govreport.doctree import AnnexNote, Attachment, Imprint, Masthead, Remark, Signature, Title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govreport.doctree import Block
    from govreport.writers.docx.parting import Parting
    from govreport.writers.style import HouseStyle


def kept_with_signature(blocks: Sequence[Block], style: HouseStyle, note_may_part: Callable[[int], bool]) -> set[int]:
    """Find what a signature, or the names of attachments, take along, lest they stand on a page alone (F-37).

    Args:
        blocks: the document.
        style: how it looks.
        note_may_part: whether names at a position, which nobody signs, share a page with the text anyway.
    """
    kept: set[int] = set()
    parted = parted_text(blocks, style)
    for position, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        signed = isinstance(block, AnnexNote) and isinstance(following, Signature)
        if signed:
            kept.add(position)
        if not isinstance(block, Signature | AnnexNote) or not position:
            continue
        if isinstance(block, AnnexNote) and not signed and note_may_part(position):
            continue
        if parted is None or parted.position != position - 1:
            kept.add(position - 1)
    return kept


def parted_text(blocks: Sequence[Block], style: HouseStyle) -> Parting | None:
    """Find the paragraph of a carrier that parts over its seals; None where nothing parts."""
    if not blocks or not isinstance(blocks[0], Masthead):
        return None
    from govreport.writers.docx.parting import parting  # noqa: PLC0415  (most documents have no carrier)

    return parting(blocks, style.of_carrier)


def carrier_end(blocks: Sequence[Block], style: HouseStyle) -> int:
    """Give the place behind a carrier whose lines stand closer than those behind it; 0 where there is none."""
    if style.carrier_pitch is None or not isinstance(next(iter(blocks), None), Masthead):
        return 0
    signed = next(at for at, block in enumerate(blocks) if isinstance(block, Signature))
    return signed + 2 if isinstance(next(iter(blocks[signed + 1 :]), None), Remark) else signed + 1


def closes_text(following: Block | None) -> bool:
    """Whether a text ends before a block: nothing stands below it on its page, except at the very foot."""
    return following is None or isinstance(following, Attachment | Imprint | Title)
