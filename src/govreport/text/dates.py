"""Dates in documents: 2024年4月30日, 2024-04-30, 二〇二四年四月三十日, 2018年6月底前."""

from __future__ import annotations

import calendar
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern
from govreport.text.numerals import HANZI, read_hanzi

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITAL = lazy_pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})(?!\d)日?"
)
_HANZI_DATE = lazy_pattern(
    rf"(?P<year>[一二〇零○Ｏ三四五六七八九]{{4}})年(?P<month>[{HANZI}]{{1,3}})月(?P<day>[{HANZI}]{{1,3}})日"
)
_YEAR_DIGITS = str.maketrans("〇零○Ｏ一二三四五六七八九", "0000123456789")
_DEADLINE = lazy_pattern(
    r"(?<![\d至到—-])(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?(?P<end>底|末|(?P<day>\d{1,2})日)?(?P<word>之?前|以前)"
)
_WITHOUT_YEAR = lazy_pattern(r"(?a)(?<![\d年第.])(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_MONTH = lazy_pattern(r"(?a)(?<!\d)(?:19|20)\d{2}年(?P<month>\d{1,2})月(?!\d{1,2}日)")
_BARE_MONTH = lazy_pattern(r"(?a)(?<!\d)(?<!\d[-/.])(?:19|20)\d{2}[-/.](?P<month>\d{1,2})(?!\d|[-/.]\d|学?年)")
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_DECEMBER, _DAYS = 12, 31


class FoundDate(NamedTuple):
    """A date and where it stands; None for a day that no calendar has."""

    day: date | None
    start: int
    end: int


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the full dates of a text, also impossible ones."""
    for match in _DIGITAL.finditer(text):
        yield FoundDate(_date(int(match["year"]), int(match["month"]), int(match["day"])), match.start(), match.end())
    for match in _HANZI_DATE.finditer(text):
        year = int(match["year"].translate(_YEAR_DIGITS))
        month, day = read_hanzi(match["month"]), read_hanzi(match["day"])
        yield FoundDate(_date(year, month or 0, day or 0), match.start(), match.end())


def find_deadlines(text: str) -> Iterator[FoundDate]:
    """Yield what is to be done before a day: 2018年6月底前 ends on 30 June."""
    for match in _DEADLINE.finditer(text):
        if match["month"] is None and match["end"] is None:
            continue  # 2018年前 looks back
        year, month = int(match["year"]), int(match["month"] or _DECEMBER)
        day = int(match["day"]) if match["day"] else _last_day(year, month)
        yield FoundDate(_date(year, month, day), match.start(), match.end())


def find_impossible(text: str, *, bare: bool = False) -> Iterator[str]:
    """Yield days and months as written that no calendar has.

    Args:
        text: the words.
        bare: whether they tell a time and nothing else, so that 2025-02-30 is a day and 2025-13 a month.
    """
    for found in find_dates(text):
        words = text[found.start : found.end]
        if found.day is None and (bare or "年" in words):
            yield words
    for match in _WITHOUT_YEAR.finditer(text):
        if not is_day_of_some_year(int(match["month"]), int(match["day"])):
            yield match[0]
    months = (_MONTH, _BARE_MONTH) if bare else (_MONTH,)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in months):
        if not 1 <= int(match["month"]) <= _DECEMBER:
            yield match[0]


def is_day_of_some_year(month: int, day: int) -> bool:
    """Say whether a year has this day, 29 February in leap years."""
    return 1 <= month <= _DECEMBER and 1 <= day <= _LONGEST.get(month, _DAYS)


def date_alone(text: str) -> date | None:
    """Read a line that is a date and nothing else, as the date of issue (成文日期) is."""
    bare = text.strip()
    found = next(find_dates(bare), None)
    return found.day if found and found.start == 0 and found.end == len(bare) else None


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1] if 1 <= month <= _DECEMBER else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
