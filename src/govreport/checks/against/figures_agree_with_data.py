"""CMP001: a figure of a finished document is the one its data gives.

Asked by `check DOCUMENT --data FILE`: the document that the data gives is made anew, its clauses and cells are looked
for in the finished one by their wording, wherever they went, and the numbers in them are compared. Figures, scores,
totals, dates and document numbers count; ordinals and running numbers do not. 12000吨 and 1.2万吨 are equal, so are
full-width digits, thousands separators, and a rounded number called 约, 余 or 以上. Tracked changes count as accepted.
In a document written anew, and for numbers exchanged in reworded sentences, the words beside a number tell whose it is.

    bad: 数据为 76.7%，定稿写“收集率达到 77.6%”
    good: 数据为 12034吨，定稿写“约1.2万吨”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against.registry import Departure, comparison_check, data_path, named
from govreport.checks.prose.registry import quoted
from govreport.diagnostics import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.checks.against.comparison import Comparison

_AROUND = 16


@comparison_check("CMP001", "定稿中的数与数据一致")
def figures_agree_with_data(comparison: Comparison) -> Iterator[Departure]:
    """Find numbers that are others than the data's."""
    for stated, (amount, paragraph), certain in comparison.differing():
        words = paragraph.text[max(0, amount.start - _AROUND) : amount.end].lstrip("，。；：、）")
        yield Departure(
            paragraph,
            amount.start,
            amount.end,
            f"{quoted(words)}：{paragraph.text[amount.start : amount.end]} 与数据不一致",
            named(stated),
            "按数据改正；数据错了的，改数据文件后重新生成",
            data_path(stated),
            Certainty.CERTAIN if certain else Certainty.PROBABLE,
        )
