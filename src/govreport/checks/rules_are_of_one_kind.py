"""SCO011: a scoring rule (评分规则) is of one kind, and stands where that kind has a meaning.

An indicator that has indicators below it is added up from them, or weighs them (加权); the other kinds belong to
the items.

    bad:   rule: {达标: 收集率, 完成率: 收集率}
    good:  rule: {达标: 收集率}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.model.rules import ScoringRule
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO011", "评分规则写一种")
def rules_are_of_one_kind(year: ResolvedYear) -> Iterator[Finding]:
    """Find rules of no kind, of several, or on the wrong level."""
    for fault in year.scores.faults:
        if fault.kind is FaultKind.RULE_KINDS:
            given = "、".join(_chinese(name) for name in fault.details)
            problem = f"评分规则同时写了{given}" if given else "评分规则没有写明是哪一种"
            fix = "只留一种；另有条件的，拆成几个考核项"
        elif fault.kind is FaultKind.RULE_MISPLACED and fault.subject == "weighted":
            problem, fix = "加权用于有下级考核项的类别，该项没有下级", "改用其他评分规则，或把各项列为下级"
        elif fault.kind is FaultKind.RULE_MISPLACED:
            problem = f"该项有下级考核项，得分由下级相加，不能再用“{_chinese(fault.subject)}”"
            fix = "把规则写到下级各项；下级按权重计入的，写 加权: 是"
        else:
            continue
        yield Finding(path=fault.path, problem=problem, expected=_KINDS, fix=fix)


def _chinese(name: str) -> str:
    return ScoringRule.model_fields[name].title or name


_KINDS = "达标、完成率、分档、每项得分、每项扣分、有无、加权中的一种"
