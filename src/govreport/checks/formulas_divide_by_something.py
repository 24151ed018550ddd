"""SUM004: a formula does not divide by zero.

A growth from 0 has no rate either.

    bad:   占比: {formula: 甲 / 乙}，乙 0处
    good:  占比: {formula: 甲 / 乙}，乙 4处
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


@check("SUM004", "公式不除以零")
def formulas_divide_by_something(year: ResolvedYear) -> Iterator[Finding]:
    """Find divisions by zero."""
    for fault in faults_of(year, FaultKind.DIVISION_BY_ZERO):
        yield Finding(
            path=fault.path,
            problem=f"算不出：{fault.details[0]}等于 0，不能作除数",
            expected="除数不为零",
            fix="核对作除数的数据；基数为零时请直接写文字，不写比率",
            text=fault.subject,
        )
