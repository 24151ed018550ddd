"""SUM008: the date that a figure holds for (截至日期) lies in the reported period.

A figure as of another year is probably last year's, or its date was typed amiss.

    bad:   period: 2024，收集率: {value: 76.7%, as_of: 2023-09-30}
    good:  period: 2024，收集率: {value: 76.7%, as_of: 2024-09-30}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.dates import read_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear


@check("SUM008", "截至日期在报告期内", severity=Severity.WARNING)
def as_of_lies_in_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find dates before or behind the period; words that are no date say nothing."""
    period = year.year.period
    for path, typed in _dates(year):
        span = read_span(typed)
        if span is not None and span.outside(period):
            yield Finding(
                path=path,
                problem=f"截至日期 {typed} 不在报告期（{period.label}）内",
                expected=f"{period.label}内的日期，如 {period.end.isoformat()}",
                fix="核对截至日期；确为其他时期的数据的，在口径中写明",
                text=typed,
            )


def _dates(year: ResolvedYear) -> Iterator[tuple[Path, str]]:
    if year.year.as_of:
        yield ("as_of",), year.year.as_of
    for name, figure in year.year.figures.items():
        if figure.as_of:
            yield ("figures", name, "as_of"), figure.as_of
