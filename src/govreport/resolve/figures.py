"""Figures resolved: formulas computed, each figure with its printed form and its exact amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govreport.model.quantities import SCALES, Quantity, read_quantity
from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.formulas import Formula, Measure, describe, evaluate, measure, read_formula
from govreport.resolve.names import nearest_name, split_reference
from govreport.resolve.rounding import decimals_of, plain, round_half_up
from govreport.resolve.units import is_count, read_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model import Figure

_MAX_OWN_DIGITS = 4
_OPERAND_ATTRIBUTES = {"目标": "target", "上年": "previous", "上期": "last_period"}


@dataclass(frozen=True, slots=True)
class ResolvedFigure:
    """A figure ready for print.

    Attributes:
        name: its declared name.
        figure: the declaration.
        printed: the quantity that documents print: the typed value, or the computed one where none is typed.
        exact: what the formula gives, or what the value amounts to in base units.
        computed: the formula's result rounded to the printed digits; None without a formula.
    """

    name: str
    figure: Figure
    printed: Quantity
    exact: Measure
    computed: Quantity | None = None


class FigureBook:
    """All figures of a year, computed in the order their formulas need."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        """Compute every figure; what cannot be computed becomes a fault."""
        self._declared = figures
        self._formulas: dict[str, Formula] = {}
        self.resolved: dict[str, ResolvedFigure] = {}
        self.faults: list[Fault] = []
        self._read_formulas()
        for name in self._in_order():
            self._resolve(name)

    def _fault(self, kind: FaultKind, name: str, field: str, subject: str, detail: str = "") -> None:
        path: Path = ("figures", name, field) if field else ("figures", name)
        self.faults.append(Fault(kind, path, subject, detail))

    def _read_formulas(self) -> None:
        for name, figure in self._declared.items():
            if figure.formula is None:
                continue
            try:
                self._formulas[name] = read_formula(figure.formula)
            except FormulaError as error:
                self._fault(error.kind, name, "formula", error.subject, error.detail)

    def _in_order(self) -> Iterator[str]:
        """Yield names so that operands come before formulas; circles are reported and left out."""
        waiting = {name: set(self._operands(name)) for name in self._declared}
        users: dict[str, list[str]] = {}
        for name, operands in waiting.items():
            for operand in operands:
                users.setdefault(operand, []).append(name)
        ready = [name for name, operands in waiting.items() if not operands]
        for name in ready:
            yield name
            del waiting[name]
            for user in users.get(name, ()):
                waiting[user].discard(name)
                if not waiting[user]:
                    ready.append(user)
        for name in waiting:
            if self._in_circle(name, waiting):
                self._fault(FaultKind.CIRCULAR_FORMULA, name, "formula", self._declared[name].formula or "")

    def _operands(self, name: str) -> Iterator[str]:
        if name in self._formulas:
            for token in self._formulas[name].names:
                operand, _ = split_reference(token, self._declared)
                if operand:
                    yield operand

    @staticmethod
    def _in_circle(name: str, waiting: Mapping[str, set[str]]) -> bool:
        seen: set[str] = set()
        ahead = list(waiting[name])
        while ahead:
            operand = ahead.pop()
            if operand == name:
                return True
            if operand not in seen:
                seen.add(operand)
                ahead.extend(waiting.get(operand, ()))
        return False

    def _resolve(self, name: str) -> None:
        figure = self._declared[name]
        try:
            resolved = self._compute(name, figure) if name in self._formulas else _as_typed(name, figure)
        except FormulaError as error:
            if error.kind is not FaultKind.NO_VALUE or name not in self._formulas:
                self._fault(error.kind, name, "formula" if name in self._formulas else "", error.subject, error.detail)
            if figure.value is None:
                return
            resolved = _as_typed(name, figure)
        if resolved is not None:
            self.resolved[name] = resolved

    def _compute(self, name: str, figure: Figure) -> ResolvedFigure:
        formula = self._formulas[name]
        exact = evaluate(formula, self._operand)
        computed = self._in_print(figure, formula, exact)
        printed = qualified(figure.value, figure) if figure.value else computed
        return ResolvedFigure(name, figure, printed, exact, computed)

    def _operand(self, token: str) -> Measure:
        name, attribute = split_reference(token, self._declared)
        if name is None:
            raise FormulaError(FaultKind.UNKNOWN_OPERAND, token, nearest_name(token, self._declared))
        if not attribute:
            if name not in self.resolved:
                raise FormulaError(FaultKind.NO_VALUE, name)
            return self.resolved[name].exact
        quantity = getattr(self._declared[name], _OPERAND_ATTRIBUTES.get(attribute, ""), None)
        if quantity is None:
            raise FormulaError(FaultKind.UNKNOWN_OPERAND, token, "、".join(_OPERAND_ATTRIBUTES))
        return measure(quantity)

    def _in_print(self, figure: Figure, formula: Formula, exact: Measure) -> Quantity:
        """Give an exact result the unit and digits it is printed with, rounded once."""
        scale, unit = self._unit_of(figure, formula, exact)
        target = read_unit(unit)
        if target.dimensions != exact.dimensions and not (not target.dimensions and is_count(exact.dimensions)):
            raise FormulaError(FaultKind.MIXED_UNITS, scale + unit, describe(exact.dimensions))
        amount = exact.amount / target.factor / 10 ** SCALES.get(scale, 0)
        digits = self._digits_of(figure, formula, scale + unit)
        if digits is None:
            digits = decimals_of(amount, _MAX_OWN_DIGITS)
        if digits is None:
            raise FormulaError(FaultKind.DIGITS_NEEDED, figure.formula or "")
        number = round_half_up(amount, digits)
        quantity = Quantity(number, scale, unit, f"{plain(number)}{scale}{unit}", plain(number))
        return qualified(quantity, figure)

    def _unit_of(self, figure: Figure, formula: Formula, exact: Measure) -> tuple[str, str]:
        if figure.value is not None and figure.unit is None:
            return figure.value.scale, figure.value.unit
        if figure.unit is not None:
            return split_unit(figure.unit)
        if not exact.dimensions:
            return "", ""
        for name in self._operand_names(formula):
            printed = self.resolved[name].printed
            if read_unit(printed.unit).dimensions == exact.dimensions:
                return printed.scale, printed.unit
        raise FormulaError(FaultKind.UNIT_NEEDED, figure.formula or "", describe(exact.dimensions))

    def _digits_of(self, figure: Figure, formula: Formula, unit: str) -> int | None:
        if figure.digits is not None:
            return figure.digits
        if figure.value is not None:
            return figure.value.digits
        operands = [self.resolved[name].printed for name in self._operand_names(formula)]
        if formula.adds_only and operands and all(q.scale + q.unit == unit for q in operands):
            return max(quantity.digits for quantity in operands)
        return None

    def _operand_names(self, formula: Formula) -> list[str]:
        references = [split_reference(token, self._declared) for token in formula.names]
        return [name for name, attribute in references if name in self.resolved and not attribute]


def split_unit(written: str) -> tuple[str, str]:
    """Part a unit such as 万吨 into scale and unit."""
    sample = read_quantity(f"1{written}")
    return (sample.scale, sample.unit) if sample else ("", written)


def _as_typed(name: str, figure: Figure) -> ResolvedFigure:
    if figure.value is None:
        raise FormulaError(FaultKind.NO_VALUE, name)
    quantity = figure.value
    if figure.unit and not quantity.unit:
        scale, unit = split_unit(figure.unit)
        quantity = Quantity(
            quantity.number, quantity.scale or scale, unit, quantity.written + figure.unit, quantity.written_number
        )
    return ResolvedFigure(name, figure, qualified(quantity, figure), measure(quantity))


_LEADING = ("约", "近", "超", "逾", "不低于", "不少于", "不超过", "不高于", "大约", "达到")


def qualified(quantity: Quantity, figure: Figure) -> Quantity:
    """Set a qualifier that was declared apart: 约 and its like in front, 余 and 多 before the unit, 以上 behind."""
    mark = figure.qualifier
    if not mark or quantity.qualifier:
        return quantity
    if mark.startswith(_LEADING):
        written = mark + quantity.written
    elif mark in {"余", "多"}:
        written = f"{quantity.written_number}{quantity.scale}{mark}{quantity.unit}"
    else:
        written = quantity.written + mark
    return Quantity(quantity.number, quantity.scale, quantity.unit, written, quantity.written_number, mark)
