"""SCO015: a gate (否决事项) says what it costs and whether it has happened.

It names the id of an item or a section, or costs the whole year; it has happened as stated, or when a figure is
above its limit.

    bad:   gates: [{title: 重大安全事故, where: 不存在的标识, occurred: 是}]
    good:  gates: [{title: 重大安全事故, occurred: 否}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO015", "否决事项写得明白")
def gates_can_be_judged(year: ResolvedYear) -> Iterator[Finding]:
    """Find gates that name nothing, cannot be judged or have no band to fall to."""
    for fault in year.scores.faults:
        if fault.path[:2] == ("scheme", "gates"):
            words = _WORDS.get(fault.kind, _OTHERWISE)
            problem, expected, fix = (each.format(fault.subject, *fault.details) for each in words)
            yield Finding(path=fault.path, problem=problem, expected=expected, fix=fix, text=fault.subject)
    scheme = year.year.scheme
    for index, gate in enumerate(scheme.gates if scheme else ()):
        if gate.effect == "lowest" and scheme and (gate.where is not None or not scheme.bands):
            yield Finding(
                path=("scheme", "gates", index, "effect"),
                problem="定为最低等次用于整个年度，并须有等次",
                expected="不写 where（章节），scheme 中写 bands（等次）",
                fix="补填等次；只影响一项或一类的，后果写计零分",
            )


_WORDS = {
    FaultKind.UNKNOWN_SECTION: (
        "否决事项指向的章节“{0}”不存在",
        "某一章节的 id（标识）",
        "改正标识；影响整个年度的不写",
    ),
    FaultKind.NO_VALUE: (
        "否决事项“{0}”没有写是否发生",
        "occurred（发生）或 figure（数据）",
        "补填是或否，或补填数据名和上限",
    ),
    FaultKind.UNKNOWN_FIGURE: (
        "否决事项用到的数据“{0}”没有声明或没有数值",
        "figures（数据）中已有的名称",
        "补填或改正",
    ),
    FaultKind.NOT_A_NUMBER: ("数据“{1}”写为“{2}”，不能断定是否超过上限", "确定的数值", "改填实际数值"),
    FaultKind.MIXED_UNITS: ("否决事项的上限与数据单位不一致：{1}与{2}", "同一种单位", "核对单位"),
}
_OTHERWISE = ("不能断定是否发生，数值过大或过小", "合理的数值", "核对上限和数据")
