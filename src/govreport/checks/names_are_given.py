"""DOC025: a name that has a place in the data is written there.

An empty name leaves a blank cell in the roster (领导小组名单) or a hole in the head of the document (发文机关、主送
机关、签发人); so does an empty post (职务). A name that is not known yet is left out with its entry, or marked 待定.

    bad:   roster: [{role: 组长, name: ""}]
    good:  roster: [{role: 组长, name: 赵镕}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_Named = tuple["Path", str, str]
_LISTS = {"authority_mark": "发文机关标志", "signatory": "签发人", "copied_to": "抄送机关"}


@check("DOC025", "名单和公文要素中的名称不空")
def names_are_given(year: ResolvedYear) -> Iterator[Finding]:
    """Find names that are there and empty."""
    for path, label, name in _names(year):
        if not name.strip():
            yield Finding(
                path=path,
                problem=f"{label}是空的，成文后留下空白",
                expected=f"{label}",
                fix="补填，或删去这一项",
            )


def _names(year: ResolvedYear) -> Iterator[_Named]:
    head = year.year.document
    for path, lines in head.all_titles():
        yield from (((*path, index), "标题", line) for index, line in enumerate(lines))
    for index, issuer in enumerate(head.issuers):
        yield ("document", "issuers", index, "name"), "发文机关名称", issuer.name
    for group, names in enumerate(head.addressees):
        if not names:
            yield ("document", "addressees", group), "主送机关", ""
        for index, name in enumerate(names):
            yield ("document", "addressees", group, index), "主送机关名称", name
    for field, label in _LISTS.items():
        for index, name in enumerate(getattr(head, field) or ()):
            yield ("document", field, index), label, name
    for index, signer in enumerate(head.signed_by):
        yield ("document", "signed_by", index, "post"), f"签名人{signer.name}的职务", signer.post
        yield ("document", "signed_by", index, "name"), "签名人姓名", signer.name
    yield from _members(year)


def _members(year: ResolvedYear) -> Iterator[_Named]:
    for index, member in enumerate(year.year.roster):
        yield ("roster", index, "role"), f"领导小组中{member.name}的职务", member.role
        yield ("roster", index, "name"), f"领导小组{member.role}的姓名", member.name
