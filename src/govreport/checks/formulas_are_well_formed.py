"""SUM005: a formula is written in numbers, names, + - * /, brackets and 合计(…).

Operators stand between blanks; brackets come in pairs.

    bad:   formula: 甲 + * 乙
    good:  formula: 甲 + 乙
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


@check("SUM005", "公式书写正确")
def formulas_are_well_formed(year: ResolvedYear) -> Iterator[Finding]:
    """Find formulas that cannot be read or rounded."""
    for fault in faults_of(year, FaultKind.BROKEN_FORMULA):
        yield Finding(
            path=fault.path,
            problem=f"公式无法计算：{f'“{fault.subject}”' if fault.subject else ''}{fault.details[0]}",
            expected="数据名、数字、+ - * /、成对的括号和 合计(甲, 乙)",
            fix="改正公式；运算符两边要有空格",
            text=fault.subject,
        )
    for fault in faults_of(year, FaultKind.DIGITS_NEEDED):
        yield Finding(
            path=fault.path,
            problem=f"公式“{fault.subject}”除不尽，不知道保留几位小数",
            expected="写明 digits（小数位数）",
            fix="在该数据中加上 digits，例如 digits: 2",
            text=fault.subject,
        )
    for fault in faults_of(year, FaultKind.TOO_MANY_DIGITS):
        yield Finding(
            path=(*fault.path[:-1], "digits"),
            problem=f"小数位数写为 {fault.subject}",
            expected=f"不多于 {fault.details[0]}",
            fix="改正 digits（小数位数）",
            text=fault.subject,
        )
    for fault in faults_of(year, FaultKind.RESULT_TOO_LARGE):
        yield Finding(
            path=fault.path,
            problem="计算结果超过 30 位数字",
            expected="合乎实际的数",
            fix="核对公式和所用的数据",
            text=fault.subject,
        )
