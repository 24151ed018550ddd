"""What stands around a document: its own number, its title, and the data of the web page it was taken from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.text.dates import date_alone, find_dates
from govreport.text.numbers import DocumentNumber, find_numbers, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from govreport.text.document import DocumentText, Paragraph

_TOP = 25
_LONGEST_TITLE = 60
_LABELLED = lazy_pattern(r"(?:发文字号|文\s*号)\s*：\s*(?P<number>\S+号)")
_PAGE_DATE = lazy_pattern(
    r"(?P<name>(?:公文)?生成日期|成文日期|发布日期|发文日期)\s*：?\s*(?P<date>\d{4}-\d{2}-\d{2})?"
)
_INDEX = lazy_pattern(r"索\s?引\s?号\s*：?\s*(?P<index>[A-Za-z0-9/-]{6,40})?")
_TITLE = lazy_pattern(r"(?P<year>20\d{2})年(?:度)?[^，。；]{0,12}(?:工作)?(?:总结|自评报告|情况报告)")
_HALF = lazy_pattern("上半年|一季度|前三季度|[1-9]月")
_PARTS = {"上半年": 6, "半年": 6, "一季度": 3, "第一季度": 3, "前三季度": 9}
_PART_TITLE = lazy_pattern(
    r"(?P<year>20\d{2})年(?P<part>上半年|半年|第?一季度|前三季度)[^，。；]{0,12}(?:工作)?(?:总结|自评报告|情况报告|完成情况)"
)
_PLAN = lazy_pattern("方案|计划|要点|规划|安排|分工")


def own_number(document: DocumentText) -> DocumentNumber | None:
    """Find the number of the document itself: on a line of its own at the top, or labelled."""
    for paragraph in document.filled[:_TOP]:
        labelled = _LABELLED.search(paragraph.folded)
        number = next(find_numbers(labelled["number"]), None) if labelled else read_number(paragraph.text.strip())
        if number:
            return number
    return None


def page_dates(document: DocumentText) -> Iterator[tuple[str, date]]:
    """Yield the dates of the page, beside their label or on the next line."""
    top = document.filled[:_TOP]
    for position, paragraph in enumerate(top):
        match = _PAGE_DATE.search(paragraph.folded)
        if match is None:
            continue
        following = top[position + 1].text.strip(" -•") if position + 1 < len(top) else ""
        written = match["date"] or following
        found = next(find_dates(written), None) if len(written) < _TOP else None
        if found and found.day:
            yield match["name"], found.day


def index_number(document: DocumentText) -> tuple[Paragraph, str] | None:
    """Find the index number (索引号) of the page."""
    top = document.filled[:_TOP]
    for position, paragraph in enumerate(top):
        match = _INDEX.search(paragraph.folded)
        if match and match["index"]:
            return paragraph, match["index"]
        if match and position + 1 < len(top):
            return top[position + 1], top[position + 1].text.strip(" -•")
    return None


def summed_up_year(document: DocumentText) -> int | None:
    """Read the year that the title sums up; None for parts of a year."""
    for paragraph in document.filled[:_TOP]:
        words = paragraph.folded.strip()
        match = _TITLE.search(words)
        if match and len(words) < _LONGEST_TITLE and not words.endswith("。") and not _HALF.search(words):
            return int(match["year"])
    return None


def summed_up_part(document: DocumentText) -> tuple[int, int] | None:
    """Read year and last month of the part of a year that the title sums up: (2024, 6) for 2024年上半年工作总结."""
    for paragraph in document.filled[:_TOP]:
        words = paragraph.folded.strip()
        match = _PART_TITLE.search(words)
        if match and len(words) < _LONGEST_TITLE and not words.endswith("。"):
            return int(match["year"]), _PARTS[match["part"]]
    return None


def is_plan(document: DocumentText) -> bool:
    """Say whether the title announces what is to be done."""
    for paragraph in document.filled[:_TOP]:
        words = paragraph.folded.strip()
        if len(words) < _LONGEST_TITLE and words.endswith("通知") and _PLAN.search(words):
            return True
    return any(each.folded.strip().endswith(("方案", "计划", "要点")) for each in document.filled[:3])


def date_of_issue(document: DocumentText) -> date | None:
    """Find the date of issue (成文日期): the first line that is a date and nothing else."""
    return next((day for each in document.filled if (day := date_alone(each.folded))), None)


def reference_date(document: DocumentText) -> date | None:
    """Tell when the document was written, from its date of issue or the page around it."""
    return _reference_date(document.aside.body if document.aside else document)


@lru_cache(maxsize=1)  # the notes of a document ask for the date of the same body again and again
def _reference_date(document: DocumentText) -> date | None:
    return date_of_issue(document) or next((day for _, day in page_dates(document)), None)
