"""REF002: an attribute (属性) of a figure is known, and the figure has what it needs.

Attributes come from a closed list; 目标, 上年 and what is computed from them need those values declared.

    bad:   lead: 比上年提高{收集率.曾幅}
    good:  lead: 比上年提高{收集率.增减}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF002", "引用的属性存在")
def figure_attributes_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find attributes that are unknown or lack their value."""
    for fault in year.faults:
        if fault.kind is FaultKind.UNKNOWN_ATTRIBUTE:
            yield Finding(
                path=fault.path,
                problem=f"“{fault.subject}”的属性不认识",
                expected=f"可用的属性：{fault.detail}",
                fix="改用列出的属性，或只写数据名",
                text=fault.subject,
            )
        elif fault.kind is FaultKind.MISSING_ATTRIBUTE:
            yield Finding(
                path=fault.path,
                problem=f"“{fault.subject}”需要的值没有填写：{fault.detail}",
                expected="该数据在 figures 中写明这一项",
                fix="补填该项，或改写这句话",
                text=fault.subject,
            )
