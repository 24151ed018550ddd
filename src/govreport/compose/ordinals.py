"""Ordinals of the levels (层次序数): 一、 （一） 1. （1） and 一是 (GB/T 9704 7.3.3, F-66)."""

from __future__ import annotations

from govreport.text.numerals import write_hanzi


def heading_ordinal(level: int, number: int) -> str:
    """Give the ordinal of a heading on levels 1 to 4."""
    match level:
        case 1:
            return f"{write_hanzi(number)}、"
        case 2:
            return f"（{write_hanzi(number)}）"
        case 3:
            return f"{number}."
        case _:
            return f"（{number}）"


def point_ordinal(number: int) -> str:
    """Give the ordinal of a point: 一是, 二是."""
    return f"{write_hanzi(number)}是"
