"""Tasks (任务) of a plan: sections that somebody has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.sections import Responsibility


def planned_sections(year: YearData) -> Iterator[tuple[Path, Section]]:
    """Yield the sections of plans and safeguards with what stands below them, in reading order."""
    for field in ("plans", "safeguards"):
        for index, section in enumerate(getattr(year, field)):
            yield from _with_subsections(section, (field, index))


def responsibilities(year: YearData) -> Iterator[tuple[Path, Responsibility]]:
    """Yield who does what, with the place of each."""
    for path, section in planned_sections(year):
        if section.responsibility is not None:
            yield (*path, "responsibility"), section.responsibility


def _with_subsections(section: Section, path: Path) -> Iterator[tuple[Path, Section]]:
    yield path, section
    for step, child in section.subsections():
        yield from _with_subsections(child, (*path, *step))
