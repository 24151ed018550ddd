"""Word lists as data: each line one entry, # begins a remark. An office may add its own in the same form."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Confusion(NamedTuple):
    """A word that is nearly always a slip.

    Attributes:
        wrong: as people type it.
        right: what they mean.
        unless: longer words that hold it rightly.
    """

    wrong: str
    right: str
    unless: tuple[str, ...]


class Renamed(NamedTuple):
    """A name that ended on a day."""

    old: str
    until: date
    new: str


@cache
def confusions() -> tuple[Confusion, ...]:
    """Read the words that are confused."""
    entries = (line.split() for line in _lines("confused.txt"))
    return tuple(Confusion(wrong, right, tuple(rest[0].split(",")) if rest else ()) for wrong, right, *rest in entries)


@cache
def set_phrases() -> tuple[str, ...]:
    """Read the set phrases of four hanzi."""
    return tuple(dict.fromkeys(word for line in _lines("set_phrases.txt") for word in line.split()))


@cache
def renamed() -> tuple[Renamed, ...]:
    """Read the names that ended."""
    entries = (line.split("｜") for line in _lines("renamed.txt"))
    return tuple(Renamed(old, date.fromisoformat(until), new) for old, until, new in entries)


def _lines(name: str) -> list[str]:
    text = (files(__name__) / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
