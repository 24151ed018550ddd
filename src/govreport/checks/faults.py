"""Words that several rules use for what could not be resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import Fault, FaultKind, ResolvedYear


def faults_of(year: ResolvedYear, *kinds: FaultKind) -> Iterator[Fault]:
    """Yield the faults of some kinds."""
    return (fault for fault in year.faults if fault.kind in kinds)


def declared_name(fault: Fault) -> str:
    """Say which name was expected, the nearest one if any is near."""
    return "；".join(["figures（数据）中已有的名称", *(f"最接近的是“{name}”" for name in fault.details)])
