"""Periods (报告期) in one literal grammar: 2024, 2024H1, 2024Q3, 2024-01..2024-08, 2018..2020."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from govreport.patterns import lazy_pattern

_YEAR = lazy_pattern(r"(\d{4})年?")
_HALF = lazy_pattern(r"(\d{4})[Hh]([12])")
_QUARTER = lazy_pattern(r"(\d{4})[Qq]([1-4])")
_MONTH = lazy_pattern(r"(\d{4})-(\d{1,2})")
_DECEMBER = 12


class Period(NamedTuple):
    """A span of whole months, both ends included.

    Attributes:
        start: its first day.
        end: its last day.
        label: how a document calls it: 2024年, 2024年上半年, 2024年1—8月, 2018—2020年.
    """

    start: date
    end: date
    label: str


def read_period(typed: str) -> Period | None:
    """Read a period; None when the words are none or run backwards."""
    compact = typed.strip().replace(" ", "")
    if ".." in compact:
        return _read_span(*compact.split("..", 1))
    return _read_single(compact)


def _read_single(typed: str) -> Period | None:
    if match := _YEAR.fullmatch(typed):
        return _months(int(match[1]), 1, _DECEMBER, f"{match[1]}年")
    if match := _HALF.fullmatch(typed):
        half = int(match[2])
        return _months(int(match[1]), 6 * half - 5, 6 * half, f"{match[1]}年{'上下'[half - 1]}半年")
    if match := _QUARTER.fullmatch(typed):
        quarter = int(match[2])
        return _months(int(match[1]), 3 * quarter - 2, 3 * quarter, f"{match[1]}年第{'一二三四'[quarter - 1]}季度")
    if match := _MONTH.fullmatch(typed):
        month = int(match[2])
        return _months(int(match[1]), month, month, f"{match[1]}年{month}月")
    return None


def _read_span(first: str, last: str) -> Period | None:
    start, end = _read_single(first), _read_single(last)
    if start is None or end is None or start.start > end.end:
        return None
    if start == end:
        return start
    return Period(start.start, end.end, _span_label(first, last, start, end))


def _span_label(first: str, last: str, start: Period, end: Period) -> str:
    if _YEAR.fullmatch(first) and _YEAR.fullmatch(last):
        return f"{start.start.year}—{end.end.year}年"
    if start.start.year == end.end.year and _MONTH.fullmatch(first) and _MONTH.fullmatch(last):
        return f"{start.start.year}年{start.start.month}—{end.end.month}月"
    return f"{start.label}至{end.label}"


def _months(year: int, first: int, last: int, label: str) -> Period | None:
    if year < 1 or not 1 <= first <= last <= _DECEMBER:
        return None
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), label)


def _read_span_of(raw: object) -> Period:
    period = raw if isinstance(raw, Period) else read_period(str(raw))
    if period is None:
        raise PydanticCustomError("period_expected", "period_expected", {"found": str(raw)})
    return period


Span = Annotated[Period, BeforeValidator(_read_span_of)]
