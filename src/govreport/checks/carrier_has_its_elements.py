"""DOC011: a carrier (载体) says who issues it, under which number, and to whom.

The masthead shows issuer and number (GB/T 9704 7.2.4, 7.2.5); a report to a superior also names who signed it off
(签发人, 7.2.6). A draft (初稿、征求意见稿、送审稿) has a blank for number and signatory; then they are only
recalled.

    bad:   document: {carrier: notice, issuers: 某市城市管理局}
    good:  document: {carrier: notice, issuers: 市城管局, document_number: 某城管〔2024〕6号, addressees: [局属各单位]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

_ELEMENTS = (
    ("issuers", "发文机关", "7.2.4"),
    ("document_number", "发文字号", "7.2.5"),
    ("addressees", "主送机关", "7.3.2"),
)
_MAY_WAIT = ("document_number", "signatory")
_ONLY_IN_FINALS = "；还在征求意见或送审的，加 --stage draft 或 review，此处留空"
_SIGNATORY = ("signatory", "签发人", "7.2.6")


@check("DOC011", "载体要素齐全")
def carrier_has_its_elements(year: ResolvedYear) -> Iterator[Finding]:
    """Find what the head of a carrier lacks."""
    head = year.year.document
    if head.carrier is None:
        return
    for field, label, clause in (*_ELEMENTS, _SIGNATORY) if head.carrier == "report" else _ELEMENTS:
        if not getattr(head, field):
            may_wait = field in _MAY_WAIT
            left_blank = may_wait and head.is_draft
            yield Finding(
                path=("document", field),
                problem=f"载体没有{label}{'，稿中留空' if left_blank else ''}",
                expected=label,
                fix=f"印发前补填 {field}" if left_blank else f"补填 {field}{_ONLY_IN_FINALS if may_wait else ''}",
                severity=Severity.INFO if left_blank else Severity.ERROR,
                clause=f"GB/T 9704-2012 {clause}",
            )
