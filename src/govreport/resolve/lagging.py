"""Figures short of their target, or of what is due, and the problem (存在问题) that tells what is done about one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.progress import Progress, reached_day, share_gone
from govreport.resolve.readings import Readings
from govreport.resolve.targets import target_period
from govreport.resolve.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.model import YearData
    from govreport.resolve.figures import ResolvedFigure
    from govreport.resolve.year import ResolvedYear

SHORT = frozenset(
    {
        Progress.BEHIND,
        Progress.NONE_YET,
        Progress.OFF_COURSE,
        Progress.MISSED,
        Progress.NONE,
        Progress.TOWARD,
        Progress.BELOW,
        Progress.OVER,
        Progress.FAST,
    }
)
"""How a figure stands that is short of its target, or of what is due of it by now."""
_SHORTEST_NAME = 4
"""Hanzi of a name that words hold for no other reason than to name it."""


class Remedy(NamedTuple):
    """What is done about a figure that is short: the measures of a problem, and where they stand."""

    path: Path
    words: str


def lagging(year: ResolvedYear) -> Iterator[tuple[str, Progress]]:
    """Yield the figures that are short of their target or of what is due, and how each stands, in the user's order."""
    readings = Readings(year.year, year.texts)
    for name in year.year.figures:
        figure = year.figures.get(name)
        if figure is None or figure.figure.target is None:
            continue
        progress = readings.progress(figure)
        if progress is None or progress not in SHORT:
            continue
        if progress is not Progress.TOWARD or not _is_early(figure, year.year):
            yield name, progress


def _is_early(figure: ResolvedFigure, year: YearData) -> bool:
    """Say whether no more than half of the target's time is over, when a level may well be on its way."""
    return share_gone(target_period(figure.figure, year), reached_day(year, figure.figure.as_of)) <= _HALF


_HALF = Fraction(1, 2)


def remedies(year: ResolvedYear) -> dict[str, Remedy]:
    """Give the measures of problems that are of one figure with a target, where only one problem is of it."""
    of_figure: dict[str, list[int]] = {}
    for index in range(len(year.year.problems)):
        named = _targets_named(year, index)
        if len(named) == 1:
            of_figure.setdefault(named[0], []).append(index)
    found = ((name, _remedy(year, indexes[0])) for name, indexes in of_figure.items() if len(indexes) == 1)
    return {name: remedy for name, remedy in found if remedy.words}


def _targets_named(year: ResolvedYear, index: int) -> list[str]:
    """List the figures with a target that a problem names, in braces or by their whole name."""
    pieces = [piece for field in ("title", "text") for piece in year.texts.get(("problems", index, field), ())]
    printed = {piece.figure for piece in pieces}
    words = words_of(pieces)
    return [
        name
        for name, figure in year.year.figures.items()
        if figure.target is not None and (name in printed or (len(name) >= _SHORTEST_NAME and name in words))
    ]


def _remedy(year: ResolvedYear, index: int) -> Remedy:
    path: Path = ("problems", index, "measures")
    count = len(year.year.problems[index].measures)
    texts = [year.words((*path, at)) for at in range(count)]
    return Remedy(path, "；".join(text.rstrip("。；") for text in texts if text.strip()))
