"""DOC039: an honour (荣誉) was received by the day of issue, and not long before the period reported on.

A date after the 成文日期 is wrong, one of them at least. A date before the year that goes before the period is noted:
an honour for a year is often awarded in the next, hardly later.

    bad:   period: 2025, document: {date_of_issue: 2026-01-09}, honours: [{title: 先进集体, date: 2026-03-18}]
    good:  period: 2025, document: {date_of_issue: 2026-01-09}, honours: [{title: 先进集体, date: 2025-09-18}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.dates import official_time, read_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.sections import Award, Honours
    from govreport.resolve import ResolvedYear


@check("DOC039", "荣誉的日期在成文日期以前", severity=Severity.WARNING)
def honours_were_received(year: ResolvedYear) -> Iterator[Finding]:
    """Find honours from after the day of issue, and old ones."""
    issued, began = year.year.document.date_of_issue, year.year.period.start
    for path, award in _awards(year):
        span = read_span(award.date) if award.date else None
        if span is None:
            continue
        if issued is not None and span.first > issued:
            limit = official_time(issued.isoformat())
            yield _finding(path, award, f"晚于成文日期 {limit}", f"不晚于{limit}的日期", Severity.WARNING)
        elif span.last.year < began.year - 1:
            label = year.year.period.label
            yield _finding(path, award, f"比报告期（{label}）早一年以上", f"{label}获得的荣誉", Severity.INFO)


def _finding(path: Path, award: Award, problem: str, expected: str, severity: Severity) -> Finding:
    return Finding(
        path=(*path, "date"),
        problem=f"荣誉“{award.title}”的日期 {award.date} {problem}",
        expected=expected,
        fix="核对日期；不是这一时期获得的，删去",
        text=award.date or "",
        severity=severity,
    )


def _awards(year: ResolvedYear) -> Iterator[tuple[Path, Award]]:
    yield from _of(year.year.honours, ("honours",))
    for field in ("achievements", "plans"):
        for index, section in enumerate(getattr(year.year, field)):
            yield from _awards_of(section, (field, index))


def _awards_of(section: Section, path: Path) -> Iterator[tuple[Path, Award]]:
    yield from _of(section.honours, (*path, "honours"))
    for step, child in section.subsections():
        yield from _awards_of(child, (*path, *step))


def _of(honours: Honours | None, path: Path) -> Iterator[tuple[Path, Award]]:
    for index, award in enumerate(honours.items if honours else ()):
        yield (*path, "items", index), award
