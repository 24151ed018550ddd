"""REF008: a part (其中) of a figure is a declared figure.

Only declared figures can be added up against their whole.

    bad:   parts: [一污供水]（没有声明）
    good:  parts: [一污供京环水量]
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


@check("REF008", "其中各项已声明")
def parts_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find parts that no figure bears."""
    for fault in faults_of(year, FaultKind.UNKNOWN_PART):
        yield Finding(
            path=fault.path,
            problem=f"其中的“{fault.subject}”没有声明",
            expected=declared_name(fault),
            fix="改正名称，或在 figures 中声明它",
            text=fault.subject,
        )
