"""Names of organs (机关) read from left to right: the regions they begin with, and the kind of organ that follows."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re

CENTRE, PROVINCE, CITY, COUNTY, TOWN, VILLAGE = range(6)
"""Levels of the state from above to below; a village (村、社区) governs itself under the guidance of its town."""

_STATE, _PARTY = "政", "党"
_SUFFIX = (
    "省(?!际|道)|自治区|自治州|自治县|自治旗"
    "|市(?!场|容|域|政(?!府|务|法|协|策|治)|民(?!政|族|营|主|间)|[中南北]区)"
    "|县(?!域|乡|区)|区(?!域|划|块|位|间|际)|旗(?!舰|帜|下|区)"
)
_MUNICIPALITIES = frozenset({"北京", "上海", "天津", "重庆"})
_PREFECTURES = (
    "延边|恩施|湘西|阿坝|甘孜|凉山|黔西南|黔东南|黔南|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆|临夏|甘南|海北|黄南"
    "|海南|果洛|玉树|海西|昌吉|博尔塔拉|巴音郭楞|克孜勒苏|伊犁|博|巴|克"
)
_REGION = lazy_pattern(
    rf"(?:(?P<prefecture>{_PREFECTURES})州|(?P<league>锡林郭勒|兴安|阿拉善)盟"
    r"|(?P<autonomous>[^省市县区旗]{1,14}?)(?P<home>自治[区州县旗])"
    r"|(?P<borough>市[中南北]|[^省市县区旗]{1,3}[市县旗](?=区))区"
    rf"|(?P<county>津市|[^省市县区旗]{{0,6}}?)(?P<suffix>{_SUFFIX}))"
)
"""A region by name or in short (省、市); names such as 沙市区、赣县区、市中区 hold a suffix themselves."""
_EACH = lazy_pattern(
    "各(?P<run>(?:自治[区州县旗]|直辖市|[省县旗州盟地、]|市(?!场)|区(?!域)|乡镇|[乡镇](?!村)|街道|苏木)+)"
)
_LEVELS = {
    "省": PROVINCE,
    "自治区": PROVINCE,
    "市": CITY,
    "州": CITY,
    "盟": CITY,
    "地": CITY,
    "自治州": CITY,
    "乡": TOWN,
    "镇": TOWN,
    "街": TOWN,
    "苏": TOWN,
}
_AREA = (
    "开发|社|小|景|园|片|地|辖|校|库|灌|林|牧|防|战|军|保护|保税|示范|度假|名胜|功能|合作|高新|经开|工业|试验|港|集聚"
    "|聚集|产业|经济|自贸|旅游"
)
_NO_REGION = lazy_pattern(rf"(?:{_AREA})区")
_DISPATCHED = lazy_pattern(r"区(?:党工委)?(?:管理委员会|管委会)$")
_TOWN = lazy_pattern(r"(?P<name>[^各省市县区旗]{1,8}?)(?:镇|乡|苏木|街道)(?:人民政府|政府|办事处)")
_VILLAGE = lazy_pattern(r".*(?:各|[^农乡])(?:村|社区)(?:居?民?委员会|委会|居委会)?|.*居(?:民委员会|委会)")
_GOVERNMENT = lazy_pattern(r"(?:(?:人民)?政府|行政公署|行署|办事处)?")
_OFFICE = lazy_pattern(r"(?:(?:人民)?政府|行政公署|行署)(?:办公室|办公厅|办)|府办")
_DEPARTMENT = lazy_pattern(r".*(?:厅|局|委员会|委|办公室|办)")
_UNITS = lazy_pattern(r"(?:[直属级]|(?:人民)?政府).*(?:各|有关|相关|所属|组成|直属).*(?:单位|部门|机关|机构|企业|学校)")
_COMMITTEE = lazy_pattern(r"委(?:员会)?(?:办公室|办公厅|办)?")
_COMMITTEE_PART = lazy_pattern(r"委(?:组织部|宣传部|统战部|统一战线工作部|社会工作部|政法委(?:员会)?)")
_OTHERS = lazy_pattern(
    "中共|党委|党组|工委|人大|人民代表大会|政协|政治协商|法院|检察|纪委|纪律检查|监委|监察|常委|常务委员会|共青团|团委"
    "|工会|联合会|领导小组|指挥部|联席会议|协会|学会|分局|委员会办公室|组委会|筹备"
)
_PEOPLES = lazy_pattern(
    "(?P<disabled>残疾人联合会|残联)|(?P<women>妇女联合会|妇联)|(?P<workers>总工会)|(?P<youth>团委)"
    "|(?P<business>工商业联合会|工商联)|(?P<science>科学技术协会|科协)|(?P<arts>文学艺术界联合会|文联)"
    "|(?P<overseas>归国华侨联合会|侨联)|(?P<redcross>红十字会)"
)
"""Organizations of the people (群团), each with those of its own kind above and below."""
_YOUTH = lazy_pattern("共青团(?P<region>.+[省市县区旗州盟])委(?:员会)?|团(?P<level>[省市县区旗州])委")
_VERTICAL = lazy_pattern("税务局|海关|烟草专卖局|邮政管理局|通信管理局|金融监督管理局|监管局$|气象局|地震局|调查队")
_MINISTRY = lazy_pattern(
    "(?:中华人民共和国)?(?:外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源(?:和)?社会保障"
    "|人社|自然资源|生态环境|住房和?城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅|退役军人事务|应急管理)部"
    "|审计署|国家(?:市场)?[^省市县区旗]{1,16}?(?:委员会|委|总局|局|署)"
)
_NOT_OF_A_REGION = ("共青团", "民革", "民盟", "中国")
_BRACKETS = lazy_pattern(r"（[^）]*）|\([^)]*\)")
_GOES_ON = lazy_pattern(
    "[、，和与及暨等的之兼（(·]|以及|各?部门|办(?!法|理|学|案|事|好|证)|[^0-9\uff10-\uff19《“”（(，、。关]{0,12}?"
    "(?:办公[室厅]|委员会|管委会|政法委|党组|党委|党支部|纪检|工会|团委|[科处股]室|[支大总中]队|分局|分公司|研究院|研究所|事务所"
    "|领导小组|指挥部|(?:组织|宣传|统战|社会工作|政治)部|(?:服务|管理|监测|指导|保障|执法)中心|[^部全大格布结餐展客][局厅](?!面|部|限|势|长))"
)
"""What makes an organ's name that of another, or of several; a number, a title mark or 关于 begins something else."""
_OWN_REGION = frozenset({"本", "我", "全"})
_NO_PLACE = frozenset({"城", "都", "超", "门"})
"""What makes a common word of 市: 城市管理局."""


class Kind(Enum):
    """What an organ is at its level."""

    LEADING = "政府、党委及其办公室"
    WORKING = "工作部门"
    UNITS = "所属单位"
    DISPATCHED = "管理委员会"


class Organ(NamedTuple):
    """What the name of an organ says.

    Attributes:
        line: whom it belongs to: the state, the party, the name of a service led from above (税务局), or its
            kind among the organizations of the people (残联).
        kind: what it is at its level.
        levels: the levels it may have, the likeliest first.
        places: names of the regions it lies in, each with its level; no entry where the name has 省、市 alone.
        office: whether it is the office of what leads.
    """

    line: str
    kind: Kind
    levels: tuple[int, ...]
    places: tuple[tuple[int, str], ...] = ()
    office: bool = False


class _Regions(NamedTuple):
    """The regions a name begins with, and where what follows begins."""

    levels: tuple[int, ...]
    places: tuple[tuple[int, str], ...]
    end: int


def read_organ(name: str) -> Organ | None:
    """Read line, kind and level; None where the name does not say."""
    plain = _BRACKETS.sub("", name).strip()
    if plain in {"国务院", "国务院办公厅"}:
        return Organ(_STATE, Kind.LEADING, (CENTRE,), office=plain.endswith("厅"))
    if _MINISTRY.fullmatch(plain):
        return Organ(_STATE, Kind.WORKING, (CENTRE,))
    if _DISPATCHED.search(plain):
        return Organ(_STATE, Kind.DISPATCHED, (), ((CITY, plain),))
    if _VILLAGE.fullmatch(plain):
        return Organ(_STATE, Kind.LEADING, (VILLAGE,))
    if _NO_REGION.search(plain):
        return None
    return _in_region(plain)


def region_words(name: str) -> str:
    """Give the words for the region that a name begins with: 各县（市、区） of 各县（市、区）教育局; else nothing."""
    plain = _BRACKETS.sub("", name)
    regions = _regions(plain)
    if regions is None:
        return ""
    rest = plain[regions.end :]
    return name[: len(name) - len(rest)] if rest and name.endswith(rest) else plain[: regions.end]


def goes_on(words: str) -> bool:
    """Say whether words behind an organ's name may go on with it: 、某县公安局, 等部门, 办公室."""
    return bool(_GOES_ON.match(words))


def lacks_region(name: str) -> bool:
    """Say whether a name is a department's without its region: 公安局."""
    return _regions(name) is None and bool(_DEPARTMENT.fullmatch(name)) and not _OTHERS.search(name)


def _in_region(name: str) -> Organ | None:
    youth = _YOUTH.fullmatch(name)
    party = f"{youth['region'] or youth['level']}团委" if youth else name.removeprefix("中共")
    regions = None if party.startswith(_NOT_OF_A_REGION) else _regions(party)
    if regions is None:
        return None
    rest = party[regions.end :]
    town = _TOWN.fullmatch(rest)
    if town is not None and not _DEPARTMENT.fullmatch(town["name"]):
        return Organ(_STATE, Kind.LEADING, (TOWN,), (*regions.places, (TOWN, town["name"])))
    found = _of_party(rest, regions) or _of_the_people(rest, regions)
    return found if found or party != name or _OTHERS.search(rest) else _of_state(rest, regions)


def _of_party(rest: str, regions: _Regions) -> Organ | None:
    if _COMMITTEE.fullmatch(rest):
        return Organ(_PARTY, Kind.LEADING, regions.levels, regions.places, office="办" in rest)
    if _COMMITTEE_PART.fullmatch(rest):
        return Organ(_PARTY, Kind.WORKING, regions.levels, regions.places)
    return None


def _of_the_people(rest: str, regions: _Regions) -> Organ | None:
    found = _PEOPLES.fullmatch(rest)
    return Organ(str(found.lastgroup), Kind.WORKING, regions.levels, regions.places) if found else None


def _of_state(rest: str, regions: _Regions) -> Organ | None:
    office = bool(_OFFICE.fullmatch(rest))
    if office or _GOVERNMENT.fullmatch(rest):
        return Organ(_STATE, Kind.LEADING, regions.levels, regions.places, office=office)
    if _UNITS.fullmatch(rest):
        return Organ(_STATE, Kind.UNITS, regions.levels, regions.places)
    if not _DEPARTMENT.fullmatch(rest):
        return None
    line = rest if _VERTICAL.search(rest) and "市场" not in rest else _STATE
    return Organ(line, Kind.WORKING, regions.levels, regions.places)


def _regions(name: str) -> _Regions | None:
    """Read the regions at the beginning, each within the one before it; 各市 may mean cities of either rank."""
    each = _EACH.match(name)
    if each is not None:
        return _Regions(_levels_of_each(each["run"]), (), each.end())
    town = _TOWN.fullmatch(name)
    if town is not None and not _REGION.match(name):
        return _Regions((TOWN,), (), 0)
    found: _Regions | None = None
    while (match := _REGION.match(name, found.end if found else 0)) is not None:
        place = next(filter(None, match.group("prefecture", "league", "autonomous", "borough", "county")), "")
        level = _level(match, place)
        if (found and level <= found.levels[0]) or place in _NO_PLACE or _is_new_area(place, name[match.end() :]):
            break
        known = ((level, place),) if place and place not in _OWN_REGION else ()
        found = _Regions((level,), (*(found.places if found else ()), *known), match.end())
    return found


def _level(match: re.Match[str], place: str) -> int:
    if match["prefecture"] or match["league"]:
        return CITY
    suffix = match["home"] or match["suffix"] or "区"
    if suffix == "市" and place in _MUNICIPALITIES:
        return PROVINCE
    return _LEVELS.get(suffix, COUNTY)


def _levels_of_each(run: str) -> tuple[int, ...]:
    """Give the levels named together; a city may rank as a county."""
    if "省" in run or "自治区" in run:
        return (PROVINCE,)
    levels = {_LEVELS[character] for character in run if character in _LEVELS}
    if any(character in "市县区旗" for character in run):
        levels.add(COUNTY)
    return tuple(sorted(levels))


def _is_new_area(place: str, rest: str) -> bool:
    """Whether this is a new area (新区) without a government of its own."""
    return place.endswith("新") and place not in {"浦东新", "滨海新"} and not rest.startswith(("人民政府", "政府"))


def in_municipality(organ: Organ) -> bool:
    """Say whether an organ belongs to a city that ranks as a province, whose districts come right below it."""
    return any(level == PROVINCE and place in _MUNICIPALITIES for level, place in organ.places)
