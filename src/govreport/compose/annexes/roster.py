"""The list of the leading group (领导小组组成人员名单)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import Line
from govreport.compose.filters import spread_name
from govreport.compose.roster import post_words, roster_is_placed
from govreport.doctree import Cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.compose.annexes.rows import Order
    from govreport.resolve import ResolvedYear


def roster_lines(year: ResolvedYear, _order: Order) -> Iterator[Line]:
    """Yield the members in the user's order; a role is named once for those who share it.

    A roster that stands in the text is not repeated.
    """
    members = () if roster_is_placed(year.year) else year.year.roster
    for index, member in enumerate(members):
        at = f"roster[{index}]"
        cells = {
            "name": Cell(str(spread_name(member.name)), path=f"{at}.name"),
            "post": Cell(post_words(member), path=f"{at}.post"),
        }
        if index == 0 or members[index - 1].role != member.role:
            sharing = next((n for n, other in enumerate(members[index:]) if other.role != member.role), None)
            rows = sharing if sharing is not None else len(members) - index
            cells["group"] = Cell(member.role, rows=rows, path=f"{at}.role")
        yield Line(cells)
