"""REF002: an attribute (属性) of a figure is known, and the figure has what it needs.

Attributes come from a closed list; 目标, 上年 and what is computed from them need those values declared.
超额 is said only where more is better and the target is met. A rate is compared with its target in points
(个百分点), so it has no 完成率 unless it is one of progress (`cumulative`). 进度 and 完成情况 need a value and a
target that can be compared at the day the value holds for.

    bad:   lead: 比上年提高{收集率.曾幅}
    good:  lead: 比上年提高{收集率.增减}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.faults import faults_of
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve import FaultKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("REF002", "引用的属性可用")
def figure_attributes_exist(year: ResolvedYear) -> Iterator[Finding]:
    """Find attributes that are unknown, lack their value, or would not be true."""
    for fault in faults_of(year, *_WORDINGS):
        problem, expected, fix = _WORDINGS[fault.kind]
        yield Finding(
            path=fault.path,
            problem=f"“{fault.subject}”" + problem.format(*fault.details),
            expected=expected.format(*fault.details),
            fix=fix.format(*fault.details),
            text=fault.subject,
        )


_WORDINGS = {
    FaultKind.UNKNOWN_ATTRIBUTE: (
        "：数据“{0}”没有这个属性",
        "可用的属性：{1}",
        "改用列出的属性，或只写数据名",
    ),
    FaultKind.MISSING_ATTRIBUTE: (
        "算不出：数据“{0}”没有填写{2}",
        "figures（数据）的“{0}”写明 {1}（{2}）",
        "补填 {1}（{2}），或改写这句话",
    ),
    FaultKind.NOT_A_NUMBER: (
        "算不出：“{0}”的“{1}”不是确数",
        "确定的数值",
        "改填确数，或改写这句话",
    ),
    FaultKind.NOT_ABOVE_TARGET: (
        "不能写：“{0}”的数值 {1} 没有达到目标 {2}",
        "达到或超过目标时才写超额",
        "核对数值和目标，或改写这句话",
    ),
    FaultKind.RATE_COMPLETION: (
        "不能写：“{0}”的数值 {1} 是比率或名次，没有完成率",
        "{{{0}.完成情况}}；表示任务进度的比率在 figures 中写明 cumulative（累计）: 是",
        "改用 {{{0}.完成情况}} 或 {{{0}.超额}}",
    ),
    FaultKind.AT_STRICT_TARGET: (
        "说不出：“{0}”的数值 {1} 正好在目标“{2}”的界限上，目标不含这个数",
        "不在界限上的数值；到这个数就算达到的，目标用“不超过”“不低于”",
        "核对数值和目标；数值四舍五入的多写一位小数，或改写这句话",
    ),
    FaultKind.NOT_COMPARABLE: (
        "说不出：“{0}”的数值与{1}不能比较",
        "同类的确数；数值不从年初起累计时写明 as_of（截至日期）或 target_period（目标期）",
        "核对数值、目标和截至日期，或改写这句话",
    ),
    FaultKind.LOWER_IS_BETTER: (
        "不能写：数据“{0}”越低越好，不说超额",
        "越高越好的数据才写超额",
        "改写这句话，如“控制在目标以内”",
    ),
}
