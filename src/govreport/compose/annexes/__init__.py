"""Tables of each genre, built from the same resolved data as the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.annexes.progress import progress_lines
from govreport.compose.annexes.rectification import rectification_lines
from govreport.compose.annexes.roster import roster_lines
from govreport.compose.annexes.rows import Lines, Order, build_table
from govreport.compose.annexes.score import score_lines
from govreport.compose.annexes.tasks import task_lines
from govreport.compose.annexes.units import unit_lines
from govreport.compose.errors import TemplateError

if TYPE_CHECKING:
    from govreport.compose.templates import TemplateInfo
    from govreport.doctree import Table
    from govreport.resolve import ResolvedYear

ANNEXES: dict[str, Lines] = {
    "score": score_lines,
    "progress": progress_lines,
    "tasks": task_lines,
    "roster": roster_lines,
    "rectification": rectification_lines,
    "units": unit_lines,
}


def annex_tables(year: ResolvedYear, template: TemplateInfo) -> dict[str, Table]:
    """Build the tables that a template orders and the data fills, by name.

    Raises:
        TemplateError: the template orders a table that does not exist.
    """
    for name in template.tables:
        if name not in ANNEXES:
            problem = f"tables 中的“{name}”不认识，可用：{'、'.join(ANNEXES)}"
            raise TemplateError(template.place, None, problem)
    found = {name: list(ANNEXES[name](year, _order(template, name))) for name in template.tables}
    return {name: build_table(year, template.tables[name], lines) for name, lines in found.items() if lines}


def _order(template: TemplateInfo, name: str) -> Order:
    return Order(template.folders, frozenset(spec.column.key for spec in template.tables[name].columns))
