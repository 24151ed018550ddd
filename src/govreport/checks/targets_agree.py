"""SUM006: a target (目标值) that a section or a phase states is the one its figure declares.

The same target may stand with a declared figure, in a section and in a phase. For the same figure and the same time
they are one number; naming the figure's own target in braces keeps them so. A target of a quarter, a half year or a
phase is compared with the figure's milestone (分期目标) of that name, one of the whole time with the figure's target.

    bad:   收集率: {value: 70%, target: 73%}，targets: [{figure: 收集率, value: 75%, phase: 全年}]
    good:  收集率: {value: 70%, target: 73%}，targets: [{figure: 收集率, value: '{收集率.目标}', phase: 全年}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import amount
from govreport.checks.registry import check
from govreport.diagnostics import Finding, format_path
from govreport.model.deadlines import part_of_year
from govreport.resolve.faults import FormulaError
from govreport.resolve.quantities import with_unit
from govreport.resolve.targets import stated_targets, target_period
from govreport.resolve.units import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import Figure, Quantity, YearData
    from govreport.resolve import ResolvedYear
    from govreport.resolve.targets import StatedTarget


@check("SUM006", "各处所写的目标一致")
def targets_agree(year: ResolvedYear) -> Iterator[Finding]:
    """Find targets that differ from what the figure declares, or from what stands elsewhere for the same time."""
    before: dict[tuple[str, str], StatedTarget] = {}
    for each in stated_targets(year.year, year.texts):
        figure = year.year.figures.get(each.figure)
        if figure is None:
            continue  # 投资完成额 of one task is not that of another
        declared = _declared_target(each, figure, year.year)
        first = before.setdefault((each.figure, each.phase), each)
        other, place = (declared, f"figures.{each.figure}") if declared else (first.quantity, format_path(first.path))
        if other is not None and each.quantity is not None and _differ(each.quantity, other, figure):
            yield _finding(each, other, place)


def _declared_target(stated: StatedTarget, figure: Figure, year: YearData) -> Quantity | None:
    """Give what the figure declares for the time a target is stated for; None when it declares nothing for it."""
    if stated.phase in figure.milestones:
        return figure.milestones[stated.phase]
    period = target_period(figure, year)
    if stated.covers is not None:
        return figure.target if stated.covers[:2] == period[:2] else None
    partial = "半年" in stated.phase or part_of_year(stated.phase) or any(p.title == stated.phase for p in year.phases)
    return figure.target if stated.due == period.end and not partial else None


def _differ(stated: Quantity, declared: Quantity, figure: Figure) -> bool:
    """Say whether two quantities of one kind are two numbers; quantities of two kinds are not compared."""
    try:
        left, right = with_unit(stated, figure.unit), with_unit(declared, figure.unit)
    except FormulaError:
        return False
    return alike(left.unit, right.unit) and amount(left) != amount(right)


def _finding(stated: StatedTarget, declared: Quantity, place: str) -> Finding:
    written = stated.quantity.written if stated.quantity else ""
    of_phase = f"（{stated.phase}）" if stated.phase else ""
    return Finding(
        path=stated.path,
        problem=f"“{stated.figure}”的目标{of_phase}写为 {written}，{place} 处为 {declared.written}",
        expected=declared.written,
        fix=f"核对哪个目标正确；写成 {{{stated.figure}.目标}} 则只在 figures（数据）中改一处",
        text=written,
    )
