"""SCO003: stated totals (申报合计) are what the items add up to.

The computed totals are what documents print; a stated one only proves them.

    bad:   totals: {self_score: 71}，各项合计 70
    good:  totals: {self_score: 70}，各项合计 70
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.amounts import points
from govreport.checks.marks import Field, sum_of_items, sum_of_printed
from govreport.checks.registry import check
from govreport.diagnostics import Finding
from govreport.resolve.rounding import exact_difference, exact_sum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from govreport.model.scoring import Totals
    from govreport.resolve import ResolvedYear, ScoreSheet


@check("SCO003", "申报合计与计算一致")
def stated_totals_agree(year: ResolvedYear) -> Iterator[Finding]:
    """Find stated totals that differ from the computed ones."""
    stated, scores = year.year.totals, year.scores
    if stated is None:
        return
    added_up: tuple[tuple[Field, str, Decimal | None, Decimal | None], ...] = (
        ("full_marks", "满分合计", stated.full_marks, scores.full_marks),
        ("self_score", "自评得分合计", stated.self_score, scores.self_score),
    )
    for field, label, typed, added in added_up:
        if typed != _if_groups_agreed(scores, field):
            yield from _compare(field, label, typed, added)
    if all(item.points is not None for item in scores.bonus_items):
        yield from _compare("bonus", "加分合计", stated.bonus, scores.bonus)
        if stated.grand_total not in _totals_of_parts(stated, scores):
            yield from _compare("grand_total", "总得分", stated.grand_total, scores.grand_total)
    yield from _compare("deductions", "扣分合计", stated.deductions, scores.deductions)


def _compare(field: str, label: str, typed: Decimal | None, added: Decimal | None) -> Iterator[Finding]:
    if typed is not None and added is not None and typed != added:
        yield Finding(
            path=("totals", field),
            problem=f"{label}写为 {points(typed)}，按各项计算为 {points(added)}",
            expected=points(added),
            fix="核对各项得分，或改正合计",
            text=points(typed),
        )


def _if_groups_agreed(scores: ScoreSheet, field: Field) -> Decimal | None:
    """Give the sum of the items where a group misstates its own: that is reported there."""
    from_items = sum_of_items(scores.groups, field)
    return None if from_items == sum_of_printed(scores.groups, field) else from_items


def _totals_of_parts(stated: Totals, scores: ScoreSheet) -> set[Decimal]:
    """Give the grand totals that follow from other totals, stated or not: what is wrong there is reported there."""
    bonus = scores.bonus if stated.bonus is None else stated.bonus
    deductions = scores.deductions if stated.deductions is None else stated.deductions
    self_scores = (
        scores.self_score if stated.self_score is None else stated.self_score,
        _if_groups_agreed(scores, "self_score"),
    )
    return {
        scores.final(exact_difference(exact_sum((self_score, scores.base_marks, bonus)), deductions))
        for self_score in self_scores
        if self_score is not None
    }
