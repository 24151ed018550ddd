"""The Word writer's way in: a document tree and a house style make a .docx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.blocks import write_blocks
from govreport.writers.docx.body import Body
from govreport.writers.docx.namespaces import NAMESPACES, XML_DECLARATION
from govreport.writers.docx.package import pack

if TYPE_CHECKING:
    from govreport.doctree import Document
    from govreport.writers.style import HouseStyle


def write_docx(document: Document, style: HouseStyle) -> bytes:
    """Write a document; the same document and style give the same bytes.

    Raises:
        ForbiddenCharacterError: a text holds a character that XML cannot carry.
    """
    body = Body(style, marked=bool(document.draft_mark))
    write_blocks(document.blocks, body)
    content = f"{XML_DECLARATION}<w:document {NAMESPACES}><w:body>{body.finish()}</w:body></w:document>"
    return pack(document, style, content)
