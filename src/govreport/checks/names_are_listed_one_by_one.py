"""DOC036: every person has an entry of their own: who signs (签发人、签名人), and the leading group (领导小组).

Several names in one text of the signatory are parted where that is certain: 张三、李四, or 张三 李四; 李 明 is one
name. What leaves room for doubt is told. In the roster every entry has its own post, so that several names in one are
told likewise; what looks like units or posts (市教育局、市公安局) is left alone. Several organs in one entry of the
issuers (发文机关), and units parted by a comma among those responsible, are warnings.

    bad:   roster: [{role: 成员, name: 赵镕、钱昉, post: 市财政局副局长}]
    good:  roster: [{role: 成员, name: 赵镕, post: 市财政局副局长}, {role: 成员, name: 钱昉, post: 市财政局副局长}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.checks.tasks import responsibilities
from govreport.diagnostics import Finding, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_LONGEST_NAME = 4
_ORGAN = lazy_pattern(r".+(?:局|厅|委|委员会|政府|办公室|人大常委会|法院|检察院|中心|集团|公司)")
_BETWEEN_ORGANS = lazy_pattern(r"[、，,；;](?![^（(]*[）)])")
_BETWEEN_UNITS = lazy_pattern(r"[，,；;](?![^（(]*[）)])")
_UNITS = {"responsible_units": "责任单位", "supporting_units": "配合单位"}


@check("DOC036", "姓名和机关一个一项")
def names_are_listed_one_by_one(year: ResolvedYear) -> Iterator[Finding]:
    """Find entries that hold several names, or names that cannot be told apart."""
    head = year.year.document
    for index, name in enumerate(head.signatory or ()):
        if _people(name) is None:
            yield _doubtful(("document", "signatory", index), "签发人", name, "签发人: [赵镕, 钱昉]")
    for index, signer in enumerate(head.signed_by):
        example = f"{{职务: {signer.post}, 姓名: 赵镕}}"
        yield from _several(("document", "signed_by", index, "name"), "签名人", signer.name, example)
    for index, member in enumerate(year.year.roster):
        example = f"{{职务: {member.role}, 姓名: 赵镕, 单位职务: …}}"
        yield from _several(("roster", index, "name"), f"领导小组{member.role}", member.name, example)
    yield from _several_organs(year)


def _several(path: Path, label: str, name: str, example: str) -> Iterator[Finding]:
    people = _people(name)
    if people is None:
        yield _doubtful(path, label, name, f"- {example}")
    elif len(people) > 1:
        shown = "、".join("".join(each.split()) for each in people)
        yield Finding(
            path=path,
            problem=f"{label}的一项写了 {len(people)} 人：{shown}",
            expected="一人一项",
            fix=f"分成 {len(people)} 项，每项如：- {example}",
            text=name,
        )


def _people(name: str) -> tuple[str, ...] | None:
    """Tell the people in an entry, those of a unit's name being one; None where they cannot be told apart."""
    if name.isalpha() and len(name) <= _LONGEST_NAME:
        return (name,)
    from govreport.model.people import is_person, people_in  # noqa: PLC0415  # most entries are one plain name

    people = people_in(name)
    return people if people is None or all(map(is_person, people)) else (name,)


def _doubtful(path: Path, label: str, name: str, example: str) -> Finding:
    return Finding(
        path=path,
        problem=f"{label}“{name}”看不出是几个人",
        expected="一人一项，姓名之间用顿号或分项",
        fix=f"一人一项，如 {example}；两个字的姓名中间不用加空格",
        text=name,
    )


def _several_organs(year: ResolvedYear) -> Iterator[Finding]:
    head = year.year.document
    for index, issuer in enumerate(head.issuers):
        yield from _organs(("document", "issuers", index, "name"), "发文机关", issuer.name, _BETWEEN_ORGANS)
    for index, name in enumerate(head.authority_mark):
        yield from _organs(("document", "authority_mark", index), "发文机关标志", name, _BETWEEN_ORGANS)
    for path, task in responsibilities(year.year):
        for field, label in _UNITS.items():
            for index, name in enumerate(getattr(task, field)):
                yield from _organs((*path, field, index), label, name, _BETWEEN_UNITS)


def _organs(path: Path, label: str, name: str, between: re.Pattern[str]) -> Iterator[Finding]:
    parts = [part.strip() for part in between.split(name)]
    if len(parts) > 1 and all(map(_ORGAN.fullmatch, parts)):
        yield Finding(
            path=path,
            problem=f"{label}的一项写了 {len(parts)} 个：{name}",
            expected="一个一项",
            fix=f"写成列表，逗号用半角加空格：{label}: [{', '.join(parts)}]",
            severity=Severity.WARNING,
            text=name,
        )
