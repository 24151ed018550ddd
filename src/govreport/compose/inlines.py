"""Text of an element into inlines: template words and data texts, line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govreport.doctree import Inline, Inlines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

TEXT, FIGURE, BREAK = "t", "f", "br"
_LAYOUT = re.compile(r"[ \t]*\n\s*")


def read_lines(element: _Element, skip: frozenset[str] = frozenset()) -> list[Inlines]:
    """Read an element's words, one entry per line of the data's text; empty lines are dropped.

    Line breaks and indents of the template itself are layout and vanish; those of a data text part lines.

    Args:
        element: a text-bearing element of the vocabulary.
        skip: child elements that are read elsewhere.
    """
    lines: list[list[Inline]] = [[]]
    for inline in _read(element, skip):
        first, *more = inline.text.split("\n") if "\n" in inline.text else (inline.text,)
        if first:
            lines[-1].append(inline if not more else Inline(first, inline.path, inline.figure))
        lines += [[Inline(text, inline.path, inline.figure)] if text else [] for text in more]
    return [tuple(line) for line in lines if any(inline.text.strip() for inline in line)]


def read_inlines(element: _Element, skip: frozenset[str] = frozenset()) -> Inlines:
    """Read an element's words as one line."""
    return tuple(inline for line in read_lines(element, skip) for inline in line)


def _read(element: _Element, skip: frozenset[str]) -> Iterator[Inline]:
    yield from _template_words(element.text)
    for child in element:
        if child.tag == TEXT:
            yield from _data_text(child)
        elif child.tag == BREAK:
            yield Inline("\n")
        elif child.tag not in skip:
            raise UnexpectedElementError(child)
        yield from _template_words(child.tail)


def _template_words(text: str | None) -> Iterator[Inline]:
    words = _LAYOUT.sub("", text) if text else ""
    if words:
        yield Inline(words)


def _data_text(element: _Element) -> Iterator[Inline]:
    path = element.get("p", "")
    if element.text:
        yield Inline(element.text, path)
    for child in element:
        if child.tag != FIGURE:
            raise UnexpectedElementError(child)
        if child.text:
            yield Inline(child.text, path, child.get("n", ""))
        if child.tail:
            yield Inline(child.tail, path)


class UnexpectedElementError(Exception):
    """An element stands where it has no place."""

    def __init__(self, element: _Element) -> None:
        """Keep the element; the reader of the vocabulary words the error."""
        super().__init__(element.tag)
        self.element = element
