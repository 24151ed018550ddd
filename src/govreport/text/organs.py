"""Organs (机关) told apart by their names: who is above whom."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.text.organ_groups import belongs_to, is_stationed, may_lie_below
from govreport.text.organ_names import (
    CITY,
    COUNTY,
    PROVINCE,
    Kind,
    Organ,
    in_municipality,
    lacks_region,
    read_organ,
    region_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_WITHIN = lazy_pattern(r"科室|处室|股室|(?:局|厅|委)属|下属|直属|(?:局|厅|委)机关")
_BETWEEN = lazy_pattern(r"(?:，|(?<![省市县区州盟旗])、)(?![^（]*）)")
"""What parts several addressees in one name, but not 各县、区教育局."""
_TOWNS = lazy_pattern("(?:乡镇?|镇|街道|苏木)(?:人民政府|政府|办事处|办)?")
_WHOLE_NAME = lazy_pattern(r".*(?:厅|局|委|委员会|政府|公司|集团|大学|学院|医院)")


class Relation(Enum):
    """How an addressee stands to the issuer."""

    ABOVE = "上级机关"
    BELOW = "下级机关"
    APART = "不相隶属机关"
    UNKNOWN = "看不出"


def relation(issuer: str, addressee: str) -> Relation:
    """Tell from two names who is above whom; a name that leaves room for doubt gives UNKNOWN.

    A department is guided by the department above it and led by its own government; a government and the department
    of the next level are not subordinate to one another. The office of a government speaks for it. The committee of an
    area (管理委员会) is led by the government that set it up. Two cities of different names leave room for doubt: one
    may be a county-level city of the other. Party and state, and services led from above (税务局), are not compared.
    Several addressees in one name have the relation that each of them has.
    """
    own = read_organ(issuer)
    if own is not None and belongs_to(own, addressee, issuer):
        return Relation.BELOW
    found = {_to_one(issuer, name) for name in spelled_out(_BETWEEN.split(addressee))}
    return found.pop() if len(found) == 1 else Relation.UNKNOWN


def _to_one(issuer: str, addressee: str) -> Relation:
    if _is_part_of(addressee, issuer):
        return Relation.BELOW
    if _is_part_of(issuer, addressee):
        return Relation.ABOVE
    own, other = read_organ(issuer), read_organ(addressee)
    if own is not None and own.kind is Kind.WORKING and _WITHIN.search(addressee):
        return Relation.BELOW
    if own is not None and belongs_to(own, addressee, issuer):
        return Relation.BELOW
    return Relation.UNKNOWN if own is None or other is None or own.line != other.line else _of_one_line(own, other)


def ranks_above(issuer: str, addressee: str) -> bool:
    """Say whether an addressee surely ranks higher, be it the issuer's superior or not.

    It is above the issuer, or on a higher level, or leads (市委) on the level of a department.
    """
    if relation(issuer, addressee) is Relation.ABOVE:
        return True
    own, other = read_organ(issuer), read_organ(addressee)
    if own is None or other is None or not own.levels or not other.levels:
        return False
    leads = other.kind is Kind.LEADING and own.kind is Kind.WORKING
    return max(other.levels) < own.levels[0] + leads


def may_be_told(issuer: str, addressee: str) -> bool:
    """Say whether an organ whose relation is open may be one of those that a notice to others below goes to as well.

    A city of another name may be a county-level city of the issuer's; 开发区规建局 is an office of an area there; and
    the units of higher organs in the region (驻市各中省直单位) are told what everybody there is.
    """
    own = read_organ(issuer)
    return own is not None and (is_stationed(addressee) or may_lie_below(own, read_organ(addressee), addressee))


def spelled_out(group: Sequence[str]) -> list[str]:
    """Give each addressee of a group its region: in 各县（区）教育局、公安局 that of the first is the second's too.

    各 before one kind of towns is said of the next as well: 各镇人民政府、街道办事处.
    """
    found: list[str] = []
    for name in group:
        found.append(f"{_shared_words(found[-1], name) if found else ''}{name}")
    return found


def _shared_words(before: str, name: str) -> str:
    if before.startswith("各") and _TOWNS.fullmatch(name):
        return "各"
    return region_words(before) if lacks_region(name) else ""


def _of_one_line(own: Organ, other: Organ) -> Relation:
    if Kind.DISPATCHED in {own.kind, other.kind}:
        return _to_dispatched(own, other)
    if in_municipality(own) or in_municipality(other):
        return _between(_raised(own), _raised(other))
    return _between(own, other)


def _is_part_of(name: str, whole: str) -> bool:
    """Whether a name begins with that of an organ: 临江市公安局交警支队."""
    return len(name) > len(whole) and name.startswith(whole) and bool(_WHOLE_NAME.fullmatch(whole))


def _to_dispatched(own: Organ, other: Organ) -> Relation:
    """Compare the committee of an area with a government; its name begins as that of the government's region does."""
    committee, government = (own, other) if own.kind is Kind.DISPATCHED else (other, own)
    name = committee.places[0][1]
    if government.kind is not Kind.LEADING or government.levels[0] not in {PROVINCE, CITY, COUNTY}:
        return Relation.UNKNOWN
    if government.places and not name.startswith(("各", government.places[-1][1], government.places[0][1])):
        return Relation.UNKNOWN
    return Relation.ABOVE if committee is own else Relation.BELOW


def _raised(organ: Organ) -> Organ | None:
    """Count levels as in a city that ranks as a province: 市 alone is that city; None for another city."""
    if any(level == CITY for level, _ in organ.places):
        return None
    levels = tuple(level - 1 if level >= CITY else level for level in organ.levels if level != CITY or not _each(organ))
    return organ._replace(levels=levels, places=tuple((level - (level > CITY), place) for level, place in organ.places))


def _each(organ: Organ) -> bool:
    return len(organ.levels) > 1


def _between(own: Organ | None, other: Organ | None) -> Relation:
    if own is None or other is None or not own.levels or not other.levels:
        return Relation.UNKNOWN
    apart = _lie_apart(own, other)
    if apart is not None:
        return apart
    level = own.levels[0]
    below = level + 1 if level + 1 in other.levels else other.levels[0]
    if Kind.UNITS in {own.kind, other.kind}:
        return Relation.BELOW if own.kind is Kind.LEADING and level == below else Relation.UNKNOWN
    if own.kind is other.kind:
        return _of_one_kind(own, other, level - below)
    if level == below:
        return Relation.BELOW if own.kind is Kind.LEADING else Relation.ABOVE
    return Relation.APART


def _of_one_kind(own: Organ, other: Organ, distance: int) -> Relation:
    if not distance and own.office != other.office:
        return Relation.ABOVE if own.office else Relation.BELOW
    if not distance and _each(other):
        return Relation.UNKNOWN
    return {1: Relation.ABOVE, 0: Relation.APART, -1: Relation.BELOW}.get(distance, Relation.UNKNOWN)


def _lie_apart(own: Organ, other: Organ) -> Relation | None:
    """Give the relation of two organs of different regions; None where their names agree or say nothing of it."""
    elsewhere = dict(other.places)
    differ = [level for level, place in own.places if elsewhere.get(level, place) != place]
    if not differ:
        return None
    return Relation.UNKNOWN if CITY in differ else Relation.APART
