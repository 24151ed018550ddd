"""The year data as templates see it: every text carries its data path into the document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jinja2 import UndefinedError

from govreport.diagnostics import format_path
from govreport.model import BonusItem, Period, Section, YearDataModel, value_at
from govreport.resolve import Standing
from govreport.resolve.rounding import plain, trimmed
from govreport.resolve.texts import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import Pieces, ResolvedYear, ScoreNode

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


class Words:
    """Printed words with the place they come from; autoescape writes them as `<t>` with `<f>` inside."""

    __slots__ = ("_path", "_pieces")

    def __init__(self, pieces: Pieces, path: Path) -> None:
        """Take the pieces of a resolved text and its data path."""
        self._pieces = pieces
        self._path = path

    def __html__(self) -> str:
        """Write the words with their provenance, escaped for XML."""
        written = [f'<t p="{format_path(self._path).translate(_ESCAPES)}">']
        for piece in self._pieces:
            words = piece.words.translate(_ESCAPES)
            written.append(f'<f n="{piece.figure.translate(_ESCAPES)}">{words}</f>' if piece.figure else words)
        written.append("</t>")
        return "".join(written)

    def __str__(self) -> str:
        return "".join(piece.words for piece in self._pieces)

    def __bool__(self) -> bool:
        return any(piece.words for piece in self._pieces)

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    @property
    def path(self) -> str:
        """Data path as written in messages."""
        return format_path(self._path)


class Absent:
    """An optional field that the data leaves out: false in a condition, an error in print."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        """Remember which field is asked for."""
        self._path = path

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __html__(self) -> str:
        raise UndefinedError(self._message())

    def __str__(self) -> str:
        raise UndefinedError(self._message())

    def _message(self) -> str:
        return f"数据中没有 {format_path(self._path)}"


class View:
    """A part of the year data for templates: fields by their English names, texts with provenance.

    Beside the fields it has `path`, `blocks` and `assessed`; no field of the model bears these names.
    """

    __slots__ = ("_node", "_path", "_year")

    def __init__(self, node: YearDataModel, path: Path, year: ResolvedYear) -> None:
        """Look at a node of the model from its path."""
        self._node = node
        self._path = path
        self._year = year

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in type(self._node).model_fields:
            raise AttributeError(name)
        return show(getattr(self._node, name), (*self._path, name), self._year)

    @property
    def path(self) -> str:
        """Data path as written in messages."""
        return format_path(self._path)

    @property
    def assessed(self) -> ScoreView | None:
        """The scores of a section; none when it is not assessed."""
        node = self._year.scores.nodes.get(self._path)
        return None if node is None else ScoreView(node)

    @property
    def blocks(self) -> Iterator[tuple[str, object]]:
        """What a section says in reading order: kind and content."""
        if not isinstance(self._node, Section | BonusItem):
            return
        for part in self._node.parts():
            yield part.kind, show(value_at(self._node, part.path), (*self._path, *part.path), self._year)


class ScoreView:
    """Printed scores of an indicator; one that does not count has no self score."""

    __slots__ = ("full_marks", "self_score")

    def __init__(self, node: ScoreNode) -> None:
        """Print what is known."""
        counted = node.standing is Standing.COUNTED
        stated = node.assessment.full_marks if node.assessment else None
        path = (*node.path, "assessment")
        self.full_marks = marks_words(node.printed_full_marks if counted else stated, (*path, "full_marks"))
        self.self_score = marks_words(node.printed_self_score if counted else None, (*path, "self_score"))


class TotalsView:
    """Printed totals of a year's scores."""

    __slots__ = ("bonus", "deductions", "full_marks", "grand_total", "scored", "self_score")

    def __init__(self, year: ResolvedYear) -> None:
        """Print what is known."""
        scores = year.scores
        self.scored = scores.scored
        self.full_marks = marks_words(scores.full_marks, ("totals", "full_marks"))
        self.self_score = marks_words(scores.self_score, ("totals", "self_score"))
        self.bonus = marks_words(scores.bonus, ("totals", "bonus"))
        self.deductions = marks_words(scores.deductions, ("totals", "deductions"))
        self.grand_total = marks_words(scores.grand_total, ("totals", "grand_total"))


def marks_words(marks: Decimal | None, path: Path) -> Words | Absent:
    """Print marks as words with their place."""
    return Absent(path) if marks is None else Words((Piece(plain(trimmed(marks))),), path)


def show(value: object, path: Path, year: ResolvedYear) -> object:  # noqa: PLR0911  (one return a kind)
    """Give a value of the model the form that templates work with."""
    match value:
        case None:
            return Absent(path)
        case str():
            return Words(year.texts.get(path) or (Piece(value),), path)
        case bool() | int():
            return value
        case YearDataModel():
            return View(value, path, year)
        case dict():
            return {name: show(item, (*path, name), year) for name, item in value.items()}
        case tuple():
            return [show(item, (*path, index), year) for index, item in enumerate(value)]
        case Decimal():
            return marks_words(value, path)
        case date():
            return Words((Piece(official_date(value)),), path)
        case Period():
            return Words((Piece(value.label),), path)
        case _:
            return value


def official_date(day: date) -> str:
    """Write a date the official way, digits without leading zero (F-35)."""
    return f"{day.year}年{day.month}月{day.day}日"
