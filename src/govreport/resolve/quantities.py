"""Quantities put together for print: a unit or a qualifier that was declared apart, a rounded result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.model.quantities import Quantity, read_quantity
from govreport.resolve.faults import FaultKind, FormulaError
from govreport.resolve.rounding import plain
from govreport.resolve.units import alike, describe, read_unit

if TYPE_CHECKING:
    from decimal import Decimal

    from govreport.model import Figure
    from govreport.resolve.figures import ResolvedFigure

_LEADING = ("约", "近", "超", "逾", "不低于", "不少于", "不超过", "不高于", "大约", "达到")
_TRAILING = ("以上", "以下", "以内", "左右", "上下")
_MORE = ("余", "多")
_AT_LEAST = ("以上", "不低于", "不少于", "超", "逾")
_AT_MOST = ("以下", "以内", "不超过", "不高于")
_CLOSE_ENOUGH = 50
"""From these leading figures on, one more in the last of them is at most two in a hundred."""
ROUGHLY = "约"
RANK_UNITS = frozenset({"名", "位"})
_RANKED = ("名次", "排名", "位次", "排位", "排序")
_PERSONS = tuple("数量额人员师生工干兵岗")
"""How the names of figures end that count persons: 党员数, 招聘教师."""


def is_bound(quantity: Quantity) -> bool:
    """Say whether a quantity only tells how much at least or at most."""
    return is_at_least(quantity) or is_at_most(quantity)


def is_at_least(quantity: Quantity) -> bool:
    """Say whether a quantity tells how much at least."""
    qualifier = quantity.qualifier
    return bool(qualifier) and not is_at_most(quantity) and any(mark in qualifier for mark in _AT_LEAST)


def is_at_most(quantity: Quantity) -> bool:
    """Say whether a quantity tells how much at most."""
    return bool(quantity.qualifier) and any(mark in quantity.qualifier for mark in _AT_MOST)


def is_rough(quantity: Quantity) -> bool:
    """Say whether a quantity is approximate: 约, 余, 左右; 达到 qualifies nothing."""
    return bool(quantity.qualifier.replace("达到", "")) and not is_bound(quantity)


def is_open(quantity: Quantity) -> bool:
    """Say whether a quantity may be far from its number: 50余 may be 59, while 6900余 is hardly more."""
    if not (quantity.qualifier and any(mark in quantity.qualifier for mark in (*_MORE, "近"))):
        return False
    figures = "".join(map(str, quantity.number.as_tuple().digits)).rstrip("0")
    return int(figures or "0") < _CLOSE_ENOUGH


def is_rank(figure: ResolvedFigure) -> bool:
    """Say whether a figure is a rank (名次): 名 and 位 count persons too, and then its name or direction says so."""
    declared = figure.figure
    if figure.printed.unit not in RANK_UNITS or declared.direction == "higher" or declared.cumulative:
        return False
    return any(word in figure.name for word in _RANKED) or not figure.name.endswith(_PERSONS)


def split_unit(written: str) -> tuple[str, str]:
    """Part a unit such as 万吨 into scale and unit."""
    sample = read_quantity(f"1{written}")
    return (sample.scale, sample.unit) if sample else ("", written)


def rounded(number: Decimal, scale: str, unit: str) -> Quantity:
    """Write a computed number the plain way."""
    return Quantity(number, scale, unit, f"{plain(number)}{scale}{unit}", plain(number))


def with_unit(quantity: Quantity, unit: str | None) -> Quantity:
    """Give a bare number the unit that was declared apart.

    Raises:
        FormulaError: the number has another unit of its own, or both sides have a scale (万).
    """
    if not unit:
        return quantity
    scale, name = split_unit(unit)
    if quantity.unit:
        if not alike(quantity.unit, name):
            raise FormulaError(FaultKind.MIXED_UNITS, unit, f"数值“{quantity.written}”", f"单位“{unit}”")
        return quantity
    if quantity.scale and scale:
        raise FormulaError(FaultKind.MIXED_UNITS, unit, f"数值“{quantity.written}”", f"单位“{unit}”")
    behind = next((mark for mark in _TRAILING if quantity.written.endswith(mark)), "")
    written = f"{quantity.written.removesuffix(behind)}{unit}{behind}"
    return quantity._replace(scale=quantity.scale or scale, unit=name, written=written)


def qualified(quantity: Quantity, mark: str | None) -> Quantity:
    """Set a qualifier that was declared apart: 约 and its like in front, 余 and 多 before the unit, 以上 behind."""
    if not mark or quantity.qualifier:
        return quantity
    if mark.startswith(_LEADING):
        written = mark + quantity.written
    elif mark in _MORE:
        written = f"{quantity.written_number}{quantity.scale}{mark}{quantity.unit}"
    else:
        written = quantity.written + mark
    return quantity._replace(written=written, qualifier=mark)


def typed_quantity(figure: Figure) -> Quantity | None:
    """Give the typed value of a figure with unit and qualifier; None when only a formula is typed."""
    if figure.value is None:
        return None
    return qualified(with_unit(figure.value, figure.unit), figure.qualifier)


def comparable(quantity: Quantity, figure: Figure, printed: Quantity, label: str) -> Quantity:
    """Give a target or an earlier value in units that can be compared with the printed one.

    Raises:
        FormulaError: it is another kind of quantity.
    """
    other = with_unit(quantity, figure.unit)
    if not alike(other.unit, printed.unit):
        sides = f"数值“{printed.written}”（{_kind(printed)}）", f"{label}“{quantity.written}”（{_kind(other)}）"
        raise FormulaError(FaultKind.MIXED_UNITS, printed.written, *sides)
    return other


def _kind(quantity: Quantity) -> str:
    return quantity.unit or describe(read_unit(quantity.unit).dimensions)
