"""REF101: responsible units (责任单位) of the tasks are in the roster (成员名单).

A roster is a list that begins with 组长 and goes on with 成员. A unit is in it when its name is part of an entry;
short and full names of one office (市环保局, 市环境保护局) are not compared, so only a unit that shares no name at all
is named.

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
_BLANKS = lazy_pattern(r"\s")
_FEWEST = 5
_MOST = 400


@text_check("REF101", "责任单位在成员名单中", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def units_are_in_the_roster(document: DocumentText) -> Iterator[Remark]:
    """Find responsible units without a member in the roster."""
    roster = _roster(document)
    if roster.count("\n") < _FEWEST:
        return
    reported: set[str] = set()
    for paragraph in document.filled:
        if "单位：" not in paragraph.folded:
            continue
        for match in _UNITS.finditer(paragraph.folded):
            for unit in _UNIT.finditer(match["units"]):
                name = unit[0]
                if name in roster or name in reported or _COLLECTIVE.search(name) or _known(name, roster):
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


def _roster(document: DocumentText) -> str:
    entries: list[str] = []
    inside = False
    for paragraph in document.filled:
        if _ROSTER.match(paragraph.folded):
            inside = True
        elif inside and _ROSTER_ENDS.search(paragraph.folded):
            break
        if inside and len(entries) < _MOST:
            entries.append(_BLANKS.sub("", paragraph.folded))
    return "\n".join(entries)


def _known(name: str, roster: str) -> bool:
    """Say whether an office may stand there under a longer or shorter name."""
    core = name.removeprefix("市").removeprefix("省").removeprefix("县").removeprefix("区")[:2]
    return core in roster
