"""How results are worded (结果表述): one phrase for each standing of a figure against its target."""

from __future__ import annotations

from govreport.resolve.progress import Progress

RESULT_WORDS = {
    Progress.EXCEEDED: "超额完成",
    Progress.REACHED: "完成",
    Progress.FULL: "达到",
    Progress.BETTER: "优于目标",
    Progress.HELD: "控制在目标内",
    Progress.AHEAD: "超序时进度",
    Progress.ON_TIME: "达到序时进度",
    Progress.BEHIND: "滞后于序时进度",
    Progress.MISSED: "未完成",
}
