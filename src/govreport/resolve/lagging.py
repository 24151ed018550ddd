"""Figures short of what is due, and the problem (存在问题) that tells what is done about one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.progress import Progress
from govreport.resolve.readings import Readings
from govreport.resolve.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve.year import ResolvedYear

BEHIND = frozenset({Progress.BEHIND, Progress.OFF_COURSE})
"""How a figure stands that lags."""
_SHORTEST_NAME = 4
"""Hanzi of a name that words hold for no other reason than to name it."""


class Remedy(NamedTuple):
    """What is done about a figure that lags: the measures of a problem, and where they stand."""

    path: Path
    words: str


def lagging(year: ResolvedYear) -> Iterator[str]:
    """Yield the figures that are behind the time gone by, in the user's order."""
    readings = Readings(year.year, year.texts)
    for name in year.year.figures:
        figure = year.figures.get(name)
        if figure is not None and figure.figure.target is not None and readings.progress(figure) in BEHIND:
            yield name


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
