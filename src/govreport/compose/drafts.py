"""What a draft (稿) shows where a final has number and dates: blanks of the usual form; and the mark of its stage."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govreport.model import DocumentHead, YearData


def stage_note(head: DocumentHead) -> str:
    """Give the note under the title of a draft, e.g. （征求意见稿）; nothing for a final."""
    return f"（{head.stage}）" if head.is_draft else ""


def year_of_issue(year: YearData) -> int:
    """Tell the year a document is or will be issued in: a report follows its period, a plan opens it."""
    if year.document.date_of_issue:
        return year.document.date_of_issue.year
    return (year.period.end + timedelta(days=1)).year if year.achievements else year.period.start.year


def blank_number(year: YearData) -> str:
    """Write a document number (发文字号) that has no code and serial yet."""
    return f"〔{year_of_issue(year)}〕  号"


def blank_date(year: YearData) -> str:
    """Write a date of which only the year is known."""
    return f"{year_of_issue(year)}年  月  日"
