"""Word lists as data: each line one entry, # begins a remark. An office adds its own in the same form."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from govreport.text.word_lists import (
    Confusion,
    Renamed,
    SetPhrase,
    entry_lines,
    read_confusion,
    read_renamed,
    read_set_phrases,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


class Lexicon(NamedTuple):
    """The words that rules look for."""

    confusions: tuple[Confusion, ...]
    set_phrases: tuple[SetPhrase, ...]
    renamed: tuple[Renamed, ...]


@cache
def packaged() -> Lexicon:
    """Read the lists that come with the program."""
    return Lexicon(
        tuple(read_confusion(line) for line in _lines("confused.txt")),
        tuple(dict.fromkeys(each for line in _lines("set_phrases.txt") for each in read_set_phrases(line))),
        tuple(read_renamed(line) for line in _lines("renamed.txt")),
    )


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Match any of some words, longer ones first; grouped by their first characters, thousands are soon passed over."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(listed)})" for first, listed in rests.items())
    return re.compile("|".join(groups) or "(?!)")


def _lines(name: str) -> list[str]:
    return [line for _, line in entry_lines((files(__name__) / name).read_text(encoding="utf-8"))]
