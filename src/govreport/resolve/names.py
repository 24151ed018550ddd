"""Names of figures as texts and formulas use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

READINGS = ("进度", "完成情况", "同比增减")
"""Attributes that read a result; their words come from the phrase table (结果表述)."""

DESCRIPTIONS = ("口径", "范围", "截至日期", "状态", "来源科室", "数据来源")
"""Attributes that say what a figure is rather than how much; they need no value."""

ATTRIBUTES = ("数", "目标", "上年", "上期", "增减", "同比", "完成率", "超额", "占比", "所列", *DESCRIPTIONS, *READINGS)
"""What may follow a name after a point, e.g. `{收集率.目标}`."""

TOTALS = ("满分合计", "自评得分合计", "加分合计", "扣分合计", "总得分")
"""Totals that texts may name beside declared figures."""

_MAX_POINTS = 8
_MAX_TYPED = 60
_MAX_SUGGESTIONS = 100


def split_reference(reference: str, declared: Collection[str]) -> tuple[str | None, str]:
    """Part a reference into figure and attribute; the longest declared name wins (`PM2.5.增减`)."""
    if reference in declared:
        return reference, ""
    name = reference
    for _ in range(_MAX_POINTS):
        name, point, _attribute = name.rpartition(".")
        if not point:
            break
        if name in declared:
            return name, reference[len(name) + 1 :]
    return None, ""


class Suggestions:
    """Finds the known name that looks most like a typed one, for so many faults as a person reads."""

    def __init__(self, known: Collection[str]) -> None:
        """Take the names there are."""
        self._known = known
        self._left = _MAX_SUGGESTIONS

    def nearest(self, typed: str) -> tuple[str, ...]:
        """Give the nearest name, or nothing."""
        if self._left <= 0 or len(typed) > _MAX_TYPED:
            return ()
        self._left -= 1
        from difflib import get_close_matches  # noqa: PLC0415  (only a message needs it)

        return tuple(get_close_matches(typed, list(self._known), n=1, cutoff=0.5))
