"""SUM002: a value typed beside a formula (公式) is what the formula gives.

The formula is computed exactly and rounded once (四舍五入) to the digits that were typed.

    bad:   合计: {value: 10处, formula: 甲 + 乙}，甲 4处，乙 5处
    good:  合计: {value: 9处, formula: 甲 + 乙}，甲 4处，乙 5处
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import disagreement, is_percentage
from govreport.checks.registry import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Finding
    from govreport.resolve import ResolvedYear


@check("SUM002", "填写的数值与公式一致")
def values_agree_with_formulas(year: ResolvedYear) -> Iterator[Finding]:
    """Find typed values that their formula contradicts."""
    for figure in year.figures.values():
        if not figure.agrees and not is_percentage(figure):
            yield disagreement(figure)
