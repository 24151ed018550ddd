"""Text of an element into inlines: template words and data texts, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.doctree import Inline, Inlines, plain_text
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT, FIGURE, BREAK = "t", "f", "br"
_LAYOUT = lazy_pattern(r"[ \t]*\n\s*")


def read_lines(element: _Element, skip: frozenset[str] = frozenset()) -> list[Inlines]:
    """Read an element's words, one entry per line of the data's text; empty lines and blanks at either end are dropped.

    A line is indented by its style, never by blanks (F-24).

    Line breaks and indents of the template itself are layout and vanish; those of a data text part lines.

    Args:
        element: a text-bearing element of the vocabulary.
        skip: child elements that are read elsewhere.
    """
    inlines = _read(element, skip)
    lines = _parted(inlines) if "\n" in plain_text(inlines) else [tuple(inlines)]
    return [stripped for line in lines if (stripped := _stripped(line))]


def read_inlines(element: _Element, skip: frozenset[str] = frozenset()) -> Inlines:
    """Read an element's words as one line."""
    return tuple(inline for line in read_lines(element, skip) for inline in line)


def _stripped(line: Inlines) -> Inlines:
    """Drop the blanks at either end of a line."""
    if line and not line[0].text[:1].isspace() and not line[-1].text[-1:].isspace() and line[0].text:
        return line
    first, last = 0, len(line)
    while first < last and not line[first].text.strip():
        first += 1
    while last > first and not line[last - 1].text.strip():
        last -= 1
    kept = list(line[first:last])
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(kept)


def _parted(inlines: list[Inline]) -> list[Inlines]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        first, *more = inline.text.split("\n")
        if first:
            lines[-1].append(Inline(first, inline.path, inline.figure))
        lines += [[Inline(text, inline.path, inline.figure)] if text else [] for text in more]
    return [tuple(line) for line in lines]


def _read(element: _Element, skip: frozenset[str]) -> list[Inline]:
    found: list[Inline] = []
    _add_template_words(found, element.text)
    for child in element:
        tag = child.tag
        if tag == TEXT:
            _add_data_text(found, child)
        elif tag == BREAK:
            found.append(Inline("\n"))
        elif tag not in skip:
            raise UnexpectedElementError(child)
        _add_template_words(found, child.tail)
    return found


def _add_template_words(found: list[Inline], text: str | None) -> None:
    if text:
        words = _LAYOUT.sub("", text) if "\n" in text else text
        if words:
            found.append(Inline(words))


def _add_data_text(found: list[Inline], element: _Element) -> None:
    path = element.get("p", "")
    words = element.text
    if words:
        found.append(Inline(words, path))
    for child in element if len(element) else ():  # most hold no figure, and to look for one takes its time
        if child.tag != FIGURE:
            raise UnexpectedElementError(child)
        if child.text:
            found.append(Inline(child.text, path, child.get("n", "")))
        if child.tail:
            found.append(Inline(child.tail, path))


class UnexpectedElementError(Exception):
    """An element stands where it has no place."""

    def __init__(self, element: _Element) -> None:
        """Keep the element; the reader of the vocabulary words the error."""
        super().__init__(element.tag)
        self.element = element
