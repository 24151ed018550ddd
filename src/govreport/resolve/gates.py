"""Gates (否决事项): what has happened, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.formulas import measure
from govreport.resolve.quantities import comparable
from govreport.resolve.rules import at_most

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.model import Section, YearData
    from govreport.model.scoring import Gate
    from govreport.resolve.figures import ResolvedFigure


class Gates:
    """The gates of a scheme that have fallen.

    Attributes:
        by_id: gates that cost an item or a section, by the id they name.
        of_the_year: gates that cost the whole year (一票否决).
        faults: gates that cannot be judged.
    """

    def __init__(self, year: YearData, figures: Mapping[str, ResolvedFigure]) -> None:
        """Judge every gate."""
        self._figures = figures
        self.by_id: dict[str, Gate] = {}
        self.of_the_year: list[Gate] = []
        self.faults: list[Fault] = []
        gates = year.scheme.gates if year.scheme else ()
        known = {section.id for section in _sections(year.achievements)} if gates else set[str | None]()
        for index, gate in enumerate(gates):
            self._judge(gate, ("scheme", "gates", index), known)

    def fallen(self, section: Section) -> str:
        """Give the title of the gate that has fallen on a section; nothing when none has."""
        gate = self.by_id.get(section.id) if section.id else None
        return gate.title if gate else ""

    def _judge(self, gate: Gate, path: Path, known: set[str | None]) -> None:
        if gate.where is not None and gate.where not in known:
            self.faults.append(Fault(FaultKind.UNKNOWN_SECTION, (*path, "where"), gate.where))
            return
        try:
            happened = self._happened(gate)
        except FormulaError as error:
            self.faults.append(Fault(error.kind, path, error.subject, error.details))
            return
        if happened and gate.where is None:
            self.of_the_year.append(gate)
        elif happened and gate.where is not None:
            self.by_id.setdefault(gate.where, gate)

    def _happened(self, gate: Gate) -> bool:
        if gate.occurred is not None:
            return gate.occurred
        if gate.figure is None:
            raise FormulaError(FaultKind.NO_VALUE, gate.title)
        if gate.figure not in self._figures:
            raise FormulaError(FaultKind.UNKNOWN_FIGURE, gate.figure)
        figure = self._figures[gate.figure]
        if gate.limit is None:
            return measure(figure.printed).amount > 0
        return not at_most(figure, comparable(gate.limit, figure.figure, figure.printed, "上限"))


def _sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _sections(tuple(child for _, child in section.subsections()))
