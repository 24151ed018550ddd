"""DOC106: dates exist in the calendar, also those without a year, and a span of dates ends after it began.

A span is judged where both its dates, or months, have a year: 11月15日至3月15日 ends in the year after.

    bad: 2023年2月29日、11月31日前、2024年9月1日至2024年8月31日、2024年9月至2024年6月
    good: 2024年2月29日、11月30日前、2024年8月1日至2024年9月30日
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.patterns import lazy_pattern
from govreport.text.dates import find_dates, is_day_of_some_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.dates import FoundDate
    from govreport.text.document import DocumentText, Paragraph

_WITHOUT_YEAR = lazy_pattern(r"(?<![\d年第])(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_DECEMBER = 12
_MONTHS = lazy_pattern(
    r"(?<!\d)(?P<year>20\d{2})年(?P<month>\d{1,2})月(?:份)?[至—–~～-]{1,2}"
    r"(?P<last_year>20\d{2})年(?P<last_month>\d{1,2})月(?!\d)"
)
_SPAN = lazy_pattern(r"[至到—–~～-]{1,2}")


@text_check("DOC106", "日期存在")
def dates_exist(document: DocumentText) -> Iterator[Remark]:
    """Find dates that no calendar has."""
    for paragraph in document.paragraphs:
        if "月" not in paragraph.folded:
            continue
        dates = list(find_dates(paragraph.folded))
        for found in dates:
            words = paragraph.text[found.start : found.end]
            if found.day is None and "年" in words:
                yield _impossible(paragraph, found.start, found.end)
        for match in _WITHOUT_YEAR.finditer(paragraph.folded):
            if not is_day_of_some_year(int(match["month"]), int(match["day"])):
                yield _impossible(paragraph, match.start(), match.end())
        yield from _turned(paragraph, dates)
        yield from _turned_months(paragraph)


def _impossible(paragraph: Paragraph, start: int, end: int) -> Remark:
    words = paragraph.text[start:end]
    return Remark(paragraph, start, end, f"没有 {words} 这一天", "日历中有的日期", "核对日期")


def _turned(paragraph: Paragraph, dates: list[FoundDate]) -> Iterator[Remark]:
    """Find spans of two full dates that end before they begin."""
    for first, second in pairwise(dates):
        between = paragraph.folded[first.end : second.start]
        if first.day and second.day and second.day < first.day and _SPAN.fullmatch(between.strip()):
            yield Remark(
                paragraph,
                first.start,
                second.end,
                f"起止日期颠倒：{second.day} 早于 {first.day}",
                "先起后止",
                "核对起止日期",
            )


def _turned_months(paragraph: Paragraph) -> Iterator[Remark]:
    """Find spans of two months, each with its year, that end before they begin."""
    for match in _MONTHS.finditer(paragraph.folded):
        first = int(match["year"]), int(match["month"])
        last = int(match["last_year"]), int(match["last_month"])
        if last < first and first[1] <= _DECEMBER and last[1] <= _DECEMBER:
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"起止月份颠倒：{last[0]}年{last[1]}月早于{first[0]}年{first[1]}月",
                "先起后止",
                "核对起止月份",
            )
