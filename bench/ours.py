"""govreport's side of the bench: every call of the product stands here."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.workload import HEAD, ISSUER, TITLE
from govreport.doctree import Cell, Column, NumberFormat, Role, Row, Sheet, Table, Workbook
from govreport.writers.xlsx import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.workload import Content, Group

TEMPLATE = "self_eval"
STYLE = Path(__file__).parents[1] / "templates" / "_styles" / "gbt9704.yaml"
_WIDTHS = (25, 45, 70, 18, 18, 70)


def load(path: Path) -> Any:  # noqa: ANN401
    """Read a data file into the model, with the place of every value."""
    from govreport.load import load_year  # noqa: PLC0415

    return load_year(path)


def resolve(path: Path) -> Any:  # noqa: ANN401
    """Read and resolve a data file."""
    from govreport.resolve import resolve as resolve_year  # noqa: PLC0415

    return resolve_year(load(path).year)


def compose(resolved: Any, template: str = TEMPLATE) -> Any:  # noqa: ANN401
    """Compose document and workbook."""
    from govreport.compose import compose as compose_year  # noqa: PLC0415
    from govreport.compose import read_template  # noqa: PLC0415

    return compose_year(resolved, read_template(template))


def docx_of(resolved: Any, template: str = TEMPLATE) -> bytes:  # noqa: ANN401
    """Take a resolved year to the bytes of its document; the house style is read each time."""
    from govreport.writers.docx import write_docx  # noqa: PLC0415
    from govreport.writers.style import load_style  # noqa: PLC0415

    return bytes(write_docx(compose(resolved, template).document, load_style(STYLE, "standard")))


def xlsx_of(workbook: Workbook) -> bytes:
    """Write the annex."""
    return write_xlsx(workbook)


def render_command(data: Path, folder: Path) -> list[str]:
    """Spell the command that makes document and annex."""
    return [*_PROGRAM, "render", "--data", str(data), "--template", TEMPLATE, "-o", str(folder), "--overwrite"]


def help_command() -> list[str]:
    """Spell the shortest command."""
    return [*_PROGRAM, "--help"]


def workbook_of(content: Content) -> Workbook:
    """Give the scoring table of the workload as a workbook of the tree."""
    rows = [row for group in content.groups for row in _group_rows(group)]
    totals = (sum((_scores(group)[at] for group in content.groups), Decimal(0)) for at in (0, 1))
    rows.append(_sum_row("合计", Role.TOTAL, *totals))
    columns = tuple(
        Column(f"column_{at}", title, Decimal(width), _format(at), adds_up=at in (3, 4), centred=at == 0)
        for at, (title, width) in enumerate(zip(HEAD, _WIDTHS, strict=True))
    )
    table = Table(columns, tuple(rows), landscape=True)
    return Workbook(TITLE, ISSUER, (Sheet("评分表", TITLE, table),))


_PROGRAM = [sys.executable, "-c", "from govreport.cli import main; main()"]


def _format(column: int) -> NumberFormat:
    return NumberFormat.SCORE if column in (3, 4) else NumberFormat.TEXT


def _group_rows(group: Group) -> list[Row]:
    rows: list[Row] = []
    for index, (indicator, standard, full, score, basis) in enumerate(group.items):
        first = Cell(group.name, rows=len(group.items)) if index == 0 else None
        marks = (Cell(Decimal(str(full))), Cell(Decimal(str(score))))
        rows.append(Row((first, Cell(indicator), Cell(standard), *marks, Cell(basis))))
    return [*rows, _sum_row("小计", Role.SUBTOTAL, *_scores(group))]


def _scores(group: Group) -> tuple[Decimal, Decimal]:
    full = sum((Decimal(str(item[2])) for item in group.items), Decimal(0))
    return full, sum((Decimal(str(item[3])) for item in group.items), Decimal(0))


def _sum_row(label: str, role: Role, full: Decimal, score: Decimal) -> Row:
    return Row((Cell(label, columns=3), None, None, Cell(full), Cell(score), Cell(None)), role)


def check_command(documents: Sequence[Path]) -> list[str]:
    """Spell the command that checks finished documents."""
    return [*_PROGRAM, "check", *map(str, documents)]


def check_texts(documents: Sequence[Path]) -> object:
    """Read documents and run all rules over their texts."""
    from govreport.proofreading import proofread  # noqa: PLC0415

    return [proofread(document) for document in documents]
