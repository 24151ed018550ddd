"""REF003: a name in a formula (公式) is a declared figure.

Operators stand between blanks, so everything else is a name or a number.

    bad:   formula: 达标 / 设计能力（没有声明 设计能力）
    good:  formula: 达标处理能力 / 设计处理能力
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.faults import declared_name, faults_of
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF003", "公式中的数据已声明")
def formula_operands_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find operands that no figure bears."""
    for fault in faults_of(year, FaultKind.UNKNOWN_OPERAND):
        yield Finding(
            path=fault.path,
            problem=f"公式中的“{fault.subject}”没有声明",
            expected=declared_name(fault),
            fix="改正名称；运算符 + - * / 两边要有空格",
            text=fault.subject,
        )
