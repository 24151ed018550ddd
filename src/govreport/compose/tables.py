"""Tables of the genre built from the same resolved data as the text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.compose.ordinals import heading_ordinal
from govreport.diagnostics import format_path
from govreport.doctree import Cell, Column, NumberFormat, Role, Row, Table
from govreport.resolve import Standing
from govreport.resolve.rounding import plain, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from govreport.compose.templates import ColumnSpec, TemplateInfo
    from govreport.diagnostics import Path
    from govreport.model.sections import Assessment, DataTable, Evidence
    from govreport.resolve import ResolvedYear, ScoreNode

BONUS, DEDUCTIONS = "加分项", "扣分项"
_ZERO = Decimal(0)
_LABELLED = ("serial", "group", "indicator", "standard")
"""Columns that the label of a subtotal may cover."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row before columns are chosen: cells by column key."""

    cells: dict[str, Cell]
    role: Role = Role.ITEM
    label: str = ""


def score_table(year: ResolvedYear, template: TemplateInfo, title: str) -> Table:
    """Build the scoring table (评分表): items, subtotals, total, bonus, grand total."""
    lines = list(_ScoreLines(year).lines())
    columns = _columns_with_data(template.score_columns, lines)
    return Table(
        columns=columns,
        rows=tuple(_row(line, columns) for line in lines),
        unit_note=template.unit_note,
        closing=tuple(_closing(year, label) for label in template.closing),
        landscape=True,
        name=title,
    )


def _columns_with_data(specs: Sequence[ColumnSpec], lines: Sequence[Line]) -> tuple[Column, ...]:
    filled = {key for line in lines for key, cell in line.cells.items() if cell.value not in {None, ""}}
    return tuple(spec.column for spec in specs if spec.always or spec.column.key in filled)


def _row(line: Line, columns: tuple[Column, ...]) -> Row:
    if line.role is Role.ITEM:
        return Row(tuple(line.cells.get(column.key) for column in columns), Role.ITEM)
    keys = [column.key for column in columns]
    covered = next((at for at, key in enumerate(keys) if key not in _LABELLED), len(keys))
    cells: list[Cell | None] = [Cell(line.label, columns=max(1, covered))]
    cells += [None] * (covered - 1)
    cells += [line.cells.get(key, Cell(None)) for key in keys[len(cells) :]]
    return Row(tuple(cells), line.role)


class _ScoreLines:
    """Walks through the scores of a year, numbering items as they come."""

    def __init__(self, year: ResolvedYear) -> None:
        self._year = year
        self._serial = 0

    def lines(self) -> Iterator[Line]:
        scores = self._year.scores
        for number, group in enumerate(scores.groups, start=1):
            yield from self._group(group, number)
        yield self._sum_line("合计", Role.TOTAL, scores.full_marks, scores.self_score, added=_added(scores.groups))
        if self._year.year.bonus:
            yield from self._bonus()
            added = (None, scores.bonus_uncapped)
            yield self._sum_line("加分合计", Role.TOTAL, None, scores.bonus, added=added)
        if self._year.year.deductions:
            yield from self._deductions()
            yield self._sum_line("扣分合计", Role.TOTAL, None, -scores.deductions)
        if self._year.year.bonus or self._year.year.deductions:
            yield self._sum_line("总得分", Role.GRAND_TOTAL, None, scores.grand_total)

    @staticmethod
    def _sum_line(
        label: str, role: Role, full_marks: Decimal | None, self_score: Decimal | None, *, added: Sums | None = None
    ) -> Line:
        """Build a line of sums; one that differs from what the rows above add up to is a stated one."""
        full_added, self_added = added or (full_marks, self_score)
        cells = {"full_marks": _sum(full_marks, full_added), "self_score": _sum(self_score, self_added)}
        return Line(cells, role, label)

    def _group(self, group: ScoreNode, number: int) -> Iterator[Line]:
        items = list(group.items())
        title = self._text((*group.path, "title"))
        marks = group.printed_full_marks
        name = f"{title}\n（{_points(marks)}分）" if marks is not None else title
        for index, item in enumerate(items):
            cells = self._item(item, title if item is group else self._item_title(item, group))
            if index == 0:
                cells["group"] = Cell(name, rows=len(items), path=format_path((*group.path, "title")))
            yield Line(cells)
        if group.children:
            label = f"{heading_ordinal(1, number)}{title} 小计"
            stated = (group.printed_full_marks, group.printed_self_score)
            yield self._sum_line(label, Role.SUBTOTAL, *stated, added=_added(items))

    def _item_title(self, item: ScoreNode, group: ScoreNode) -> str:
        """Name an item; one that lies deeper carries the name of the level above."""
        title = self._text((*item.path, "title"))
        parent = next((node for node in _nodes(group) if item in node.children), group)
        return title if parent is group else f"{self._text((*parent.path, 'title'))}：{title}"

    def _item(self, item: ScoreNode, title: str) -> dict[str, Cell]:
        self._serial += 1
        path = (*item.path, "assessment")
        cells = {
            "serial": Cell(Decimal(self._serial)),
            "group": None,
            "indicator": Cell(title, path=format_path((*item.path, "title"))),
            "standard": self._text_cell((*path, "standard")),
            "basis": self._text_cell((*path, "basis")),
            "reviewed_score": Cell("—" if item.standing is Standing.BY_SUPERIOR else None),
        }
        if item.assessment is not None:
            cells |= self._stated(item, item.assessment, path)
        return {key: cell for key, cell in cells.items() if cell is not None}

    def _stated(self, item: ScoreNode, stated: Assessment, path: Path) -> dict[str, Cell]:
        return {
            "full_marks": _full_marks(item, stated, path),
            "self_score": _self_score(item, path),
            "deduction": self._deduction(item, stated, path),
            "evidence": Cell(_evidence_numbers(stated.evidence), path=format_path((*path, "evidence"))),
            "division": Cell(stated.division, path=format_path((*path, "division"))),
        }

    def _deduction(self, item: ScoreNode, stated: Assessment, path: Path) -> Cell:
        lost = stated.deduction
        if lost is None and item.full_marks is not None and item.self_score is not None:
            lost = item.full_marks - item.self_score
        reason = self._text((*path, "reason"))
        words = [f"扣{_points(lost)}分" if lost else "", reason]
        return Cell("：".join(word for word in words if word), path=format_path((*path, "deduction")))

    def _bonus(self) -> Iterator[Line]:
        items = self._year.year.bonus
        for index, item in enumerate(items):
            path: Path = ("bonus", index)
            self._serial += 1
            cells = {
                "serial": Cell(Decimal(self._serial)),
                "indicator": Cell(self._text((*path, "title")), path=format_path((*path, "title"))),
                "standard": self._text_cell((*path, "standard")),
                "full_marks": Cell(None),
                "self_score": Cell(item.points, path=format_path((*path, "points"))),
                "basis": self._text_cell((*path, "basis")),
                "evidence": Cell(_evidence_numbers(item.evidence), path=format_path((*path, "evidence"))),
                "division": Cell(item.division, path=format_path((*path, "division"))),
            }
            yield Line(_with_group(_in_full(cells), BONUS, index, len(items)))

    def _deductions(self) -> Iterator[Line]:
        items = self._year.year.deductions
        for index, item in enumerate(items):
            path: Path = ("deductions", index)
            self._serial += 1
            cells = {
                "serial": Cell(Decimal(self._serial)),
                "indicator": Cell(self._text((*path, "title")), path=format_path((*path, "title"))),
                "self_score": Cell(-item.points, path=format_path((*path, "points"))),
                "deduction": self._text_cell((*path, "reason")),
                "division": Cell(item.division, path=format_path((*path, "division"))),
            }
            yield Line(_with_group(_in_full(cells), DEDUCTIONS, index, len(items)))

    def _text(self, path: Path) -> str:
        return "".join(piece.words for piece in self._year.texts.get(path, ()))

    def _text_cell(self, path: Path) -> Cell:
        return Cell(self._text(path) or None, path=format_path(path))


_ALL_KEYS = [
    "serial",
    "indicator",
    "standard",
    "full_marks",
    "self_score",
    "deduction",
    "basis",
    "evidence",
    "division",
    "reviewed_score",
]


def _in_full(cells: dict[str, Cell]) -> dict[str, Cell]:
    """Add blank cells: only a merged group cell may be absent from a row."""
    return {key: cells.get(key, Cell(None)) for key in _ALL_KEYS}


def _with_group(cells: dict[str, Cell], name: str, index: int, rows: int) -> dict[str, Cell]:
    return {**cells, "group": Cell(name, rows=rows)} if index == 0 else cells


def _nodes(group: ScoreNode) -> Iterator[ScoreNode]:
    yield group
    for child in group.children:
        yield from _nodes(child)


def _full_marks(item: ScoreNode, stated: Assessment, path: Path) -> Cell:
    """Show full marks; those outside the sum are words, so that no sum takes them in."""
    at = format_path((*path, "full_marks"))
    if stated.full_marks is None:
        return Cell(None, path=at)
    match item.standing:
        case Standing.NOT_APPLICABLE:
            return Cell(f"{_points(stated.full_marks)}（不计）", path=at)
        case Standing.BY_SUPERIOR:
            return Cell(f"{_points(stated.full_marks)}（另计）", path=at)
        case _:
            return Cell(stated.full_marks, path=at)


def _self_score(item: ScoreNode, path: Path) -> Cell:
    at = format_path((*path, "self_score"))
    match item.standing:
        case Standing.NOT_APPLICABLE:
            return Cell("不涉及", path=at)
        case Standing.BY_SUPERIOR:
            return Cell("—", path=at)
        case _:
            return Cell(item.self_score, path=at)


def _evidence_numbers(papers: Sequence[Evidence]) -> str | None:
    """List the numbers of papers, one a line; three and more in a row are given as a range."""
    runs: list[list[str]] = []
    for number in (paper.number for paper in papers if paper.number):
        if runs and number == _next_number(runs[-1][-1]):
            runs[-1].append(number)
        else:
            runs.append([number])
    lines = (("～".join((run[0], run[-1])),) if len(run) >= _RANGE else run for run in runs)
    return "\n".join(entry for line in lines for entry in line) or None


def _next_number(number: str) -> str:
    """Count a number such as 6-1-09 on by one, its width kept."""
    stem = number.rstrip("0123456789")
    digits = number[len(stem) :]
    return f"{stem}{int(digits) + 1:0{len(digits)}d}" if digits else ""


_RANGE = 3
"""How many consecutive numbers make a range."""


Sums = tuple[Decimal | None, Decimal | None]
"""Full marks and self score of some rows."""


def _added(nodes: Sequence[ScoreNode]) -> Sums:
    full_marks = sum((node.printed_full_marks or _ZERO for node in nodes), _ZERO)
    return full_marks, sum((node.printed_self_score or _ZERO for node in nodes), _ZERO)


def _sum(marks: Decimal | None, added: Decimal | None) -> Cell:
    return Cell(None) if marks is None else Cell(trimmed(marks), stated=marks != added)


def _points(marks: Decimal | None) -> str:
    return "" if marks is None else plain(trimmed(marks))


def _closing(year: ResolvedYear, label: str) -> str:
    """Fill a label of the closing line as far as the data knows."""
    head = year.year.document
    contact = head.contact
    known = {
        "填报单位（盖章）": "、".join(issuer.name for issuer in head.issuers),
        "填报人": contact.reporter if contact else None,
        "审核人": contact.reviewer if contact else None,
        "负责人": contact.head if contact else None,
        "联系电话": contact.phone if contact else None,
        "填报日期": _day(contact.reported_on if contact and contact.reported_on else head.date_of_issue),
    }
    return f"{label}：{known.get(label) or ''}"


def _day(day: date | None) -> str:
    from govreport.compose.provenance import official_date  # noqa: PLC0415

    return official_date(day) if day else ""


def data_table(year: ResolvedYear, table: DataTable, path: Path) -> Table:
    """Build a table that stands in the text."""
    columns = tuple(
        Column(f"c{index}", column.title, column.width or _natural_width(year, path, index), NumberFormat.TEXT)
        for index, column in enumerate(table.columns)
    )
    rows = tuple(
        Row(tuple(_data_cell(year, (*path, "rows", at, index), len(row), index) for index in range(len(columns))))
        for at, row in enumerate(table.rows)
    )
    caption = "".join(piece.words for piece in year.texts.get((*path, "caption"), ()))
    return Table(columns, rows, caption, f"单位：{table.unit_note}" if table.unit_note else "", name=caption)


def _data_cell(year: ResolvedYear, path: Path, given: int, index: int) -> Cell:
    words = "".join(piece.words for piece in year.texts.get(path, ())) if index < given else ""
    return Cell(words or None, path=format_path(path))


def _natural_width(year: ResolvedYear, path: Path, index: int) -> Decimal:
    """Wish for a column as wide as its longest cell, within reason (mm)."""
    rows = (piece for at in range(_SAMPLED_ROWS) for piece in year.texts.get((*path, "rows", at, index), ()))
    longest = max((len(piece.words) for piece in rows), default=0)
    return Decimal(min(max(longest, _SHORTEST), _LONGEST) * _MM_PER_CHARACTER)


_SAMPLED_ROWS, _SHORTEST, _LONGEST, _MM_PER_CHARACTER = 50, 4, 16, 4
