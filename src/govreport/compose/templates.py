"""What templates say of themselves: what each makes, needs and orders."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from govreport.compose.descriptions import DescriptionError, Item, read_description
from govreport.compose.errors import TemplateError, UnknownTemplateError
from govreport.compose.folders import (
    DESCRIPTION,
    DOCUMENT,
    STARTER,
    TemplateFolder,
    file_in,
    known_names,
    read_source,
    search_folders,
    style_file,
    templates_folder,
)
from govreport.doctree import Column, NumberFormat
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["DESCRIPTION", "DOCUMENT", "style_file", "templates_folder"]

SHARED = "_base/tables.yaml"
UNTIL, LABEL = "{until}", "{label}"
"""What a column's title may leave open: the time reported up to, and the label of a repeated column."""
_SHARED_WORD = "shared"
_KEYS = ("title", "description", "needs", "tables", "length")
_LENGTH_KEYS = ("max", "min")
_TABLE_KEYS = ("title", "columns", "closing", "unit_note")
_COLUMN_KEYS = ("key", "title", "width", "format", "adds_up", "centred", "always", "repeated")
_OPEN = lazy_pattern(r"\{[^{}]*\}")
_WIDEST, _MOST_COLUMNS = Decimal(500), 40
"""Beyond these no page holds a table: a width in millimetres, and columns."""


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


class LengthLimit(NamedTuple):
    """How long the text of a document may be (字数); None where there is no limit."""

    most: int | None
    least: int | None


class TemplateInfo(NamedTuple):
    """What a template says of itself.

    Attributes:
        name: folder name.
        folders: where it and the parts it shares are looked for, in order.
        place: its template.yaml as messages call it.
        title: Chinese name of the document it makes.
        description: one sentence for `govreport templates`.
        needs: data paths that must be there, with the words that say so.
        tables: the tables of its genre by name: score, progress, tasks, roster.
        length: how long its text may be.
    """

    name: str
    folders: tuple[TemplateFolder, ...]
    place: str
    title: str
    description: str
    needs: tuple[tuple[str, str], ...]
    tables: Mapping[str, TableSpec]
    length: LengthLimit | None

    def own_files(self) -> list[str]:
        """Name the user's files that make this template; none for the product's own."""
        return [
            folder.place(f"{self.name}/{file}")
            for folder in self.folders
            for file in (DESCRIPTION, DOCUMENT)
            if folder.shown and file_in(folder, f"{self.name}/{file}")
        ]


def template_names(*own: Path) -> list[str]:
    """Name the templates in alphabetical order: the product's, and those of the user's own folders."""
    return known_names(search_folders(own))


def read_template(name: str, *own: Path) -> TemplateInfo:
    """Read what a template says of itself; keys that a user's template.yaml leaves out are the product's.

    Args:
        name: its folder's name.
        own: the user's folders that go before the product's, first the first.

    Raises:
        UnknownTemplateError: no such template; a name never leaves the folders.
        TemplateError: its description is broken.
        TemplateFolderError: a folder cannot be used.
    """
    return _read(name, search_folders(own)) if own else _read_product(name)


@cache
def _read_product(name: str) -> TemplateInfo:
    return _read(name, search_folders(()))


def read_starter(template: TemplateInfo) -> str | None:
    """Read the starting data file of a template; None when it has none.

    Raises:
        TemplateError: it is not readable as text.
    """
    name = f"{template.name}/{STARTER}"
    for folder in template.folders:
        path = file_in(folder, name)
        if path is not None:
            return read_source(path, folder.place(name))
    return None


def _read(name: str, folders: tuple[TemplateFolder, ...]) -> TemplateInfo:
    known = known_names(folders)
    if name not in known:
        raise UnknownTemplateError(name, {each: _title_of(each, folders) for each in known})
    _ensure_whole(name, folders)
    found = [(folder, path) for folder in folders if (path := file_in(folder, f"{name}/{DESCRIPTION}"))]
    places = [folder.place(f"{name}/{DESCRIPTION}") for folder, _ in found]
    said: dict[str, Item] = {}
    for (_, path), place in zip(reversed(found), reversed(places), strict=True):
        said |= read_description(read_source(path, place), place).fields(_KEYS)
    for key in ("title", "description"):
        if key not in said:
            raise TemplateError(places[0], None, f"缺少 {key}")
    return TemplateInfo(
        name=name,
        folders=folders,
        place=places[0],
        title=said["title"].text(),
        description=said["description"].text(),
        needs=tuple((key, item.text()) for key, item in _fields_of(said, "needs")),
        tables={key: _read_table(item, folders) for key, item in _fields_of(said, "tables")},
        length=_read_length(said["length"]) if "length" in said else None,
    )


def _title_of(name: str, folders: tuple[TemplateFolder, ...]) -> str:
    """Give the title of a template for a message about another one; nothing where it is broken."""
    try:
        return _read(name, folders).title
    except TemplateError:
        return ""


def _ensure_whole(name: str, folders: tuple[TemplateFolder, ...]) -> None:
    """Refuse a template that is half there: both files may come from different folders, but must come."""
    given = [folder for folder in folders if (folder.path / name).is_dir()]
    for file in (DESCRIPTION, DOCUMENT):
        if not any(file_in(folder, f"{name}/{file}") for folder in given):
            raise TemplateError(given[0].place(f"{name}/{file}"), None, "缺少这个文件", fix="参见 docs/templates.md")


def _fields_of(said: dict[str, Item], key: str) -> list[tuple[str, Item]]:
    return list(said[key].fields().items()) if key in said else []


def _read_length(item: Item) -> LengthLimit:
    said = item.fields(_LENGTH_KEYS)
    most, least = (_read_characters(said[key]) if key in said else None for key in _LENGTH_KEYS)
    if most is not None and least is not None and least > most:
        raise DescriptionError(said["min"], f"大于 max（{most}）")
    return LengthLimit(most, least)


def _read_characters(item: Item) -> int:
    typed = item.text()
    if not re.fullmatch(r"[1-9][0-9]{0,6}", typed):
        raise DescriptionError(item, "应为字数，如 5000")
    return int(typed)


def _read_table(item: Item, folders: tuple[TemplateFolder, ...]) -> TableSpec:
    said = _described(item, folders).fields(_TABLE_KEYS, needed=("title", "columns"))
    columns = said["columns"].items()
    if not 0 < len(columns) <= _MOST_COLUMNS:
        raise DescriptionError(said["columns"], f"应有 1 至 {_MOST_COLUMNS} 列")
    return TableSpec(
        title=said["title"].text(),
        columns=tuple(_read_column(column) for column in columns),
        closing=tuple(label.text() for label in said["closing"].items()) if "closing" in said else (),
        unit_note=said["unit_note"].text() if "unit_note" in said else "",
    )


def _read_column(item: Item) -> ColumnSpec:
    said = item.fields(_COLUMN_KEYS, needed=("key", "title", "width"))
    column = Column(
        key=said["key"].text(),
        title=said["title"].text(),
        width=_read_width(said["width"]),
        number_format=_read_format(said["format"]) if "format" in said else NumberFormat.TEXT,
        adds_up=_read_flag(said, "adds_up"),
        centred=_read_flag(said, "centred"),
    )
    repeated = _read_flag(said, "repeated")
    _ensure_fillable(said["title"], repeated=repeated)
    return ColumnSpec(column, _read_flag(said, "always"), repeated)


def _described(item: Item, folders: tuple[TemplateFolder, ...]) -> Item:
    """Give the description of a table, be it one that several templates order alike."""
    if not item.is_text:
        return item
    shared = _shared_tables(folders) if item.text() == _SHARED_WORD else {}
    if item.name not in shared:
        named = "、".join(_shared_tables(folders))
        fix = f"写明 title 和 columns；{named} 也可写 {_SHARED_WORD}（用 {SHARED} 中的列）"
        raise DescriptionError(item, f"“{item.text()}”不能用", fix=fix)
    return shared[item.name]


def _shared_tables(folders: tuple[TemplateFolder, ...]) -> dict[str, Item]:
    """Read the tables that several templates order alike, from the first folder that has them."""
    folder, path = next((folder, path) for folder in folders if (path := file_in(folder, SHARED)))
    place = folder.place(SHARED)
    return read_description(read_source(path, place), place).fields()


def _ensure_fillable(title: Item, *, repeated: bool) -> None:
    usable = [UNTIL, LABEL] if repeated else [UNTIL]
    for mark in _OPEN.findall(title.text()):
        if mark not in usable:
            raise DescriptionError(title, f"中的 {mark} 不能用", fix=f"可用：{'、'.join(usable)}（{LABEL} 限重复的列）")


def _read_width(item: Item) -> Decimal:
    try:
        width = Decimal(item.text())
    except InvalidOperation:
        width = Decimal(0)
    if not (width.is_finite() and 0 < width <= _WIDEST):
        raise DescriptionError(item, "应为毫米数，如 26")
    return width


def _read_format(item: Item) -> NumberFormat:
    formats = {each.value: each for each in NumberFormat}
    if item.text() not in formats:
        raise DescriptionError(item, "不认识", fix=f"可用：{'、'.join(formats)}")
    return formats[item.text()]


def _read_flag(said: dict[str, Item], key: str) -> bool:
    if key not in said:
        return False
    if said[key].text() not in {"true", "false"}:
        raise DescriptionError(said[key], "应为 true 或 false")
    return said[key].text() == "true"
