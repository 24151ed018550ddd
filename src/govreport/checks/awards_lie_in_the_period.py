"""SCO017: an award (表彰) behind a bonus dates from the assessed period.

Where the scheme asks for it (加分限考核期), one that does not, or that bears no date, earns nothing. Where it does not,
a date outside the period is noted.

    bad:   period: 2024，awards: [{title: 表扬, date: 2023-12}]
    good:  period: 2024，awards: [{title: 表扬, date: 2024-12}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.bonus import LeftOut
from govreport.resolve.dates import read_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO017", "加分依据在考核期内", severity=Severity.WARNING)
def awards_lie_in_the_period(year: ResolvedYear) -> Iterator[Finding]:
    """Find awards outside the period, and those without date."""
    if year.year.scheme is None or not year.year.scheme.bonus_in_period:
        yield from _notes(year)
    label = year.year.period.label
    for index, item in enumerate(year.scores.bonus_items):
        for at, why in item.left_out.items():
            award = year.year.bonus[index].awards[at]
            if why is LeftOut.OUTSIDE:
                problem = f"表彰“{award.title}”日期为 {award.date}，不在{label}内，不计分"
            elif why is LeftOut.UNDATED:
                problem = f"表彰“{award.title}”没有写明日期，不能断定在{label}内，不计分"
            else:
                continue
            yield Finding(
                path=("bonus", index, "awards", at, "date") if award.date else ("bonus", index, "awards", at),
                problem=problem,
                expected=f"{label}内的日期",
                fix="核对日期；不在考核期内的，删去并改正加分",
                text=award.date or "",
            )


def _notes(year: ResolvedYear) -> Iterator[Finding]:
    label = year.year.period.label
    for index, item in enumerate(year.year.bonus):
        for at, award in enumerate(item.awards):
            span = read_span(award.date) if award.date else None
            if span is not None and span.outside(year.year.period):
                yield Finding(
                    path=("bonus", index, "awards", at, "date"),
                    problem=f"表彰“{award.title}”日期为 {award.date}，不在{label}内",
                    expected=f"{label}内的日期",
                    fix="核对日期；考核办法只认考核期内的，写 scheme.bonus_in_period（加分限考核期）: 是",
                    text=award.date or "",
                    severity=Severity.INFO,
                )
