"""DOC019: a numbered title (标题) does not bring an ordinal of its own.

Ordinals are given when the document is made: typed ones would stand there twice, and be wrong once a section is moved.
Titles that are not numbered (numbered: false) may say what they like.

    bad:   title: 一、抓学位，印成“一、一、抓学位”
    good:  title: 抓学位
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.headings import declared_headings
from govreport.text.ordinals import leading_ordinal
from govreport.text.widths import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC019", "标题不自带序数", severity=Severity.WARNING)
def headings_bring_no_ordinals(year: ResolvedYear) -> Iterator[Finding]:
    """Find titles that begin with an ordinal and get another one."""
    for path, title, _, numbered in declared_headings(year.year):
        ordinal = leading_ordinal(fold(title)) if numbered else None
        if ordinal is not None and (rest := title[ordinal.end :].strip()):
            typed = title[ordinal.start : ordinal.end].strip()
            yield Finding(
                path=path,
                problem=f"标题自带序数“{typed}”，印出来有两个序数",
                expected=rest,
                fix=f"删去“{typed}”，序数由程序编排；确要保留的写 numbered: false（编号: 否）",
                text=title,
                clause="GB/T 9704-2012 7.3.3",
            )
