"""CMP003: a number of the finished document stands in its data.

A number that neither a figure nor any text of the data has was added by hand: nobody has confirmed it, and the next
document made from the data will not have it.

    bad: 定稿加写“劝导1830人次”，数据中没有 1830
    good: 定稿加写“收集率为76.7%”，数据中有这个数
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against.registry import Departure, comparison_check
from govreport.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.checks.against.comparison import Comparison


@comparison_check("CMP003", "定稿中的数都来自数据", severity=Severity.INFO)
def figures_come_from_data(comparison: Comparison) -> Iterator[Departure]:
    """Find numbers that the data does not have."""
    for amount, paragraph in comparison.new():
        yield Departure(
            paragraph,
            amount.start,
            amount.end,
            f"数据中没有 {paragraph.text[amount.start : amount.end]}",
            "",
            "核实来源；要保留的，写进数据文件",
        )
