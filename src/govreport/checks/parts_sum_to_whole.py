"""SUM001: closed parts (其中) add up to their whole.

Rounded parts may miss their whole by half a unit of the last digit each; an open list (等) may only stay below it.

    bad:   用水: {value: 11.0万吨, parts: [甲, 乙]}，甲 4.0万吨，乙 5.0万吨
    good:  用水: {value: 9.0万吨, parts: [甲, 乙]}，甲 4.0万吨，乙 5.0万吨
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.checks.amounts import amount, half_unit, in_units_of
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve.units import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.resolve import ResolvedFigure, ResolvedYear


@check("SUM001", "其中各项之和等于总量")
def parts_sum_to_whole(year: ResolvedYear) -> Iterator[Finding]:
    """Find wholes that their parts do not add up to."""
    for whole in year.figures.values():
        parts = _comparable_parts(whole, year.figures)
        if parts and whole.figure.parts and whole.agrees:  # else the formula is at fault
            yield from _compare(whole, parts, is_open=whole.figure.parts.open)


def _comparable_parts(whole: ResolvedFigure, figures: Mapping[str, ResolvedFigure]) -> list[ResolvedFigure]:
    """Give the parts when all of them are exact and of the whole's kind, else nothing."""
    names = whole.figure.parts.items if whole.figure.parts else ()
    parts = [figures[name] for name in names if name in figures]
    if len(parts) < len(names) or not whole.printed.exact:
        return []
    same_kind = all(part.printed.exact and alike(part.printed.unit, whole.printed.unit) for part in parts)
    return parts if same_kind else []


def _compare(whole: ResolvedFigure, parts: list[ResolvedFigure], *, is_open: bool) -> Iterator[Finding]:
    total = sum((amount(part.printed) for part in parts), Fraction(0))
    stated = amount(whole.printed)
    slack = half_unit(whole.printed) + sum((half_unit(part.printed) for part in parts), Fraction(0))
    if abs(total - stated) <= slack or (is_open and total < stated):
        return
    listed = " + ".join(part.printed.written for part in parts)
    printed = in_units_of(whole.printed, total)
    yield Finding(
        path=("figures", whole.name),
        problem=f"其中各项之和 {listed} = {printed}，与 {whole.printed.written} 不符",
        expected=f"不高于 {whole.printed.written}" if is_open else f"{printed}",
        fix="核对总量和各项；其中未列全的，在 parts 中写 open: true",
        text=whole.printed.written,
    )
