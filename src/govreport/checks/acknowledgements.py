"""REF006: an acknowledgement (核实说明) vouches for a finding that exists.

An acknowledged finding stays listed with the reason and does not stop a render. One that matches nothing
is out of date: the data was corrected, or the place moved.

    bad:   {code: SUM001, place: figures.用水}，该处没有 SUM001
    good:  删去不再需要的核实说明
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from govreport.diagnostics import Finding, Severity, format_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govreport.model.year import Acknowledgement

CODE = "REF006"


def acknowledge(findings: Iterable[Finding], acknowledgements: Iterable[Acknowledgement]) -> list[Finding]:
    """Mark findings that somebody vouched for, and report acknowledgements that match none."""
    reasons = {(each.code.upper(), _normal(each.place)): each.reason for each in acknowledgements}
    used: set[tuple[str, str]] = set()
    marked: list[Finding] = []
    for finding in findings:
        key = (finding.code, format_path(finding.path))
        if key in reasons:
            used.add(key)
            marked.append(replace(finding, acknowledged=reasons[key]))
        else:
            marked.append(finding)
    marked += [
        Finding(
            path=("acknowledgements", index),
            problem=f"核实说明对不上：{each.place} 处没有 {each.code}",
            expected="编号和位置与检查结果中的一致",
            fix="按检查结果改正编号和位置；问题已经改好的，删去这条说明",
            code=CODE,
            severity=Severity.WARNING,
        )
        for index, each in enumerate(acknowledgements)
        if (each.code.upper(), _normal(each.place)) not in used
    ]
    return marked


def _normal(place: str) -> str:
    return place.replace(" ", "").replace("［", "[").replace("］", "]").replace("。", ".")
