"""Dates of papers (日期) as offices type them: a day, a month, a year."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from govreport.model import read_period
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from govreport.model import Period

_DAY = lazy_pattern(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_TYPED = lazy_pattern(r"(?<![\d./-])(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|([/.])(\d{1,2})\4(\d{1,2}))(?![\d./-])")
_YEAR = lazy_pattern(r"\d{4}")
_MONTH = lazy_pattern(r"(\d{4})[-/.年](\d{1,2})月?")


class Span(NamedTuple):
    """The days a typed date may stand for, both ends included."""

    first: date
    last: date

    def outside(self, period: Period) -> bool:
        """Say whether no day of it lies in a period."""
        return self.last < period.start or self.first > period.end


def read_span(typed: str) -> Span | None:
    """Read a day, a month, a year or any other period; None when the words are none."""
    compact = re.sub(r"\s", "", typed)
    if match := _DAY.fullmatch(compact):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
        return Span(day, day)
    if match := _MONTH.fullmatch(compact):
        compact = f"{match[1]}-{match[2]}"
    period = read_period(compact)
    return Span(period.start, period.end) if period else None


def official_time(typed: str) -> str:
    """Write days, months and a bare year as texts do (2025-06-30 is 2025年6月30日, F-35); all else stays as typed."""
    whole = read_span(typed)
    if whole is not None and whole.first == whole.last:
        return f"{whole.first.year}年{whole.first.month}月{whole.first.day}日"
    if _YEAR.fullmatch(typed):
        return f"{typed}年"
    if whole is not None and (month := _MONTH.fullmatch(typed)):
        return f"{month[1]}年{int(month[2])}月"
    return _TYPED.sub(_official, typed)


def _official(match: re.Match[str]) -> str:
    year, month, day = match[1], match[2] or match[5], match[3] or match[6]
    if read_span(f"{year}-{month}" + (f"-{day}" if day else "")) is None:
        return match[0]
    return f"{year}年{int(month)}月" + (f"{int(day)}日" if day else "")
