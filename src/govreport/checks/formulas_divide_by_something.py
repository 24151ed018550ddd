"""SUM004: a formula does not divide by zero.

A growth from 0 has no rate either.

    bad:   同比: 上年 0件
    good:  先写明上年不为零的数
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SUM004", "公式不除以零")
def formulas_divide_by_something(year: ResolvedYear) -> Iterator[Finding]:
    """Find divisions by zero."""
    for fault in year.faults:
        if fault.kind is FaultKind.DIVISION_BY_ZERO:
            yield Finding(
                path=fault.path,
                problem=f"除数为零：{fault.subject}{fault.detail}",
                expected="除数不为零",
                fix="核对作除数的数据；基数为零时请直接写文字，不写比率",
                text=fault.subject,
            )
