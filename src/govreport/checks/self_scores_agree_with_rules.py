"""SCO013: a self score (自评得分) beside a scoring rule (评分规则) is what the rule gives.

Without a stated score the rule gives it, in headings, table and totals alike.

    bad:   {full_marks: 6, self_score: 5, rule: {达标: 收集率}}，收集率已达到目标，应得 6
    good:  {full_marks: 6, rule: {达标: 收集率}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve.indicators import stated_score
from govreport.resolve.rules import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO013", "自评得分与评分规则一致")
def self_scores_agree_with_rules(year: ResolvedYear) -> Iterator[Finding]:
    """Find stated scores that their rule does not give."""
    for node in year.scores.nodes.values():
        if node.assessment is None or node.earned is None or node.earned.reason in _SAID_ELSEWHERE:
            continue
        stated = stated_score(node.assessment)
        if stated is not None and stated != node.computed:
            field = "self_score" if node.assessment.self_score is not None else "deduction"
            right = f"{points(node.computed)}{_values(node.earned.figure, year)}"
            yield Finding(
                path=(*node.path, "assessment", field),
                problem=f"自评得分写为 {points(stated)}，按评分规则应得 {right}",
                expected=points(node.computed),
                fix="核对得分和规则；只写规则时由程序计算",
                text=points(stated),
            )


def _values(figure: str, year: ResolvedYear) -> str:
    return f"（{figure} {year.figures[figure].printed.written}）" if figure else ""


_SAID_ELSEWHERE = {Reason.GATED, Reason.NO_EVIDENCE}
