"""Numbers written in hanzi: 三, 十二, 二十一."""

from __future__ import annotations

from functools import cache

_WRITTEN = "零一二三四五六七八九"
_DIGITS = {char: value for value, char in enumerate(_WRITTEN)} | {"〇": 0, "两": 2}
_TEN = 10
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))
_LIMIT = 10000
HANZI = "一二三四五六七八九十"
"""What ordinals are written with."""


def read_hanzi(written: str) -> int | None:
    """Read a number below 100; None where it is none."""
    tens, found, ones = written.rpartition("十")
    if not found:
        return _DIGITS.get(written)
    high = _DIGITS.get(tens) if tens else 1
    low = _DIGITS.get(ones) if ones else 0
    return None if high is None or low is None else high * _TEN + low


@cache
def write_hanzi(value: int) -> str:
    """Write 1 to 9999 in hanzi as ordinals do: 十, 十一, 二十, 一百零五, 一千零二十.

    Raises:
        ValueError: the number is out of range.
    """
    if not 0 < value < _LIMIT:
        raise ValueError(value)
    written, rest, gap = "", value, False
    for place, name in _PLACES:
        digit, rest = divmod(rest, place)
        if digit:
            written += ("零" if gap else "") + _WRITTEN[digit] + name
        gap = bool(written) and not digit
    if rest:
        written += ("零" if gap else "") + _WRITTEN[rest]
    return written.removeprefix("一") if written.startswith("一十") else written


def read_count(written: str) -> int | None:
    """Read a count in digits or hanzi."""
    return int(written) if written.isascii() and written.isdigit() else read_hanzi(written)
