"""Walks through the year data along its declared shape."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast, get_args, get_type_hints

from govreport.model.base import TextMark, YearDataModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path


def walk_texts(node: YearDataModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of a document with its path, in declared order."""
    for name, is_text in fields_of_interest(type(node)):
        value = getattr(node, name)
        if value is not None:
            yield from _walk_value(value, (*path, name), is_text=is_text)


def _walk_value(value: object, path: Path, *, is_text: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, YearDataModel):
        yield from walk_texts(value, path)
    elif isinstance(value, str):
        if is_text:
            yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            yield from _walk_value(item, (*path, index), is_text=is_text)
    elif isinstance(value, dict):
        for key, item in cast("dict[str, object]", value).items():
            yield from _walk_value(item, (*path, key), is_text=is_text)


@cache
def fields_of_interest(kind: type[YearDataModel]) -> tuple[tuple[str, bool], ...]:
    """Name the fields that hold text or further models, and say which hold text itself."""
    found: list[tuple[str, bool]] = []
    hints = get_type_hints(kind, include_extras=True)  # pydantic may still hold a class named ahead as its bare name
    for name in kind.model_fields:
        parts = list(_annotation_parts(hints[name]))
        is_text = any(isinstance(part, TextMark) for part in parts)
        if is_text or any(isinstance(part, type) and issubclass(part, YearDataModel) for part in parts):
            found.append((name, is_text))
    return tuple(found)


def _annotation_parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _annotation_parts(part)


def walk_words(node: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every string with its path, in declared order: texts, names, times in words."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, YearDataModel):
        for name, value in node.__dict__.items():
            if value is not None and value != ():
                yield from walk_words(value, (*path, name))
    elif isinstance(node, dict):
        for key, value in cast("dict[str, object]", node).items():
            yield from walk_words(value, (*path, key))
    elif type(node) is tuple:  # a period is no list of words
        for index, value in enumerate(cast("tuple[object, ...]", node)):
            yield from walk_words(value, (*path, index))


def value_at(node: object, path: Path) -> Any:  # noqa: ANN401  (whatever the model holds)
    """Give the value at a path.

    Raises:
        KeyError, IndexError, AttributeError: nothing stands there.
    """
    value = node
    for step in path:
        if isinstance(step, str) and isinstance(value, YearDataModel):
            value = getattr(value, step)
        else:
            value = cast("Any", value)[step]
    return value
