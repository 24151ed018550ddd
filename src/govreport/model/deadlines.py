"""Points in time as documents write them: 6月底, 第一季度, 2024年上半年, 2024-06-20, 年底前."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date

# patterns as text: most runs read no deadline, and compiling them takes longer than the rest of this module
_TO = r"至|—|–|~|～|\.\."
_BEFORE = r"(?:之前|以前|前|止|份)$"
_SINCE = r"^(?:截至|截止到?|到|于)"
_FULL = r"(?a)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
_YEAR = r"(?a)(?:(\d{4})[-/.]?(?:年度?)?|今年|本年度?|当年|(明年|次年|下一?年))"
_MONTH = r"(?a)(?:\d{1,2}-)?(\d{1,2}|十[一二]?|[一二三四五六七八九])月?(?:(\d{1,2})日|([上中下])旬|[底末初中])?"
_QUARTER = r"(?a)(?:第?([一二三四1-4])季度|[Qq]([1-4]))[底末]?"
_HALF = r"(?a)(?:([上下])半年|[Hh]([12]))[底末]?"
_WHOLE = r"全年|年?[底末终内]|年度"
_MIDYEAR = "年中"
_DIGITS = "一二三四五六七八九"
_MONTHS_NAMED = {digit: index for index, digit in enumerate(_DIGITS, start=1)} | {"十": 10, "十一": 11, "十二": 12}
_JUNE, _DECEMBER = 6, 12
_DAY_OF_TEN_DAYS = {"上": 10, "中": 20}


def read_deadline(typed: str, year: int | None) -> date | None:
    """Read the last day of a point or span of time; None when the words are none.

    Args:
        typed: the words.
        year: the year meant where none is written; None when it cannot be told.
    """
    words = re.sub(_SINCE, "", _compact(typed))
    first, *more = re.split(_TO, words)
    if more:
        begun = re.match(_YEAR, first)
        return read_deadline(more[-1], int(begun[1]) if begun and begun[1] else year)
    words = re.sub(_BEFORE, "", words)
    if match := re.fullmatch(_FULL, words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.match(_YEAR, words):
        year = int(match[1]) if match[1] else None if year is None else year + bool(match[2])
        words = words[match.end() :] or "全年"
    return None if year is None else _within(words, year)


def _compact(typed: str) -> str:
    """Drop blanks, and write full-width digits as usual ones."""
    return unicodedata.normalize("NFKC", "".join(typed.split()))


def _within(words: str, year: int) -> date | None:
    if re.fullmatch(_WHOLE, words):
        return _day(year, _DECEMBER)
    if match := re.fullmatch(_QUARTER, words.removeprefix("前")):
        return _day(year, 3 * _digit(match[1] or match[2]))
    match = re.fullmatch(_HALF, words)
    if match or words == _MIDYEAR:
        return _day(year, _DECEMBER if match and (match[1] or match[2]) in {"下", "2"} else _JUNE)
    match = re.fullmatch(_MONTH, words)
    if match is None or not (words.endswith(("日", "旬")) or "月" in words or words.isdecimal()):
        return None
    day = int(match[2]) if match[2] else _DAY_OF_TEN_DAYS.get(match[3] or "")
    return _day(year, _digit(match[1]), day)


def _digit(written: str) -> int:
    return int(written) if written.isascii() else _MONTHS_NAMED[written]


def _day(year: int, month: int, day: int | None = None) -> date | None:
    """Give a day, the month's last one where none is named; None where the calendar has none."""
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def part_of_year(typed: str) -> str | None:
    """Name the quarter or half that words mean the short way: 三季度, 上半年; None when they mean something else."""
    words = re.sub(_BEFORE, "", _compact(typed))
    if match := re.match(_YEAR, words):
        words = words[match.end() :]
    if match := re.fullmatch(_QUARTER, words):
        return f"{_DIGITS[_digit(match[1] or match[2]) - 1]}季度"
    if match := re.fullmatch(_HALF, words):
        return f"{match[1] or '上下'[int(match[2]) - 1]}半年"
    return None
