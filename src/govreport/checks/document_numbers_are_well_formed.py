"""DOC002: a document number (发文字号) is written 机关代字〔年份〕序号号.

Full year in 〔〕, no 第, no leading zero (GB/T 9704 7.2.5, F-14).

    bad:   建办城函[2023]31号
    good:  建办城函〔2023〕31号
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.citations import misspelt_numbers
from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC002", "发文字号书写规范")
def document_numbers_are_well_formed(year: ResolvedYear) -> Iterator[Finding]:
    """Find document numbers in another form, in their own fields and in texts."""
    for path, typed, standard in misspelt_numbers(year):
        yield Finding(
            path=path,
            problem=f"发文字号“{typed}”书写不规范",
            expected=standard or "机关代字〔年份〕序号号，如 盘建发〔2024〕12号",
            fix=f"改为 {standard}" if standard else "按规范改写",
            text=typed,
            clause="GB/T 9704-2012 7.2.5",
        )
