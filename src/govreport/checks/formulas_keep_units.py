"""SUM003: a formula adds like to like, and its result has the stated unit.

公里 and 米 are one kind, 公里 and 吨 are not; a share has the unit %.

    bad:   formula: 管网长度 + 处理水量
    good:  formula: 新建管网 + 改造管网
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


@check("SUM003", "公式单位一致")
def formulas_keep_units(year: ResolvedYear) -> Iterator[Finding]:
    """Find formulas and comparisons that mix kinds of units."""
    for fault in faults_of(year, FaultKind.MIXED_UNITS):
        yield Finding(
            path=fault.path,
            problem=f"单位不一致：{fault.details[0]}与{fault.details[1]}",
            expected="同类单位才能相加减、相比较，结果的单位与公式相符",
            fix="检查各项的单位",
            text=fault.subject,
        )
    for fault in faults_of(year, FaultKind.UNIT_NEEDED):
        yield Finding(
            path=fault.path,
            problem=f"公式“{fault.subject}”的结果不知道用什么单位（{fault.details[0]}）",
            expected="写明 unit（单位）",
            fix='在该数据中加上 unit，例如 unit: 万吨，或 unit: "%"',
            text=fault.subject,
        )
