"""REF009: a figure does not take the name of a built-in total.

满分合计, 自评得分合计, 加分合计, 扣分合计 and 总得分 are computed from the scores.

    bad:   figures: {总得分: 80分}
    good:  figures: {项目总得分: 80分}
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


@check("REF009", "不占用内置名称")
def built_in_names_are_free(year: ResolvedYear) -> Iterator[Finding]:
    """Find figures that bear the name of a computed total."""
    for fault in faults_of(year, FaultKind.RESERVED_NAME):
        yield Finding(
            path=fault.path,
            problem=f"“{fault.subject}”是程序自动合计的名称",
            expected="另取名称",
            fix="删去这一项（文中可直接写 {总得分} 等），或换一个名称",
            text=fault.subject,
        )
