"""The sheet on which divisions confirm their figures (数据核实单): one page and one worksheet a division."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import time_words
from govreport.compose.composition import Composition
from govreport.compose.drafts import stage_note
from govreport.compose.figure_list import shown_value
from govreport.compose.titles import TITLE_SIZE, break_title
from govreport.doctree import (
    Cell,
    Column,
    Document,
    Inline,
    NumberFormat,
    Paragraph,
    Row,
    Sheet,
    Table,
    Title,
    Workbook,
)

if TYPE_CHECKING:
    from govreport.doctree import Block
    from govreport.model import Figure
    from govreport.resolve import ResolvedYear

NO_DIVISION = "未注明科室"
_STATUS = {"estimated": "预计数", "preliminary": "快报数", "verified": "核定数"}


def verification_sheets(year: ResolvedYear, title_size: int = TITLE_SIZE) -> Composition:
    """Make the sheets of all divisions, in the order in which the data first names them.

    Args:
        year: resolved data.
        title_size: width in em that a line of a title may have.
    """
    divisions: dict[str, list[str]] = {}
    for name, figure in year.year.figures.items():
        divisions.setdefault(figure.division or NO_DIVISION, []).append(name)
    issuer = "、".join(each.name for each in year.year.document.issuers)
    title, note = f"{year.year.period.label}数据核实单", stage_note(year.year.document)
    blocks: list[Block] = []
    sheets: list[Sheet] = []
    for division, names in divisions.items():
        table = _table(year, division, names)
        heading = f"{title}（{division}）"
        shown = Title((Inline(heading),), break_title(heading, title_size), note)
        blocks += [shown, Paragraph((Inline(_REQUEST),)), table]
        sheets.append(Sheet(division, f"{heading}{note}", table))
    document = Document(f"{title}{note}", issuer, tuple(blocks))
    return Composition(document, Workbook(f"{title}{note}", issuer, tuple(sheets)) if sheets else None)


_REQUEST = "下列数据拟用于对外文件，请逐项核实：无误的填“无误”，有误的填正确数值，并签字。科室负责人签字后退回。"


def _table(year: ResolvedYear, division: str, names: list[str]) -> Table:
    rows = tuple(_row(year, number, name) for number, name in enumerate(names, 1))
    closing = ("科室负责人：", "核实日期：")
    return Table(_COLUMNS, rows, closing=closing, name=division)


def _row(year: ResolvedYear, number: int, name: str) -> Row:
    figure, resolved, at = year.year.figures[name], year.figures.get(name), f"figures.{name}"
    value = shown_value(figure, resolved) or None
    cells = (
        Cell(Decimal(number)),
        Cell(name, path=at),
        Cell(value, path=f"{at}.value", figure=name),
        Cell(_definition(figure), path=f"{at}.definition"),
        Cell(time_words(figure.as_of or year.year.as_of), path=f"{at}.as_of"),
        Cell(None),
        Cell(None),
    )
    return Row(cells)


def _definition(figure: Figure) -> str | None:
    """Say what a figure counts: scope, definition, formula, status."""
    words = [figure.scope, figure.definition]
    words += [f"按公式计算：{figure.formula}"] if figure.formula else []
    words += [_STATUS[figure.status]] if figure.status else []
    return "；".join(each for each in words if each) or None


_COLUMNS = (
    Column("serial", "序号", Decimal(11), NumberFormat.SERIAL),
    Column("name", "数据", Decimal(30)),
    Column("value", "数值", Decimal(26), centred=True),
    Column("definition", "口径", Decimal(27)),
    Column("as_of", "截至日期", Decimal(27), centred=True),
    Column("result", "核实结果", Decimal(19), centred=True),
    Column("signature", "签字", Decimal(16), centred=True),
)
"""156 mm in all, so that the page stays upright."""
