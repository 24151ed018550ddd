"""Indicators (考核指标) scored: by what is stated, else by their rule, and from the items up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.formulas import measure
from govreport.resolve.rounding import MAX_DECIMALS, exact_difference, exact_sum, plain, round_half_up, trimmed
from govreport.resolve.rules import Earned, Reason, evaluate_rule
from govreport.resolve.scores import ZERO, ScoreNode, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.rules import ScoringRule
    from govreport.model.sections import Assessment
    from govreport.resolve.figures import ResolvedFigure
    from govreport.resolve.gates import Gates

_RULE_DIGITS = 2
"""Decimals of a score that a rule gives when the scheme states none."""


class Rounding:
    """The scheme's rounding: per item, or once at the end."""

    def __init__(self, year: YearData) -> None:
        """Read it from the scheme."""
        scheme = year.scheme
        self._digits = None if scheme is None or scheme.digits is None else min(scheme.digits, MAX_DECIMALS)
        self._per_item = scheme is not None and scheme.rounding == "item"
        self.only_once = scheme is not None and scheme.rounding == "once"
        self.treatment = scheme.not_applicable if scheme else None

    def item(self, score: Decimal | None) -> Decimal | None:
        """Round the score of an item where that is the rule."""
        return self._round(score) if self._per_item else score

    def once(self, score: Decimal | None) -> Decimal | None:
        """Round a total unless its items were rounded."""
        return score if self._per_item else self._round(score)

    def exact(self, points: Fraction) -> Decimal:
        """Round what a rule gives."""
        return trimmed(round_half_up(points, _RULE_DIGITS if self._digits is None else self._digits))

    def _round(self, score: Decimal | None) -> Decimal | None:
        if score is None or self._digits is None:
            return score
        return round_half_up(Fraction(score), self._digits)


class Indicators:
    """Scores the sections of a year.

    Attributes:
        nodes: everything that is scored, by its path.
        faults: rules that cannot be worked out.
    """

    def __init__(self, figures: Mapping[str, ResolvedFigure], gates: Gates, rounding: Rounding) -> None:
        """Take what rules and gates look at."""
        self._figures, self._gates, self._rounding = figures, gates, rounding
        self.nodes: dict[Path, ScoreNode] = {}
        self.faults: list[Fault] = []

    def score(self, section: Section, path: Path) -> ScoreNode | None:
        """Score a section and what lies below; None when nothing of it is scored."""
        below = (self.score(child, (*path, *step)) for step, child in section.subsections())
        children = tuple(node for node in below if node is not None)
        if children:
            node = self._group(section, path, children)
        elif section.assessment is not None:
            node = self._item(section, section.assessment, path)
        else:
            return None
        if gate := self._gates.fallen(section):
            node = self._zeroed(node, gate)
        self.nodes[path] = node
        return node

    def _zeroed(self, node: ScoreNode, gate: str) -> ScoreNode:
        """Give an indicator and all below it nothing, whatever rules and items come to."""
        if node.standing is not Standing.COUNTED:
            return node
        children = tuple(self._zeroed(child, gate) for child in node.children)
        self.nodes.update((child.path, child) for child in children)
        earned = Earned(Fraction(0), Reason.GATED, "", (gate,))
        return node._replace(children=children, self_score=ZERO, exact=Fraction(0), computed=ZERO, earned=earned)

    def _group(self, section: Section, path: Path, children: tuple[ScoreNode, ...]) -> ScoreNode:
        stated = section.assessment
        if stated is not None and stated.rule is not None:
            earned = self._earned(stated, stated.rule, path, children)
            if stated.rule.weighted:
                return self._whole(ScoreNode(path, section, stated, children, stated.full_marks, None), earned)
        full_marks = add_marks(child.printed_full_marks for child in children)
        if full_marks is None and stated is not None:
            full_marks = stated.full_marks
        exact = add_exact(children)
        self_score = add_marks(child.printed_self_score for child in children)
        if self._rounding.only_once and exact is not None and self_score is not None and exact != Fraction(self_score):
            self_score = self._rounding.exact(exact)
        return ScoreNode(path, section, stated, children, full_marks, self_score, exact=exact)

    def _whole(self, group: ScoreNode, earned: Earned | None) -> ScoreNode:
        """Give a weighted group its score; none when it cannot be worked out."""
        if earned is None:
            return group
        computed = self._rounding.exact(earned.points)
        return group._replace(self_score=computed, exact=earned.points, earned=earned, computed=computed)

    def _item(self, section: Section, stated: Assessment, path: Path) -> ScoreNode:
        standing = self._standing(stated)
        if standing is not Standing.COUNTED:
            return ScoreNode(path, section, stated, (), ZERO, ZERO, standing, exact=Fraction(0))
        if stated.not_applicable:
            return _full(path, section, stated, self._rounding.item(stated.full_marks))
        earned = self._earned(stated, stated.rule, path, ()) if stated.rule else None
        computed = self._rounding.exact(earned.points) if earned else None
        self_score = stated_score(stated)
        exact = earned.points if earned and self_score is None else None
        if self_score is None:
            self_score = computed
        self_score = self._rounding.item(self_score)
        if exact is None and self_score is not None:
            exact = Fraction(self_score)
        return ScoreNode(path, section, stated, (), stated.full_marks, self_score, standing, exact, earned, computed)

    def _earned(
        self, stated: Assessment, rule: ScoringRule, path: Path, children: tuple[ScoreNode, ...]
    ) -> Earned | None:
        at = (*path, "assessment", "rule")
        try:
            if len(rule.kinds) != 1:
                raise FormulaError(FaultKind.RULE_KINDS, "", *rule.kinds)  # noqa: TRY301  (worded like what rules raise)
            if rule.weighted != bool(children):
                raise FormulaError(FaultKind.RULE_MISPLACED, rule.kinds[0])  # noqa: TRY301
            return weighted_sum(stated, children) if children else evaluate_rule(stated, rule, self._figures)
        except FormulaError as error:
            self.faults.append(Fault(error.kind, at, error.subject, error.details))
            return None

    def _standing(self, stated: Assessment) -> Standing:
        if stated.assessed_by:
            return Standing.BY_SUPERIOR
        if stated.not_applicable and self._rounding.treatment != "full":
            return Standing.NOT_APPLICABLE
        return Standing.COUNTED


def stated_score(stated: Assessment) -> Decimal | None:
    """Give the self score as stated, or as full marks and deduction state it."""
    if stated.self_score is not None:
        return stated.self_score
    if stated.full_marks is not None and stated.deduction is not None:
        return exact_difference(stated.full_marks, stated.deduction)
    return None


def weighted_sum(stated: Assessment, children: tuple[ScoreNode, ...]) -> Earned:
    """Weigh the shares of full marks that indicators reach (加权); those that do not count have no weight.

    Raises:
        FormulaError: full marks, a weight or a score is missing.
    """
    if stated.full_marks is None:
        raise FormulaError(FaultKind.NO_FULL_MARKS)
    reached = weights = Fraction(0)
    written: list[str] = []
    for child in children:
        if child.standing is not Standing.COUNTED:
            continue
        weight = child.assessment.weight if child.assessment else None
        marks, score = child.printed_full_marks, child.exact
        if weight is None or measure(weight).amount <= 0:
            raise FormulaError(FaultKind.NO_WEIGHT, child.section.title)
        if not marks or score is None:
            raise FormulaError(FaultKind.NO_FULL_MARKS, child.section.title)
        reached += measure(weight).amount * score / Fraction(marks)
        weights += measure(weight).amount
        shown = "" if child.printed_self_score is None else plain(trimmed(child.printed_self_score))
        share = "" if marks == stated.full_marks else f"÷{plain(trimmed(marks))}×{plain(trimmed(stated.full_marks))}"
        written.append(f"{shown}{share}×{weight.written}")
    if not weights:
        raise FormulaError(FaultKind.NO_WEIGHT, "")
    return Earned(Fraction(stated.full_marks) * reached / weights, Reason.WEIGHTED, "", ("＋".join(written),))


def add_marks(scores: Iterable[Decimal | None]) -> Decimal | None:
    """Add marks up; None when one is not known."""
    known: list[Decimal] = []
    for score in scores:
        if score is None:
            return None
        known.append(score)
    return trimmed(exact_sum(known))


def add_exact(nodes: Iterable[ScoreNode]) -> Fraction | None:
    """Add self scores up as they are before they are rounded; a group that states its own counts as stated."""
    total = Fraction(0)
    for node in nodes:
        stated = node.assessment.self_score if node.assessment and node.children else None
        exact = node.exact if stated is None else Fraction(stated)
        if exact is None:
            return None
        total += exact
    return total


def _full(path: Path, section: Section, stated: Assessment, marks: Decimal | None) -> ScoreNode:
    exact = None if marks is None else Fraction(marks)
    return ScoreNode(path, section, stated, (), stated.full_marks, marks, exact=exact)
