"""Numbers written in hanzi: 三, 十二, 二十一."""

from __future__ import annotations

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TEN = 10
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


def write_hanzi(value: int) -> str:
    """Write a number from 1 to 99 the way ordinals do: 十, 十一, 二十."""
    tens, ones = divmod(value, _TEN)
    high = ("" if tens == 1 else _digit(tens)) + "十" if tens else ""
    return high + (_digit(ones) if ones else "")


def _digit(value: int) -> str:
    return "零一二三四五六七八九"[value]


def read_count(written: str) -> int | None:
    """Read a count in digits or hanzi."""
    return int(written) if written.isascii() and written.isdigit() else read_hanzi(written)
