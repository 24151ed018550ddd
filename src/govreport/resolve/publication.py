"""The public version of a year: what is not public left out, with all that names a withheld figure."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from govreport.model import BonusItem, DocumentHead, Section, YearDataModel
from govreport.model.scoring import DeductionItem
from govreport.model.sections import Assessment, BodyItem, DataTable, Target
from govreport.model.walk import fields_of_interest, walk_texts
from govreport.resolve.names import TOTALS
from govreport.resolve.totals import add_scores
from govreport.resolve.uses import figures_of
from govreport.resolve.withheld import PUBLIC, Withheld

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from govreport.diagnostics import Path
    from govreport.model import YearData
    from govreport.resolve.withheld import Disclosed
    from govreport.resolve.year import ResolvedYear

Node = TypeVar("Node", bound=YearDataModel)


class Cause(Enum):
    """Why something is left out, and the detail that comes with it."""

    MARKED = auto()  # its disclosure: on_request or withheld
    NAMES = auto()  # the withheld figure it names
    MADE_OF = auto()  # the withheld figure it is made of
    TOTAL = auto()  # the total it names, which would tell a withheld score
    EMPTY = auto()  # everything in it is left out
    SCORES = auto()  # a scored part is left out, so that the scoring table would not add up


class LeftOut(NamedTuple):
    """Something that the public version does not have.

    Attributes:
        path: where it stands in the data.
        words: its title or its text.
        cause: why.
        detail: what `Cause` says.
        lost: public figures that are printed there and so go too.
        only_here: those of them that no other public text prints.
    """

    path: Path
    words: str
    cause: Cause
    detail: str = ""
    lost: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()


class Publication(NamedTuple):
    """A public version and what it lacks.

    Attributes:
        year: the reduced year, computed from the whole data: a figure is the same in both versions.
        left_out: what was left out, in the order of the data.
        disclosed: withheld figures that can be worked out from what stays.
    """

    year: ResolvedYear
    left_out: tuple[LeftOut, ...]
    disclosed: tuple[Disclosed, ...]


def publish(year: ResolvedYear) -> Publication:
    """Make the public version of a year."""
    withheld = Withheld(year.year.figures)
    reduction = _Reduction(withheld)
    reduced = reduction.run(year.year)
    if reduction.unscored:  # the totals over what is left out go with it
        reduction = _Reduction(withheld, TOTALS)
        reduced = reduction.run(year.year)
    scores = add_scores(reduced, year.figures)
    nodes = {path: node for path, node in scores.nodes.items() if path not in reduction.short}
    resolved = year._replace(
        year=reduced,
        figures={name: figure for name, figure in year.figures.items() if name not in withheld.reasons},
        scores=scores._replace(nodes=nodes, partial=reduction.unscored),
        texts={path: year.texts[reduction.texts[path]] for path, _ in walk_texts(reduced)},
        origins=reduction.origins,
        readings=tuple(reduction.moved(frozenset(year.readings))),
    )
    return Publication(resolved, tuple(_with_lost(year, reduction, withheld)), tuple(withheld.disclosed))


def _with_lost(year: ResolvedYear, reduction: _Reduction, withheld: Withheld) -> Iterator[LeftOut]:
    """Add to what names a withheld figure the public ones that go with it; what is marked goes on purpose."""
    kept = {piece.figure for path in reduction.texts.values() for piece in year.texts[path]}
    for each in reduction.left_out:
        inside = (year.texts[path] for path in year.texts if path[: len(each.path)] == each.path)
        named = dict.fromkeys(piece.figure for pieces in inside for piece in pieces)
        lost = tuple(name for name in named if name in year.figures and name not in withheld.reasons)
        if each.cause in _BY_NAME and lost:
            yield each._replace(lost=lost, only_here=tuple(name for name in lost if name not in kept))
        else:
            yield each


_BY_NAME = frozenset({Cause.NAMES, Cause.TOTAL})


class _Reduction:
    """One pass through the data.

    Attributes:
        left_out: what was left out.
        texts: paths of the texts that stay, with the paths they had.
        origins: items of lists that moved up, with the paths they had.
        short: paths of sections of which a scored part is missing.
        unscored: whether anything that is scored was left out.
    """

    def __init__(self, withheld: Withheld, totals: Collection[str] = ()) -> None:
        self._withheld = withheld
        self._totals = totals
        self.left_out: list[LeftOut] = []
        self.texts: dict[Path, Path] = {}
        self.origins: dict[Path, Path] = {}
        self.short: set[Path] = set()
        self.unscored = False

    def run(self, year: YearData) -> YearData:
        """Reduce a year."""
        reasons = self._withheld.reasons
        for name, reason in reasons.items():
            marked = name == reason
            detail = (year.figures[name].disclosure or "") if marked else reason
            self._leave_out(("figures", name), name, Cause.MARKED if marked else Cause.MADE_OF, detail)
        figures = {name: figure for name, figure in year.figures.items() if name not in reasons}
        reduced = self._with_fields(year.model_copy(update={"figures": figures}), (), ())
        if self.unscored:
            self._leave_out(("achievements",), "", Cause.SCORES)
        return reduced

    def moved(self, paths: Collection[Path]) -> Iterator[Path]:
        """Yield where texts stand now that stood at some paths; those that were left out stand nowhere."""
        return (new for new, old in self.texts.items() if old in paths)

    def _leave_out(self, path: Path, words: str, cause: Cause, detail: str = "") -> None:
        self.left_out.append(LeftOut(path, words, cause, detail))

    def _node(self, node: Node, old: Path, new: Path) -> Node | None:
        """Reduce a part of the data; None when it is left out."""
        cause = self._cause(node)
        if cause is None:
            reduced = self._with_fields(node, old, new)
            if not _is_emptied(node, reduced):
                return reduced
            cause = (Cause.EMPTY, "")
        if not (cause[0] is Cause.EMPTY and isinstance(node, BodyItem | DataTable)):  # what they held says so itself
            self._leave_out(old, _title(node), *cause)
        if _is_scored(node):
            self.unscored = True
            self.short.update(new[:length] for length in range(1, len(new)))
        return None

    def _cause(self, node: YearDataModel) -> tuple[Cause, str] | None:
        """Tell why a part is left out as a whole: it is marked so, or the words that make it name a withheld figure."""
        disclosure = getattr(node, "disclosure", None)
        if disclosure not in PUBLIC and not isinstance(node, DocumentHead):
            return Cause.MARKED, str(disclosure)
        if isinstance(node, Target) and node.figure in self._withheld.reasons:
            return Cause.NAMES, node.figure
        if isinstance(node, Assessment) and node.rule is not None:  # the score may tell what the rule looks at
            named = next((name for name in figures_of(node.rule) if name in self._withheld.reasons), None)
            if named is not None:
                return Cause.NAMES, named
        for name, is_text in fields_of_interest(type(node)):
            value = getattr(node, name)
            own = type(node).model_fields[name].is_required() or name == node.shorthand
            if is_text and own and isinstance(value, str) and (cause := self._naming(value)):
                return cause
        return None

    def _naming(self, typed: str) -> tuple[Cause, str] | None:
        name = self._withheld.named_in(typed, self._totals)
        if name is None:
            return None
        return Cause.NAMES if name in self._withheld.reasons else Cause.TOTAL, name

    def _with_fields(self, node: Node, old: Path, new: Path) -> Node:
        changes: dict[str, object] = {}
        for name, is_text in fields_of_interest(type(node)):
            value = getattr(node, name)
            kept = self._value(value, (*old, name), (*new, name), is_text=is_text)
            if kept is not value:
                changes[name] = kept
        return node.model_copy(update=changes) if changes else node

    def _value(self, value: object, old: Path, new: Path, *, is_text: bool) -> object:
        if isinstance(value, YearDataModel):
            return self._node(value, old, new)
        if isinstance(value, str) and is_text:
            return self._text(value, old, new)
        if isinstance(value, tuple):
            return self._items(cast("tuple[object, ...]", value), old, new, is_text=is_text)
        return value

    def _text(self, typed: str, old: Path, new: Path) -> str | None:
        cause = self._naming(typed)
        if cause is not None:
            self._leave_out(old, typed, *cause)
            return None
        self.texts[new] = old
        return typed

    def _items(self, items: tuple[object, ...], old: Path, new: Path, *, is_text: bool) -> tuple[object, ...] | None:
        """Reduce a list; a row of cells, which is a list in a list, stays whole or goes whole."""
        if is_text and isinstance(old[-1], int):
            return self._row(cast("tuple[str, ...]", items), old, new)
        kept: list[object] = []
        for index, item in enumerate(items):
            place = (*new, len(kept))
            reduced = self._value(item, (*old, index), place, is_text=is_text)
            if reduced is not None:
                kept.append(reduced)
                if place != (*old, index):
                    self.origins[place] = (*old, index)
        same = len(kept) == len(items) and all(one is other for one, other in zip(kept, items, strict=True))
        return items if same else tuple(kept)

    def _row(self, cells: tuple[str, ...], old: Path, new: Path) -> tuple[str, ...] | None:
        cause = next(filter(None, map(self._naming, cells)), None)
        if cause is not None:
            self._leave_out(old, " ".join(cells), *cause)
            return None
        self.texts.update(((*new, index), (*old, index)) for index in range(len(cells)))
        return cells


def _is_emptied(node: YearDataModel, reduced: YearDataModel) -> bool:
    """Tell whether a part that said something has nothing left to say."""
    if isinstance(node, Section) and isinstance(reduced, Section):
        facets = reduced.assessment or reduced.responsibility or reduced.targets
        return not facets and any(node.parts()) and not any(reduced.parts())
    if isinstance(reduced, BodyItem):
        return not (reduced.paragraph or reduced.points or reduced.table or reduced.section)
    return isinstance(node, DataTable) and isinstance(reduced, DataTable) and bool(node.rows) and not reduced.rows


def _is_scored(node: YearDataModel) -> bool:
    """Tell whether marks go with a part."""
    match node:
        case Section():
            return node.assessment is not None or any(_is_scored(child) for _, child in node.subsections())
        case BodyItem():
            return node.section is not None and _is_scored(node.section)
        case BonusItem():
            stated = (node.points, node.points_each, *(award.points for award in node.awards))
            return any(points is not None for points in stated)
        case _:
            return isinstance(node, DeductionItem | Assessment)


def _title(node: YearDataModel) -> str:
    """Give the words a person knows a part by."""
    for field in ("title", "caption", "text", "paragraph", "name", "figure", "number"):
        words = getattr(node, field, None)
        if isinstance(words, str) and words:
            return words
    if isinstance(node, BodyItem):
        inner = node.table or node.section
        return "".join((node.points or ())[:1]) or (_title(inner) if inner else "")
    return ""
