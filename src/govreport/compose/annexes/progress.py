"""The table of targets and what was reached (目标任务完成情况表)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import Line
from govreport.compose.results import RESULT_WORDS
from govreport.doctree import Cell
from govreport.resolve.attributes import AttributePrinter
from govreport.resolve.faults import FormulaError
from govreport.resolve.progress import read_progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.model import Quantity
    from govreport.resolve import ResolvedFigure, ResolvedYear


def progress_lines(year: ResolvedYear) -> Iterator[Line]:
    """Yield a line for every figure that has a target, in the user's order."""
    serial, printer = 0, AttributePrinter(year.figures)
    for name in year.year.figures:
        figure = year.figures.get(name)
        if figure is None or figure.figure.target is None:
            continue
        serial += 1
        yield Line({"serial": Cell(Decimal(serial)), **_cells(year, figure, printer)})


def _cells(year: ResolvedYear, figure: ResolvedFigure, printer: AttributePrinter) -> dict[str, Cell]:
    at, declared = f"figures.{figure.name}", figure.figure
    progress = read_progress(figure, year.year.period, declared.as_of or year.year.as_of)
    return {
        "indicator": Cell(figure.name, path=at),
        "unit": Cell(figure.printed.scale + figure.printed.unit, path=at),
        "previous": _number(declared.previous, figure, f"{at}.previous"),
        "target": _number(declared.target, figure, f"{at}.target"),
        "value": Cell(_words(figure.printed, figure.printed), path=f"{at}.value", figure=figure.name),
        "completion": Cell(None) if declared.direction == "lower" else _attribute(printer, figure, "完成率"),
        "growth": _attribute(printer, figure, "同比"),
        "status": Cell(RESULT_WORDS[progress] if progress else None, path=at, figure=figure.name),
        "measures": Cell(declared.note, path=f"{at}.note"),
        "division": Cell(declared.division, path=f"{at}.division"),
        "definition": Cell(declared.definition, path=f"{at}.definition"),
    }


def _number(quantity: Quantity | None, figure: ResolvedFigure, path: str) -> Cell:
    return Cell(None if quantity is None else _words(quantity, figure.printed), path=path, figure=figure.name)


def _words(quantity: Quantity, like: Quantity) -> str:
    """Print the number alone where the column of units says the rest, else the whole."""
    same = (quantity.scale, quantity.unit) == (like.scale, like.unit) and quantity.exact
    return quantity.written_number if same else quantity.written


def _attribute(printer: AttributePrinter, figure: ResolvedFigure, attribute: str) -> Cell:
    try:
        return Cell(printer.print(figure, attribute), figure=figure.name)
    except FormulaError:  # without base or with a bound such as 以上 there is no rate to print
        return Cell(None)
