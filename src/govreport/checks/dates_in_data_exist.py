"""DOC033: dates in the data exist in the calendar.

Looked at are texts, and fields that hold a time in words (完成时限、整改时限). Days may have a
year or none; months need one. What quotes the superior's rules (评分标准) is left as it is.

    bad:   deadline: 2025年2月30日
    good:  deadline: 2025年2月28日
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.model.walk import walk_words
from govreport.text.dates import find_impossible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

_QUOTED = frozenset({"standard", "acknowledgements"})
_TIMES = frozenset({"deadline", "date", "as_of"})


@check("DOC033", "日期存在")
def dates_in_data_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find days and months that no calendar has."""
    for path, words in walk_words(year.year):
        dated = "月" in words or path[-1] in _TIMES
        for found in find_impossible(words, bare=path[-1] in _TIMES) if dated and _QUOTED.isdisjoint(path) else ():
            yield Finding(
                path=path,
                problem=f"没有 {found} 这个日期",
                expected="日历中有的日期",
                fix="核对年、月、日",
                text=found,
            )
