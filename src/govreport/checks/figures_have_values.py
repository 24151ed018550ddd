"""REF010: a figure has a value or a formula that gives one.

A name without a number cannot be printed.

    bad:   收集率: {target: 73%}
    good:  收集率: {value: 76.7%, target: 73%}
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
    """Find figures that have neither value nor formula."""
    for fault in faults_of(year, FaultKind.NO_VALUE):
        yield Finding(
            path=fault.path,
            problem=f"数据“{fault.subject}”没有数值，也没有公式",
            expected="value（数值）或 formula（公式）",
            fix="补填数值或公式",
            text=fault.subject,
        )
