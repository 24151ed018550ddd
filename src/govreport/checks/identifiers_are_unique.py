"""REF005: an id (标识) names one thing only.

Sections, bonus items and deductions share one set of ids, so that a place can be named by it.

    bad:   两个章节都写 id: sewage
    good:  id: sewage，id: drainage
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, format_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.resolve import ResolvedYear


@check("REF005", "标识不重复")
def identifiers_are_unique(year: ResolvedYear) -> Iterator[Finding]:
    """Find ids that were given before."""
    seen: dict[str, Path] = {}
    for path, identifier in _identifiers(year.year):
        if identifier in seen:
            yield Finding(
                path=(*path, "id"),
                problem=f"标识“{identifier}”已用于 {format_path(seen[identifier])}",
                expected="每个标识只用一次",
                fix="换一个标识，或删去",
                text=identifier,
            )
        seen.setdefault(identifier, path)


def _identifiers(year: YearData) -> Iterator[tuple[Path, str]]:
    for field in ("achievements", "plans", "safeguards"):
        for index, section in enumerate(getattr(year, field)):
            yield from _of_section(section, (field, index))
    for field in ("bonus", "deductions", "phases"):
        for index, item in enumerate(getattr(year, field)):
            if item.id:
                yield (field, index), item.id


def _of_section(section: Section, path: Path) -> Iterator[tuple[Path, str]]:
    if section.id:
        yield path, section.id
    for step, child in section.subsections():
        yield from _of_section(child, (*path, *step))
