"""The table of targets and what was reached (目标任务完成情况表)."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from govreport.compose.annexes.numbers import quantity_cell, rate_cell, rate_decimals
from govreport.compose.annexes.rows import Line
from govreport.compose.phrases import result_phrases
from govreport.compose.results import word_result
from govreport.diagnostics import format_path
from govreport.doctree import Cell
from govreport.model.deadlines import read_deadline
from govreport.resolve.attributes import ESTIMATED, RATE_DIGITS, completion
from govreport.resolve.faults import FormulaError
from govreport.resolve.lagging import SHORT, remedies
from govreport.resolve.progress import is_cumulative, lower_is_better, reached_day
from govreport.resolve.readings import Readings, read_growth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from govreport.compose.annexes.rows import Order
    from govreport.compose.phrases import Phrase
    from govreport.diagnostics import Path
    from govreport.model import Figure, Section
    from govreport.model.sections import Assessment
    from govreport.resolve import ResolvedFigure, ResolvedYear
    from govreport.resolve.readings import Reading

_Marks = tuple["Path", "Assessment"]


def progress_lines(year: ResolvedYear, order: Order) -> Iterator[Line]:
    """Yield a line for every figure that has a target and a value, in the user's order."""
    listed = [
        figure
        for name in year.year.figures
        if (figure := year.figures.get(name)) is not None and figure.figure.target is not None
    ]
    if not listed:
        return
    table, marks = _ProgressTable(year, result_phrases(order.folders), listed), _marks_by_figure(year)
    serial = 0
    for scored, members in groupby(listed, key=lambda figure: marks.get(figure.name)):
        together = list(members)
        for index, figure in enumerate(together):
            serial += 1
            shown = _mark_cells(scored, len(together)) if index == 0 else dict.fromkeys(_mark_cells(scored, 1))
            yield Line({"serial": Cell(Decimal(serial)), **table.cells(figure), **shown})


class _ProgressTable:
    """Words the figures of a year against their targets."""

    def __init__(self, year: ResolvedYear, phrases: Mapping[str, Phrase], listed: list[ResolvedFigure]) -> None:
        self._year = year
        self._rates = {figure.name: rate for figure in listed if (rate := _completion(figure)) is not None}
        self._decimals = _common_decimals([(each, rate) for each in listed if (rate := self._rates.get(each.name))])
        self._phrases = phrases
        self._readings = Readings(year.year, year.texts)
        self._remedies = remedies(year)

    def cells(self, figure: ResolvedFigure) -> dict[str, Cell | None]:
        at, declared = f"figures.{figure.name}", figure.figure
        return {
            "indicator": Cell(figure.name, path=at),
            "unit": Cell(_in_lines(figure.printed.scale + figure.printed.unit), path=at),
            "previous": quantity_cell(declared.previous, figure, f"{at}.previous"),
            "target": quantity_cell(declared.target, figure, f"{at}.target"),
            "value": self._value(figure, at),
            "completion": self._completion(figure),
            "growth": self._worded(figure, self._growth(figure)),
            "status": self._worded(figure, self._standing(figure)),
            "measures": self._measures(figure, at),
            "division": Cell(declared.division, path=f"{at}.division"),
            "definition": _meaning(declared, at),
        }

    def _value(self, figure: ResolvedFigure, at: str) -> Cell:
        """Show the value; one that holds for another day than the table says so."""
        cell = quantity_cell(figure.printed, figure, f"{at}.value")
        typed = figure.figure.as_of
        usual = reached_day(self._year.year)
        day = read_deadline(typed, usual.year) if typed else None
        estimated = ESTIMATED if figure.figure.status == "estimated" else ""
        if day is not None and day != usual:
            return cell._replace(value=f"{estimated}{_words(cell)}\n（截至{day.month}月{_day_of_month(day)}）")
        return cell._replace(value=f"{estimated}{_words(cell)}") if estimated else cell

    def _measures(self, figure: ResolvedFigure, at: str) -> Cell:
        """Show what is done about a figure: as stated with it, else of one that is short, by its problem."""
        stated = figure.figure.measures
        remedy = None if stated else self._remedies.get(figure.name)
        if remedy is None or self._readings.progress(figure) not in SHORT:
            return Cell(stated, path=f"{at}.measures")
        return Cell(remedy.words, path=format_path(remedy.path))

    def _completion(self, figure: ResolvedFigure) -> Cell:
        """Show the rate of completion, with as many decimals as the others have where that can be."""
        rate = self._rates.get(figure.name)
        return Cell(None) if rate is None else rate_cell(rate, figure.name, self._decimals)

    def _growth(self, figure: ResolvedFigure) -> Reading | None:
        try:
            return read_growth(figure, "status")
        except FormulaError:  # without the year before, or with a bound such as 以上, there is nothing to tell
            return None

    def _standing(self, figure: ResolvedFigure) -> Reading | None:
        try:
            return self._readings.read_target(figure, "status")
        except FormulaError:
            return None

    def _worded(self, figure: ResolvedFigure, reading: Reading | None) -> Cell:
        words = word_result(reading, self._phrases) if reading else None
        return Cell(words, path=f"figures.{figure.name}", figure=figure.name)


def _completion(figure: ResolvedFigure) -> str | None:
    """Print the rate of completion; none where less is better, nor of a level, which is told by the difference."""
    if lower_is_better(figure) or not is_cumulative(figure):
        return None
    try:
        return completion(figure)
    except FormulaError:
        return None


def _common_decimals(rates: Sequence[tuple[ResolvedFigure, str]]) -> int:
    """Count the decimals that all rates can have: 109.70% beside 101.37%; none where one is not known so closely."""
    most = max((rate_decimals(rate) for _, rate in rates), default=0)
    return most if all(_digits(figure) >= most for figure, _ in rates) else 0


def _digits(figure: ResolvedFigure) -> int:
    """Give the decimals to which a rate of a figure is known."""
    stated = figure.figure.rate_digits
    return RATE_DIGITS if stated is None else stated


def _marks_by_figure(year: ResolvedYear) -> dict[str, _Marks]:
    """Find the indicators that are scored by a figure: those whose targets name it."""
    found: dict[str, _Marks] = {}
    for field in ("achievements", "plans"):
        for index, section in enumerate(getattr(year.year, field)):
            for path, each in _scored_sections(section, (field, index)):
                for target in each.targets:
                    if each.assessment is not None:
                        found.setdefault(target.figure, (path, each.assessment))
    return found


def _scored_sections(section: Section, path: Path) -> Iterator[tuple[Path, Section]]:
    if section.assessment is not None:
        yield path, section
    for step, child in section.subsections():
        yield from _scored_sections(child, (*path, *step))


def _mark_cells(scored: _Marks | None, rows: int) -> dict[str, Cell | None]:
    """Show the marks of an indicator once for all its figures that stand together."""
    if scored is None:
        return {}
    path, stated = scored
    at = f"{format_path(path)}.assessment"
    return {
        "full_marks": Cell(stated.full_marks, rows=rows, path=f"{at}.full_marks"),
        "self_score": Cell(stated.self_score, rows=rows, path=f"{at}.self_score"),
    }


def _in_lines(unit: str) -> str:
    """Break a long unit where it is read: 微克/ over 立方米."""
    return unit.replace("/", "/\n") if len(unit) > _SHORT_UNIT else unit


_SHORT_UNIT = 4


def _meaning(figure: Figure, at: str) -> Cell:
    """Say what a figure counts and where: the scope (范围) alone where no definition (口径) tells more."""
    if figure.scope and figure.definition:
        return Cell(f"{figure.scope}，{figure.definition}", path=f"{at}.definition")
    return Cell(figure.definition or figure.scope, path=f"{at}.{'definition' if figure.definition else 'scope'}")


def _words(cell: Cell) -> str:
    return f"{cell.value:f}" if isinstance(cell.value, Decimal) else cell.value or ""


def _day_of_month(day: date) -> str:
    return "底" if day.day == monthrange(day.year, day.month)[1] else f"{day.day}日"
