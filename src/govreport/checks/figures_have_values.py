"""REF010: a figure has a value or a formula that gives one.

A name without a number cannot be printed. A figure that only has a target may be declared, and its target named;
its value is missing where a text or a formula asks for it.

    bad:   收集率: {target: 73%}，文中写{收集率}
    good:  收集率: {target: 73%}，文中写{收集率.目标}
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


@check("REF010", "数据有数值或公式")
def figures_have_values(year: ResolvedYear) -> Iterator[Finding]:
    """Find figures that have neither value nor formula, at home or where a value is asked for."""
    for fault in faults_of(year, FaultKind.NO_VALUE):
        name = fault.details[0] if fault.details else fault.subject
        yield Finding(
            path=fault.path,
            problem=f"数据“{name}”没有数值，也没有公式",
            expected="value（数值）或 formula（公式）",
            fix=f"补填数值或公式；只有目标时改写为 {{{name}.目标}}" if fault.details else "补填数值或公式",
            text=fault.subject,
        )
