"""DOC103: the date of issue (成文日期) agrees with the number, the metadata and the period of the document.

The first line that is a date and nothing else is the date of issue. It has the year of the document's own number (the
number on a line of its own, or beside 文号), it is not before the end of the year that the title sums up (a summary
may be signed from November on; one of half a year in June), and it does not differ by a year from the 生成日期 of the
page around it. What the text says was done by a day (截至2024年12月31日，全区完成…) was not signed before that day.

    bad: 某城管〔2024〕60号 … 2023年4月30日；截至2024年12月31日，完成改造12处 … 2024年12月20日
    good: 某城管〔2024〕60号 … 2024年4月30日；截至2024年12月20日，完成改造12处 … 2024年12月20日
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.front_matter import own_number, page_dates, summed_up_part, summed_up_year
from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.dates import date_alone, find_dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_NOVEMBER = 11
_YEAR = lazy_pattern(r"〔(\d{4})〕")
_STANDS = lazy_pattern("[，；]?(?:我[市县区局]|全[市县区局镇]|本[市县区局])?(?:共|已|累计|共?完成|实现|建成)")
_BY = "截至"
"""截至 is a state told, 截止 a deadline."""
_PLANNED = lazy_pattern("将|拟|计划|预计|力争|确保|应当|须|目标|报名|申报|有效")


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
    yield from _done_later(document, issue.day)


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


def _done_later(document: DocumentText, issued: dt.date) -> Iterator[Remark]:
    """Find what was done by a day behind the date of issue, where the document has but one date of issue."""
    if len({day for paragraph in document.filled if (day := date_alone(paragraph.folded))}) != 1:
        return
    for sentence in document.sentences:
        if _BY not in sentence.text or _PLANNED.search(sentence.text):
            continue
        for found in find_dates(sentence.text):
            said = sentence.text[: found.start].endswith(_BY) and _STANDS.match(sentence.text, found.end)
            if said and found.day and found.day > issued:
                says = Says(
                    f"所述情况截至 {found.day:%Y-%m-%d}，晚于成文日期 {issued:%Y-%m-%d}",
                    "成文日期不早于所述情况的截至日期",
                    "核对截至日期和成文日期",
                )
                remark = in_sentence(sentence, found.start - len(_BY), found.end, says)
                yield remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)
