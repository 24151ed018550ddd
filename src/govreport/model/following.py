"""The period that follows another (计划期 behind a 报告期), written as data files write it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from govreport.model.periods import read_period

if TYPE_CHECKING:
    from datetime import date

    from govreport.model.periods import Period

_MONTHS = 12
_LAST_YEAR = 9999


def following(period: Period) -> str | None:
    """Write the span of as many months that begins where a period ends; None beyond the calendar."""
    if period.end.year >= _LAST_YEAR or _serial(period.end) + _length(period) >= _LAST_YEAR * _MONTHS:
        return None
    begin = period.end + timedelta(days=1)
    months = _length(period)
    if begin.month == 1 and months % _MONTHS == 0:
        last = begin.year + months // _MONTHS - 1
        return str(begin.year) if last == begin.year else f"{begin.year}..{last}"
    if months in _PARTS and (begin.month - 1) % months == 0:
        return f"{begin.year}{_PARTS[months]}{(begin.month - 1) // months + 1}"
    first, last = _serial(begin), _serial(begin) + months - 1
    return _month(first) if first == last else f"{_month(first)}..{_month(last)}"


def plan_period_after(period: Period) -> Period | None:
    """Give the plan period (计划期) behind whole years, a half, a quarter or a month; behind other spans it is open."""
    months, first = _length(period), period.start.month
    whole = months % _MONTHS == 0 and first == 1
    if not whole and (months not in {1, *_PARTS} or (first - 1) % months):
        return None
    typed = following(period)
    return None if typed is None else read_period(typed)


_PARTS = {6: "H", 3: "Q"}


def _serial(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _length(period: Period) -> int:
    return _serial(period.end) - _serial(period.start) + 1


def _month(serial: int) -> str:
    return f"{serial // _MONTHS}-{serial % _MONTHS + 1:02d}"
