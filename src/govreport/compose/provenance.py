"""The year data as templates see it: every text carries its data path into the document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from jinja2 import UndefinedError

from govreport.compose.basis import basis_pieces
from govreport.compose.drafts import blank_date, blank_number
from govreport.model import BonusItem, Period, Phase, Quantity, Section, YearDataModel
from govreport.resolve import Standing
from govreport.resolve.dates import official_time
from govreport.resolve.rounding import plain, trimmed
from govreport.resolve.texts import Piece, words_of
from govreport.text.organs import ranks_above, spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import Pieces, ResolvedYear, ScoreNode

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def _escaped(text: str) -> str:
    """Escape a text for XML; most hold nothing to escape, and looking is cheaper than translating."""
    special = "&" in text or "<" in text or ">" in text or '"' in text or "\r" in text
    return text.translate(_ESCAPES) if special else text


class Place(NamedTuple):
    """A place in the year data, with its written form carried along: `achievements[0].title`."""

    path: Path = ()
    written: str = ""

    def field(self, name: str) -> Place:
        """Go on to a field."""
        return Place((*self.path, name), self.of(name))

    def of(self, name: str) -> str:
        """Write the place of a field."""
        return f"{self.written}.{name}" if self.written else name

    def item(self, index: int) -> Place:
        """Go on to an item of a list."""
        return Place((*self.path, index), f"{self.written}[{index}]")

    def below(self, path: Path) -> Place:
        """Go on along a path."""
        written = self.written
        for step in path:
            written += f"[{step}]" if isinstance(step, int) else f".{step}"
        return Place((*self.path, *path), written if self.written else written.removeprefix("."))


class Words:
    """Printed words with the place they come from; autoescape writes them as `<t>` with `<f>` inside."""

    __slots__ = ("_pieces", "path")

    def __init__(self, pieces: Pieces, path: str) -> None:
        """Take the pieces of a resolved text and its data path as written."""
        self._pieces = pieces
        self.path = path

    def __html__(self) -> str:
        """Write the words with their provenance, escaped for XML."""
        if len(self._pieces) == 1 and not self._pieces[0].figure:
            return f'<t p="{_escaped(self.path)}">{_escaped(self._pieces[0].words)}</t>'
        words = "".join(
            f'<f n="{_escaped(piece.figure)}">{_escaped(piece.words)}</f>' if piece.figure else _escaped(piece.words)
            for piece in self._pieces
        )
        return f'<t p="{_escaped(self.path)}">{words}</t>'

    def __str__(self) -> str:
        return words_of(self._pieces)

    def __bool__(self) -> bool:
        return bool(words_of(self._pieces))

    def without_end(self, marks: str) -> Words:
        """Leave out marks at the end, unless a figure prints them."""
        *before, last = self._pieces
        return self if last.figure else Words((*before, last._replace(words=last.words.rstrip(marks))), self.path)

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


class Absent:
    """An optional field that the data leaves out: false in a condition, an error in print."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        """Remember which field is asked for."""
        self.path = path

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __html__(self) -> str:
        raise UndefinedError(self._message())

    def __str__(self) -> str:
        raise UndefinedError(self._message())

    def _message(self) -> str:
        return f"数据中没有 {self.path}"


class View:
    """A part of the year data for templates: fields by their English names, texts with provenance.

    Beside the fields it has `path`, `blocks`, `kinds`, `assessed`, `unsaid_targets`, and of the whole document
    `number_shown`, `issued_on`, `printed_on` and `sent_up`; no field of the model bears these names.
    """

    __slots__ = ("_node", "_place", "_year")

    def __init__(self, node: YearDataModel, place: Place, year: ResolvedYear) -> None:
        """Look at a node of the model from its place."""
        self._node = node
        self._place = place
        self._year = year

    def __getattr__(self, name: str) -> object:
        fields, place = self._node.__dict__, self._place
        if name not in fields:
            raise AttributeError(name)
        value = fields[name]
        if value is None:  # as most fields are, and templates ask for all of them
            return Absent(place.of(name))
        if isinstance(value, str):
            return _text(value, (*place.path, name), place.of(name), self._year)
        if isinstance(value, bool):
            return value
        return show(value, place.field(name), self._year)

    @property
    def path(self) -> str:
        """Data path as written in messages."""
        return self._place.written

    @property
    def assessed(self) -> ScoreView | BonusView | None:
        """The scores of a section or a bonus item; none when it is not assessed."""
        if isinstance(self._node, BonusItem):
            return BonusView(int(self._place.path[-1]), self._place, self._year)
        node = self._year.scores.nodes.get(self._place.path)
        return None if node is None else ScoreView(node, self._place, self._year)

    @property
    def blocks(self) -> Iterator[tuple[str, object]]:
        """What a section says in reading order: kind and content."""
        if not isinstance(self._node, Section | BonusItem | Phase):
            return
        for part in self._node.parts():
            yield part.kind, show(part.value, self._place.below(part.path), self._year)

    @property
    def kinds(self) -> list[str]:
        """The kinds of what a section says in reading order; to show the content too would take its time."""
        return [part.kind for part in self._node.parts()] if isinstance(self._node, Section | BonusItem | Phase) else []

    @property
    def number_shown(self) -> object:
        """Document number (发文字号) as printed: a blank of the usual form where there is none yet."""
        return self._given_or_blank("document_number", blank_number(self._year.year))

    @property
    def issued_on(self) -> object:
        """Date of issue (成文日期) as printed: in a draft that has none, a blank of the usual form."""
        return self._date("date_of_issue")

    @property
    def printed_on(self) -> object:
        """Date of printing (印发日期) as printed: in a draft that has none, a blank of the usual form."""
        return self._date("print_date")

    @property
    def sent_up(self) -> bool:
        """Whether the document goes to organs of higher rank only, so that it is submitted (报送), not sent (印送)."""
        head = self._year.year.document
        addressees = [name for group in head.addressees for name in spelled_out(group)]
        pairs = [(issuer.name, addressee) for issuer in head.issuers for addressee in addressees]
        return bool(pairs) and all(ranks_above(*pair) for pair in pairs)

    def _date(self, field: str) -> object:
        head = self._year.year.document
        return self._given_or_blank(field, blank_date(self._year.year) if head.is_draft else "")

    def _given_or_blank(self, field: str, blank: str) -> object:
        """Show a field of the head; where nothing is given, the blank, if there is one."""
        place = Place().field("document").field(field)
        given = getattr(self._year.year.document, field)
        return show(given, place, self._year) if given or not blank else Words((Piece(blank),), place.written)

    @property
    def unsaid_targets(self) -> list[object]:
        """The targets of a phase that its own words do not tell: neither the figure nor its name stands there."""
        if not isinstance(self._node, Phase):
            return []
        below = (*self._place.path, "targets")
        told = {
            piece.figure or piece.words
            for path, pieces in self._year.texts.items()
            if path[: len(self._place.path)] == self._place.path and path[: len(below)] != below
            for piece in pieces
        }
        shown = enumerate(self._node.targets)
        return [
            show(target, self._place.field("targets").item(index), self._year)
            for index, target in shown
            if not any(target.figure in words for words in told)
        ]


class ScoreView:
    """Printed scores of an indicator and the reason for them; one that does not count has no self score."""

    __slots__ = ("_node", "_place", "_year", "self_score")

    def __init__(self, node: ScoreNode, place: Place, year: ResolvedYear) -> None:
        """Print what is known."""
        self._node, self._place, self._year = node, place.field("assessment"), year
        self.self_score = marks_words(node.printed_self_score if self._counts else None, self._place.of("self_score"))

    @property
    def _counts(self) -> bool:
        return self._node.standing is Standing.COUNTED

    @property
    def full_marks(self) -> Words | Absent:
        """Full marks; of an indicator that does not count, as stated."""
        stated = self._node.assessment.full_marks if self._node.assessment else None
        marks = self._node.printed_full_marks if self._counts else stated
        return marks_words(marks, self._place.of("full_marks"))

    @property
    def basis(self) -> Words | Absent:
        """The reason for the score: as stated, else in the words of its rule."""
        return _basis(self._node, self._place, self._year)


class BonusView:
    """Printed points of a bonus item: as stated, else as its awards come to."""

    __slots__ = ("points",)

    def __init__(self, index: int, place: Place, year: ResolvedYear) -> None:
        """Print what is known."""
        self.points = marks_words(year.scores.bonus_items[index].points, place.of("points"))


def _basis(node: ScoreNode, assessment: Place, year: ResolvedYear) -> Words | Absent:
    """Give the reason for a score as stated, else in the words of its rule."""
    stated = year.texts.get((*assessment.path, "basis"))
    if stated:
        return Words(stated, assessment.of("basis"))
    worded = basis_pieces(node, year)
    at = assessment.of("rule" if worded else "basis")
    return Words(worded, at) if worded else Absent(at)


class TotalsView:
    """Printed totals of a year's scores; none where some of them were left out."""

    __slots__ = ("band", "bonus", "deductions", "full_marks", "grand_total", "scored", "self_score")

    def __init__(self, year: ResolvedYear) -> None:
        """Print what is known."""
        scores = year.scores
        totals = Place().field("totals")
        self.scored = scores.scored
        shown: dict[str, Decimal | None] = {} if scores.partial else scores._asdict()
        bands = Place().field("scheme").field("bands").written
        band = None if scores.partial else scores.band
        self.band = Words((Piece(band.title),), bands) if band else Absent(bands)
        self.full_marks = marks_words(shown.get("full_marks"), totals.of("full_marks"))
        self.self_score = marks_words(shown.get("self_score"), totals.of("self_score"))
        self.bonus = marks_words(shown.get("bonus"), totals.of("bonus"))
        self.deductions = marks_words(shown.get("deductions"), totals.of("deductions"))
        self.grand_total = marks_words(shown.get("grand_total"), totals.of("grand_total"))


def marks_words(marks: Decimal | None, written: str) -> Words | Absent:
    """Print marks as words with their place as written."""
    return Absent(written) if marks is None else Words((Piece(plain(trimmed(marks))),), written)


def show(value: object, place: Place, year: ResolvedYear) -> object:  # noqa: PLR0911  (one return a kind)
    """Give a value of the model the form that templates work with."""
    if value is None:
        return Absent(place.written)
    if isinstance(value, str):  # most are, and a class pattern costs twice as much
        return _text(value, place.path, place.written, year)
    match value:
        case bool() | int():
            return value
        case YearDataModel():
            return View(value, place, year)
        case Period() | Quantity():  # named tuples, to be met before lists
            return Words((Piece(value.label if isinstance(value, Period) else value.written),), place.written)
        case tuple():
            return [_item(item, index, place, year) for index, item in enumerate(cast("tuple[object, ...]", value))]
        case dict():
            fields = cast("dict[str, object]", value)
            return {name: show(item, place.field(name), year) for name, item in fields.items()}
        case Decimal():
            return Words((Piece(plain(_as_its_like(value, place, year))),), place.written)
        case date():
            return Words((Piece(official_date(value)),), place.written)
        case _:
            return value


def _item(item: object, index: int, place: Place, year: ResolvedYear) -> object:
    """Show an item of a list at a place."""
    if isinstance(item, str):
        return _text(item, (*place.path, index), f"{place.written}[{index}]", year)
    return show(item, place.item(index), year)


def _text(typed: str, path: Path, written: str, year: ResolvedYear) -> Words:
    """Show a text as resolved; one that refers to nothing prints as typed, a time the official way."""
    pieces = year.texts.get(path)
    if not pieces:
        pieces = (Piece(official_time(typed) if path and path[-1] == "deadline" else typed),)
    return Words(pieces, written)


def _as_its_like(value: Decimal, place: Place, year: ResolvedYear) -> Decimal:
    """Give a number as typed; the score of a unit as those beside it are printed."""
    if place.path[:2] == ("unit_scores", "items") and place.path[-1] == "score":
        return year.scores.unit_scores[int(place.path[2])]
    return value


def official_date(day: date) -> str:
    """Write a date the official way, digits without leading zero (F-35)."""
    return f"{day.year}年{day.month}月{day.day}日"
