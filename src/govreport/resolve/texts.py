"""Texts resolved: references in braces replaced by what they print, provenance kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from govreport.resolve.attributes import print_attribute
from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.names import ATTRIBUTES, nearest_name, split_reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govreport.diagnostics import Path
    from govreport.resolve.figures import ResolvedFigure

_BRACES = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; `figure` names the figure they print."""

    words: str
    figure: str = ""


Pieces = tuple[Piece, ...]


class TextResolver:
    """Resolves texts against the figures of a year and the built-in totals."""

    def __init__(
        self, figures: Mapping[str, ResolvedFigure], declared: Mapping[str, object], totals: Mapping[str, str]
    ) -> None:
        """Take the figures that have a value, all declared names, and the printed totals by name."""
        self._figures = figures
        self._declared = declared
        self._totals = totals
        self.faults: list[Fault] = []

    def resolve(self, typed: str, path: Path) -> Pieces:
        """Replace the references of one text; what cannot be replaced stays as typed and is a fault."""
        if "{" not in typed and "}" not in typed:
            return (Piece(typed),)
        pieces: list[Piece] = []
        plain_from = 0
        for match in _BRACES.finditer(typed):
            if match.start() > plain_from:
                pieces.append(Piece(typed[plain_from : match.start()]))
            pieces.append(self._replace(match[0], path))
            plain_from = match.end()
        if plain_from < len(typed):
            pieces.append(Piece(typed[plain_from:]))
        return tuple(pieces)

    def _replace(self, braces: str, path: Path) -> Piece:
        if braces in {"{{", "}}"}:
            return Piece(braces[0])
        if len(braces) == 1:
            self.faults.append(Fault(FaultKind.STRAY_BRACE, path, braces))
            return Piece(braces)
        reference = braces[1:-1].strip()
        if reference in self._totals and reference not in self._declared:
            return Piece(self._totals[reference], reference)
        return self._print_figure(reference, path)

    def _print_figure(self, reference: str, path: Path) -> Piece:
        name, attribute = split_reference(reference, self._declared)
        if name is None:
            nearest = nearest_name(reference, [*self._declared, *self._totals])
            self.faults.append(Fault(FaultKind.UNKNOWN_FIGURE, path, reference, nearest))
        elif attribute and attribute not in ATTRIBUTES:
            self.faults.append(Fault(FaultKind.UNKNOWN_ATTRIBUTE, path, reference, "、".join(ATTRIBUTES)))
        elif name in self._figures:
            try:
                return Piece(print_attribute(self._figures[name], attribute, self._figures), name)
            except FormulaError as error:
                self.faults.append(Fault(error.kind, path, reference, f"{error.subject}：{error.detail}"))
        return Piece("{" + reference + "}")
