"""The scoring table (评分表): items, subtotals, total, bonus, deductions, grand total."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.compose.annexes.rows import BLANK, Line
from govreport.compose.basis import basis_words, bonus_words, shortfall_words
from govreport.diagnostics import format_path
from govreport.doctree import Cell, Role
from govreport.resolve import Standing
from govreport.resolve.evidence import list_evidence
from govreport.resolve.rounding import exact_difference, exact_sum, plain, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.compose.annexes.rows import Order
    from govreport.diagnostics import Path
    from govreport.model.sections import Assessment, Evidence
    from govreport.resolve import ResolvedYear, ScoreNode, ScoreSheet

BONUS, DEDUCTIONS = "加分项", "扣分项"
_ZERO = Decimal(0)
_BY_SUPERIOR = Cell("—")


def score_lines(year: ResolvedYear, _order: Order) -> Iterator[Line]:
    """Yield the lines of the scoring table; none when nothing is scored."""
    if year.scores.scored:
        yield from _ScoreLines(year).lines()


class _ScoreLines:
    """Walks through the scores of a year, numbering items as they come."""

    def __init__(self, year: ResolvedYear) -> None:
        self._year = year
        self._serial = 0
        self._numbers = list_evidence(year).numbers

    def lines(self) -> Iterator[Line]:
        scores = self._year.scores
        for group in scores.groups:
            yield from self._group(group)
        label = "折算后合计" if scores.scaled else "合计"
        yield self._sum_line(label, Role.TOTAL, (scores.full_marks, scores.self_score), added=_added(scores.groups))
        if self._year.year.bonus:
            yield from self._bonus()
            added = (None, scores.bonus_uncapped)
            remark = _bonus_remark(scores)
            yield self._sum_line("加分合计", Role.TOTAL, (None, scores.bonus), added=added, remark=remark)
        if scores.base_marks:
            yield self._sum_line("基础分", Role.TOTAL, (None, scores.base_marks), added=(None, _ZERO))
        if self._year.year.deductions:
            yield from self._deductions()
            yield self._sum_line("扣分合计", Role.TOTAL, (None, exact_difference(_ZERO, scores.deductions)))
        if self._year.year.bonus or self._year.year.deductions or self._held_by_the_scheme():
            whole: Sums = (None, scores.uncapped_total)
            remark = _total_remark(scores)
            yield self._sum_line("总得分", Role.GRAND_TOTAL, (None, scores.grand_total), added=whole, remark=remark)

    def _held_by_the_scheme(self) -> bool:
        """Say whether base marks, cap, gates or bands make more of the total than a sum."""
        scores = self._year.scores
        return bool(scores.base_marks or scores.vetoed_by or scores.band) or scores.grand_total != scores.self_score

    @staticmethod
    def _sum_line(label: str, role: Role, sums: Sums, *, added: Sums | None = None, remark: str | None = None) -> Line:
        """Build a line of sums; one that differs from what the rows above add up to is a stated one."""
        (full_marks, self_score), (full_added, self_added) = sums, added or sums
        cells = {"full_marks": _sum(full_marks, full_added), "self_score": _sum(self_score, self_added)}
        return Line(cells if remark is None else {**cells, "basis": Cell(remark)}, role, label)

    def _group(self, group: ScoreNode) -> Iterator[Line]:
        title = self._year.words((*group.path, "title"))
        marks = group.printed_full_marks
        name = f"{title}\n（{_points(marks)}分）" if marks else title
        items = list(self._titled_items(group))
        role = Role.ITEM if group.children else Role.SOLE_ITEM
        for index, (item, item_title) in enumerate(items):
            cells = self._item(item, item_title)
            if index == 0:
                cells["group"] = Cell(name, rows=len(items), path=f"{format_path(group.path)}.title")
            yield Line(cells, role)
        if group.children:
            stated = (group.printed_full_marks, group.printed_self_score)
            added = _added([item for item, _ in items])
            remark = basis_words(group, self._year) or None
            yield self._sum_line(f"{title}小计", Role.SUBTOTAL, stated, added=added, remark=remark)

    def _titled_items(self, node: ScoreNode, above: str = "") -> Iterator[tuple[ScoreNode, str]]:
        """Yield the items of a group with their names; one that lies deeper carries the name of the level above."""
        if not node.children:
            yield node, self._year.words((*node.path, "title"))
        for child in node.children:
            title = self._year.words((*child.path, "title"))
            if child.children:
                yield from self._titled_items(child, f"{title}：")
            else:
                yield child, above + title

    def _item(self, item: ScoreNode, title: str) -> dict[str, Cell]:
        self._serial += 1
        at = format_path(item.path)
        cells = {
            "serial": Cell(Decimal(self._serial)),
            "indicator": Cell(title, path=f"{at}.title"),
            "reviewed_score": _BY_SUPERIOR if item.standing is Standing.BY_SUPERIOR else BLANK,
        }
        if item.assessment is not None:
            cells |= self._stated(item, item.assessment, f"{at}.assessment")
        return cells

    def _stated(self, item: ScoreNode, stated: Assessment, at: str) -> dict[str, Cell]:
        path = (*item.path, "assessment")
        return {
            "standard": self._text_cell(path, "standard", at),
            "full_marks": Cell(_full_marks(item, stated), path=f"{at}.full_marks"),
            "self_score": Cell(_self_score(item), path=f"{at}.self_score"),
            "deduction": _cell(self._deduction(item, stated, path), at, "deduction"),
            "basis": self._basis(item, path, at),
            "evidence": _cell(self._evidence(stated.evidence, path), at, "evidence"),
            "division": _cell(stated.division, at, "division"),
        }

    def _deduction(self, item: ScoreNode, stated: Assessment, path: Path) -> str:
        lost = None if item.is_gated else stated.deduction
        if lost is None and item.full_marks is not None and item.self_score is not None:
            lost = exact_difference(item.full_marks, item.self_score)
        return "：".join(word for word in (f"扣{_points(lost)}分" if lost else "", self._reason(item, path)) if word)

    def _reason(self, item: ScoreNode, path: Path) -> str:
        """Say why points were lost: as stated, else by the rule; a gate is named before anything else."""
        stated, by_rule = self._year.words((*path, "reason")), shortfall_words(item, self._year)
        if stated and not item.is_gated:
            return stated
        return "；".join(words for words in (by_rule, stated) if words)

    def _basis(self, item: ScoreNode, path: Path, at: str) -> Cell:
        """Give the reason for a score as stated, else in the words of its rule."""
        if item.earned is None or (self._year.words((*path, "basis")) and not item.is_gated):
            return self._text_cell(path, "basis", at)
        return Cell(basis_words(item, self._year), path=f"{at}.rule", figure=item.earned.figure)

    def _evidence(self, papers: Sequence[Evidence], path: Path) -> str | None:
        found = (self._numbers.get((*path, "evidence", index)) for index in range(len(papers)))
        return _evidence_numbers([number for number in found if number])

    def _bonus(self) -> Iterator[Line]:
        items = self._year.year.bonus
        for index, item in enumerate(items):
            path: Path = ("bonus", index)
            at = format_path(path)
            cells = {
                "indicator": self._text_cell(path, "title", at),
                "standard": self._text_cell(path, "standard", at),
                "self_score": Cell(self._year.scores.bonus_items[index].points, path=f"{at}.points"),
                "basis": self._bonus_basis(index, path, at),
                "evidence": Cell(self._evidence(item.evidence, path), path=f"{at}.evidence"),
                "division": Cell(item.division, path=f"{at}.division"),
            }
            yield self._extra_line(BONUS, cells, index, len(items))

    def _bonus_basis(self, index: int, path: Path, at: str) -> Cell:
        """Give the reason for a bonus as stated, else how its awards come to it."""
        if self._year.words((*path, "basis")):
            return self._text_cell(path, "basis", at)
        words = bonus_words(self._year.year.bonus[index], self._year.scores.bonus_items[index])
        return Cell(words or None, path=f"{at}.{'awards' if words else 'basis'}")

    def _deductions(self) -> Iterator[Line]:
        items = self._year.year.deductions
        for index, item in enumerate(items):
            path: Path = ("deductions", index)
            at = format_path(path)
            cells = {
                "indicator": self._text_cell(path, "title", at),
                "self_score": Cell(exact_difference(_ZERO, item.points), path=f"{at}.points"),
                "deduction": self._text_cell(path, "reason", at),
                "division": Cell(item.division, path=f"{at}.division"),
            }
            yield self._extra_line(DEDUCTIONS, cells, index, len(items))

    def _extra_line(self, name: str, cells: dict[str, Cell], index: int, rows: int) -> Line:
        """Number a line below the total; the first of its kind carries the name for all."""
        self._serial += 1
        group = {"group": Cell(name, rows=rows)} if index == 0 else {}
        return Line({"serial": Cell(Decimal(self._serial)), **group, **cells})

    def _text_cell(self, path: Path, field: str, at: str) -> Cell:
        return _cell(self._year.words((*path, field)), at, field)


def _cell(words: str | None, at: str, field: str) -> Cell:
    """Show words with their place; most columns of most rows hold none."""
    return Cell(words, path=f"{at}.{field}") if words else BLANK


def _full_marks(item: ScoreNode, stated: Assessment) -> Decimal | str | None:
    """Show full marks; those outside the sum are words, so that no sum takes them in."""
    if stated.full_marks is None or item.standing is Standing.COUNTED:
        return stated.full_marks
    outside = "不计" if item.standing is Standing.NOT_APPLICABLE else "另计"
    return f"{_points(stated.full_marks)}\n{outside}"


def _self_score(item: ScoreNode) -> Decimal | str | None:
    match item.standing:
        case Standing.NOT_APPLICABLE:
            return "不涉及"
        case Standing.BY_SUPERIOR:
            return "—"
        case _:
            return item.self_score


def _evidence_numbers(numbers: Sequence[str]) -> str | None:
    """List the numbers of papers, one a line; three and more in a row are given as a range."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and number == _next_number(runs[-1][-1]):
            runs[-1].append(number)
        else:
            runs.append([number])
    lines = ((_range(run[0], run[-1]),) if len(run) >= _RANGE else run for run in runs)
    return "\n".join(entry for line in lines for entry in line) or None


def _range(first: str, last: str) -> str:
    """Write a range; one that fills no narrow column is broken behind its sign rather than at a hyphen."""
    gap = "\n" if len(first) + len(last) > _NARROW else ""
    return f"{first}～{gap}{last}"


def _next_number(number: str) -> str:
    """Count a number such as 6-1-09 on by one, its width kept."""
    stem = number.rstrip("0123456789")
    digits = number[len(stem) :]
    return f"{stem}{int(digits) + 1:0{len(digits)}d}" if digits else ""


_RANGE = 3
"""How many consecutive numbers make a range."""
_NARROW = 10
"""Letters of two numbers that stand in one line with the sign of a range, as 1-01～1-09."""


Sums = tuple[Decimal | None, Decimal | None]
"""Full marks and self score of some rows."""


def _total_remark(scores: ScoreSheet) -> str | None:
    """Say what becomes of the grand total: its band, and what took it."""
    words = [f"发生“{title}”，一票否决" for title in scores.vetoed_by]
    words += [f"等次：{scores.band.title}"] if scores.band else []
    return "；".join(words) or None


def _bonus_remark(scores: ScoreSheet) -> str | None:
    """Say why the bonus is less than its items add up to."""
    if scores.bonus == scores.bonus_uncapped:
        return None
    return f"各项合计{_points(scores.bonus_uncapped)}分，按加分上限计{_points(scores.bonus)}分"


def _added(nodes: Sequence[ScoreNode]) -> Sums:
    full_marks = exact_sum(node.printed_full_marks or _ZERO for node in nodes)
    return full_marks, exact_sum(node.printed_self_score or _ZERO for node in nodes)


def _sum(marks: Decimal | None, added: Decimal | None) -> Cell:
    return Cell(None) if marks is None else Cell(trimmed(marks), stated=marks != added)


def _points(marks: Decimal | None) -> str:
    return "" if marks is None else plain(trimmed(marks))
