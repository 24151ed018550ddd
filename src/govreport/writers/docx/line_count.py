"""How many lines a text takes: hanzi fill a line, Latin words and numbers stay whole, marks keep off its beginning."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import HANZI, lazy_pattern

if TYPE_CHECKING:
    import re

_NO_START = frozenset("，。；：！？、）》〉〕】”’…—％℃·,.;:!?)%")
_NO_END = frozenset("（《〈〔【“‘(")
_WORD = lazy_pattern(r"([（《〈〔【“‘]*[!-~°²³µ¹À-ÖØ-öø-ɏμ‰]+[，。；：！？、）》〉〕】”’％℃]*)")
_SPACED = lazy_pattern("[0-9A-Za-z°²³µ¹À-ÖØ-öø-ɏμ]")
_HANZI = lazy_pattern(HANZI)
_ROUNDING = 0.01

_DIGIT = 0.49
_WIDTHS = {
    **dict.fromkeys("ijltI!|/'", 0.28),
    **dict.fromkeys(".,:;²³¹", 0.27),
    **dict.fromkeys("()-[]frs", 0.35),
    **dict.fromkeys("CDGHKNOQRUVXYw&", 0.72),
    **dict.fromkeys("ABEFLPSTZ=+<>~", 0.6),
    **dict.fromkeys("mM%‰W@", 0.85),
}
"""Widths in Times, in characters (字); what is not named is as wide as a digit."""


class Program(NamedTuple):
    """What programs do differently.

    Attributes:
        gap: room between hanzi and Latin words, in characters; LibreOffice leaves some whatever it is told (J).
        whole_lines: whether what a page is higher than its lines is left blank, half above them and half below.
    """

    gap: float
    whole_lines: bool


WORD = Program(gap=0.0, whole_lines=False)
LIBREOFFICE = Program(gap=0.22, whole_lines=True)


def line_count(text: str, room: float, program: Program, start: float = 0.0) -> int:
    """Count the lines of a paragraph.

    Args:
        text: what it says.
        room: characters (字) a line holds.
        program: who sets it.
        start: where the first line begins, in characters.
    """
    if start + len(text) <= room and not program.gap:
        return 1
    lines, reached, behind = 1, start, 0
    for word in _WORD.finditer(text):
        if word.start() > behind:
            lines, reached = _after_hanzi(text[behind : word.start()], lines, reached, room)
        lines, reached = _after_word(_width(text, word, program), lines, reached, room)
        behind = word.end()
    return _after_hanzi(text[behind:], lines, reached, room)[0] if behind < len(text) else lines


def _width(text: str, word: re.Match[str], program: Program) -> float:
    """Measure a word with the marks that stay with it, and the gaps beside it."""
    width = sum(1.0 if each > "\u2fff" else _WIDTHS.get(each, _DIGIT) for each in word[0])
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    gaps = bool(_HANZI.match(before) and _SPACED.match(word[0])) + bool(
        _HANZI.match(after) and _SPACED.match(word[0][-1])
    )
    return width + gaps * program.gap


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
