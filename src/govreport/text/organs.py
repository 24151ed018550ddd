"""Organs (机关) told apart by their names: of which level, government or department, and who is above whom."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

_REGION = re.compile(r"(?:各|全|本)?([^省市县区旗]{0,6}?)(省|自治区|市|县|区|旗)")
_LEVELS = {"省": 1, "自治区": 1, "市": 2, "县": 3, "区": 3, "旗": 3}
_NO_REGION = re.compile(r"区域|社区|小区|景区|园区|片区|开发区|地区|辖区")
_GOVERNMENT = re.compile(r"(?:政府(?:办公室|办公厅)?|省|自治区|市|县|区|旗)$")
_DEPARTMENT = re.compile(r"(?:厅|局|委员会|委|办公室|办)$")
_PARTY = re.compile(r"^中共|党委|党组|(?:省|市|县|区|旗)委$|人大|政协")
_WITHIN = re.compile(r"科室|处室|(?:局|厅|委)属|下属|直属|(?:局|厅|委)机关")
_BRACKETS = re.compile(r"（[^）]*）|\([^)]*\)")


class Relation(Enum):
    """How an addressee stands to the issuer."""

    ABOVE = "上级机关"
    BELOW = "下级机关"
    APART = "不相隶属机关"
    UNKNOWN = "看不出"


class _Organ(NamedTuple):
    level: int
    government: bool
    place: str


def relation(issuer: str, addressee: str) -> Relation:
    """Tell from two names who is above whom; a name that leaves room for doubt gives UNKNOWN.

    A department is guided by the department above it and led by its own government; a government and the department
    of the next level are not subordinate to one another. The office of a government speaks for it. Two cities of
    different names leave room for doubt: one may be a county-level city of the other.
    """
    own = _organ(issuer)
    if own is not None and _WITHIN.search(addressee) and not own.government:
        return Relation.BELOW
    other = _organ(addressee)
    if own is None or other is None:
        return Relation.UNKNOWN
    if own.level == other.level and own.place and other.place and own.place != other.place:
        return Relation.UNKNOWN
    if own.government == other.government:
        return {1: Relation.ABOVE, 0: Relation.APART, -1: Relation.BELOW}.get(own.level - other.level, Relation.UNKNOWN)
    if own.level == other.level:
        return Relation.BELOW if own.government else Relation.ABOVE
    return Relation.APART


def _organ(name: str) -> _Organ | None:
    """Read level and kind; None where the name does not say."""
    plain = _BRACKETS.sub("", name)
    if _PARTY.search(plain):
        return None
    found = _place(plain)
    if found is None:
        return None
    level, place = found
    if _GOVERNMENT.search(plain):
        return _Organ(level, government=True, place=place)
    return _Organ(level, government=False, place=place) if _DEPARTMENT.search(plain) else None


def _place(name: str) -> tuple[int, str] | None:
    """Give level and name of the lowest region at the beginning; 1 is a province, 3 a county."""
    if _NO_REGION.search(name):
        return None
    lowest: tuple[int, str] | None = None
    start = 0
    while (found := _REGION.match(name, start)) is not None:
        level = _LEVELS[found[2]]
        if lowest is not None and level <= lowest[0]:
            break
        lowest, start = (level, found[1]), found.end()
    return lowest
