"""SUM010: a value and its target (目标) or earlier value (上年、上期) are of one order of magnitude (万 is not 亿).

Of 286.4亿元 and 270.1万元 one has the wrong 万 or 亿: the numbers are alike, the amounts are not. Told is what differs
five-hundredfold and more although the numbers alone are alike, and what differs a thousandfold without being small. New
things grow from little, work that has begun is far from its target, and what should become less may become nearly
nothing: counts below ten, rates, ranks and such falls are left alone. Persons and things come whole, so 9.8人 is no
count but has lost its 万.

    bad:   投资: {value: 97.5亿元, target: 180万元}
    good:  投资: {value: 97.5亿元, target: 180亿元}
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.amounts import amount
from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.resolve.faults import FormulaError
from govreport.resolve.quantities import comparable, is_rank
from govreport.resolve.rounding import plain, round_half_up
from govreport.resolve.units import RATE_UNITS, read_unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from govreport.diagnostics import Path
    from govreport.model import Quantity
    from govreport.resolve import ResolvedFigure, ResolvedYear

_SLIPPED = 500
"""From this factor on two amounts are too far apart for numbers that are alike."""
_ALIKE = 5
"""Up to this factor two bare numbers are alike."""
_APART = 1000
_FEW = 10
_MUCH, _MUCH_MONEY = 1000, 1_000_000
"""From here on nothing is small: things or units of measurement, and 元."""
_COUNTED = frozenset((*"人户家件起宗名例批座台辆处个所棵株头只套张份篇册", "人次", "户次", "件次"))
"""What comes in whole numbers."""
_MONEY = read_unit("元").dimensions


class _Stated(NamedTuple):
    """A quantity that is stated beside a value; one that is to be reached (目标) may be far from it for a while."""

    path: Path
    label: str
    quantity: Quantity
    ahead: bool


@check("SUM010", "数值与目标、上年的数量级相称", severity=Severity.WARNING)
def magnitudes_fit(year: ResolvedYear) -> Iterator[Finding]:
    """Find targets and earlier values that are out of all proportion to the value."""
    for name, figure in year.figures.items():
        if figure.printed.unit in RATE_UNITS or is_rank(figure):
            continue
        for stated in _stated(name, figure):
            try:
                other = comparable(stated.quantity, figure.figure, figure.printed, stated.label)
            except FormulaError:  # two kinds of quantity: the attributes that need it say so
                continue
            if _slipped(figure, other) or _apart(figure.printed, other, ahead=stated.ahead):
                yield _finding(figure, stated, other)


def _stated(name: str, figure: ResolvedFigure) -> Iterator[_Stated]:
    declared, path = figure.figure, ("figures", name)
    for field, label, quantity in (
        ("target", "目标", declared.target),
        ("previous", "上年", declared.previous),
        ("last_period", "上期", declared.last_period),
    ):
        if quantity is not None:
            yield _Stated((*path, field), label, quantity, ahead=field == "target")
    for phase, milestone in declared.milestones.items():
        yield _Stated((*path, "milestones", phase), f"{phase}目标", milestone, ahead=True)


def _slipped(figure: ResolvedFigure, other: Quantity) -> bool:
    """Say whether numbers that are alike stand for amounts that are not: a slip in 万, 亿 or the unit."""
    value = figure.printed
    if _factor(value.number, other.number) > _ALIKE or _factor(amount(value), amount(other)) < _SLIPPED:
        return False
    falls = amount(value) < amount(other)
    return not _is_few(value if falls else other) and not (falls and figure.figure.direction == "lower")


def _apart(value: Quantity, other: Quantity, *, ahead: bool) -> bool:
    """Say whether two amounts are a thousandfold apart and the smaller one is not small."""
    if _factor(amount(value), amount(other)) < _APART:
        return False
    smaller = min(value, other, key=lambda quantity: abs(amount(quantity)))
    if ahead:
        return smaller is other and not _is_few(other)
    is_money = read_unit(smaller.unit).dimensions == _MONEY
    return abs(amount(smaller)) >= _MUCH_MONEY if is_money else abs(smaller.in_units()) >= _MUCH


def _is_few(quantity: Quantity) -> bool:
    """Say whether a quantity is small; no one counts 9.8 persons, so such a number lacks its 万."""
    parted = quantity.number % 1 and quantity.unit in _COUNTED
    return not quantity.scale and abs(quantity.number) < _FEW and not parted


def _factor(left: Fraction | Decimal, right: Fraction | Decimal) -> Fraction:
    """Give how many times the larger amount is the smaller one; 1 where either is nothing."""
    if not left or not right:
        return Fraction(1)
    ratio = abs(Fraction(left) / Fraction(right))
    return max(ratio, 1 / ratio)


def _finding(figure: ResolvedFigure, stated: _Stated, other: Quantity) -> Finding:
    value = figure.printed
    times = plain(round_half_up(_factor(amount(value), amount(other)), 0))
    meant = f"{other.written_number}{value.scale}{value.unit}"
    slip = _factor(value.number, other.number) <= _ALIKE
    return Finding(
        path=stated.path,
        problem=f"“{figure.name}”的数值 {value.written} 与{stated.label} {stated.quantity.written} 相差约 {times} 倍",
        expected=f"同一数量级的数{f'，如{stated.label} {meant}' if slip else ''}",
        fix=f"核对数值和{stated.label}的“万”“亿”、单位和小数点；确实无误的写入核实说明",
        text=stated.quantity.written,
    )
