"""Texts resolved: references in braces replaced by what they print, provenance kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.attributes import AttributePrinter
from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.names import ATTRIBUTES, Suggestions, split_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govreport.diagnostics import Path
    from govreport.resolve.figures import ResolvedFigure

_BRACES = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]|｛[^｛｝{}\n]*｝")
_SHOWN = 60


def references(typed: str) -> Iterator[str]:
    """Yield what a text names in braces, attributes included."""
    for match in _BRACES.finditer(typed):
        if match[0][0] == "{" and len(match[0]) > 1 and match[0] != "{{":
            yield match[0][1:-1].strip()


class Piece(NamedTuple):
    """Some words of a text; `figure` names the figure they print."""

    words: str
    figure: str = ""


Pieces = tuple[Piece, ...]


class TextResolver:
    """Resolves texts against the figures of a year and the built-in totals."""

    def __init__(
        self,
        figures: Mapping[str, ResolvedFigure],
        declared: Mapping[str, object],
        totals: Mapping[str, str | None],
    ) -> None:
        """Take the figures that have a value, all declared names, and the printed totals by name.

        A total is None when an item lacks its score; the item says so, not every text.
        """
        self._figures = figures
        self._declared = declared
        self._totals = totals
        self._attributes = AttributePrinter(figures)
        self._suggestions = Suggestions([*declared, *totals])
        self.faults: list[Fault] = []

    def resolve(self, typed: str, path: Path) -> Pieces:
        """Replace the references of one text; what cannot be replaced stays as typed and is a fault."""
        pieces: list[Piece] = []
        plain_from = 0
        for match in _BRACES.finditer(typed):
            if match.start() > plain_from:
                pieces.append(Piece(typed[plain_from : match.start()]))
            pieces.append(self._replace(match[0], path))
            plain_from = match.end()
        if plain_from < len(typed) or not pieces:
            pieces.append(Piece(typed[plain_from:]))
        return tuple(pieces)

    def _fault(self, kind: FaultKind, path: Path, subject: str, *details: str) -> None:
        self.faults.append(Fault(kind, path, subject[:_SHOWN], details))

    def _replace(self, braces: str, path: Path) -> Piece:
        if braces in {"{{", "}}"}:
            return Piece(braces[0])
        reference = braces[1:-1].strip()
        if braces.startswith("｛"):
            # full-width braces may be printed, unless they were meant for a figure
            if reference in self._totals or split_reference(reference, self._declared)[0]:
                self._fault(FaultKind.STRAY_BRACE, path, braces)
            return Piece(braces)
        if len(braces) == 1:
            self._fault(FaultKind.STRAY_BRACE, path, braces)
            return Piece(braces)
        if reference in self._totals and reference not in self._declared:
            return Piece(self._totals[reference] or braces, reference)
        return self._print_figure(reference, path)

    def _print_figure(self, reference: str, path: Path) -> Piece:
        name, attribute = split_reference(reference, self._declared)
        if name is None:
            self._fault(FaultKind.UNKNOWN_FIGURE, path, reference, *self._suggestions.nearest(reference))
        elif attribute and attribute not in ATTRIBUTES:
            self._fault(FaultKind.UNKNOWN_ATTRIBUTE, path, reference, name, "、".join(ATTRIBUTES))
        elif name in self._figures:
            try:
                return Piece(self._attributes.print(self._figures[name], attribute), name)
            except FormulaError as error:
                self._fault(error.kind, path, reference, *error.details)
        return Piece("{" + reference + "}")
