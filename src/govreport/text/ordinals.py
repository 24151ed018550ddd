"""Ordinals (层次序数) at the beginning of a paragraph: 一、（一）1.（1）①, and the 一是 of an item."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern
from govreport.text.numerals import HANZI, read_hanzi, write_hanzi

if TYPE_CHECKING:
    from collections.abc import Iterator

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LEADING = lazy_pattern(
    rf"\s*(?:#+\s*)?(?:"
    rf"(?P<first>[{HANZI}]{{1,3}})、(?![{HANZI}]{{1,3}}[、期号季级年月类])"
    rf"|（(?P<second>[{HANZI}]{{1,3}})）"
    r"|(?P<third>\d{1,2})[.．、](?![\d\s]*[\d%])"
    r"|（(?P<fourth>\d{1,2})）(?!号)"
    rf"|(?P<fifth>[{_CIRCLED}]))"
)
_ITEM = lazy_pattern(rf"(?:^|[。；！？：，、—”]|(?<=[。；：])\s|^\s+)\s*(?P<value>[{HANZI}]{{1,3}})(?P<word>是)(?!否)")


class Level(IntEnum):
    """The five levels in the order that documents nest them."""

    FIRST = 1
    SECOND = 2
    THIRD = 3
    FOURTH = 4
    FIFTH = 5


_GROUPS = {"first": Level.FIRST, "second": Level.SECOND, "third": Level.THIRD, "fourth": Level.FOURTH}


class Ordinal(NamedTuple):
    """An ordinal as it stands.

    Attributes:
        level: its form, which is its level.
        value: the number.
        start: offset of its first character.
        end: offset behind its mark.
    """

    level: Level
    value: int
    start: int
    end: int


class Item(NamedTuple):
    """The number of an item within running text: 一是."""

    value: int
    start: int
    end: int


def leading_ordinal(folded: str) -> Ordinal | None:
    """Read the ordinal that a paragraph begins with."""
    match = _LEADING.match(folded)
    if match is None:
        return None
    if match["fifth"]:
        return Ordinal(Level.FIFTH, _CIRCLED.index(match["fifth"]) + 1, match.start("fifth"), match.end())
    for group, level in _GROUPS.items():
        if written := match[group]:
            value = read_hanzi(written) if level <= Level.SECOND else int(written)
            start = match.start(group) - (folded[match.start(group) - 1 : match.start(group)] == "（")
            return Ordinal(level, value, start, match.end()) if value else None
    return None


def written_ordinal(level: Level, value: int) -> str:
    """Write an ordinal as its level does."""
    match level:
        case Level.FIRST:
            return f"{write_hanzi(value)}、"
        case Level.SECOND:
            return f"（{write_hanzi(value)}）"
        case Level.THIRD:
            return f"{value}."
        case Level.FOURTH:
            return f"（{value}）"
        case Level.FIFTH:
            return _CIRCLED[value - 1] if value <= len(_CIRCLED) else f"({value})"


def find_items(folded: str) -> Iterator[Item]:
    """Yield the 一是, 二是 … at the beginning of sentences and clauses."""
    if "是" not in folded:
        return
    for match in _ITEM.finditer(folded):
        value = read_hanzi(match["value"])
        if value:
            yield Item(value, match.start("value"), match.end())
