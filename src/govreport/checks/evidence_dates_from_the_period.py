"""SCO023: evidence (佐证材料) dates from the assessed period.

An older rule may still be in force; a meeting or a report of another year proves nothing.

    bad:   period: 2024，evidence: [{title: 会议纪要, date: 2023-11-02}]
    good:  period: 2024，evidence: [{title: 会议纪要, date: 2024-11-02}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.dates import read_span
from govreport.resolve.evidence import list_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO023", "佐证材料成文日期在考核期内", severity=Severity.WARNING)
def evidence_dates_from_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find papers of another period, and dates that cannot be read."""
    period = year.year.period
    for paper in list_evidence(year).papers:
        if not paper.declared.date:
            continue
        span = read_span(paper.declared.date)
        if span is None or span.outside(period):
            why = f"不在{period.label}内" if span else "不是可以辨认的日期"
            yield Finding(
                path=(*paper.path, "date"),
                problem=f"佐证材料 {paper.number} 的日期为 {paper.declared.date}，{why}",
                expected=f"{period.label}内的日期，如 {period.end.isoformat()}",
                fix="核对日期；往年文件本期仍然有效的，可以不改",
                text=paper.declared.date,
            )
