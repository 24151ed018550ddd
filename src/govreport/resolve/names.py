"""Names of figures as texts and formulas use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

ATTRIBUTES = ("数", "目标", "上年", "上期", "增减", "同比", "完成率", "超额", "占比")
"""What may follow a name after a point, e.g. `{收集率.目标}`."""


def split_reference(reference: str, declared: Collection[str]) -> tuple[str | None, str]:
    """Part a reference into figure and attribute; the longest declared name wins (`PM2.5.增减`)."""
    if reference in declared:
        return reference, ""
    name, point, attribute = reference.rpartition(".")
    while point:
        if name in declared:
            return name, reference[len(name) + 1 :]
        name, point, attribute = name.rpartition(".")
    return None, attribute


def nearest_name(typed: str, known: Collection[str]) -> str:
    """Find the known name that looks most like a typed one; empty when none does."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a message needs it)

    return next(iter(get_close_matches(typed, list(known), n=1, cutoff=0.5)), "")
