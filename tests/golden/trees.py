"""A document tree as text: one line a block, figures with their names, for people to read in a diff."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Cell,
    Document,
    Heading,
    Imprint,
    Inlines,
    Masthead,
    Paragraph,
    Point,
    Remark,
    Signature,
    Table,
    Title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def tree_text(document: Document) -> str:
    """Write a document tree line by line."""
    head = [f"document {document.title}", f"issuer {document.issuer}", f"draft {document.draft_mark or '-'}"]
    return "\n".join([*head, *(line for block in document.blocks for line in _block(block))]) + "\n"


def _block(block: Block) -> Iterator[str]:  # noqa: C901  (one case a block)
    match block:
        case Masthead():
            mark = "、".join(block.authorities) + block.suffix
            signed = f" 签发人：{'、'.join(block.signatories)}" if block.carrier is Carrier.REPORT else ""
            marginals = f"{block.copy_number} {block.classification} {block.urgency}".strip()
            yield f"masthead {mark} {block.document_number}{signed} {marginals}".rstrip()
        case Title():
            yield f"title {' / '.join(block.lines)}"
        case Addressee():
            yield f"addressee {_words(block.content)}"
        case Heading():
            yield f"h{block.level} {block.ordinal}{_words(block.content)}{_words(block.run_in)}"
        case Paragraph():
            yield f"p {_words(block.content)}"
        case Point():
            yield f"point {block.ordinal}{_words(block.content)}"
        case AnnexNote():
            yield f"annexnote {' | '.join(block.names)}"
        case Signature():
            names = "、".join((*block.authorities, *(f"{signer.post} {signer.name}" for signer in block.signers)))
            yield f"signature {names} {block.date_of_issue} sealed={block.sealed}"
        case Remark():
            yield f"remark {_words(block.content)}"
        case Attachment():
            yield f"attachment {block.label}: {' / '.join(block.title.lines)}"
            yield from (f"  {line}" for inner in block.blocks for line in _block(inner))
        case Table():
            yield f"table {block.name} {block.unit_note} landscape={block.landscape}"
            yield "  columns " + " | ".join(f"{column.key} {column.title}" for column in block.columns)
            yield from (f"  {row.role} " + " | ".join(map(_cell, row.cells)) for row in block.rows)
            yield "  closing " + " | ".join(block.closing)
        case Imprint():
            yield f"imprint {'，'.join(block.copied_to)} | {block.printing_office} | {block.print_date}"


def _words(content: Inlines) -> str:
    return "".join(f"{{{each.figure}={each.text}}}" if each.figure else each.text for each in content)


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "·"
    value = f"{cell.value:f}{cell.unit}" if isinstance(cell.value, Decimal) else (cell.value or "")
    span = f"[{cell.rows}x{cell.columns}]" if cell.rows * cell.columns > 1 else ""
    return value.replace("\n", "⏎") + span
