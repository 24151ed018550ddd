"""A composed document as passages of text, in reading order, with the data path of every word and cell."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, assert_never

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Heading,
    Imprint,
    Inline,
    Masthead,
    NumberFormat,
    Paragraph,
    Point,
    Remark,
    Signature,
    Table,
    Title,
    plain_text,
)
from govreport.text.passages import Passage, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.doctree import Block, Cell, Inlines


def passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Yield what the blocks of a document say."""
    for block in blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Passage]:  # noqa: C901  (one case a block)
    match block:
        case Masthead():
            yield from _of_masthead(block)
        case Title(content, _, note):
            yield _of_inlines(content)
            yield from _words(note)
        case Heading(_, ordinal, content, run_in):
            yield _of_inlines((Inline(ordinal), *content, *run_in))
        case Point(ordinal, content):
            yield _of_inlines((Inline(ordinal), *content))
        case Addressee(content) | Paragraph(content) | Remark(content):
            yield _of_inlines(content)
        case AnnexNote(names):
            for number, name in enumerate(names, start=1):
                yield Passage(f"附件：{number}" if number == 1 < len(names) else "", counts=False)
                yield Passage(name)
        case Signature():
            yield from _words(*block.authorities, *(f"{each.post}{each.name}" for each in block.signers))
            yield Passage(block.date_of_issue, _whole(block.date_of_issue, "document.date_of_issue"))
        case Attachment(label, title, inner):
            yield Passage(label, counts=False)
            yield _of_inlines(title.content)
            yield from passages(inner)
        case Table():
            yield from _of_table(block)
        case Imprint():
            yield from _words(*block.copied_to, f"{block.printing_office}{block.print_date}印发", optional=True)
        case _:
            assert_never(block)


def _of_masthead(masthead: Masthead) -> Iterator[Passage]:
    yield from _words(masthead.copy_number, masthead.classification, masthead.urgency, optional=True)
    yield from _words(*masthead.authorities, optional=True)
    number = masthead.document_number
    yield Passage(number, _whole(number, "document.document_number"))
    yield from _words(*masthead.signatories, optional=True)


def _of_table(table: Table) -> Iterator[Passage]:
    yield from _words(table.caption, table.unit_note)
    yield from _words(*(column.title for column in table.columns))
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            if cell is not None and cell.value is not None:
                yield _of_cell(cell, counts=column.number_format is not NumberFormat.SERIAL)
    yield from _words(*table.closing)


def _of_cell(cell: Cell, *, counts: bool) -> Passage:
    text = f"{cell.value:f}{cell.unit}" if isinstance(cell.value, Decimal) else str(cell.value)
    return Passage(text, (Source(0, len(text), cell.path, cell.figure),), counts)


def _of_inlines(inlines: Inlines) -> Passage:
    sources: list[Source] = []
    at = 0
    for inline in inlines:
        sources.append(Source(at, at + len(inline.text), inline.path, inline.figure))
        at += len(inline.text)
    return Passage(plain_text(inlines), tuple(sources))


def _whole(text: str, path: str) -> tuple[Source, ...]:
    return (Source(0, len(text), path),)


def _words(*texts: str, optional: bool = False) -> Iterator[Passage]:
    yield from (Passage(text, optional=optional) for text in texts if text)
