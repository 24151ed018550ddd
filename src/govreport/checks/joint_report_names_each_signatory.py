"""DOC038: a joint report (联合上报) names the 签发人 of every organ that issues it.

Whoever issues an upward document together signs it off together: each organ's 签发人 stands in the masthead, in the
order of the organs (GB/T 9704 7.2.6). That of a single organ may be several.

    bad:   document: {carrier: report, issuers: [某县教育局, 某县公安局], signatory: 周镕}
    good:  document: {carrier: report, issuers: [某县教育局, 某县公安局], signatory: [周镕, 李埗]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC038", "联合上报写明各机关的签发人", severity=Severity.WARNING, needs=("DOC036",))
def joint_report_names_each_signatory(year: ResolvedYear) -> Iterator[Finding]:
    """Find a joint report with fewer signatories than issuers."""
    head = year.year.document
    issuers = [issuer.name for issuer in head.issuers if issuer.name.strip()]
    names = [name for name in head.signatory or () if name.strip()]
    if head.carrier == "report" and 0 < len(names) < len(issuers):
        yield Finding(
            path=("document", "signatory"),
            problem=f"{len(issuers)}个机关联合上报，只写了{len(names)}个签发人：{'、'.join(names)}",
            expected=f"{'、'.join(issuers)}各自的签发人",
            fix="按发文机关的顺序补填 signatory（签发人）",
            clause="GB/T 9704-2012 7.2.6",
        )
