"""SCO012: a scoring rule (评分规则) finds what it needs: full marks, a declared figure, something to hold it against.

A value such as 95%以上 proves that 90% is reached, but leaves open whether 96% is.

    bad:   rule: {达标: 收集率}，收集率没有 target（目标），规则也没有写要求
    good:  rule: {达标: {数据: 收集率, 要求: 73%}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO012", "评分规则算得出得分")
def rules_can_be_worked_out(year: ResolvedYear) -> Iterator[Finding]:
    """Find rules that lack what they need."""
    for fault in year.scores.faults:
        if fault.path[-1] == "rule" and fault.kind not in {FaultKind.RULE_KINDS, FaultKind.RULE_MISPLACED}:
            words = _WORDS.get(fault.kind, _OTHERWISE)
            problem, expected, fix = (each.format(fault.subject, *fault.details) for each in words)
            yield Finding(path=fault.path, problem=problem, expected=expected, fix=fix, text=fault.subject)


_WORDS = {
    FaultKind.NO_FULL_MARKS: (
        "评分规则没有可用的满分或得分{0}",
        "full_marks（满分）",
        "补填该项及下级各项的满分和得分",
    ),
    FaultKind.UNKNOWN_FIGURE: (
        "评分规则用到的数据“{0}”没有声明或没有数值",
        "figures（数据）中已有的名称",
        "补填这项数据，或改正名称",
    ),
    FaultKind.MISSING_ATTRIBUTE: (
        "数据“{0}”没有目标，评分规则也没有写要求",
        "规则中的要求（requirement、target），或数据的 target（目标）",
        "补填要求或目标",
    ),
    FaultKind.NOT_A_NUMBER: ("数据“{1}”写为“{2}”，不能断定是否符合评分规则", "确定的数值", "改填实际数值"),
    FaultKind.MIXED_UNITS: ("评分规则中的单位不一致：{1}与{2}", "同一种单位", "核对单位"),
    FaultKind.LOWER_IS_BETTER: ("数据“{1}”越低越好，不能按完成率计分", "达标、分档或每项扣分", "改用其他评分规则"),
    FaultKind.DIVISION_BY_ZERO: ("完成率的{1}为零", "大于零的目标", "核对目标"),
    FaultKind.NO_WEIGHT: ("下级“{0}”没有写权重", "weight（权重），如 70%", "补填各下级的权重"),
}
_OTHERWISE = ("评分规则算不出得分，数值过大或过小", "合理的数值", "核对规则和数据中的数值")
