"""REF007: a brace in a text opens or closes a reference.

Braces are doubled to be printed: {{ and }}.

    bad:   lead: 达到{收集率
    good:  lead: 达到{收集率}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF007", "大括号成对")
def braces_are_closed(year: ResolvedYear) -> Iterator[Finding]:
    """Find braces without a partner."""
    for fault in year.faults:
        if fault.kind is FaultKind.STRAY_BRACE:
            yield Finding(
                path=fault.path,
                problem=f"有不成对的大括号 {fault.subject}",
                expected="{数据名} 成对出现",
                fix="补全大括号；要印出大括号本身，请写 {{ 或 }}",
                text=fault.subject,
            )
