"""The list of what cost points and how it is put right (问题整改清单)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.annexes.rows import Line, Order, time_words
from govreport.compose.basis import shortfall_words
from govreport.diagnostics import format_path
from govreport.doctree import Cell, Role
from govreport.resolve.rounding import exact_sum, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear, ScoreNode


class _Lost(NamedTuple):
    """Points that were lost in one place.

    Attributes:
        path: what holds the title.
        stated: what holds measures, deadline and division; several below a weighted group.
        points: how many.
        title: what lost them.
        problems: why, from where: paths and words.
    """

    path: Path
    stated: tuple[Path, ...]
    points: Decimal
    title: str
    problems: tuple[tuple[str, str], ...]


def rectification_lines(year: ResolvedYear, _order: Order) -> Iterator[Line]:
    """Yield a line for every place that lost points, in the user's order; none where nothing was lost."""
    lost = [*_items(year), *_deductions(year), *_vetoes(year)] if year.scores.scored else []
    if not lost:
        return
    for serial, each in enumerate(lost, start=1):
        yield Line({"serial": Cell(Decimal(serial)), **_cells(year, each)})
    yield Line({"deduction": Cell(trimmed(exact_sum(each.points for each in lost)))}, Role.TOTAL, "扣分合计")


def _items(year: ResolvedYear) -> Iterator[_Lost]:
    for node in year.scores.short_of_full_marks():
        sources = tuple(_sources(year, node))
        problems = tuple(found for source in sources for found in _problems(year, source, within=node))
        stated = tuple((*source.path, "assessment") for source in sources)
        yield _Lost(node.path, stated, trimmed(node.lost), year.words((*node.path, "title")), problems)


def _sources(year: ResolvedYear, node: ScoreNode) -> Iterator[ScoreNode]:
    """Yield what explains the lost points: an item itself; of a weighted group, also the items that lost some."""
    yield node
    if not node.children or node.is_gated:
        return
    for item in node.items():
        if item.lost > 0 or year.words((*item.path, "assessment", "reason")):
            yield item


def _problems(year: ResolvedYear, source: ScoreNode, *, within: ScoreNode) -> Iterator[tuple[str, str]]:
    """Yield why points were lost: a gate first of all, then the reason as stated, else as the rule words it."""
    path: Path = (*source.path, "assessment")
    reason = year.words((*path, "reason"))
    if (source.is_gated or not reason) and not (source is within and _explained_below(source)):
        words = shortfall_words(source, year)
        below = f"{year.words((*source.path, 'title'))}：" if source is not within and words else ""
        if words:
            yield f"{format_path(path)}.rule", below + words
    if reason:
        yield f"{format_path(path)}.reason", reason


def _explained_below(node: ScoreNode) -> bool:
    return bool(node.children) and not node.is_gated


def _deductions(year: ResolvedYear) -> Iterator[_Lost]:
    for index, item in enumerate(year.year.deductions):
        if item.points:
            path: Path = ("deductions", index)
            reason = year.words((*path, "reason"))
            problems = ((f"{format_path(path)}.reason", reason),) if reason else ()
            yield _Lost(path, (path,), trimmed(item.points), year.words((*path, "title")), problems)


def _vetoes(year: ResolvedYear) -> Iterator[_Lost]:
    """Yield what a gate of the whole year (一票否决) takes."""
    scores = year.scores
    taken = scores.uncapped_total if scores.zeroed else None
    gates = year.year.scheme.gates if year.year.scheme else ()
    if taken is None or taken <= 0:
        return
    for index, gate in enumerate(gates):
        if gate.title in scores.vetoed_by and gate.where is None and gate.effect == "zero":
            path: Path = ("scheme", "gates", index)
            words = f"因{gate.title}，总得分按零分计"
            yield _Lost(path, (), trimmed(taken), "一票否决", ((f"{format_path(path)}.title", words),))
            return


def _cells(year: ResolvedYear, lost: _Lost) -> dict[str, Cell]:
    at = format_path(lost.path)
    explained = lost.problems[0][0] if lost.problems else f"{format_path(_first(lost))}.reason"
    beside = explained.rpartition(".")[0]
    declared = [_declared(year, path) for path in lost.stated]
    return {
        "indicator": Cell(lost.title, path=f"{at}.title"),
        "deduction": Cell(lost.points, path=at),
        "problem": Cell(_list_up(words for _, words in lost.problems), path=explained),
        "measures": Cell(_list_up(_measures(year, lost.stated)), path=f"{beside}.measures"),
        "deadline": Cell(_joined(time_words(each.deadline) for each in declared), path=f"{beside}.deadline"),
        "division": Cell(_joined(each.division for each in declared), path=f"{beside}.division"),
    }


def _first(lost: _Lost) -> Path:
    return lost.stated[0] if lost.stated else lost.path


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
        while words := year.words((*path, "measures", index)):
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
