"""Closing lines (填报单位、填报人…) under a table, their labels spread over the columns."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING

from govreport.writers.xlsx.geometry import em_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOM_TO_FILL = 3
_GAP = "        "
_MAX_COLUMNS = 60

Group = tuple[int, int, str]
"""First and last column of a label, and the label."""


def closing_lines(labels: Sequence[str], widths: Sequence[float], size: float) -> list[list[Group]]:
    """Lay out labels in as few lines as leave room for handwriting behind each."""
    lines: list[list[Group]] = []
    for count in range(1, len(labels) + 1):
        per_line = ceil(len(labels) / count)
        lines = [closing_groups(labels[at : at + per_line], widths) for at in range(0, len(labels), per_line)]
        if all(_has_room(group, widths, size) for line in lines for group in line):
            break
    return lines


def _has_room(group: Group, widths: Sequence[float], size: float) -> bool:
    first, last, label = group
    return sum(widths[first : last + 1]) >= (em_width(label) + _ROOM_TO_FILL) * size


def closing_groups(labels: Sequence[str], widths: Sequence[float]) -> list[Group]:
    """Give each label its columns; labels that find no room of their own share one line."""
    if not labels:
        return []
    if len(labels) > len(widths) or len(widths) > _MAX_COLUMNS:
        return [(0, len(widths) - 1, _GAP.join(labels))]
    ends = _best_ends(tuple(em_width(label) + _ROOM_TO_FILL for label in labels), tuple(widths))
    starts = (0, *(end + 1 for end in ends[:-1]))
    return list(zip(starts, ends, labels, strict=True))


def _best_ends(needs: tuple[float, ...], widths: tuple[float, ...]) -> tuple[int, ...]:
    """Find the last column of each label so that the worst off has the most room for its length."""
    edges = list(accumulate(widths, initial=0.0))

    @cache
    def best(label: int, first: int) -> tuple[float, tuple[int, ...]]:
        left = len(needs) - label - 1
        if not left:
            return (edges[-1] - edges[first]) / needs[label], (len(widths) - 1,)
        choices: list[tuple[float, tuple[int, ...]]] = []
        for last in range(first, len(widths) - left):
            room, ends = best(label + 1, last + 1)
            choices.append((min(room, (edges[last + 1] - edges[first]) / needs[label]), (last, *ends)))
        return max(choices)

    return best(0, 0)[1]
