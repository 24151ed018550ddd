"""SCO018: one matter (事项) earns a bonus once, at its highest, where the scheme says so (同一事项只计一次).

Awards of one matter bear the same words under matter (事项); other awards are matters of their own.

    bad:   同一事项先写省级表扬加 1 分，又写国家级表扬加 2 分
    good:  只计国家级表扬 2 分
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.bonus import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO018", "同一事项只计一次", severity=Severity.WARNING)
def matters_count_once(year: ResolvedYear) -> Iterator[Finding]:
    """Find awards of a matter that earns as much or more elsewhere."""
    for index, item in enumerate(year.scores.bonus_items):
        for at, why in item.left_out.items():
            award = year.year.bonus[index].awards[at]
            if why is LeftOut.REPEATED:
                yield Finding(
                    path=("bonus", index, "awards", at, "matter"),
                    problem=f"事项“{award.matter}”另有不低于此的加分，表彰“{award.title}”不再计分",
                    expected="同一事项按最高的计一次",
                    fix="核对事项；确为同一事项的，删去这一项并改正加分",
                    text=award.matter or "",
                )
