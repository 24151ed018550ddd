"""REF101: responsible units (责任单位) of the tasks are in the roster (成员名单).

A roster is a list that begins with 组长 and goes on with 成员. A unit is in it when its name is part of an entry, or
short for one: all its characters stand there in their order, the last of them too (区住建局, 区住房和城乡建设局). A
short name in the roster may stand for a full one in the text likewise. The place before a name (市, 区) need not be
written.

    bad: 组长：甲 市长 成员：乙 市住建局局长 … （责任单位：市住建局、市气象局）
    good: 组长：甲 市长 成员：乙 市住建局局长、丙 市气象局局长 … （责任单位：市住建局、市气象局）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_UNITS = lazy_pattern(r"(?:牵头|责任|配合)单位：(?P<units>(?:(?!，?(?:牵头|责任|配合)单位：)[^。；：）]){2,400})")
_UNIT = lazy_pattern(r"[^、，\s]{3,30}")
_ROSTER = lazy_pattern(r"^\s*(?:组\s*长|成\s*员)\s*：")
_ROSTER_ENDS = lazy_pattern("。|^\\s*[一二三四五六七八九十]+、")
_COLLECTIVE = lazy_pattern("^各|有关|相关|等$|成员单位|单位$|人民政府$|县|乡镇|街道|管委会$|部门")
_PLACES = "省市县区旗"
_OFFICE = lazy_pattern(
    "(?:.{0,3}[省市县区旗])?[\u3400-\u9fff]{2,20}?(?:委员会|[局委办厅部会联协院站所社行]|中心|公司|支队|大队|政府|街道|镇|乡)"
)
"""An office at the beginning of what stands behind a person's name."""
_SOCIETIES = "委联协"
_SHORTEST = 3
_LONGEST = 40
_FEWEST = 5
_MOST = 400


@text_check("REF101", "责任单位在成员名单中", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def units_are_in_the_roster(document: DocumentText) -> Iterator[Remark]:
    """Find responsible units without a member in the roster."""
    entries = _roster(document)
    if len(entries) <= _FEWEST:
        return
    roster = "\n".join(_joined(each) for each in entries)
    offices = {office for each in entries for office in _offices(each)}
    reported: set[str] = set()
    for paragraph in document.filled:
        if "单位：" not in paragraph.folded:
            continue
        for match in _UNITS.finditer(paragraph.folded):
            for unit in _UNIT.finditer(match["units"]):
                name = unit[0]
                if name in roster or name in reported or _COLLECTIVE.search(name):
                    continue
                if _known(name, roster) or _short_for_one(name, roster) or _has_short_name(name, offices):
                    continue
                reported.add(name)
                start = match.start("units") + unit.start()
                yield Remark(
                    paragraph,
                    start,
                    start + len(name),
                    f"责任单位“{name}”不在成员名单中",
                    "责任单位都有成员",
                    "补充成员名单，或更正单位名称",
                )


def _roster(document: DocumentText) -> list[str]:
    entries: list[str] = []
    inside = False
    for paragraph in document.filled:
        if _ROSTER.match(paragraph.folded):
            inside = True
        elif inside and _ROSTER_ENDS.search(paragraph.folded):
            break
        if inside and len(entries) < _MOST:
            entries.append(paragraph.folded)
    return entries


def _joined(entry: str) -> str:
    return "".join(entry.split())


def _offices(entry: str) -> Iterator[str]:
    """Yield the offices of an entry that stand behind a blank: 李四　市住建局副局长."""
    for word in entry.split()[1:]:
        if office := _OFFICE.match(word):
            yield office[0]


def _known(name: str, roster: str) -> bool:
    """Say whether an office may stand there under a longer or shorter name."""
    return name.lstrip(_PLACES)[:2] in roster


def _short_for_one(name: str, roster: str) -> bool:
    """Say whether an entry has all characters of a name in their order, with or without the place."""
    own = name[1:] if name[0] in _PLACES else name
    at = roster.find(own[0])
    while at >= 0:
        before = roster[at - 1 : at] if name[0] in _PLACES else ""
        if (before == name[0] or before not in _PLACES or not before) and _within(own, roster[at : at + _LONGEST]):
            return True
        at = roster.find(own[0], at + 1)
    return False


def _has_short_name(name: str, offices: set[str]) -> bool:
    """Say whether a name has all characters of an office of the roster in their order, up to its end."""
    return any(
        len(each) >= _SHORTEST and _end_alike(each, name) and _within(each.lstrip(_PLACES), name) for each in offices
    )


def _end_alike(short: str, full: str) -> bool:
    """Say whether two names end in one kind of office: 委 is short for 委员会, 联 for 联合会."""
    return full.endswith(short[-1]) or (short[-1] in _SOCIETIES and full.endswith("会"))


def _within(short: str, full: str) -> bool:
    rest = iter(full.partition("\n")[0])
    return all(each in rest for each in short)
