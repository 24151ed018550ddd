"""Which figures a public version withholds: those that are not public, and what is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.resolve.faults import FormulaError
from govreport.resolve.formulas import read_formula
from govreport.resolve.names import split_reference
from govreport.resolve.texts import references

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from govreport.model import Figure

PUBLIC = frozenset({None, "public"})
"""What may be read by everybody; a part that says nothing of its disclosure is public with its document."""
_SHARE = "占比"


class Disclosed(NamedTuple):
    """A withheld figure that readers of the public version can work out all the same.

    Attributes:
        name: the withheld figure.
        by: the public figure that gives it away; the same name where its own operands are all public.
    """

    name: str
    by: str


class Withheld:
    """The figures that a public version must not show.

    A figure made of a withheld one, by formula or as the whole of parts that are all listed, is withheld too, for it
    may be worked back. One that is itself marked public (主动公开) stays: that is the office's word, and is reported.

    Attributes:
        reasons: withheld names, each with the name that is the reason: its own where it is marked.
        disclosed: what can be worked out from what stays.
    """

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        """Find the withheld among the declared figures."""
        self._figures = figures
        self._wholes = _wholes(figures)
        operands = {name: _made_of(name, figure, figures) for name, figure in figures.items()}
        self.reasons = {name: name for name, figure in figures.items() if figure.disclosure not in PUBLIC}
        self._spread(operands)
        self.disclosed = list(self._given_away(operands))

    def _spread(self, operands: Mapping[str, Collection[str]]) -> None:
        """Withhold what is made of the withheld, until nothing more is."""
        open_figures = [name for name, figure in self._figures.items() if figure.disclosure is None]
        grown = True
        while grown:
            grown = False
            for name in open_figures:
                reason = next((each for each in operands[name] if each in self.reasons), None)
                if name not in self.reasons and reason is not None:
                    self.reasons[name] = reason
                    grown = True

    def _given_away(self, operands: Mapping[str, Collection[str]]) -> Iterator[Disclosed]:
        for name, used in operands.items():
            if name not in self.reasons:
                yield from (Disclosed(each, name) for each in used if each in self.reasons)
            elif used and not any(each in self.reasons for each in used):
                yield Disclosed(name, name)

    def named_in(self, typed: str, totals: Collection[str] = ()) -> str | None:
        """Give the first withheld figure, or total, that a text names, by itself or for a share (占比) of it."""
        for reference in references(typed):
            if reference in totals and reference not in self._figures:
                return reference
            name, attribute = split_reference(reference, self._figures)
            whole = self._wholes.get(name or "") if attribute == _SHARE else None
            found = next((each for each in (name, whole) if each in self.reasons), None)
            if found is not None:
                return found
        return None


def _wholes(figures: Mapping[str, Figure]) -> dict[str, str]:
    wholes: dict[str, str] = {}
    for whole, figure in figures.items():
        for part in figure.parts.items if figure.parts else ():
            if part != whole:
                wholes.setdefault(part, whole)
    return wholes


def _made_of(name: str, figure: Figure, figures: Mapping[str, Figure]) -> list[str]:
    """List the figures that one is made of: operands of its formula, and its parts where none is left unnamed."""
    parts = list(figure.parts.items) if figure.parts and not figure.parts.open else []
    words: tuple[str, ...] = ()
    if figure.formula is not None:
        try:
            words = read_formula(figure.formula, [each for each in figures if not each.isalnum()]).names
        except FormulaError:  # the rules on formulas say so
            words = ()
    operands = (split_reference(word, figures)[0] for word in words)
    return [each for each in dict.fromkeys([*parts, *operands]) if each is not None and each != name]
