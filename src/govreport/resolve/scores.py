"""Scores (得分) of a year as they stand once they are added up; stated values are kept beside, never trusted."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.rounding import exact_difference
from govreport.resolve.rules import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from govreport.diagnostics import Path
    from govreport.model import Section
    from govreport.model.scoring import Band
    from govreport.model.sections import Assessment
    from govreport.resolve.bonus import BonusScore
    from govreport.resolve.faults import Fault
    from govreport.resolve.rules import Earned

ZERO = Decimal(0)


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
        exact: the self score before it is rounded, for totals that are rounded once.
        earned: what its rule (评分规则) or a gate gives; None without either.
        computed: the rule's points rounded; None without a rule that can be worked out.
    """

    path: Path
    section: Section
    assessment: Assessment | None
    children: tuple[ScoreNode, ...]
    full_marks: Decimal | None
    self_score: Decimal | None
    standing: Standing = Standing.COUNTED
    exact: Fraction | None = None
    earned: Earned | None = None
    computed: Decimal | None = None

    @property
    def as_a_whole(self) -> bool:
        """Whether a rule or a gate gives a group its score, so that its indicators do not add up to it."""
        rule = self.assessment.rule if self.assessment else None
        return bool(self.children) and (self.earned is not None or (rule is not None and rule.weighted))

    @property
    def is_gated(self) -> bool:
        """Whether a gate (否决事项) has fallen on it, or on what it belongs to."""
        return self.earned is not None and self.earned.reason is Reason.GATED

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

    @property
    def lost(self) -> Decimal:
        """How many points of its full marks an indicator that counts has lost; none where one of both is not known."""
        full_marks, self_score = self.printed_full_marks, self.printed_self_score
        if self.standing is not Standing.COUNTED or full_marks is None or self_score is None:
            return ZERO
        return max(exact_difference(full_marks, self_score), ZERO)

    def items(self) -> Iterator[ScoreNode]:
        """Yield the indicators that are scored themselves, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.items()

    def addends(self) -> Iterator[ScoreNode]:
        """Yield what the levels above add up: items, and groups whose score is given as a whole."""
        if not self.children or self.as_a_whole:
            yield self
            return
        for child in self.children:
            yield from child.addends()


class ScoreSheet(NamedTuple):
    """All scores of a year (得分汇总), in 分.

    Attributes:
        groups: scored sections of the first level, in the user's order.
        full_marks: 满分合计; None when an item states none.
        self_score: 自评得分合计; None when an item lacks one.
        bonus: 加分合计, kept under the scheme's cap.
        bonus_uncapped: the bonus before the cap.
        deductions: 扣分合计.
        grand_total: self score, base marks and bonus less deductions, kept under the scheme's cap; nothing is left
            when a gate takes the whole year.
        nodes: everything that is scored, by its path.
        scaled: whether full marks and self score have been scaled up for 不涉及 items (折算).
        base_marks: 基础分 of the scheme.
        uncapped_total: the grand total before cap and gates.
        bonus_items: what each bonus item comes to, in the user's order.
        band: 等次 of the grand total; None when the scheme has none that fits.
        vetoed_by: titles of the gates that take the whole year (一票否决).
        zeroed: whether one of them leaves nothing.
        cap: 最高总分 of the scheme.
        faults: rules and gates that cannot be worked out.
        unit_scores: scores of the units (单位得分) as printed, in the user's order.
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
    base_marks: Decimal = ZERO
    uncapped_total: Decimal | None = None
    bonus_items: tuple[BonusScore, ...] = ()
    band: Band | None = None
    vetoed_by: tuple[str, ...] = ()
    zeroed: bool = False
    cap: Decimal | None = None
    faults: tuple[Fault, ...] = ()
    unit_scores: tuple[Decimal, ...] = ()
    partial: bool = False

    def final(self, total: Decimal) -> Decimal:
        """Hold a total against the scheme's cap and the gates of the year."""
        return final_total(total, self.cap, zeroed=self.zeroed)

    def short_of_full_marks(self) -> Iterator[ScoreNode]:
        """Yield what lost points (扣分): items, and groups whose score is given as a whole, in the user's order."""
        return (node for group in self.groups for node in group.addends() if node.lost > 0)

    @property
    def scored(self) -> bool:
        """Whether the data scores anything, and all of it is there."""
        return not self.partial and (bool(self.groups) or bool(self.bonus_uncapped))


def final_total(total: Decimal, cap: Decimal | None, *, zeroed: bool) -> Decimal:
    """Hold a total against a cap and a gate (一票否决) that leaves nothing."""
    if zeroed:
        return ZERO
    return total if cap is None else min(total, cap)
