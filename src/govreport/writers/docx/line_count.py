"""How many lines a text takes: hanzi fill a line, Latin words and numbers stay whole, marks keep off its beginning."""

from __future__ import annotations

import re
from math import floor
from typing import NamedTuple

_LATIN = re.compile(r"([!-~°²³µ¹À-ÖØ-öø-ɏμ‰]+)")
_NO_START = frozenset("，。；：！？、）》〉〕】”’…—％℃·,.;:!?)%")
_NO_END = frozenset("（《〈〔【“‘(")
_ROUNDING = 0.01


class Program(NamedTuple):
    """What programs do differently.

    Attributes:
        gap: room between hanzi and Latin words, in characters; LibreOffice leaves some whatever it is told (J).
        leading: height of a line of a table in sizes of its letters.
    """

    gap: float
    leading: float


WORD = Program(gap=0.0, leading=1.3)
LIBREOFFICE = Program(gap=0.2, leading=1.24)


def line_count(text: str, room: float, program: Program, start: float = 0.0) -> int:
    """Count the lines of a paragraph.

    Args:
        text: what it says.
        room: characters (字) a line holds.
        program: who sets it.
        start: where the first line begins, in characters.
    """
    if start + len(text) <= room:
        return 1
    lines, reached = 1, start
    for position, piece in enumerate(_LATIN.split(text)):
        if position % 2:
            lines, reached = _after_word(len(piece) / 2 + 2 * program.gap, lines, reached, room)
        elif piece:
            lines, reached = _after_hanzi(piece, lines, reached, room)
    return lines


def _after_word(length: float, lines: int, reached: float, room: float) -> tuple[int, float]:
    """Go on behind a word, which begins a line unless it fits the present one."""
    if reached + length <= room + _ROUNDING:
        return lines, reached + length
    return (lines + 1, min(length, room)) if reached else (lines, room)


def _after_hanzi(text: str, lines: int, reached: float, room: float) -> tuple[int, float]:
    """Go on behind hanzi, line by line; a mark that may not begin a line takes the character before it along."""
    begin = 0
    while (fits := floor(room - reached + _ROUNDING)) < len(text) - begin:
        end = begin + fits
        while end > begin and (text[end] in _NO_START or text[end - 1] in _NO_END):
            end -= 1
        if end == begin and not reached:
            end = begin + max(fits, 1)  # nothing but marks
        lines, reached, begin = lines + 1, 0.0, end
    return lines, reached + len(text) - begin
