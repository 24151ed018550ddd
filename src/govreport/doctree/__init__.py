"""The document as parts of the genre: what is said, in which role, never how it looks."""

from govreport.doctree.blocks import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Document,
    Heading,
    Imprint,
    Masthead,
    Paragraph,
    Point,
    Remark,
    Signature,
    Signer,
    Title,
)
from govreport.doctree.inlines import Inline, Inlines, divided, plain_text
from govreport.doctree.tables import Cell, Column, NumberFormat, Role, Row, Table
from govreport.doctree.workbooks import Sheet, Workbook

__all__ = [
    "Addressee",
    "AnnexNote",
    "Attachment",
    "Block",
    "Carrier",
    "Cell",
    "Column",
    "Document",
    "Heading",
    "Imprint",
    "Inline",
    "Inlines",
    "Masthead",
    "NumberFormat",
    "Paragraph",
    "Point",
    "Remark",
    "Role",
    "Row",
    "Sheet",
    "Signature",
    "Signer",
    "Table",
    "Title",
    "Workbook",
    "divided",
    "plain_text",
]
