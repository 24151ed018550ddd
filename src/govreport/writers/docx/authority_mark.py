"""Mark of the issuing authority (发文机关标志): its size and its red letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctree import Carrier
from govreport.writers.docx.markup import face, text_runs, width
from govreport.writers.docx.name_lines import halves, thirds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Masthead
    from govreport.writers.style import HouseStyle

LEADING = 1.2
"""Height of a line of the mark in sizes of its letters."""
STACKED_LEADING = 1.0
"""The same where several names stand one below the other."""
BLANK_ABOVE = (LEADING - 1) / 2
"""Room above the letters of a line, in sizes of them."""
_BASELINE, _LETTERS = 0.8, 0.845
"""Where programs put the baseline in a line of fixed height, in heights of it; the letters above that, in sizes (M)."""
GAP = 0.5
"""Room for stacked names to spread and to stand apart from the suffix at their right, in characters of the mark."""
_SMALLEST = 20
"""Points: a single name that would be smaller takes two lines."""
_SMALLEST_HALF = 26
"""Points (1号): one that would be smaller in two lines takes three."""
_LONGER_HALF = 0.6
"""Share of a name that the longer of its two lines may have."""
_SUFFIX = 36
"""Points: the suffix is made no larger than this, unless the names are."""


def mark_names(masthead: Masthead) -> tuple[str, ...]:
    """Give the names in the mark; on a letter the lead organ's alone (10.1)."""
    return masthead.authorities[:1] if masthead.carrier is Carrier.LETTER else masthead.authorities


def mark_lines(masthead: Masthead, style: HouseStyle) -> tuple[str, ...]:
    """Give the mark line by line: joint names, or the parts of a name that one line would make too small (F-13)."""
    names = mark_names(masthead)
    if len(names) != 1 or masthead.carrier is Carrier.LETTER or _by_width(names, masthead, style) >= _SMALLEST:
        return names
    two = halves(names[0], width(names[0]) * _LONGER_HALF)
    return two if _by_width(two, masthead, style) >= _SMALLEST_HALF else thirds(names[0])


def mark_size(masthead: Masthead, style: HouseStyle) -> int:
    """Find the size of the authority mark in half-points: as large as fits, whole points (F-13)."""
    measures = style.masthead
    names = mark_lines(masthead, style)
    count = len(names)
    by_width = _by_width(names, masthead, style)
    by_height = measures.mark_height / 20 / STACKED_LEADING / count if count > 1 else by_width
    return max(int(min(measures.mark_size / 2, by_width, by_height)), 1) * 2


def mark_heights(masthead: Masthead, style: HouseStyle) -> tuple[int, int]:
    """Give the height of the mark's lines above its letters, and from their top down to the last line's foot, in twips.

    A line without leading lets the letters of the first of several names stick out at its top: less than none is left.
    """
    count, letter = len(mark_lines(masthead, style)), mark_size(masthead, style) * 10
    above = round((_BASELINE * STACKED_LEADING - _LETTERS if count > 1 else BLANK_ABOVE) * letter)
    return above, round((STACKED_LEADING * count if count > 1 else LEADING) * letter) - above


def suffix_size(masthead: Masthead, size: int, style: HouseStyle) -> int:
    """Find the size of the suffix (文件) beside names of that size: larger where many names are small (F-17)."""
    names = max(map(width, mark_lines(masthead, style)), default=0) * size / 2
    room = (style.masthead.mark_width / 20 - names) / (width(masthead.suffix) + GAP) if masthead.suffix else 0
    return max(size, int(min(_SUFFIX, size, room)) * 2)


def _by_width(names: Sequence[str], masthead: Masthead, style: HouseStyle) -> float:
    """Give the size in points in which the names with their suffix fill the width."""
    characters = max((width(name) for name in names), default=0) + width(masthead.suffix)
    characters += GAP if len(names) > 1 else 0
    return style.masthead.mark_width / 20 / max(characters, 1)


def mark_line(size: int, leading: float = LEADING) -> str:
    """Write the height of a line of the mark; `size` is that of its letters in half-points."""
    return exact(round(leading * size * 10))


def mark_run(words: str, size: int) -> str:
    """Write words of the mark."""
    return text_runs(words, face(look=f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'))


def exact(twips: int) -> str:
    """Write the height of a line."""
    return f'<w:spacing w:line="{twips}" w:lineRule="exact"/>'
