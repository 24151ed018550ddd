"""What a title says of its document: whether it tells of a time, plans one, or does both."""

from __future__ import annotations

from enum import Flag, auto
from typing import NamedTuple

from govreport.patterns import lazy_pattern


class Genre(Flag):
    """What a document does; a title that does not say is of no genre."""

    NONE = 0
    TOLD = auto()
    PLANNED = auto()


class Halves(NamedTuple):
    """A title of two documents: 某局2025年工作总结 and 某局2026年工作思路."""

    told: str
    planned: str


_NOTE = "(?:（[^（）]*）)?"
_ENDS_PLANNED = f"(?:思路|打算|计划|要点|安排|部署|规划|方案|(?:实施|指导)意见){_NOTE}$"
_ENDS_TOLD = f"(?:总结|小结|自评|自查|述职|完成情况|工作情况|(?:工作|自评|自查|述职|总结|情况的?)(?:报告|汇报)){_NOTE}$"
_JOINT = lazy_pattern(
    "(?P<told>.*(?:总结|小结|(?:工作|开展|完成|执行|落实|进展)情况))(?:以及|[和及与暨、])"
    f"(?P<planned>.*(?:思路|打算|计划|要点|安排|部署))(?:草案|（草案）)?(?:的?(?:报告|汇报))?{_NOTE}$"
)
_PLANNED, _TOLD = lazy_pattern(_ENDS_PLANNED), lazy_pattern(_ENDS_TOLD)
_TIME = lazy_pattern(r"(?P<year>\d{4}(?:年?[—–~至-]\d{4})?年(?:度)?)|[上下]半年|第?[一二三四]季度|\d{1,2}月")
_PART_OF_YEAR = lazy_pattern(r"[上下]半年|第?[一二三四]季度|\d{1,2}月")


def genre_of(title: str) -> Genre:
    """Tell what a document does from its title, by the words it ends in."""
    if _JOINT.search(title):
        return Genre.TOLD | Genre.PLANNED
    if _PLANNED.search(title):
        return Genre.PLANNED
    return Genre.TOLD if _TOLD.search(title) else Genre.NONE


def halves_of(title: str) -> Halves | None:
    """Cut a title of two documents into those of each; None where it is of one.

    What stands before the time told of stands before both; a part of a year is of the year named first. Where no time
    is told, the first half serves both.
    """
    joint = _JOINT.search(title)
    if joint is None:
        return None
    told, planned = joint["told"], joint["planned"]
    time = _TIME.search(told)
    if time is None:
        return Halves(told, told)
    year = time["year"] or ""
    if year and _PART_OF_YEAR.match(planned):
        planned = f"{year}{planned}"
    return Halves(told, f"{told[: time.start()]}{planned}")
