"""DOC004: a document that goes out is signed and dated.

Without a date of issue (成文日期) no signature is printed (GB/T 9704 7.3.5). A draft (初稿、征求意见稿、送审稿)
may leave the date blank; then it is only recalled.

    bad:   document: {issuers: 某市城市管理局}
    good:  document: {issuers: 某市城市管理局, date_of_issue: 2025-01-15}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC004", "有署名和成文日期", severity=Severity.WARNING)
def document_is_signed(year: ResolvedYear) -> Iterator[Finding]:
    """Find a document without issuer or date."""
    head = year.year.document
    elements = (
        ("发文机关（issuers）", head.issuers or head.signed_by),
        ("成文日期（date_of_issue）", head.date_of_issue),
    )
    missing = [label for label, given in elements if not given]
    left_blank = head.is_draft and bool(head.issuers or head.signed_by)
    if missing:
        yield Finding(
            path=("document",),
            problem=f"没有写{'和'.join(missing)}，{'稿中日期留空' if left_blank else '文末不印署名和日期'}",
            expected="发文机关和成文日期",
            fix="印发前补填",
            severity=Severity.INFO if left_blank else Severity.WARNING,
            clause="GB/T 9704-2012 7.3.5",
        )
