"""Addressees named together (各直属机构、县直各学校、各派出所): whether they are those of who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.text.organ_names import CITY, COUNTY, PROVINCE, Kind

if TYPE_CHECKING:
    import re

    from govreport.text.organ_names import Organ

_LEVEL = "全?(?P<level>[省市县区旗州盟])(?:直属|直|属|管|内)?"
_GROUP = rf"(?:{_LEVEL})?(?:各|有关|相关)(?:有关|直属|公办|民办|级各类|乡镇|[乡镇、]|街道办?|片区|区域|（[^）]*）)*"
_OF_GOVERNMENT = lazy_pattern(rf"(?:{_LEVEL}|(?:人民)?政府)?各?直属各?(?:机构|单位|部门|事业单位|企事业单位|企业)")
_SCHOOLS = lazy_pattern(
    rf"{_GROUP}(?:中心|高等|高级|职业|完全|民办|公办|特殊教育|[中小、])*"
    r"(?:学校|中学|小学|幼儿园|高校|院校|校（园）|学校（园）)(?:[、，]各?(?:小学|中学|幼儿园|教育机构|学校|高校))*"
)
_HOSPITALS = lazy_pattern(rf"{_GROUP}(?:医疗|卫生|健康|公共|服务|综合|中心|社区|村)*(?:单位|机构|医院|卫生院|中心)")
_OUTPOST = lazy_pattern(rf"{_GROUP}(?P<trade>[^各省市县区旗，、]{{0,8}}?)(?P<kind>所|站|分局|[大中支总]队)")
_TRADES = ((_SCHOOLS, ("教育", "教体", "教科", "教委")), (_HOSPITALS, ("卫生", "卫健", "卫计")))
_LEVELS = {PROVINCE: "省区", CITY: "市州盟", COUNTY: "县区旗"}
_POLICE = "派出"
_STATIONED = lazy_pattern(r"(?:中央|中|省|部)?[、，]?(?:中|省|部|央)?(?:属|直)?驻.{1,14}(?:单位|机构|企业|部队|部门)")
_AREA_OFFICE = lazy_pattern(r"[^省市县旗]{0,8}区[^省市县旗]{2,16}(?:局|办公室|办|委员会|中心)")


def belongs_to(organ: Organ, name: str, issuer: str) -> bool:
    """Say whether units named together are those of the organ: the schools of a 教育局, the 直属机构 of a government.

    A word for a level (县直) has to be that of the organ, and an outpost (所、站、队) to share a hanzi with its trade.

    Args:
        organ: who writes.
        name: to whom.
        issuer: the name of who writes.
    """
    if organ.kind is Kind.LEADING:
        return _of_its_level(organ, _OF_GOVERNMENT.fullmatch(name))
    if organ.kind is not Kind.WORKING:
        return False
    if any(_of_its_level(organ, units.fullmatch(name)) for units, marks in _TRADES if _has_one(issuer, marks)):
        return True
    outpost = _OUTPOST.fullmatch(name)
    return outpost is not None and _of_its_level(organ, outpost) and _shares_trade(outpost["trade"], issuer)


def is_stationed(name: str) -> bool:
    """Say whether these are units of higher organs in the region (驻市各中省直单位), who are told as everybody is."""
    return _STATIONED.fullmatch(name) is not None


def may_lie_below(organ: Organ, other: Organ | None, name: str) -> bool:
    """Say whether a name leaves room for one below: a city in a city, or an office of an area (开发区规建局)."""
    if organ.levels[:1] != (CITY,):
        return False
    if other is None:
        return _AREA_OFFICE.fullmatch(name) is not None
    return other.levels[:1] == (CITY,) and other.line == organ.line and bool(other.places)


def _of_its_level(organ: Organ, found: re.Match[str] | None) -> bool:
    """Say whether a group was found, and the level it names is that of the organ."""
    if found is None:
        return False
    return found["level"] is None or (bool(organ.levels) and found["level"] in _LEVELS.get(organ.levels[0], ""))


def _has_one(name: str, marks: tuple[str, ...]) -> bool:
    return any(mark in name for mark in marks)


def _shares_trade(trade: str, issuer: str) -> bool:
    if trade == _POLICE:
        return "公安" in issuer
    return not trade or any(hanzi in issuer for hanzi in trade)
