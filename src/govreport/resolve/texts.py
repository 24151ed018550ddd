"""Texts resolved: references in braces replaced by what they print, provenance kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern
from govreport.resolve.attributes import (
    ESTIMATED,
    AttributePrinter,
    described,
    is_unchanged,
    planned_value,
    stated_milestone,
)
from govreport.resolve.faults import Fault, FaultKind, FormulaError
from govreport.resolve.figures import is_planned
from govreport.resolve.names import ATTRIBUTES, DESCRIPTIONS, READINGS, Suggestions, split_reference
from govreport.resolve.quantities import ROUGHLY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govreport.diagnostics import Path
    from govreport.model import Figure
    from govreport.resolve.figures import ResolvedFigure
    from govreport.resolve.readings import Reading, Readings

_BRACES = lazy_pattern(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]|｛[^｛｝{}\n]*｝")
_CLAUSE_END = lazy_pattern("[，。；：！？\n]")
_GROWTH = ".同比}"
_COMPARED = ("同比", "上年", "去年", "同期")
"""Words that are followed by 持平 as well as by 增长5%."""
_SHOWN = 60


def references(typed: str) -> Iterator[str]:
    """Yield what a text names in braces, attributes included."""
    for match in _BRACES.finditer(typed):
        if match[0][0] == "{" and len(match[0]) > 1 and match[0] != "{{":
            yield match[0][1:-1].strip()


class Piece(NamedTuple):
    """Some words of a text.

    Attributes:
        words: as printed; of a reading, as typed.
        figure: the figure they print.
        reading: the result that compose puts into words.
    """

    words: str
    figure: str = ""
    reading: Reading | None = None


Pieces = tuple[Piece, ...]


def words_of(pieces: Sequence[Piece]) -> str:
    """Join the words of some pieces; most texts are one."""
    return pieces[0].words if len(pieces) == 1 else "".join(piece.words for piece in pieces)


class TextResolver:
    """Resolves texts against the figures of a year and the built-in totals."""

    def __init__(
        self,
        figures: Mapping[str, ResolvedFigure],
        declared: Mapping[str, Figure],
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
        self._to_read: list[Path] = []

    def resolve(self, typed: str, path: Path) -> Pieces:
        """Replace the references of one text; what cannot be replaced stays as typed and is a fault."""
        pieces: list[Piece] = []
        plain_from, said = 0, False
        for match in _BRACES.finditer(typed):
            if match.start() > plain_from:
                plain = typed[plain_from : match.start()]
                said = _says_estimated(plain, said=said)
                pieces.append(Piece(plain))
            piece = self._replace(match[0], path)
            if match[0].endswith(_GROWTH) and piece.figure and _leaves_direction(typed, match.start()):
                piece = self._unchanged(piece)
            if said and piece.words.startswith(ESTIMATED):
                piece = piece._replace(words=piece.words.removeprefix(ESTIMATED))
            said = _says_estimated(piece.words, said=said)
            pieces.append(piece)
            plain_from = match.end()
        if plain_from < len(typed) or not pieces:
            pieces.append(Piece(typed[plain_from:]))
        return tuple(pieces)

    def read_results(self, texts: dict[Path, Pieces], readings: Readings) -> tuple[Path, ...]:
        """Read the results that texts ask for (进度, 完成情况, 同比增减) once all are resolved; name these texts."""
        asking = tuple(dict.fromkeys(self._to_read))
        for path in asking:
            before = ""
            pieces: list[Piece] = []
            for piece in texts[path]:
                pieces.append(self._read(piece, before, path, readings))
                before += piece.words
            texts[path] = tuple(pieces)
        return asking

    def _read(self, piece: Piece, before: str, path: Path, readings: Readings) -> Piece:
        reference = piece.words[1:-1]
        attribute = reference[len(piece.figure) + 1 :]
        if not piece.figure or attribute not in READINGS or not reference.startswith(f"{piece.figure}."):
            return piece
        try:
            reading = readings.read(self._figures[piece.figure], attribute)
        except FormulaError as error:
            self._fault(error.kind, path, reference, *error.details)
            return Piece(piece.words)
        return piece._replace(
            reading=reading._replace(estimated=reading.estimated and not _says_estimated(before, said=False))
        )

    def _unchanged(self, piece: Piece) -> Piece:
        """Say 持平 of growth that is none, where the words before name nothing that it grows or falls by."""
        figure = self._figures[piece.figure]
        if not is_unchanged(figure):
            return piece
        estimated = ESTIMATED if piece.words.startswith(ESTIMATED) else ""
        about = "基本" if ROUGHLY in piece.words else ""
        return piece._replace(words=f"{estimated}{about}持平")

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
        elif attribute and not self._knows(name, attribute):
            known = "、".join((*ATTRIBUTES, *(f"{phase}目标" for phase in self._declared[name].milestones)))
            self._fault(FaultKind.UNKNOWN_ATTRIBUTE, path, reference, name, known)
        elif attribute in READINGS and name in self._figures:
            self._to_read.append(path)
            return Piece("{" + reference + "}", name)
        else:
            try:
                printed = self._print(name, attribute)
            except FormulaError as error:
                self._fault(error.kind, path, reference, *error.details)
            else:
                if printed is not None:
                    return Piece(printed, name)
        return Piece("{" + reference + "}")

    def _knows(self, name: str, attribute: str) -> bool:
        return attribute in ATTRIBUTES or stated_milestone(self._declared[name], attribute) is not None

    def _print(self, name: str, attribute: str) -> str | None:
        """Print a figure; None where it has no value for reasons of its own, which are faults already."""
        if name in self._figures:
            return self._attributes.print(self._figures[name], attribute)
        declared = self._declared[name]
        if attribute in DESCRIPTIONS:
            return described(name, declared, attribute)
        if not is_planned(declared):
            return None
        planned = planned_value(declared, attribute)
        if planned is None:
            raise FormulaError(FaultKind.NO_VALUE, name, name)
        return planned.written


def _leaves_direction(typed: str, at: int) -> bool:
    """Say whether the words before a place leave open which way something goes: 同比, but not 同比增长."""
    return not at or typed.endswith(_COMPARED, 0, at)


def _says_estimated(words: str, *, said: bool) -> bool:
    """Say whether the clause that words end in has 预计, which is not said twice; `said`: it had when they began."""
    *ended, clause = _CLAUSE_END.split(words)
    return ESTIMATED in clause or (said and not ended)
