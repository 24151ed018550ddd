"""Headings of the year data (层次标题) with their levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model.sections import BodyItem, Section
    from govreport.model.year import YearData

DEEPEST = 4
"""一、（一）1.（1）: GB/T 9704 7.3.3 has no fifth level."""


def declared_headings(year: YearData) -> Iterator[tuple[Path, str, int, bool]]:
    """Yield what is printed as a heading with an ordinal: path of its title, title, level, whether it is numbered.

    The level is the highest that any template gives it: some put several sections below a heading of their own.
    """
    for field in ("achievements", "plans"):
        for index, section in enumerate(getattr(year, field)):
            yield from _section(section, (field, index), 1)
    for index, section in enumerate(year.safeguards):
        yield from _section(section, ("safeguards", index), 2)
    for field in ("phases", "bonus"):
        for index, item in enumerate(getattr(year, field)):
            yield (field, index, "title"), item.title, 2, True
            yield from _body(item.body, (field, index), 3)
    for index, item in enumerate(year.deductions):
        yield ("deductions", index, "title"), item.title, 2, True
    for index, problem in enumerate(year.problems):
        if problem.title:
            yield ("problems", index, "title"), problem.title, 2, True
    if year.unit_scores:
        yield ("unit_scores", "title"), year.unit_scores.title, 1, True


def _section(section: Section, path: Path, level: int) -> Iterator[tuple[Path, str, int, bool]]:
    yield (*path, "title"), section.title, level, section.numbered
    for step, child in section.subsections():
        yield from _section(child, (*path, *step), level + 1)


def _body(body: tuple[BodyItem, ...], path: Path, level: int) -> Iterator[tuple[Path, str, int, bool]]:
    for index, item in enumerate(body):
        if item.section is not None:
            yield from _section(item.section, (*path, "body", index, "section"), level)
