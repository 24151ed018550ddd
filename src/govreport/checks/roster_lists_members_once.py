"""DOC026: the roster of the leading group (领导小组) lists everybody once.

Told apart by name and post: two people may share a name. Who holds a second office, such as 办公室主任, is marked 兼任
(concurrent).

    bad:   roster: [{role: 成员, name: 赵镕, post: 市财政局副局长}, {role: 成员, name: 赵镕, post: 市财政局副局长}]
    good:  roster: [{role: 组长, name: 赵镕, post: 副市长}, {role: 办公室主任, name: 赵镕, concurrent: 是}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model.year import Member
    from govreport.resolve import ResolvedYear


@check("DOC026", "名单中一人只列一次", severity=Severity.WARNING)
def roster_lists_members_once(year: ResolvedYear) -> Iterator[Finding]:
    """Find members that stand in the roster again with the same post."""
    first: dict[tuple[str, str], int] = {}
    for index, member in enumerate(year.year.roster):
        known = _identity(member)
        if member.concurrent or not known[0]:
            continue
        earlier = first.setdefault(known, index)
        if earlier != index:
            role = year.year.roster[earlier].role
            yield Finding(
                path=("roster", index),
                problem=f"{member.name}（{member.post or member.role}）在名单中列了两次，前一次是{role}",
                expected="一人只列一次",
                fix="删去重复的一项；确实兼任的写 concurrent: 是（兼任），同名的另一个人核对单位职务",
                text=member.name,
            )


def _identity(member: Member) -> tuple[str, str]:
    """Give what tells a person from another; a name is the same with a blank in it."""
    return "".join(member.name.split()), "".join((member.post or member.role).split())
