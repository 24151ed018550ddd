"""Blocks that share a page with the one after them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from govreport.doctree import AnnexNote, Signature
from govreport.writers.docx.first_page import first_page_breaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Block
    from govreport.writers.style import HouseStyle


def kept_with_signature(blocks: Sequence[Block], style: HouseStyle) -> set[int]:
    """Find what a signature, or the names of attachments, take along, lest they stand on a page alone (F-37)."""
    kept: set[int] = set()
    for position, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        if isinstance(block, Signature | AnnexNote) and not (
            position and first_page_breaks(blocks, position - 1, style)
        ):
            kept.add(position - 1)
        if isinstance(block, AnnexNote) and isinstance(following, Signature):
            kept.add(position)
    return kept
