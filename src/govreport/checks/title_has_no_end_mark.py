"""DOC005: a title ends without a mark.

Only 《》, quotation marks and brackets may close it (GB/T 9704 7.3.1, F-21).

    bad:   title: 某市2024年自评报告。
    good:  title: 某市2024年自评报告
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC005", "标题末尾不加标点", severity=Severity.STYLE)
def title_has_no_end_mark(year: ResolvedYear) -> Iterator[Finding]:
    """Find a title that ends in a mark."""
    title = "".join(year.year.document.title or ()).rstrip()
    if title.endswith(tuple("。，；：、.,;:")):
        yield Finding(
            path=("document", "title"),
            problem=f"标题末尾有标点“{title[-1]}”",
            expected="标题末尾不加标点",
            fix="删去末尾标点",
            text=title,
            clause="GB/T 9704-2012 7.3.1",
        )
