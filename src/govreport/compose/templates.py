"""Templates on disk: what exists, what each needs, and Jinja2 set up to fill them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from govreport.compose.errors import TemplateError, UnknownTemplateError
from govreport.doctree import Column, NumberFormat

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE = Path(__file__).resolve().parent.parent
DOCUMENT = "document.xml.j2"
DESCRIPTION = "template.yaml"
SHARED = "_base/tables.yaml"
UNTIL, LABEL = "{until}", "{label}"
"""What a column's title may leave open: the time reported up to, and the label of a repeated column."""
_OPEN = re.compile(r"\{[^{}]*\}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")


class ColumnSpec(NamedTuple):
    """A column of a genre's table as the template orders it.

    Attributes:
        column: key, title, width and format.
        always: whether it stays although no row fills it.
        repeated: whether it stands for as many columns as the data has labels (phases, quarters); the title names
            the label.
    """

    column: Column
    always: bool
    repeated: bool = False


class TableSpec(NamedTuple):
    """How a template orders a table of its genre.

    Attributes:
        title: what it is called, e.g. 评分表; the sheet bears this name.
        columns: its columns in order; those without data are left out.
        closing: labels of the closing line under it.
        unit_note: note above it.
    """

    title: str
    columns: tuple[ColumnSpec, ...]
    closing: tuple[str, ...]
    unit_note: str


class TemplateInfo(NamedTuple):
    """What a template says of itself.

    Attributes:
        name: folder name.
        root: folder that holds it and the parts it shares.
        title: Chinese name of the document it makes.
        description: one sentence for `govreport templates`.
        needs: data paths that must be there, with the words that say so.
        tables: the tables of its genre by name: score, progress, tasks, roster.
    """

    name: str
    root: Path
    title: str
    description: str
    needs: tuple[tuple[str, str], ...]
    tables: Mapping[str, TableSpec]


@cache
def templates_folder() -> Path:
    """Find the templates: inside the installed package, or beside src in a checkout."""
    packaged = _PACKAGE / "templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "templates"


def style_file() -> Path:
    """Give the house style of the standard (GB/T 9704-2012)."""
    return templates_folder() / "_styles" / "gbt9704.yaml"


def template_names(root: Path | None = None) -> list[str]:
    """Name the templates in alphabetical order; folders with _ are shared parts."""
    return sorted(path.parent.name for path in (root or templates_folder()).glob(f"*/{DESCRIPTION}"))


@cache
def read_template(name: str, root: Path | None = None) -> TemplateInfo:
    """Read what a template says of itself.

    Args:
        name: its folder's name.
        root: folder of templates; the product's own when none is given.

    Raises:
        UnknownTemplateError: no such template; a name never leaves the folder.
        TemplateError: its description is broken.
    """
    root = root or templates_folder()
    path = root / name / DESCRIPTION
    if not _NAME.fullmatch(name) or not path.is_file():
        raise UnknownTemplateError(name, template_names(root))
    described_in = f"{name}/{DESCRIPTION}"
    try:
        return _read_description(name, root, _load(path))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise TemplateError(described_in, mark.line + 1 if mark else None, "YAML 语法有误") from error
    except (KeyError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        problem = f"缺少或写错了 {error}"
        raise TemplateError(described_in, None, problem) from error


def _read_description(name: str, root: Path, described: dict[str, Any]) -> TemplateInfo:
    return TemplateInfo(
        name=name,
        root=root,
        title=described["title"],
        description=described["description"],
        needs=tuple(described.get("needs", {}).items()),
        tables={name: _read_table(name, table, root) for name, table in described.get("tables", {}).items()},
    )


def _read_table(name: str, described: dict[str, Any] | str, root: Path) -> TableSpec:
    if isinstance(described, str):
        if described != "shared":
            message = f"tables 的 {name}：写明列，或写 shared（用 {SHARED} 中的列）"
            raise ValueError(message)
        described = _shared_tables(root)[name]
    return TableSpec(
        title=described["title"],
        columns=tuple(_read_column(column) for column in described["columns"]),
        closing=tuple(described.get("closing", ())),
        unit_note=described.get("unit_note", ""),
    )


def _read_column(described: dict[str, str]) -> ColumnSpec:
    column = Column(
        key=described["key"],
        title=described["title"],
        width=Decimal(described["width"]),
        number_format=NumberFormat(described.get("format", "text")),
        adds_up=described.get("adds_up") == "true",
        centred=described.get("centred") == "true",
    )
    repeated = described.get("repeated") == "true"
    unknown = [mark for mark in _OPEN.findall(column.title) if mark not in {UNTIL, *([LABEL] if repeated else ())}]
    if unknown:
        message = f"列标题“{column.title}”中的 {unknown[0]}；可用 {UNTIL}，重复的列（repeated）另可用 {LABEL}"
        raise ValueError(message)
    return ColumnSpec(column, described.get("always") == "true", repeated)


@cache
def _shared_tables(root: Path) -> dict[str, dict[str, Any]]:
    """Read the tables that several templates order alike: the folder's own, else the product's."""
    path = next(path for path in (root / SHARED, templates_folder() / SHARED) if path.is_file())
    tables: dict[str, dict[str, Any]] = _load(path)
    return tables


def _load(path: Path) -> Any:  # noqa: ANN401  (whatever stands in the file)
    """Read YAML, every scalar as it was typed."""
    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  (strings only)
