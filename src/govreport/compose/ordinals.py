"""Ordinals of the levels (层次序数): 一、 （一） 1. （1） and 一是 (GB/T 9704 7.3.3, F-66)."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_TEN, _HUNDRED = 10, 100


def chinese_number(number: int) -> str:
    """Write 1 to 999 in hanzi as ordinals do: 十, 十一, 二十, 一百零五.

    Raises:
        ValueError: the number is out of range.
    """
    if not 0 < number < _HUNDRED * _TEN:
        raise ValueError(number)
    if number < _HUNDRED:
        return _below_hundred(number, leading=True)
    hundreds, rest = divmod(number, _HUNDRED)
    if rest == 0:
        return f"{_DIGITS[hundreds]}百"
    gap = "零" if rest < _TEN else ""
    return f"{_DIGITS[hundreds]}百{gap}{_below_hundred(rest, leading=False)}"


def _below_hundred(number: int, *, leading: bool) -> str:
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _DIGITS[ones]
    ten = "十" if tens == 1 and leading else f"{_DIGITS[tens]}十"
    return ten + (_DIGITS[ones] if ones else "")


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
