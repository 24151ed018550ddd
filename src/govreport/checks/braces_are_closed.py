"""REF007: a brace in a text opens or closes a reference.

Braces are doubled to be printed: {{ and }}. Full-width braces ｛｝ name no figure.

    bad:   lead: 达到{收集率
    good:  lead: 达到{收集率}
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


@check("REF007", "大括号成对")
def braces_are_closed(year: ResolvedYear) -> Iterator[Finding]:
    """Find braces without a partner."""
    for fault in faults_of(year, FaultKind.STRAY_BRACE):
        yield Finding(
            path=fault.path,
            problem=f"大括号“{fault.subject}”不成对，或是全角",
            expected="半角大括号成对：{数据名}",
            fix="补全大括号；要印出大括号本身，请写 {{ 或 }}",
            text=fault.subject,
        )
