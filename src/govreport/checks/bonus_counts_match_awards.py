"""SCO006: a stated count (申报次数) of a bonus item is the number of awards listed.

Awards are listed one by one, each with its date or document.

    bad:   stated_count: 2, awards 列了 3 项
    good:  stated_count: 3, awards 列了 3 项
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("SCO006", "申报次数与表彰清单一致")
def bonus_counts_match_awards(year: ResolvedYear) -> Iterator[Finding]:
    """Find bonus items that count other than they list."""
    for index, item in enumerate(year.year.bonus):
        if item.stated_count is not None and item.awards and item.stated_count != len(item.awards):
            yield Finding(
                path=("bonus", index, "stated_count"),
                problem=f"申报 {item.stated_count} 次，所列表彰为 {len(item.awards)} 项",
                expected=str(len(item.awards)),
                fix="核对申报次数和表彰清单（awards）",
                text=str(item.stated_count),
            )
