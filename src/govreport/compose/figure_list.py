"""The list of figures (数据清单): value, formula and source of each, and everywhere it is used and printed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from govreport.diagnostics import format_path
from govreport.doctree import Cell, Column, NumberFormat, Row, Sheet, Table, Workbook
from govreport.resolve.texts import words_of
from govreport.resolve.uses import UseKind, uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govreport.diagnostics import Path
    from govreport.model import Figure
    from govreport.resolve import ResolvedFigure, ResolvedYear


class Printed(NamedTuple):
    """A place in an output where a figure is printed.

    Attributes:
        output: what the document is called.
        place: the headings above, or table, row and column.
        words: the sentence, or what the cell holds.
        path: data path of the words.
        cell: the same cell in the Excel annex, or nothing.
    """

    output: str
    place: str
    words: str
    path: str
    cell: str = ""


class FigureEntry(NamedTuple):
    """A figure with all that is known of it.

    Attributes:
        name: its name.
        declared: the declaration.
        resolved: value and arithmetic; None when it has none.
        used_by: other uses than in texts: how, and where in the data.
        printed: where it is printed.
    """

    name: str
    declared: Figure
    resolved: ResolvedFigure | None
    used_by: tuple[tuple[UseKind, str], ...]
    printed: tuple[Printed, ...]

    @property
    def value(self) -> str:
        """The value as printed; of a figure that is only planned, its target."""
        return shown_value(self.declared, self.resolved)


def shown_value(declared: Figure, resolved: ResolvedFigure | None) -> str:
    """Give the value of a figure as printed; of one that is only planned, its target; nothing without either."""
    if resolved is not None:
        return resolved.printed.written
    return f"目标{declared.target.written}" if declared.target else ""


def figure_entries(year: ResolvedYear, printed: Iterable[tuple[str, Printed]]) -> list[FigureEntry]:
    """List the figures in the user's order.

    Args:
        year: the resolved year.
        printed: figure names and the places where outputs print them.
    """
    places: dict[str, list[Printed]] = {}
    for name, place in printed:
        places.setdefault(name, []).append(place)
    used: dict[str, list[tuple[UseKind, str]]] = {}
    for use in uses(year):
        owner = _owner(year, use.path)
        if use.kind is not UseKind.TEXT and owner != use.figure:
            used.setdefault(use.figure, []).append((use.kind, owner))
    return [
        FigureEntry(
            name,
            figure,
            year.figures.get(name),
            tuple(dict.fromkeys(used.get(name, ()))),
            tuple(dict.fromkeys(places.get(name, ()))),
        )
        for name, figure in year.year.figures.items()
    ]


def _owner(year: ResolvedYear, path: Path) -> str:
    """Name a use by the figure, or by the title of the section, that makes it."""
    if path[0] == "figures":
        return str(path[1])
    for length in range(len(path), 0, -1):
        if title := year.texts.get((*path[:length], "title")):
            return words_of(title)
    return format_path(path)


def figures_workbook(entries: Sequence[FigureEntry], title: str, issuer: str) -> Workbook:
    """Lay the list out as a workbook: one sheet of figures, one of the places where they are printed."""
    figure_rows = tuple(_figure_row(n, entry) for n, entry in enumerate(entries, 1))
    figures = Table(_FIGURE_COLUMNS, figure_rows, landscape=True, name="数据清单")
    rows = [(entry, place) for entry in entries for place in entry.printed]
    place_rows = tuple(_place_row(n, *each) for n, each in enumerate(rows, 1))
    places = Table(_PLACE_COLUMNS, place_rows, landscape=True, name="出现位置")
    sheets = [Sheet(figures.name, f"{title}数据清单", figures)]
    sheets += [Sheet(places.name, f"{title}数据出现位置", places)] if rows else []
    return Workbook(f"{title}数据清单", issuer, tuple(sheets))


def _figure_row(number: int, entry: FigureEntry) -> Row:
    declared, at = entry.declared, f"figures.{entry.name}"
    words = (
        entry.name,
        entry.value,
        declared.formula,
        "；".join(filter(None, (declared.definition, declared.scope))),
        declared.as_of,
        declared.division,
        declared.source,
        "\n".join(f"{kind}：{where}" for kind, where in entry.used_by),
    )
    cells = [Cell(Decimal(number)), *(Cell(each or None, path=at) for each in words)]
    return Row((*cells, Cell(Decimal(len(entry.printed)))))


def _place_row(number: int, entry: FigureEntry, place: Printed) -> Row:
    words = (entry.name, entry.value, place.output, place.place, place.cell, place.words)
    return Row((Cell(Decimal(number)), *(Cell(each or None, path=place.path) for each in words)))


def _column(key: str, title: str, width: int, *, centred: bool = False) -> Column:
    return Column(key, title, Decimal(width), NumberFormat.TEXT, centred=centred)


_SERIAL = Column("serial", "序号", Decimal(12), NumberFormat.SERIAL)
_FIGURE_COLUMNS = (
    _SERIAL,
    _column("name", "数据", 34),
    _column("value", "数值", 26, centred=True),
    _column("formula", "公式", 40),
    _column("definition", "口径", 40),
    _column("as_of", "截至日期", 22, centred=True),
    _column("division", "来源科室", 20, centred=True),
    _column("source", "数据来源", 24),
    _column("used_by", "用于", 36),
    Column("printed", "出现处数", Decimal(14), NumberFormat.SERIAL),
)
_PLACE_COLUMNS = (
    _SERIAL,
    _column("name", "数据", 34),
    _column("value", "数值", 26, centred=True),
    _column("output", "文件", 30),
    _column("place", "位置", 60),
    _column("cell", "附表单元格", 26, centred=True),
    _column("words", "原句或单元格内容", 90),
)
