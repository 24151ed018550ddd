"""Ordinals of the levels (层次序数): 一、 （一） 1. （1） and 一是 (GB/T 9704 7.3.3, F-66)."""

from __future__ import annotations

from functools import cache

_DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))
_LIMIT = 10000


@cache
def chinese_number(number: int) -> str:
    """Write 1 to 9999 in hanzi as ordinals do: 十, 十一, 二十, 一百零五, 一千零二十.

    Raises:
        ValueError: the number is out of range.
    """
    if not 0 < number < _LIMIT:
        raise ValueError(number)
    written, rest, gap = "", number, False
    for place, name in _PLACES:
        digit, rest = divmod(rest, place)
        if digit:
            written += ("零" if gap else "") + _DIGITS[digit] + name
        gap = bool(written) and not digit
    if rest:
        written += ("零" if gap else "") + _DIGITS[rest]
    return written.removeprefix("一") if written.startswith("一十") else written


def heading_ordinal(level: int, number: int) -> str:
    """Give the ordinal of a heading on levels 1 to 4."""
    match level:
        case 1:
            return f"{chinese_number(number)}、"
        case 2:
            return f"（{chinese_number(number)}）"
        case 3:
            return f"{number}."
        case _:
            return f"（{number}）"


def point_ordinal(number: int) -> str:
    """Give the ordinal of a point: 一是, 二是."""
    return f"{chinese_number(number)}是"
