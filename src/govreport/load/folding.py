"""Take out the blanks that YAML puts between lines of Chinese text."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import east_asian_width

_CONTEXT = 12
_MOST_MISSES = 20
"""Escapes may hide a joint; looking for very many in vain would take time that grows with their square."""


def unfold(value: str, written: str) -> str:
    """Join the lines of a folded text as Chinese is written: no blank between two wide characters.

    Blanks that somebody typed within a line stay.

    Args:
        value: the text as YAML folds it, with one blank for each line break.
        written: the same text as it stands in the file.
    """
    lines = [line.strip() for line in written.split("\n")]
    parts: list[str] = []
    done = misses = 0
    for before, after in pairwise(lines):
        if not before or not after or not (_is_wide(before[-1]) and _is_wide(after[0])):
            continue
        # a few characters on both sides tell this joint from blanks that were typed
        tail, head = before[-_CONTEXT:].lstrip("\"'"), after[:_CONTEXT].rstrip("\"'")
        joint = value.find(f"{tail} {head}", done)
        if joint >= 0:
            parts.append(value[done : joint + len(tail)])
            done = joint + len(tail) + 1
        elif (misses := misses + 1) == _MOST_MISSES:
            break
    return "".join([*parts, value[done:]])


def _is_wide(char: str) -> bool:
    # curly quotes are "ambiguous" in Unicode and wide in Chinese text
    return east_asian_width(char) in "WFA"
