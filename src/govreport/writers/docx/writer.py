"""The Word writer's way in: a document tree and a house style make a .docx file."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.writers.docx.blocks import write_blocks
from govreport.writers.docx.body import Body
from govreport.writers.docx.first_page import arranged, fitted_style
from govreport.writers.docx.imprint import imprint_page
from govreport.writers.docx.markup import PAGE_BREAK
from govreport.writers.docx.namespaces import NAMESPACES, XML_DECLARATION
from govreport.writers.docx.package import text_part
from govreport.writers.docx.sections import ImprintPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.doctree import Document
    from govreport.writers.style import HouseStyle

_BEGINNING = f"{XML_DECLARATION}<w:document {NAMESPACES}><w:body>".encode()
_END = b"</w:body></w:document>"
_LONE_MARK = lazy_pattern('<w:t(?: xml:space="preserve")?>(、|，|；|：)(?=</w:t></w:r><w:r><w:rPr>)'.encode())
_BREAK_AFTER = '<w:t xml:space="preserve">\\1\u200b'.encode()
_PAGE_BREAK = PAGE_BREAK.encode()
_CONTINUED = '<w:pStyle w:val="BodyText"/><w:pageBreakBefore/><w:ind w:firstLineChars="0" w:firstLine="0"/>'
_PARTED = f"</w:p><w:p><w:pPr>{_CONTINUED}</w:pPr>".encode()


def write_docx(
    document: Document,
    style: HouseStyle,
    *,
    for_libreoffice: bool = False,
    on_page: ImprintPage | None = None,
) -> bytes:
    """Write a document; the same document and style give the same bytes.

    Args:
        document: what is written.
        style: how it looks.
        for_libreoffice: make the copy that LibreOffice turns into PDF, where it misreads a property.
        on_page: the page for the imprint; by default that on which it is expected to belong.

    Raises:
        ForbiddenCharacterError: a text holds a character that XML cannot carry.
    """
    document = document._replace(blocks=arranged(document.blocks, style))
    buffer = BytesIO()
    with text_part(document, style, buffer, for_libreoffice=for_libreoffice) as write:
        write(_BEGINNING)
        body = Body(
            fitted_style(document.blocks, style),
            _breaking(write) if for_libreoffice else write,
            marked=bool(document.draft_mark),
            imprint_page=on_page or imprint_page(document, style) or ImprintPage.LAST,
        )
        write_blocks(document.blocks, body)
        body.finish()
        write(_END)
    return buffer.getvalue()


def _breaking(write: Callable[[bytes], object]) -> Callable[[bytes], object]:
    """Break lines and pages as LibreOffice does not by itself.

    It finds no end of a line at a mark between two numbers: 95.3%、96.1%、99.8%. Behind a page break it begins a new
    paragraph, whose first line it indents.
    """
    return lambda parts: write(_LONE_MARK.sub(_BREAK_AFTER, parts).replace(_PAGE_BREAK, _PARTED))
