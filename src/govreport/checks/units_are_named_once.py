"""DOC027: a task names every unit once: the lead unit (牵头单位) is not among those responsible or supporting as well.

bad:   responsibility: {lead_unit: 市教育局, responsible_units: [市公安局, 市教育局]}
good:  responsibility: {lead_unit: 市教育局, responsible_units: [市公安局]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.checks.tasks import responsibilities
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model.sections import Responsibility
    from govreport.resolve import ResolvedYear

_LABELS = {"lead_unit": "牵头单位", "responsible_units": "责任单位", "supporting_units": "配合单位"}


@check("DOC027", "一项任务中一个单位只列一次", severity=Severity.WARNING)
def units_are_named_once(year: ResolvedYear) -> Iterator[Finding]:
    """Find units that stand in two places of one task."""
    for path, task in responsibilities(year.year):
        first: dict[str, str] = {}
        for at, label, name in _units(task):
            earlier = first.setdefault("".join(name.split()), label)
            if earlier != label or at in _repeated(task):
                yield _finding((*path, *at), name, earlier, label)


def _units(task: Responsibility) -> Iterator[tuple[Path, str, str]]:
    for name in (task.lead_unit or "").split("、"):
        if name.strip():
            yield ("lead_unit",), _LABELS["lead_unit"], name
    for field in ("responsible_units", "supporting_units"):
        for index, name in enumerate(getattr(task, field)):
            yield (field, index), _LABELS[field], name


def _repeated(task: Responsibility) -> set[Path]:
    """Give the places of units that stand before them in the same list."""
    found: set[Path] = set()
    for field in ("responsible_units", "supporting_units"):
        names = getattr(task, field)
        found |= {(field, index) for index, name in enumerate(names) if name in names[:index]}
    return found


def _finding(path: Path, name: str, earlier: str, label: str) -> Finding:
    both = f"既是{earlier}，又列入{label}" if earlier != label else f"在{label}中列了两次"
    return Finding(
        path=path,
        problem=f"{name}{both}",
        expected="一项任务中一个单位只列一次",
        fix=f"从{label}中删去，或核对单位名称",
        text=name,
    )
