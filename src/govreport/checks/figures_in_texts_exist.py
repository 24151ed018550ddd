"""REF001: a figure (数据) named in a text is declared.

A name in braces is printed as its figure; a name that nobody declared would leave a hole in the sentence.

    bad:   lead: 收集率达到{污水收积率}
    good:  lead: 收集率达到{污水收集率}
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


@check("REF001", "文中引用的数据已声明")
def figures_in_texts_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find names in braces that no figure bears."""
    for fault in faults_of(year, FaultKind.UNKNOWN_FIGURE):
        yield Finding(
            path=fault.path,
            problem=f"引用的数据“{fault.subject}”没有声明",
            expected=declared_name(fault),
            fix="改正大括号中的名称，或在 figures 中声明它；要印出大括号本身，请写 {{ 和 }}",
            text=fault.subject,
        )
