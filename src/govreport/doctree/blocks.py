"""Blocks of a document in the order they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from govreport.doctree.tables import Table

if TYPE_CHECKING:
    from govreport.doctree.inlines import Inlines


@dataclass(frozen=True, slots=True)
class Title:
    """Title (标题): its words, and its lines once they have been broken by sense (F-21)."""

    content: Inlines
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Addressee (主送机关), already joined and ending in ： (F-23)."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading (层次标题).

    Attributes:
        level: 1 to 4.
        ordinal: its number as printed: 一、 / （一） / 1. / （1）; empty for an unnumbered heading.
        content: words of the heading itself.
        run_in: text that follows on the same line; empty for a heading on its own line.
    """

    level: int
    ordinal: str
    content: Inlines
    run_in: Inlines = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph (正文段落); its text may look like anything, a heading included."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Point:
    """One of several points (一是…二是…): a paragraph that begins with its ordinal."""

    ordinal: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class AnnexNote:
    """Note that names the attachments (附件说明) under the body (F-30)."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Signature and date of issue (署名、成文日期), F-31 and F-32."""

    authorities: tuple[str, ...]
    date_of_issue: str
    sealed: bool = True


@dataclass(frozen=True, slots=True)
class Remark:
    """Remark (附注) in brackets below the date (F-36)."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Attachment:
    """Attachment (附件) on a page of its own (F-38): label such as 附件 or 附件1, title, blocks."""

    label: str
    title: Title
    blocks: tuple[Block, ...]


Block = Title | Addressee | Heading | Paragraph | Point | AnnexNote | Signature | Remark | Attachment | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document (公文).

    Attributes:
        title: plain title for the file's properties.
        issuer: issuing authority (发文机关) for the file's properties; empty when the data names none.
        blocks: the parts in reading order; attachments come last.
        draft_mark: words that mark a draft on every page; empty for a final.
    """

    title: str
    issuer: str
    blocks: tuple[Block, ...] = field(default=())
    draft_mark: str = ""
