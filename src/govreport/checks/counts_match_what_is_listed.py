"""SUM007: a count is the number of things listed beside it.

A figure may name what it counts one by one (`listed`, 所列), and honours (荣誉) may state their number; the text then
prints count and list, and both must say the same.

    bad:   提升行动: {value: 8项, listed: [基础设施, 窗口卫生, 交通管理]}
    good:  提升行动: {value: 3项, listed: [基础设施, 窗口卫生, 交通管理]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.sections import Honours
    from govreport.resolve import ResolvedYear


@check("SUM007", "所写数目与所列各项一致")
def counts_match_what_is_listed(year: ResolvedYear) -> Iterator[Finding]:
    """Find counts of figures and honours that differ from their lists."""
    for figure in year.figures.values():
        listed, counted = len(figure.figure.listed), figure.printed
        if listed and counted.exact and counted.in_units() != listed:
            yield _finding(("figures", figure.name), counted.written, listed)
    for path, honours in _honours(year):
        if honours.stated_count is not None and honours.stated_count != len(honours.items):
            yield _finding((*path, "stated_count"), f"{honours.stated_count}项", len(honours.items))


def _honours(year: ResolvedYear) -> Iterator[tuple[Path, Honours]]:
    if year.year.honours is not None:
        yield ("honours",), year.year.honours
    for index, section in enumerate(year.year.achievements):
        yield from _honours_of(section, ("achievements", index))


def _honours_of(section: Section, path: Path) -> Iterator[tuple[Path, Honours]]:
    if section.honours is not None:
        yield (*path, "honours"), section.honours
    for step, child in section.subsections():
        yield from _honours_of(child, (*path, *step))


def _finding(path: Path, counted: str, listed: int) -> Finding:
    return Finding(
        path=path,
        problem=f"写为 {counted}，列出的是 {listed} 项",
        expected=str(listed),
        fix="核对数目和所列各项",
        text=counted,
    )
