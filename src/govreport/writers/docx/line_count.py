"""How many lines a text takes: hanzi fill a line, Latin words and numbers stay whole, marks keep off its beginning."""

from __future__ import annotations

from bisect import bisect_right
from math import floor
from typing import NamedTuple

from govreport.patterns import lazy_pattern

_NO_START = frozenset("，。；：！？、）》〉〕】”’…—％℃·,.;:!?)%")
_NO_END = frozenset("（《〈〔【“‘(")
_OPENING, _LETTER = "（《〈〔【“‘", "!-~°²³µ¹À-ÖØ-öø-ɏμ‰"
_WORD = lazy_pattern(
    f"[{_OPENING}{_LETTER}](?:(?<=[{_LETTER}])|[{_OPENING}]*[{_LETTER}])[{_LETTER}]*[，。；：！？、）》〉〕】”’％℃]*"
)
"""A Latin word with its marks; a pattern that begins with one character is found in half the time."""
_ROUNDING = 0.01

_DIGIT = 0.49


class _Widths(dict[str, float]):
    """Widths in Times, in characters (字); a mark of Chinese is as wide as a hanzi, all else as a digit."""

    def __missing__(self, character: str) -> float:
        self[character] = 1.0 if character > "\u2fff" else _DIGIT
        return self[character]


_width_of = _Widths(
    {
        **dict.fromkeys("ijltI!|/'", 0.28),
        **dict.fromkeys(".,:;²³¹", 0.27),
        **dict.fromkeys("()-[]frs", 0.35),
        **dict.fromkeys("CDGHKNOQRUVXYw&", 0.72),
        **dict.fromkeys("ABEFLPSTZ=+<>~", 0.6),
        **dict.fromkeys("mM%‰W@", 0.85),
    }
).__getitem__


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
    if start + len(text) * (1 + program.gap) <= room:  # no character, with the gap before it, is wider
        return 1
    lines, reached, behind = 1, start, 0
    for word in _WORD.finditer(text):
        begin, end = word.span()
        if reached + begin - behind <= room:
            reached += begin - behind
        else:
            lines, reached = _after_hanzi(text[behind:begin], lines, reached, room)
        length = _width(text, begin, end, program)
        if reached + length <= room + _ROUNDING:
            reached += length
        else:  # a word begins a line unless it fits the present one
            lines, reached = (lines + 1, min(length, room)) if reached else (lines, room)
        behind = end
    return _after_hanzi(text[behind:], lines, reached, room)[0] if behind < len(text) else lines


def fitting(text: str, lines: int, room: float, program: Program, start: float = 0.0) -> int:
    """Count the characters of a text that fill so many lines, up to a place where a line may end; see `line_count`."""
    whole = range(len(text) + 1)
    at = bisect_right(whole, lines, key=lambda end: line_count(text[:end], room, program, start)) - 1
    words = [match.span() for match in _WORD.finditer(text)]
    while 0 < at < len(text) and (
        text[at] in _NO_START or text[at - 1] in _NO_END or any(begin < at < end for begin, end in words)
    ):
        at -= 1
    return at


def _width(text: str, begin: int, end: int, program: Program) -> float:
    """Measure a word with the marks that stay with it, and the gaps beside it."""
    width = sum(map(_width_of, text[begin:end]))
    if program.gap:
        if begin and text[begin - 1].isalpha() and _is_spaced(text[begin]):
            width += program.gap
        if end < len(text) and text[end].isalpha() and _is_spaced(text[end - 1]):
            width += program.gap
    return width


def _is_spaced(character: str) -> bool:
    """Tell whether a program leaves room between this and a hanzi: a letter or a digit, no mark."""
    return character.isalnum() or character == "°"


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
