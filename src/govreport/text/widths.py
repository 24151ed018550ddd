"""One width for comparing: full-width punctuation, half-width digits and letters, plain blanks."""

from __future__ import annotations

import re

from govreport.patterns import lazy_pattern

_WIDE = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
_WIDE_TO_NARROW = {code: code - 0xFEE0 for code in _WIDE}
_ALWAYS = _WIDE_TO_NARROW | str.maketrans("％＋／()\u3000\u00a0\t", "%+/（）   ")
_MARKS = lazy_pattern(r"(?<![A-Za-z0-9])[,;:?!]|[,;:?!](?![A-Za-z0-9])")
_WIDE_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_ADDRESS = lazy_pattern(r"(?:https?://|www\.)[!#-'*-;=?-Z^-~]+|[\w.+-]{1,64}@[A-Za-z0-9.-]{1,255}", re.ASCII)


def fold(text: str) -> str:
    """Give the same text in one width, character for character, so that offsets stay.

    Commas and colons between digits or Latin letters (3,000; 14:30) are left as they are.
    """
    folded = text.translate(_ALWAYS)
    return _MARKS.sub(_widened, folded)


def _widened(match: re.Match[str]) -> str:
    return _WIDE_MARKS[match[0]]


def without_addresses(text: str) -> str:
    """Blank out web and mail addresses with letters, character for character: no rule may speak of them."""
    if "://" not in text and "www." not in text and "@" not in text:
        return text
    return _ADDRESS.sub(lambda match: "x" * len(match[0]), text)
