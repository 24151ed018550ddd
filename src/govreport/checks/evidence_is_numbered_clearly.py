"""SCO022: a number of evidence (佐证材料编号) means one paper.

A paper that serves several indicators is described once and named elsewhere by its number alone. Numbers that are
not given follow the indicator: 1-1-01.

    bad:   两份材料都写 number: 1-1-01，名称不同
    good:  一处写 {number: 1-1-01, title: 《办法》}，另一处写 {number: 1-1-01}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve.evidence import EvidenceFault, list_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO022", "佐证材料编号只指一份材料")
def evidence_is_numbered_clearly(year: ResolvedYear) -> Iterator[Finding]:
    """Find papers without name, numbers without paper, and numbers of two papers."""
    for path, fault, number in list_evidence(year).faults:
        problem, expected, fix = _WORDS[fault]
        yield Finding(path=path, problem=problem.format(number), expected=expected, fix=fix, text=number)


_WORDS = {
    EvidenceFault.NAMELESS: ("佐证材料没有名称，也没有编号", "title（名称），或已有材料的 number（编号）", "补填名称"),
    EvidenceFault.UNKNOWN_NUMBER: ("编号 {0} 没有对应的材料", "某份材料的编号", "补填名称，或改正编号"),
    EvidenceFault.NUMBER_TAKEN: ("编号 {0} 已用于另一份材料", "一个编号只指一份材料", "改正编号；不写编号时由程序编排"),
}
