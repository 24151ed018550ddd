"""The paragraphs of a Word file in reading order, and the pieces of text they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

DOCUMENT_PART = "word/document.xml"
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
_UNREAD = {"del", "moveFrom", "txbxContent", "pict", "drawing", "object", "AlternateContent", "rPr", "pPr"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_COUNT = lazy_pattern("[1-9][0-9]{0,2}")
_SENTENCE_ENDS = "。！？：；\n"


class Piece(NamedTuple):
    """Characters that stand in one element.

    Attributes:
        element: a w:t, or the tab or break that stands for a character.
        start: offset of the first character in the paragraph.
        text: the characters.
    """

    element: Element
    start: int
    text: str


class WordParagraph(NamedTuple):
    """A paragraph and where it stands: in no table, or in a cell of one."""

    element: Element
    cell: tuple[int, int, int] | None
    """Number of the table in the file, row, column of its grid, from 0."""


def body_paragraphs(document: Element) -> Iterator[WordParagraph]:
    """Yield the paragraphs of the body; those of a table inside a cell belong to the outer table's cell."""
    body = next((child for child in document if local_name(child) == "body"), None)
    if body is not None:
        yield from _paragraphs(body, _Counter())


def story_paragraphs(parent: Element) -> Iterator[WordParagraph]:
    """Yield the paragraphs of a header, a note or a text box."""
    yield from _paragraphs(parent, _Counter())


class _Counter:
    """Numbers the tables."""

    def __init__(self) -> None:
        self.tables = -1

    def next_table(self) -> int:
        self.tables += 1
        return self.tables


def _paragraphs(parent: Element, counter: _Counter) -> Iterator[WordParagraph]:
    for child in parent:
        match local_name(child):
            case "p":
                yield WordParagraph(child, None)
            case "tbl":
                yield from _cells(child, counter.next_table())
            case name if name in _WRAPPERS:
                yield from _paragraphs(child, counter)
            case _:
                pass


def _cells(table: Element, number: int) -> Iterator[WordParagraph]:
    rows = (child for child in table.iterchildren() if local_name(child) == "tr")
    for at, row in enumerate(rows):
        cells = (child for child in row.iterchildren() if local_name(child) == "tc")
        column = 0
        for cell in cells:
            for element in cell.iter("{*}p"):
                if not _is_boxed(element, cell):
                    yield WordParagraph(element, (number, at, column))
            column += _span(cell)


def _span(cell: Element) -> int:
    """Count the columns of the grid that a cell takes up."""
    properties = (child for child in cell if local_name(child) == "tcPr")
    spans = (attribute(each, "val") for one in properties for each in one if local_name(each) == "gridSpan")
    written = next(spans, None)
    return int(written) if written and _COUNT.fullmatch(written) else 1


def _is_boxed(paragraph: Element, cell: Element) -> bool:
    """Say whether a paragraph stands in a text box that hangs on a cell."""
    box = next(paragraph.iterancestors("{*}txbxContent"), None)
    return box is not None and any(each is cell for each in box.iterancestors("{*}tc"))


def pieces(paragraph: Element) -> list[Piece]:
    """List the visible characters of a paragraph: deleted text, text boxes and field codes are not among them."""
    found: list[Piece] = []
    length = 0
    for element in _visible(paragraph):
        name = local_name(element)
        text = (element.text or "") if name == "t" else _SIGNS.get(name, "")
        if found and _turns_page(element) and found[-1].text[-1] not in _SENTENCE_ENDS:
            text = ""  # the sentence goes on on the next page
        if text:
            found.append(Piece(element, length, text))
            length += len(text)
    return found


def _turns_page(element: Element) -> bool:
    return local_name(element) == "br" and attribute(element, "type") == "page"


def _visible(parent: Element) -> Iterator[Element]:
    for child in parent:
        name = local_name(child)
        if name == "t" or name in _SIGNS:
            yield child
        elif name not in _UNREAD:
            yield from _visible(child)
