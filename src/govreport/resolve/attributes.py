"""Attributes of figures in texts: 目标, 上年, 增减, 完成率 … from a closed list."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from govreport.model.quantities import MAX_DIGITS
from govreport.resolve.dates import official_time
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.formulas import measure, unit_amount
from govreport.resolve.names import DESCRIPTIONS
from govreport.resolve.quantities import ROUGHLY, comparable, is_bound, is_open, is_rank, is_rough, with_unit
from govreport.resolve.rounding import decimals_of, plain, round_half_up, trimmed
from govreport.resolve.units import PERCENT_UNITS, POINT_UNITS, alike, describe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from govreport.model import Figure, Quantity
    from govreport.resolve.figures import ResolvedFigure

RATE_DIGITS = 2
"""Decimals of computed rates unless the figure says how many, whatever its own; trailing zeros are dropped."""

ESTIMATED = "预计"
"""What stands before a value until its status says more."""

_ROUGH_DIGITS = 0
"""Decimals of a rate of rough numbers: 约50件 of 60件 are 约83%."""
_CLOSEST_DIGITS = 4
"""Up to so many decimals a rate that is just short of 100 % is told from it."""

_DERIVED = frozenset({"增减", "超额", "同比", "完成率", "占比"})
"""Attributes that are reckoned from the value, and are estimates where it is one."""
_FIELDS = {"目标": "target", "上年": "previous", "上期": "last_period"}
_DIFFERENCE_DIGITS = 6
_DESCRIBED: dict[str, str] = dict(
    zip(DESCRIPTIONS, ("definition", "scope", "as_of", "status", "division", "source"), strict=True)
)
_STATUS = {"estimated": ESTIMATED, "preliminary": "快报", "verified": "核定"}


class AttributePrinter:
    """Prints attributes of the figures of a year."""

    def __init__(self, figures: Mapping[str, ResolvedFigure]) -> None:
        """Remember which figures are parts (其中) of which."""
        self._wholes: dict[str, ResolvedFigure] = {}
        for whole in figures.values():
            for part in whole.figure.parts.items if whole.figure.parts else ():
                if part != whole.name:
                    self._wholes.setdefault(part, whole)
        self._printers: dict[str, Callable[[ResolvedFigure], str]] = {
            "": printed_value,
            "数": lambda figure: figure.printed.written_number,
            "目标": lambda figure: declared_value(figure, "目标").written,
            "上年": lambda figure: declared_value(figure, "上年").written,
            "上期": lambda figure: declared_value(figure, "上期").written,
            "增减": lambda figure: difference(figure, declared_value(figure, "上年")),
            "超额": _excess,
            "同比": growth,
            "完成率": completion,
            "占比": self._share,
            "所列": _listed,
        }

    def print(self, figure: ResolvedFigure, attribute: str) -> str:
        """Print an attribute of a figure; the empty one is the figure itself.

        Raises:
            FormulaError: the figure lacks what the attribute needs.
        """
        if attribute in DESCRIPTIONS:
            return described(figure.name, figure.figure, attribute)
        milestone = stated_milestone(figure.figure, attribute)
        if milestone is not None:
            return comparable(milestone, figure.figure, figure.printed, attribute).written
        words = self._printers[attribute](figure)
        return ESTIMATED + words if attribute in _DERIVED and self._is_estimate(figure, attribute) else words

    def _is_estimate(self, figure: ResolvedFigure, attribute: str) -> bool:
        whole = self._wholes.get(figure.name) if attribute == "占比" else None
        return any(each.figure.status == "estimated" for each in (figure, whole) if each)

    def _share(self, figure: ResolvedFigure) -> str:
        whole = self._wholes.get(figure.name)
        if whole is None:
            raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, figure.name, "parts", "其中")
        if not alike(whole.printed.unit, figure.printed.unit):
            sides = (f"“{each.name}”（{describe(each.exact.dimensions)}）" for each in (figure, whole))
            raise FormulaError(FaultKind.MIXED_UNITS, figure.name, *sides)
        ensure_number(whole.name, whole.printed)
        return _rate(figure, figure.exact.amount, whole.exact.amount, whole.printed)


def described(name: str, figure: Figure, attribute: str) -> str:
    """Say what a figure is (口径, 范围, 状态 …) as declared, a day the official way.

    Raises:
        FormulaError: the figure does not say it.
    """
    field = _DESCRIBED[attribute]
    words: str | None = getattr(figure, field)
    if not words:
        raise FormulaError(FaultKind.MISSING_ATTRIBUTE, name, name, field, attribute)
    return _STATUS.get(words, words) if field == "status" else official_time(words)


def printed_value(figure: ResolvedFigure) -> str:
    """Print a value; one that is only estimated (预计) says so."""
    written = figure.printed.written
    if figure.figure.status == "estimated" and not written.startswith(ESTIMATED):
        return ESTIMATED + written
    return written


def stated_milestone(figure: Figure, attribute: str) -> Quantity | None:
    """Give a milestone that an attribute such as 第一阶段目标 names."""
    phase = attribute.removesuffix("目标")
    return figure.milestones.get(phase) if phase and phase != attribute else None


def planned_value(figure: Figure, attribute: str) -> Quantity | None:
    """Give what can be printed of a figure that has no value yet: its target, a milestone, an earlier value."""
    quantity = stated_milestone(figure, attribute)
    if quantity is None and attribute in _FIELDS:
        quantity = getattr(figure, _FIELDS[attribute])
    return quantity and with_unit(quantity, figure.unit)


def declared_value(figure: ResolvedFigure, attribute: str) -> Quantity:
    """Give a target or an earlier value in units that can be compared with the printed one.

    Raises:
        FormulaError: the figure states none, or one of another kind.
    """
    field = _FIELDS[attribute]
    quantity: Quantity | None = getattr(figure.figure, field)
    if quantity is None:
        raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, figure.name, field, attribute)
    return comparable(quantity, figure.figure, figure.printed, attribute)


def _listed(figure: ResolvedFigure) -> str:
    """Print what a figure counts, one by one; no 、 between marks that touch (GB/T 15834)."""
    names = figure.figure.listed
    if not names:
        raise FormulaError(FaultKind.MISSING_ATTRIBUTE, figure.name, figure.name, "listed", "所列")
    touching = (left[-1:] in "”》" and right[:1] in "“《" for left, right in pairwise(names))
    return names[0] + "".join(name if touch else f"、{name}" for name, touch in zip(names[1:], touching, strict=True))


def difference(figure: ResolvedFigure, base: Quantity) -> str:
    """Print how far two printed values are apart, without sign: the sentence says which way."""
    printed = figure.printed
    ensure_number(figure.name, printed)
    apart = abs(measure(printed).amount - measure(base).amount) / unit_amount(printed.scale, printed.unit)
    if not apart:
        return f"{_roughly(printed, base)}0{printed.scale}{_unit_of_difference(figure)}"
    needed = decimals_of(apart, _DIFFERENCE_DIGITS)
    number = plain(round_half_up(apart, max(printed.digits, _DIFFERENCE_DIGITS if needed is None else needed)))
    return f"{_roughly(printed, base)}{number}{printed.scale}{_unit_of_difference(figure)}"


def _unit_of_difference(figure: ResolvedFigure) -> str:
    unit = figure.printed.unit
    if is_rank(figure):
        return "位"
    if unit == "‰":
        return "个千分点"
    return "个百分点" if unit in PERCENT_UNITS else unit


def _excess(figure: ResolvedFigure) -> str:
    """Print by how much a target is passed; said only where it is, and where more is better."""
    target = declared_value(figure, "目标")
    if figure.figure.direction == "lower" or is_rank(figure):
        raise FormulaError(FaultKind.LOWER_IS_BETTER, figure.name, figure.name)
    if measure(figure.printed).amount < measure(target).amount:
        written = figure.printed.written, target.written
        raise FormulaError(FaultKind.NOT_ABOVE_TARGET, figure.name, figure.name, *written)
    return difference(figure, target)


def growth(figure: ResolvedFigure) -> str:
    """Print the growth over the year before: of a rate in points (个百分点), of a rank in places, else in per cent."""
    base = declared_value(figure, "上年")
    if figure.printed.unit in PERCENT_UNITS | POINT_UNITS or is_rank(figure):
        return difference(figure, base)
    if not measure(base).amount and is_unchanged(figure):
        return "0%"
    against = measure(base).amount
    ensure_number("上年", base)
    return _rate(figure, abs(measure(figure.printed).amount - against), abs(against), base)


def completion(figure: ResolvedFigure) -> str:
    """Print the rate of completion; there is none of a rank, nor of a rate, unless it is one of progress."""
    target = declared_value(figure, "目标")
    rate = figure.printed.unit in PERCENT_UNITS | POINT_UNITS and not figure.figure.cumulative
    if rate or is_rank(figure):
        raise FormulaError(FaultKind.RATE_COMPLETION, figure.name, figure.name, figure.printed.written)
    return _rate(figure, figure.exact.amount, measure(target).amount, target)


def is_unchanged(figure: ResolvedFigure) -> bool:
    """Say whether a value is just that of the year before.

    Raises:
        FormulaError: the figure states none, or one of another kind.
    """
    base = declared_value(figure, "上年")
    return measure(figure.printed).amount == measure(base).amount


def _rate(figure: ResolvedFigure, amount: Fraction, against: Fraction, base: Quantity) -> str:
    ensure_number(figure.name, figure.printed)
    if is_open(base):
        raise FormulaError(FaultKind.NOT_A_NUMBER, figure.name, figure.name, base.written)
    if against == 0:
        raise FormulaError(FaultKind.DIVISION_BY_ZERO, figure.name, f"“{figure.name}”的比较基数“{base.written}”")
    rate = _per_cent(amount, against)
    if abs(rate.numerator) >= rate.denominator * _TOO_LARGE_RATE:
        raise FormulaError(FaultKind.RESULT_TOO_LARGE, figure.name)
    stated, roughly = figure.figure.rate_digits, _roughly(figure.printed, base)
    usual = _ROUGH_DIGITS if roughly else RATE_DIGITS
    number = _told_apart(rate, usual if stated is None else stated, exactly=not roughly)
    return f"{roughly}{plain(trimmed(number))}%"


def _per_cent(amount: Fraction, against: Fraction) -> Fraction:
    """Divide in one step; fractions that are divided and multiplied are reduced each time."""
    return Fraction(100 * amount.numerator * against.denominator, amount.denominator * against.numerator)


def _told_apart(rate: Fraction, digits: int, *, exactly: bool) -> Decimal:
    """Round a rate, but not to 0 % or 100 % where it is neither: 99.996 of 100 are not all of them."""
    number = round_half_up(rate, digits)
    if not exactly or number not in _WHOLE_RATES or number == rate:
        return number
    for more in range(digits + 1, _CLOSEST_DIGITS + 1):
        if (closer := round_half_up(rate, more)) != number:
            return closer
    least = Decimal(1).scaleb(-max(digits, _CLOSEST_DIGITS))
    return number + (least if rate > number else -least)


_TOO_LARGE_RATE = 100 * 10**MAX_DIGITS
_WHOLE_RATES = frozenset({Decimal(0), Decimal(100)})


def ensure_number(name: str, quantity: Quantity) -> None:
    """Refuse to reckon with what is no number: at least so much, or 50余.

    Raises:
        FormulaError: it is one of these.
    """
    if is_bound(quantity) or is_open(quantity):
        raise FormulaError(FaultKind.NOT_A_NUMBER, name, name, quantity.written)


def _roughly(*quantities: Quantity) -> str:
    return ROUGHLY if any(is_rough(quantity) for quantity in quantities) else ""
