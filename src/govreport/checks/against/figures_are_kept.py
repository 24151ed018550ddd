"""CMP002: a figure that the data prints has not gone from the finished document.

What a sentence says in other words with the same numbers is kept. The numbers of one stretch of deleted text are one
finding, at the words that stood before it.

    bad: 数据为“新建公厕12座，改造8座”，定稿写“新建公厕12座”
    good: 数据为“收集率达到76.7%”，定稿写“污水收集率为76.7%，好于目标”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against.registry import Departure, comparison_check, data_path, named
from govreport.checks.prose.registry import quoted
from govreport.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.checks.against.comparison import Comparison

_MOST_NAMED = 12


@comparison_check("CMP002", "数据中的数没有从定稿中丢失", severity=Severity.WARNING)
def figures_are_kept(comparison: Comparison) -> Iterator[Departure]:
    """Find numbers that are gone, stretch by stretch."""
    for stated, paragraph, start, end in comparison.missing():
        shown = "、".join(named(each) for each in stated[:_MOST_NAMED])
        more = f"等 {len(stated)} 个数" if len(stated) > _MOST_NAMED else ""
        yield Departure(
            paragraph,
            start,
            end,
            f"{quoted(paragraph.text[start:end])}处缺少数据中的 {shown}{more}",
            quoted(stated[0].sentence),
            "补上；不再写的，从数据文件中删去后重新生成",
            data_path(stated[0]),
        )
