"""Mark of the issuing authority (发文机关标志): its size and its red letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctree import Carrier
from govreport.writers.docx.markup import checked, escaped, width

if TYPE_CHECKING:
    from govreport.doctree import Masthead
    from govreport.writers.style import HouseStyle

LEADING = 1.2
"""Height of a line of the mark in sizes of its letters."""
STACKED_LEADING = 1.0
"""The same where several names stand one below the other."""
BLANK_ABOVE = (LEADING - 1) / 2
"""Room above the letters of a line, in sizes of them."""
GAP = 0.5
"""Room between stacked names and the suffix at their right, in characters of the mark."""


def mark_names(masthead: Masthead) -> tuple[str, ...]:
    """Give the names in the mark; on a letter the lead organ's alone (10.1)."""
    return masthead.authorities[:1] if masthead.carrier is Carrier.LETTER else masthead.authorities


def mark_size(masthead: Masthead, style: HouseStyle) -> int:
    """Find the size of the authority mark in half-points: as large as fits, whole points (F-13)."""
    measures = style.masthead
    names = mark_names(masthead)
    count = len(names)
    characters = max((width(name) for name in names), default=0) + width(masthead.suffix)
    characters += GAP if count > 1 else 0
    by_width = measures.mark_width / 20 / max(characters, 1)
    by_height = measures.mark_height / 20 / STACKED_LEADING / count if count > 1 else by_width
    return max(int(min(measures.mark_size / 2, by_width, by_height)), 1) * 2


def mark_line(size: int, leading: float = LEADING) -> str:
    """Write the height of a line of the mark; `size` is that of its letters in half-points."""
    return exact(round(leading * size * 10))


def mark_run(words: str, size: int) -> str:
    """Write words of the mark."""
    look = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    return f'<w:r>{look}<w:t xml:space="preserve">{escaped(checked(words))}</w:t></w:r>'


def exact(twips: int) -> str:
    """Write the height of a line."""
    return f'<w:spacing w:line="{twips}" w:lineRule="exact"/>'
