"""DOC031: the copies of a classified document (密级) are numbered (份号), and its period is told in digits.

涉密公文应当标注份号: six digits in the first line of the masthead (GB/T 9704 7.2.1). A draft may wait. The period of
secrecy (保密期限) is in Arabic digits (7.2.2): 1年, a day, or 长期.

    bad:   document: {carrier: report, classification: 机密, classification_period: 一年}
    good:  document: {carrier: report, classification: 机密, classification_period: 1年, copy_number: 000012}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import DocumentHead
    from govreport.resolve import ResolvedYear

_PERIOD = lazy_pattern(
    r"(?a:\d{1,3})(?:年|个月|月|天|日)|长期|(?:至|到)?(?a:\d{4}[年.-]\d{1,2}[月.-]\d{1,2})日?前?|.*(?:前|后|时)"
)
"""How a period of secrecy is told, also by an event: 启用前, 公布后."""


@check("DOC031", "涉密文件标注份号")
def classified_copies_are_numbered(year: ResolvedYear) -> Iterator[Finding]:
    """Find a classified document behind a carrier whose copies have no number, and periods in other words."""
    head = year.year.document
    if head.carrier is None:
        return
    if head.classification and not (head.copy_number or "").strip():
        yield _without_number(head)
    period = (head.classification_period or "").strip()
    if head.classification and period and not _PERIOD.fullmatch(period):
        yield _wrong_period(period)


def _without_number(head: DocumentHead) -> Finding:
    waits = head.is_draft
    return Finding(
        path=("document", "copy_number"),
        problem=f"文件定有密级“{head.classification}”，没有份号{'，稿中留空' if waits else ''}",
        expected="份号：6位阿拉伯数字，如 000001",
        fix=f"{'印发前' if waits else ''}补填份号（copy_number），一份一号",
        severity=Severity.INFO if waits else Severity.ERROR,
        clause="《党政机关公文处理工作条例》第九条第（一）项，GB/T 9704-2012 7.2.1",
    )


def _wrong_period(period: str) -> Finding:
    return Finding(
        path=("document", "classification_period"),
        problem=f"保密期限写的是“{period}”",
        expected="阿拉伯数字的期限，如 1年，或 长期",
        fix="核对保密期限（classification_period），用阿拉伯数字写明",
        text=period,
        severity=Severity.WARNING,
        clause="GB/T 9704-2012 7.2.2",
    )
