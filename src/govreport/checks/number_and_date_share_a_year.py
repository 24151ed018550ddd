"""DOC007: the year in the document number (发文字号) is the year of the date of issue (成文日期).

A number is given in the year the document is signed.

    bad:   document_number: 泉城管〔2024〕60号, date_of_issue: 2023-04-30
    good:  document_number: 泉城管〔2024〕60号, date_of_issue: 2024-04-30
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.text.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC007", "发文字号与成文日期同年", severity=Severity.WARNING)
def number_and_date_share_a_year(year: ResolvedYear) -> Iterator[Finding]:
    """Find a number of another year than the date."""
    head = year.year.document
    number = read_number(head.document_number or "")
    if number is None or head.date_of_issue is None or f"〔{head.date_of_issue.year}〕" in number.standard:
        return
    yield Finding(
        path=("document", "date_of_issue"),
        problem=f"成文日期在 {head.date_of_issue.year} 年，发文字号 {number.standard} 不是这一年的",
        expected="同一年的成文日期和发文字号",
        fix="核对成文日期和发文字号的年份",
        text=number.standard,
        clause="GB/T 9704-2012 7.2.5",
    )
