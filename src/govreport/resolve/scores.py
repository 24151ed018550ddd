"""Scores added up from item to section to total; stated values are kept beside, never trusted."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.rounding import MAX_DECIMALS, exact_difference, exact_sum, round_half_up, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.sections import Assessment

ZERO = Decimal(0)
_SCALED_DIGITS = 2
"""Decimals of a score scaled up (折算) when the scheme states none."""


class Standing(Enum):
    """Whether an indicator counts in the self score."""

    COUNTED = auto()
    NOT_APPLICABLE = auto()
    BY_SUPERIOR = auto()


class ScoreNode(NamedTuple):
    """An indicator (考核指标), or a group of them (指标类别).

    Attributes:
        path: path of the section.
        section: the section itself.
        assessment: what is stated; None for a group without statement of its own.
        children: indicators below; empty for an item.
        full_marks: 满分 from the items up, in 分; what a group states where an item states none.
        self_score: 自评得分 from the items up, in 分; None when an item lacks it.
        standing: whether an item counts; groups always do.
    """

    path: Path
    section: Section
    assessment: Assessment | None
    children: tuple[ScoreNode, ...]
    full_marks: Decimal | None
    self_score: Decimal | None
    standing: Standing = Standing.COUNTED

    @property
    def printed_full_marks(self) -> Decimal | None:
        """Full marks as a group states them, else as added up."""
        stated = self.assessment.full_marks if self.assessment and self.children else None
        return stated if stated is not None else self.full_marks

    @property
    def printed_self_score(self) -> Decimal | None:
        """Self score as a group states it, else as added up."""
        stated = self.assessment.self_score if self.assessment and self.children else None
        return stated if stated is not None else self.self_score

    def items(self) -> Iterator[ScoreNode]:
        """Yield the indicators that are scored themselves, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.items()


class ScoreSheet(NamedTuple):
    """All scores of a year (得分汇总), in 分.

    Attributes:
        groups: scored sections of the first level, in the user's order.
        full_marks: 满分合计; None when an item states none.
        self_score: 自评得分合计; None when an item lacks one.
        bonus: 加分合计, kept under the scheme's cap.
        bonus_uncapped: the bonus before the cap.
        deductions: 扣分合计.
        grand_total: self score plus bonus minus deductions.
        nodes: everything that is scored, by its path.
        scaled: whether full marks and self score have been scaled up for 不涉及 items (折算).
        partial: whether something scored was left out of the year, so that no sum may be shown.
    """

    groups: tuple[ScoreNode, ...]
    full_marks: Decimal | None
    self_score: Decimal | None
    bonus: Decimal
    bonus_uncapped: Decimal
    deductions: Decimal
    grand_total: Decimal | None
    nodes: dict[Path, ScoreNode]
    scaled: bool = False
    partial: bool = False

    @property
    def scored(self) -> bool:
        """Whether the data scores anything, and all of it is there."""
        return not self.partial and (bool(self.groups) or bool(self.bonus_uncapped))


def add_scores(year: YearData) -> ScoreSheet:
    """Add up the scores of a year from its items."""
    nodes: dict[Path, ScoreNode] = {}
    rounding = _Rounding(year)
    found = (
        _score_section(section, ("achievements", index), rounding, nodes)
        for index, section in enumerate(year.achievements)
    )
    groups = tuple(node for node in found if node is not None)
    full_marks = _sum(node.printed_full_marks for node in groups)
    self_score = _sum(node.printed_self_score for node in groups)
    counted_marks, left_out = _marks_left_out(groups, year)
    scaled = bool(counted_marks and left_out)
    if scaled:
        full_marks, self_score = _scaled(full_marks, self_score, (counted_marks, left_out), year)
    self_score = rounding.once(self_score)
    bonus = exact_sum(item.points for item in year.bonus if item.points is not None)
    cap = year.scheme.bonus_cap if year.scheme else None
    counted = bonus if cap is None else min(bonus, cap)
    deductions = exact_sum(item.points for item in year.deductions)
    grand_total = None if self_score is None else exact_difference(exact_sum((self_score, counted)), deductions)
    return ScoreSheet(groups, full_marks, self_score, counted, bonus, deductions, grand_total, nodes, scaled)


class _Rounding:
    """The scheme's rounding: per item, or once at the end."""

    def __init__(self, year: YearData) -> None:
        scheme = year.scheme
        self._digits = None if scheme is None or scheme.digits is None else min(scheme.digits, MAX_DECIMALS)
        self._per_item = scheme is not None and scheme.rounding == "item"
        self.treatment = scheme.not_applicable if scheme else None

    def item(self, score: Decimal | None) -> Decimal | None:
        return self._round(score) if self._per_item else score

    def once(self, score: Decimal | None) -> Decimal | None:
        return score if self._per_item else self._round(score)

    def _round(self, score: Decimal | None) -> Decimal | None:
        if score is None or self._digits is None:
            return score
        return round_half_up(Fraction(score), self._digits)


def _score_section(section: Section, path: Path, rounding: _Rounding, nodes: dict[Path, ScoreNode]) -> ScoreNode | None:
    below = (_score_section(child, (*path, *step), rounding, nodes) for step, child in section.subsections())
    children = tuple(node for node in below if node is not None)
    if children:
        full_marks = _sum(child.printed_full_marks for child in children)
        self_score = _sum(child.printed_self_score for child in children)
        if full_marks is None and section.assessment is not None:
            full_marks = section.assessment.full_marks
        node = ScoreNode(path, section, section.assessment, children, full_marks, self_score)
    elif section.assessment is not None:
        node = _score_item(section, section.assessment, path, rounding)
    else:
        return None
    nodes[path] = node
    return node


def _score_item(section: Section, assessment: Assessment, path: Path, rounding: _Rounding) -> ScoreNode:
    full_marks, self_score = assessment.full_marks, assessment.self_score
    if self_score is None and full_marks is not None and assessment.deduction is not None:
        self_score = exact_difference(full_marks, assessment.deduction)
    standing = _standing(assessment, rounding)
    if standing is not Standing.COUNTED:
        full_marks = self_score = ZERO
    elif assessment.not_applicable:
        self_score = full_marks
    return ScoreNode(path, section, assessment, (), full_marks, rounding.item(self_score), standing)


def _standing(assessment: Assessment, rounding: _Rounding) -> Standing:
    if assessment.assessed_by:
        return Standing.BY_SUPERIOR
    if assessment.not_applicable and rounding.treatment != "full":
        return Standing.NOT_APPLICABLE
    return Standing.COUNTED


def _sum(scores: Iterable[Decimal | None]) -> Decimal | None:
    known: list[Decimal] = []
    for score in scores:
        if score is None:
            return None
        known.append(score)
    return trimmed(exact_sum(known))


def _marks_left_out(groups: tuple[ScoreNode, ...], year: YearData) -> tuple[Fraction, Fraction]:
    """Add up the full marks that count, and those of 不涉及 items that are to be made up for (折算)."""
    counted, left_out = Fraction(0), Fraction(0)
    if year.scheme is None or year.scheme.not_applicable != "scaled":
        return counted, left_out
    for item in (item for group in groups for item in group.items()):
        marks = (item.assessment.full_marks if item.assessment else None) or ZERO
        if item.standing is Standing.NOT_APPLICABLE:
            left_out += Fraction(marks)
        elif item.standing is Standing.COUNTED:
            counted += Fraction(marks)
    return counted, left_out


def _scaled(
    full_marks: Decimal | None, self_score: Decimal | None, marks: tuple[Fraction, Fraction], year: YearData
) -> tuple[Decimal | None, Decimal | None]:
    """Scale the self score up to all full marks, those of 不涉及 items included."""
    counted, left_out = marks
    stated = None if year.scheme is None else year.scheme.digits
    digits = _SCALED_DIGITS if stated is None else min(stated, MAX_DECIMALS)
    if self_score is not None:
        self_score = round_half_up(Fraction(self_score) * (counted + left_out) / counted, digits)
    if full_marks is not None:
        full_marks = trimmed(exact_sum((full_marks, round_half_up(left_out, MAX_DECIMALS))))
    return full_marks, self_score
