"""The list of what cost points and how it is put right (问题整改清单)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.annexes.rows import Line, Order, time_words
from govreport.compose.basis import basis_words
from govreport.diagnostics import format_path
from govreport.doctree import Cell, Role
from govreport.resolve import Standing
from govreport.resolve.rounding import exact_difference, exact_sum, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear, ScoreNode


class _Lost(NamedTuple):
    """Points that were lost in one place.

    Attributes:
        path: what holds the title.
        stated: what holds reason, measures, deadline and division; several below a weighted group.
        points: how many.
        by_rule: the words of the rule that took them, or nothing.
    """

    path: Path
    stated: tuple[Path, ...]
    points: Decimal
    by_rule: str = ""


def rectification_lines(year: ResolvedYear, _order: Order) -> Iterator[Line]:
    """Yield a line for every place that lost points, in the user's order; none when no reason is given anywhere."""
    lost = [*_items(year), *_deductions(year)] if year.scores.scored else []
    if not any(_text(year, (*path, "reason")) for each in lost for path in each.stated):
        return
    for serial, each in enumerate(lost, start=1):
        yield Line({"serial": Cell(Decimal(serial)), **_cells(year, each)})
    yield Line({"deduction": Cell(trimmed(exact_sum(each.points for each in lost)))}, Role.TOTAL, "扣分合计")


def _items(year: ResolvedYear) -> Iterator[_Lost]:
    for node in (node for group in year.scores.groups for node in group.addends()):
        full_marks, self_score = node.printed_full_marks, node.printed_self_score
        if node.standing is not Standing.COUNTED or full_marks is None or self_score is None:
            continue
        points = exact_difference(full_marks, self_score)
        if points > 0:
            yield _Lost(node.path, tuple(_stated(year, node)), trimmed(points), basis_words(node, year))


def _stated(year: ResolvedYear, node: ScoreNode) -> Iterator[Path]:
    """Yield what explains the lost points: an item itself; of a group as a whole, also the items with a reason."""
    yield (*node.path, "assessment")
    for item in node.items() if node.children else ():
        path: Path = (*item.path, "assessment")
        if _text(year, (*path, "reason")):
            yield path


def _deductions(year: ResolvedYear) -> Iterator[_Lost]:
    for index, item in enumerate(year.year.deductions):
        if item.points:
            path: Path = ("deductions", index)
            yield _Lost(path, (path,), trimmed(item.points))


def _cells(year: ResolvedYear, lost: _Lost) -> dict[str, Cell]:
    at = format_path(lost.path)
    reasons = _list_up(_text(year, (*path, "reason")) for path in lost.stated)
    explained = format_path(next((path for path in lost.stated if _text(year, (*path, "reason"))), lost.stated[0]))
    declared = [_declared(year, path) for path in lost.stated]
    return {
        "indicator": Cell(_text(year, (*lost.path, "title")), path=f"{at}.title"),
        "deduction": Cell(lost.points, path=at),
        "problem": Cell(reasons or lost.by_rule or None, path=f"{explained}.{'reason' if reasons else 'rule'}"),
        "measures": Cell(_list_up(_measures(year, lost.stated)), path=f"{explained}.measures"),
        "deadline": Cell(_joined(time_words(each.deadline) for each in declared), path=f"{explained}.deadline"),
        "division": Cell(_joined(each.division for each in declared), path=f"{explained}.division"),
    }


class _Declared(NamedTuple):
    """When it is put right, and by whom."""

    deadline: str | None
    division: str | None


def _declared(year: ResolvedYear, path: Path) -> _Declared:
    if path[0] == "deductions":
        item = year.year.deductions[int(path[1])]
        return _Declared(item.deadline, item.division)
    node = year.scores.nodes.get(path[:-1])
    stated = node.assessment if node else None
    return _Declared(stated.deadline, stated.division) if stated else _Declared(None, None)


def _measures(year: ResolvedYear, paths: tuple[Path, ...]) -> Iterator[str]:
    for path in paths:
        index = 0
        while words := _text(year, (*path, "measures", index)):
            yield words
            index += 1


def _list_up(texts: Iterable[str]) -> str | None:
    """List texts one a line, numbered where there are several."""
    listed = [text for text in texts if text]
    if len(listed) > 1:
        listed = [f"{number}.{text}" for number, text in enumerate(listed, start=1)]
    return "\n".join(listed) or None


def _joined(words: Iterable[str | None]) -> str | None:
    return "、".join(dict.fromkeys(word for word in words if word)) or None


def _text(year: ResolvedYear, path: Path) -> str:
    return "".join(piece.words for piece in year.texts.get(path, ()))
