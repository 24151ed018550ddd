"""Paths of a reduced year put back to where things stand in the data file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from govreport.diagnostics import format_path
from govreport.doctree import Cell, Inline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govreport.diagnostics import Path

Part = TypeVar("Part")


def at_origin(part: Part, origins: Mapping[Path, Path]) -> Part:
    """Give a part of the tree whose runs and cells name the places of the data file.

    Args:
        part: a document, a workbook or any part of one.
        origins: items of lists that moved, with the paths they have in the data.
    """
    written = {format_path(new): format_path(old) for new, old in origins.items()}
    return cast("Part", _at_origin(part, written)) if written else part


def _at_origin(part: object, origins: Mapping[str, str]) -> object:
    if isinstance(part, Inline | Cell):
        return part._replace(path=_origin(part.path, origins))
    if not isinstance(part, tuple):
        return part
    parts = cast("tuple[object, ...]", part)
    rebuild = getattr(parts, "_make", tuple)  # named tuples are the nodes of the tree
    return rebuild([_at_origin(each, origins) for each in parts])


def _origin(path: str, origins: Mapping[str, str]) -> str:
    """Put back the longest beginning of a path that ends in an item that moved."""
    end = len(path)
    while (end := path.rfind("]", 0, end)) >= 0:
        if path[: end + 1] in origins:
            return origins[path[: end + 1]] + path[end + 1 :]
    return path
