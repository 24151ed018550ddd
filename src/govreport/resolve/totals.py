"""Scores added up: sections to the total, bonus and deductions, base marks, cap, gates and band."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.bonus import score_bonus
from govreport.resolve.gates import Gates
from govreport.resolve.indicators import Indicators, Rounding, add_exact, add_marks
from govreport.resolve.ranking import band_of, lowest_band
from govreport.resolve.rounding import MAX_DECIMALS, exact_difference, exact_sum, round_half_up, trimmed
from govreport.resolve.scores import ZERO, ScoreNode, ScoreSheet, Standing, final_total

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from govreport.model import YearData
    from govreport.model.scoring import Band
    from govreport.resolve.figures import ResolvedFigure

_SCALED_DIGITS = 2
"""Decimals of a score scaled up (折算) when the scheme states none."""


def add_scores(year: YearData, figures: Mapping[str, ResolvedFigure]) -> ScoreSheet:
    """Add up the scores of a year from its items."""
    rounding, gates = Rounding(year), Gates(year, figures)
    indicators = Indicators(figures, gates, rounding)
    found = (indicators.score(section, ("achievements", index)) for index, section in enumerate(year.achievements))
    groups = tuple(node for node in found if node is not None)
    marks = _Marks(add_marks(node.printed_full_marks for node in groups), _self_score(groups, rounding))
    marks, scaled = _scaled(marks, groups, year)
    self_score = rounding.once(marks.self_score)
    bonus_items = score_bonus(year)
    bonus = exact_sum(item.points for item in bonus_items if item.points is not None)
    cap = year.scheme.bonus_cap if year.scheme else None
    sums = _Sums(bonus if cap is None else min(bonus, cap), exact_sum(item.points for item in year.deductions))
    base = (year.scheme.base_marks if year.scheme else None) or ZERO
    uncapped = _uncapped(self_score, base, sums)
    zeroed = any(gate.effect == "zero" for gate in gates.of_the_year)
    total_cap = year.scheme.cap if year.scheme else None
    grand_total = None if uncapped is None else final_total(uncapped, total_cap, zeroed=zeroed)
    return ScoreSheet(
        groups, marks.full_marks, self_score, sums.bonus, bonus, sums.deductions, grand_total, indicators.nodes, scaled,
        base, uncapped, bonus_items, _band(grand_total, year, gates), tuple(gate.title for gate in gates.of_the_year),
        zeroed, total_cap, (*indicators.faults, *gates.faults), _unit_scores(year),
    )  # fmt: skip


def _unit_scores(year: YearData) -> tuple[Decimal, ...]:
    """Give the scores of units as typed where all have as many decimals, else all without trailing zeros."""
    typed = tuple(unit.score for unit in year.unit_scores.items) if year.unit_scores else ()
    alike = len({score.as_tuple().exponent for score in typed}) == 1
    return typed if alike else tuple(trimmed(score) for score in typed)


class _Marks(NamedTuple):
    """Full marks and self score of all groups."""

    full_marks: Decimal | None
    self_score: Decimal | None


class _Sums(NamedTuple):
    """Bonus under its cap, and deductions."""

    bonus: Decimal
    deductions: Decimal


def _self_score(groups: tuple[ScoreNode, ...], rounding: Rounding) -> Decimal | None:
    """Add the groups up; where the scheme rounds once, from their exact scores."""
    printed = add_marks(node.printed_self_score for node in groups)
    exact = add_exact(groups) if rounding.only_once else None
    if printed is None or exact is None or exact == Fraction(printed):
        return printed
    return rounding.exact(exact)


def _uncapped(self_score: Decimal | None, base: Decimal, sums: _Sums) -> Decimal | None:
    if self_score is None:
        return None
    return exact_difference(exact_sum((self_score, base, sums.bonus)), sums.deductions)


def _band(total: Decimal | None, year: YearData, gates: Gates) -> Band | None:
    """Give the band of the grand total; a gate of the year leaves the lowest."""
    if year.scheme is None:
        return None
    return lowest_band(year.scheme.bands) if gates.of_the_year else band_of(total, year.scheme.bands)


def _scaled(marks: _Marks, groups: tuple[ScoreNode, ...], year: YearData) -> tuple[_Marks, bool]:
    """Scale the self score up to all full marks, those of 不涉及 items included, where the scheme does so (折算)."""
    counted, left_out = _marks_left_out(groups, year)
    if not (counted and left_out):
        return marks, False
    stated = None if year.scheme is None else year.scheme.digits
    digits = _SCALED_DIGITS if stated is None else min(stated, MAX_DECIMALS)
    full_marks, self_score = marks
    if self_score is not None:
        self_score = round_half_up(Fraction(self_score) * (counted + left_out) / counted, digits)
    if full_marks is not None:
        full_marks = trimmed(exact_sum((full_marks, round_half_up(left_out, MAX_DECIMALS))))
    return _Marks(full_marks, self_score), True


def _marks_left_out(groups: tuple[ScoreNode, ...], year: YearData) -> tuple[Fraction, Fraction]:
    """Add up the full marks that count, and those of 不涉及 items that are to be made up for."""
    counted, left_out = Fraction(0), Fraction(0)
    if year.scheme is None or year.scheme.not_applicable != "scaled":
        return counted, left_out
    for item in (item for group in groups for item in group.addends()):
        marks = Fraction((item.assessment.full_marks if item.assessment else None) or ZERO)
        if item.standing is Standing.NOT_APPLICABLE:
            left_out += marks
        elif item.standing is Standing.COUNTED:
            counted += marks
    return counted, left_out
