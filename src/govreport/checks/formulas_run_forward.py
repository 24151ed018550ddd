"""REF004: a formula does not lead back to itself.

A figure that is computed from itself has no value.

    bad:   甲: {formula: 乙 + 1}, 乙: {formula: 甲 + 1}
    good:  甲: 3处, 乙: {formula: 甲 + 甲}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.faults import faults_of
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF004", "公式不引用自身")
def formulas_run_forward(year: ResolvedYear) -> Iterator[Finding]:
    """Find formulas that go in a circle, each circle once."""
    for fault in faults_of(year, FaultKind.CIRCULAR_FORMULA):
        yield Finding(
            path=fault.path,
            problem=f"公式“{fault.subject}”绕回到自身：{_way(fault.details)}",
            expected="公式只用到能独立算出的数据",
            fix="把其中一个数据改为直接填写数值",
            text=fault.subject,
        )


def _way(names: tuple[str, ...]) -> str:
    shown = names if len(names) <= _SHOWN else (*names[:_SHOWN], "…")
    return " → ".join((*shown, names[0]))


_SHOWN = 6
