"""A year for each kind of document, with as much text and as many rows as the main job has."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

import docx

from bench import ours
from bench.docxtpl_script import render
from bench.peers import add_line, add_section, loop, set_page
from bench.workload import Content, make_content, write_yaml
from govreport.doctree import Attachment, Table
from govreport.doctree.columns import cell_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from govreport.doctree import Document

KINDS = ("work_summary", "summary_plan", "action_plan")
_UNITS = {"lead_unit": "市城管局", "responsible_units": ["市财政局", "市住建局", "各县区政府"], "deadline": "2025年底"}
_PARTS = ("achievements", "plans")
_DIGITS = "甲乙丙丁戊己庚辛壬癸"


class Job(NamedTuple):
    """The same work for both: a year that is resolved, and for docxtpl a template with plain values."""

    template: str
    resolved: Any
    peer_template: Path
    peer_values: dict[str, Any]

    def ours(self) -> bytes:
        """Compose and write."""
        return ours.docx_of(self.resolved, self.template)

    def peer(self) -> bytes:
        """Fill the template."""
        return render(str(self.peer_template), dict(self.peer_values))


def make_job(template: str, folder: Path) -> Job:
    """Make the work for one kind; the peer's tables are those of the composed document, word for word."""
    year = _year(template)
    resolved = ours.resolve(write_yaml(Content(year, ()), folder / f"{template}.yaml"))
    tables = list(_tables(ours.compose(resolved, template).document))
    values = {"title": year["document"]["title"], "lead": year["lead"], "tables": tables}
    values |= {part: year.get(part, []) for part in _PARTS}
    return Job(template, resolved, _make_template(folder / f"{template}.docx", tables), values)


def _year(template: str) -> dict[str, Any]:
    year = deepcopy(make_content().year)
    sections = year.pop("achievements")
    for child in (child for section in sections for child in section["children"]):
        del child["assessment"]
    half = len(sections) // 2
    done, planned = {"work_summary": (sections, []), "action_plan": ([], sections)}.get(
        template, (sections[:half], sections[half:])
    )
    for child in (child for section in planned for child in section["children"]):
        child["responsibility"] = _UNITS
    if done:
        year["figures"] = {_name(number): _figure(number) for number in range(40)}
    return year | {"achievements": done, "plans": planned}


def _name(number: int) -> str:
    return f"第{_DIGITS[number // 10]}{_DIGITS[number % 10]}项新建改造管网长度"


def _figure(number: int) -> dict[str, str]:
    return {
        "value": f"{number + 30}.5公里",
        "target": f"{number + 28}公里",
        "previous": "25.4公里",
        "division": "管网科",
    }


def _tables(document: Document) -> Iterator[dict[str, Any]]:
    for attachment in (block for block in document.blocks if isinstance(block, Attachment)):
        for table in (block for block in attachment.blocks if isinstance(block, Table)):
            yield {
                "head": [column.title for column in table.columns],
                "rows": [["" if cell is None else cell_text(cell) for cell in row.cells] for row in table.rows],
            }


def _make_template(path: Path, tables: list[dict[str, Any]]) -> Path:
    document: Any = docx.Document()
    set_page(document)
    add_line(document, "{{ title }}", "方正小标宋简体", 22, centred=True)
    loop(document, "text in lead", lambda: add_line(document, "{{ text }}", "仿宋_GB2312", 16))
    for part in _PARTS:
        loop(document, f"section in {part}", lambda: add_section(document))
    for number, table in enumerate(tables):
        _add_table(document, number, table["head"])
    document.save(str(path))
    return path


def _add_table(document: Any, number: int, head: list[str]) -> None:  # noqa: ANN401
    table = document.add_table(rows=4, cols=len(head))
    table.style = "Table Grid"
    cells = tuple(f"{{{{ row[{column}] }}}}" for column in range(len(head)))
    rows = (head, (f"{{%tr for row in tables[{number}].rows %}}",), cells, ("{%tr endfor %}",))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=False):
            cell.text = text
