"""Readings of results: how a figure stands against its target or its year before, as facts; compose words them."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from govreport.resolve.attributes import completion, declared_value, difference, ensure_number, growth
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import measure
from govreport.resolve.progress import lower_is_better, read_progress
from govreport.resolve.quantities import ROUGHLY, is_bound, is_open, is_rank, is_rough, is_strict
from govreport.resolve.rounding import decimals_of, plain, round_half_up, trimmed
from govreport.resolve.targets import milestones, stated_targets
from govreport.resolve.units import PERCENT_UNITS, POINT_UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from govreport.diagnostics import Path
    from govreport.model import Quantity, YearData
    from govreport.resolve.figures import ResolvedFigure
    from govreport.resolve.progress import Progress
    from govreport.resolve.targets import StatedTarget
    from govreport.resolve.texts import Pieces

_MULTIPLE_DIGITS = 2
"""Decimals of a multiple; as many as a rate has, so that the two agree."""

Facts = dict[str, "Callable[[], str | None]"]
"""What can be told of a result, by the name it has in phrases."""

GROWTHS = (
    "grown",
    "fallen",
    "unchanged",
    "about_unchanged",
    "from_zero",
    "risen_from_zero",
    "points_up",
    "points_down",
    "rank_up",
    "rank_down",
)
"""How a figure may stand against the year before; the phrase table has an entry for each."""


class Reading(NamedTuple):
    """A result as facts.

    Attributes:
        key: entry of the phrase table.
        form: `status` in a few words, as a table has it, or `clause` for a sentence.
        facts: what the phrase may name in braces; most phrases name little of it, so each is told when asked for.
        estimated: whether the value is only estimated (预计).
    """

    key: str
    form: Literal["status", "clause"]
    facts: Mapping[str, Callable[[], str | None]] = MappingProxyType({})
    estimated: bool = False

    def fact(self, name: str) -> str | None:
        """Tell a fact; None where there is none of that name."""
        tell = self.facts.get(name)
        return tell() if tell else None


class Readings:
    """Reads the figures of a year by its targets and milestones."""

    def __init__(self, year: YearData, texts: Mapping[Path, Pieces]) -> None:
        """Take the year and its texts; the targets of its sections are gathered when first asked for."""
        self._year = year
        self._texts = texts
        self._stated: dict[str, list[StatedTarget]] | None = None

    def read(self, figure: ResolvedFigure, attribute: str) -> Reading:
        """Read a figure as one of the attributes 进度, 完成情况, 同比增减.

        Raises:
            FormulaError: the figure lacks what the reading needs.
        """
        if attribute == "同比增减":
            return read_growth(figure, "clause")
        return self.read_target(figure, "status" if attribute == "进度" else "clause")

    def read_target(self, figure: ResolvedFigure, form: Literal["status", "clause"]) -> Reading:
        """Read a figure against its target.

        Raises:
            FormulaError: it has no target, or none that its value can be compared with.
        """
        target = declared_value(figure, "目标")
        progress = self.progress(figure)
        if progress is None:
            at_bound = is_strict(target) and measure(figure.printed).amount == measure(target).amount
            if at_bound and figure.printed.exact:
                written = figure.printed.written, target.written
                raise FormulaError(FaultKind.AT_STRICT_TARGET, figure.name, figure.name, *written)
            for side in (figure.printed, target):
                if is_rough(side) or is_bound(side):
                    raise FormulaError(FaultKind.NOT_A_NUMBER, figure.name, figure.name, side.written)
            raise FormulaError(FaultKind.NOT_COMPARABLE, figure.name, figure.name, f"目标“{target.written}”")
        return Reading(progress, form, _facts(figure, target), figure.figure.status == "estimated")

    def progress(self, figure: ResolvedFigure) -> Progress | None:
        """Tell how a figure stands against its target; None when they cannot be compared."""
        stated = iter(self._targets().get(figure.name, ()))
        return read_progress(figure, self._year, milestones(figure.figure, self._year, stated))

    def _targets(self) -> dict[str, list[StatedTarget]]:
        if self._stated is None:
            self._stated = {}
            for each in stated_targets(self._year, self._texts):
                self._stated.setdefault(each.figure, []).append(each)
        return self._stated


def read_growth(figure: ResolvedFigure, form: Literal["status", "clause"]) -> Reading:
    """Read a figure against the year before: a rate in points, a rank in places, anything else in per cent.

    Raises:
        FormulaError: it has no value of the year before, or on either side one that leaves open how much (以上, 余).
    """
    base = declared_value(figure, "上年")
    for side in (figure.printed, base):
        if is_bound(side) or is_open(side):
            raise FormulaError(FaultKind.NOT_A_NUMBER, figure.name, figure.name, side.written)
    value, before = measure(figure.printed).amount, measure(base).amount
    facts = _told(figure, "上年", base)
    key = _growth_key(figure, value, before)
    if key == "unchanged" and (is_rough(figure.printed) or is_rough(base)):
        key = "about_unchanged"
    if key == "from_zero" and lower_is_better(figure):
        key = "risen_from_zero"
    if key in {"grown", "fallen"}:
        rate = growth(figure)  # there may be none, which is to be known before words are wanted
        facts["幅度"] = lambda: rate
    return Reading(key, form, facts, figure.figure.status == "estimated")


def _growth_key(figure: ResolvedFigure, value: Fraction, before: Fraction) -> str:
    if value == before:
        return "unchanged"
    if is_rank(figure):  # the first is the best
        return "rank_up" if value < before else "rank_down"
    if figure.printed.unit in PERCENT_UNITS | POINT_UNITS:
        return "points_up" if value > before else "points_down"
    if before == 0 and value > 0:
        return "from_zero"
    return "grown" if value > before else "fallen"


def _told(figure: ResolvedFigure, label: str, other: Quantity) -> Facts:
    """List what can be said of a value and of what it is compared with."""
    facts: Facts = {"数值": lambda: _bare(figure, figure.printed), label: lambda: _bare(figure, other)}
    if not is_bound(figure.printed):  # 99.5%以上 is no number to reckon with
        ensure_number(figure.name, figure.printed)
        facts["差"] = lambda: difference(figure, other)
    return facts


def _facts(figure: ResolvedFigure, target: Quantity) -> Facts:
    """List what can be said of a value and its target."""
    facts = _told(figure, "目标", target)
    if not is_bound(figure.printed):
        facts["倍数"] = lambda: _multiple(figure, target)
        facts["完成率"] = lambda: _or_none(completion, figure)
    return facts


def _multiple(figure: ResolvedFigure, target: Quantity) -> str | None:
    """Print a multiple; a short one that is a little more than there is says 约. There is none of nothing."""
    whole = measure(target).amount
    if not whole:
        return None
    exact = measure(figure.printed).amount / whole
    shown = trimmed(round_half_up(exact, _MULTIPLE_DIGITS))
    digits = decimals_of(Fraction(shown), _MULTIPLE_DIGITS) or 0
    roughly = ROUGHLY if Fraction(shown) > exact and digits < _MULTIPLE_DIGITS else ""
    return f"{roughly}{plain(shown)}倍"


def _or_none(compute: Callable[[ResolvedFigure], str], figure: ResolvedFigure) -> str | None:
    try:
        return compute(figure)
    except FormulaError:
        return None


def _bare(figure: ResolvedFigure, quantity: Quantity) -> str:
    """Print a number with its unit, a rank as one (第3名); what qualifies it is the phrase's business."""
    ordinal = "第" if is_rank(figure) else ""
    return f"{ordinal}{quantity.written_number}{quantity.scale}{quantity.unit}"
