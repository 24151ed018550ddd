"""DOC016: a report (报告) is not copied to lower organs.

What goes up is not copied (抄送) down at the same time; whom an issuer is above is told as in DOC012.

    bad:   document: {carrier: report, issuers: 某市水务局, copied_to: [各县（区）水务局]}
    good:  document: {carrier: report, issuers: 某市水务局, copied_to: [某省水利厅]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.text.organs import Relation, relation, spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC016", "报告不抄送下级机关", severity=Severity.WARNING)
def report_is_not_copied_below(year: ResolvedYear) -> Iterator[Finding]:
    """Find organs below an issuer among those that get a copy."""
    head = year.year.document
    if head.carrier != "report":
        return
    for index, (name, whole) in enumerate(zip(head.copied_to, spelled_out(head.copied_to), strict=True)):
        if any(relation(issuer.name, whole) is Relation.BELOW for issuer in head.issuers):
            yield Finding(
                path=("document", "copied_to", index),
                problem=f"报告抄送下级机关{name}",
                expected="上行文不同时抄送下级机关",
                fix="删去，需要告知下级机关的另行发通知",
                severity=Severity.WARNING,
                clause="《党政机关公文处理工作条例》第十五条第（一）项",
            )
