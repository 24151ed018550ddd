"""DOC014: a report (报告) goes to one superior.

An upward document has in principle one addressee; another superior that needs to know is copied (抄送).

    bad:   document: {carrier: report, addressees: [某市人民政府, 某省水利厅]}
    good:  document: {carrier: report, addressees: [某市人民政府], copied_to: [某省水利厅]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC014", "报告原则上主送一个上级机关", severity=Severity.WARNING)
def report_goes_to_one_superior(year: ResolvedYear) -> Iterator[Finding]:
    """Find a report with several addressees."""
    head = year.year.document
    names = [name for group in head.addressees for name in group]
    if head.carrier == "report" and len(names) > 1:
        yield Finding(
            path=("document", "addressees"),
            problem=f"报告主送{len(names)}个机关：{'、'.join(names)}",
            expected="原则上主送一个上级机关",
            fix="主送负责处理的上级机关，其他上级机关需要了解的改为抄送（copied_to）",
            severity=Severity.WARNING,
            clause="《党政机关公文处理工作条例》第十五条第（一）项",
        )
