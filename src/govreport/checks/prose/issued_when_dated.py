"""DOC103: the date of issue (成文日期) agrees with the number, the metadata and the period of the document.

The first line that is a date and nothing else is the date of issue. It has the year of the document's own number (the
number on a line of its own, or beside 文号), it is not before the end of the year that the title sums up (a summary
may be signed from November on; one of half a year in June), and it does not differ by a year from the 生成日期 of the
page around it.

    bad: 某城管〔2024〕60号 … 2023年4月30日
    good: 某城管〔2024〕60号 … 2024年4月30日
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.front_matter import own_number, page_dates, summed_up_part, summed_up_year
from govreport.checks.prose.registry import Remark, text_check
from govreport.patterns import lazy_pattern
from govreport.text.dates import date_alone

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_NOVEMBER = 11
_YEAR = lazy_pattern(r"〔(\d{4})〕")


class _Issue(NamedTuple):
    paragraph: Paragraph
    day: dt.date


@text_check("DOC103", "成文日期与文号、标题、生成日期不矛盾")
def issued_when_dated(document: DocumentText) -> Iterator[Remark]:
    """Find a date of issue that something else in the document contradicts."""
    issue = _issue(document)
    if issue is None:
        return
    against = list(_contradictions(document, issue.day))
    if against:
        text = issue.paragraph.text
        start = len(text) - len(text.lstrip())
        yield Remark(
            issue.paragraph,
            start,
            len(text.rstrip()),
            f"成文日期 {text.strip()} 与{'、'.join(against)}矛盾",
            "成文日期与文号年份一致，不早于总结的时期",
            "核对成文日期和文号",
        )


def _issue(document: DocumentText) -> _Issue | None:
    for paragraph in document.filled:
        day = date_alone(paragraph.folded)
        if day and "年" in paragraph.text:
            return _Issue(paragraph, day)
    return None


def _contradictions(document: DocumentText, day: dt.date) -> Iterator[str]:
    number = own_number(document)
    year = _YEAR.search(number.standard) if number else None
    if number and year and int(year[1]) != day.year:
        yield f"文号 {number.standard}"
    for name, created in page_dates(document):
        if created.year != day.year and name != "发布日期":
            yield f"{name} {created:%Y-%m-%d}"
    period = summed_up_year(document)
    if period and (day.year, day.month) < (period, _NOVEMBER):
        yield f"标题中的 {period} 年工作总结"
    part = summed_up_part(document)
    if part and (day.year, day.month) < part:
        yield f"标题中的 {part[0]} 年前 {part[1]} 个月工作总结"
