"""Figures resolved: formulas computed, each figure with its printed form and its exact amount."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.agreement import agrees
from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.formulas import Formula, Measure, evaluate, measure, read_formula
from govreport.resolve.names import Suggestions, split_reference
from govreport.resolve.order import find_circles, in_order
from govreport.resolve.quantities import is_rough, typed_quantity, with_unit
from govreport.resolve.results import in_print

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model import Figure, Quantity

OPERAND_ATTRIBUTES = {"目标": "target", "上年": "previous", "上期": "last_period"}


class ResolvedFigure(NamedTuple):
    """A figure ready for print.

    Attributes:
        name: its declared name.
        figure: the declaration.
        printed: the quantity that documents print: the typed value, or the computed one where none is typed.
        exact: what the formula gives, or what the value amounts to in base units; what a typed value
            amounts to where it contradicts the formula, so that later figures follow what is printed.
        computed: the formula's result rounded to the printed digits; None without a formula.
        by_formula: the formula's exact result; None without a formula.
        agrees: whether the typed value, if any, is what the formula gives.
    """

    name: str
    figure: Figure
    printed: Quantity
    exact: Measure
    computed: Quantity | None = None
    by_formula: Measure | None = None
    agrees: bool = True


def is_planned(figure: Figure) -> bool:
    """Say whether a figure has a target and no value yet; its target may be used, its value not."""
    stated = figure.target is not None or figure.milestones
    return bool(stated) and figure.value is None and figure.formula is None


class FigureBook:
    """All figures of a year, computed in the order their formulas need."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        """Compute every figure; what cannot be computed becomes a fault."""
        self._declared = figures
        self._formulas: dict[str, Formula] = {}
        self._suggestions = Suggestions(figures)
        self.resolved: dict[str, ResolvedFigure] = {}
        self.faults: list[Fault] = []
        self._read_formulas()
        self._cut_circles()
        for name in in_order(self._needs()):
            self._resolve(name)

    def _fault(self, name: str, field: str, error: FormulaError) -> None:
        path: Path = ("figures", name, field) if field else ("figures", name)
        self.faults.append(Fault(error.kind, path, error.subject, error.details))

    def _read_formulas(self) -> None:
        special = [name for name in self._declared if not name.isalnum()]
        for name, figure in self._declared.items():
            if figure.formula is not None:
                try:
                    self._formulas[name] = read_formula(figure.formula, special)
                except FormulaError as error:
                    self._fault(name, "formula", error)

    def _cut_circles(self) -> None:
        """Report circles and take the formulas of their figures away, so that typed values still count."""
        for circle in list(find_circles(self._needs())):
            first = circle.way[0]
            typed = self._declared[first].formula or ""
            self._fault(first, "formula", FormulaError(FaultKind.CIRCULAR_FORMULA, typed, *circle.way))
            for name in circle.members:
                del self._formulas[name]

    def _needs(self) -> dict[str, list[str]]:
        return {name: list(self._operands_of(name)) for name in self._declared}

    def _operands_of(self, name: str) -> Iterator[str]:
        if name in self._formulas:
            for word in self._formulas[name].names:
                operand, attribute = split_reference(word, self._declared)
                if operand and not attribute:
                    yield operand

    def _resolve(self, name: str) -> None:
        figure = self._declared[name]
        try:
            typed = typed_quantity(figure)
        except FormulaError as error:
            self._fault(name, "unit", error)
            return
        if name in self._formulas and self._computes(name, figure, typed):
            return
        if typed is not None:
            self.resolved[name] = ResolvedFigure(name, figure, typed, measure(typed))
        elif figure.formula is None and not is_planned(figure):
            self._fault(name, "", FormulaError(FaultKind.NO_VALUE, name))

    def _computes(self, name: str, figure: Figure, typed: Quantity | None) -> bool:
        try:
            self.resolved[name] = self._compute(name, figure, typed)
        except FormulaError as error:
            # an operand says itself why it has no value, unless it is one that only has a target
            if error.kind is not FaultKind.NO_VALUE or is_planned(self._declared[error.subject]):
                self._fault(name, "formula", error)
            return False
        return True

    def _compute(self, name: str, figure: Figure, typed: Quantity | None) -> ResolvedFigure:
        formula = self._formulas[name]
        exact = evaluate(formula, self._exact_operand)
        computed = in_print(figure, typed, formula, exact, self._quantities(formula))
        if typed is None:
            return ResolvedFigure(name, figure, computed, exact, computed, exact)
        agreed = agrees(typed, exact) or agrees(typed, evaluate(formula, self._printed_operand))
        agreed = agreed or any(is_rough(quantity) for quantity in self._quantities(formula))
        return ResolvedFigure(name, figure, typed, exact if agreed else measure(typed), computed, exact, agreed)

    def _exact_operand(self, word: str) -> Measure:
        resolved = self._resolved_operand(word)
        return measure(self._attribute_operand(word)) if resolved is None else resolved.exact

    def _printed_operand(self, word: str) -> Measure:
        resolved = self._resolved_operand(word)
        return measure(self._attribute_operand(word) if resolved is None else resolved.printed)

    def _resolved_operand(self, word: str) -> ResolvedFigure | None:
        name, attribute = split_reference(word, self._declared)
        if name is None:
            raise FormulaError(FaultKind.UNKNOWN_OPERAND, word, *self._suggestions.nearest(word))
        if attribute:
            return None
        if name not in self.resolved:
            raise FormulaError(FaultKind.NO_VALUE, name)
        return self.resolved[name]

    def _attribute_operand(self, word: str) -> Quantity:
        name, attribute = split_reference(word, self._declared)
        field = OPERAND_ATTRIBUTES.get(attribute)
        if name is None or field is None:
            raise FormulaError(FaultKind.UNKNOWN_ATTRIBUTE, word, name or word, "、".join(OPERAND_ATTRIBUTES))
        quantity: Quantity | None = getattr(self._declared[name], field)
        if quantity is None:
            raise FormulaError(FaultKind.MISSING_ATTRIBUTE, word, name, field, attribute)
        return with_unit(quantity, self._declared[name].unit)

    def _quantities(self, formula: Formula) -> list[Quantity]:
        """List the quantities of a formula's operands as they are printed."""
        operands = [(word, self._resolved_operand(word)) for word in formula.names]
        return [resolved.printed if resolved else self._attribute_operand(word) for word, resolved in operands]
