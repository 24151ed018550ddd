"""Blocks of a document in the order they are read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from govreport.doctree.tables import Table

if TYPE_CHECKING:
    from govreport.doctree.inlines import Inlines


class Carrier(StrEnum):
    """What a document is issued or sent by (载体), which decides on the layout of its head."""

    NOTICE = "notice"
    """印发通知, to subordinates: 文件格式."""
    REPORT = "report"
    """报告, to a superior: number at the left, signatories at the right (F-15)."""
    LETTER = "letter"
    """函, between organs that are not subordinate to one another: 信函格式 (F-51)."""


class Masthead(NamedTuple):
    """Masthead (版头) above the red rule, F-10 to F-17; of a letter everything above its title, F-51.

    Attributes:
        authorities: issuing authorities (发文机关), the lead organ first; a letter shows its mark alone (10.1).
        suffix: what follows them in the mark: 文件, or nothing.
        document_number: number (发文字号) as printed, in drafts with a blank serial.
        copy_number: six digits (份号), or nothing.
        classification: classification and period (密级和保密期限), or nothing.
        urgency: urgency (紧急程度), or nothing.
        carrier: which kind of document it heads.
        signatories: names behind 签发人 of a report.
    """

    authorities: tuple[str, ...]
    suffix: str
    document_number: str
    copy_number: str = ""
    classification: str = ""
    urgency: str = ""
    carrier: Carrier = Carrier.NOTICE
    signatories: tuple[str, ...] = ()


class Imprint(NamedTuple):
    """Imprint (版记) at the foot of the last page, F-41: who else gets it, who printed it when.

    That of a letter has no rules and does not say who printed it (10.1). Addressees stand here that are too many for
    the first page (7.3.2).
    """

    copied_to: tuple[str, ...]
    printing_office: str
    print_date: str
    carrier: Carrier = Carrier.NOTICE
    addressed_to: str = ""


class Title(NamedTuple):
    """Title (标题): its words, and its lines once they have been broken by sense (F-21).

    Attributes:
        content: its words.
        lines: its lines; empty where they are still to be broken.
        note: words on a line of their own under it (题注, F-22), e.g. （征求意见稿）; empty for none.
    """

    content: Inlines
    lines: tuple[str, ...]
    note: str = ""


class Addressee(NamedTuple):
    """Addressee (主送机关), already joined and ending in ： (F-23)."""

    content: Inlines


class Heading(NamedTuple):
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


class Paragraph(NamedTuple):
    """Paragraph (正文段落); its text may look like anything, a heading included."""

    content: Inlines


class Point(NamedTuple):
    """One of several points (一是…二是…): a paragraph that begins with its ordinal."""

    ordinal: str
    content: Inlines


class AnnexNote(NamedTuple):
    """Note that names the attachments (附件说明) under the body (F-30)."""

    names: tuple[str, ...]


class Signer(NamedTuple):
    """Who signs by name (签发人签名章): post in full, and name, two characters of which are spread to three."""

    post: str
    name: str


class Signature(NamedTuple):
    """Signature and date of issue (署名、成文日期), F-31 to F-34.

    Attributes:
        authorities: who signs, the lead organ first.
        date_of_issue: as printed.
        sealed: whether seals are set on it.
        signers: who signs by name instead (F-33), the lead organ's first.
    """

    authorities: tuple[str, ...]
    date_of_issue: str
    sealed: bool = True
    signers: tuple[Signer, ...] = ()


class Remark(NamedTuple):
    """Remark (附注) in brackets below the date (F-36)."""

    content: Inlines


class Attachment(NamedTuple):
    """Attachment (附件) on a page of its own (F-38): label such as 附件 or 附件1, title, blocks."""

    label: str
    title: Title
    blocks: tuple[Block, ...]


Block = (
    Masthead
    | Title
    | Addressee
    | Heading
    | Paragraph
    | Point
    | AnnexNote
    | Signature
    | Remark
    | Attachment
    | Table
    | Imprint
)


class Document(NamedTuple):
    """A whole document (公文).

    Attributes:
        title: plain title for the file's properties.
        issuer: issuing authority (发文机关) for the file's properties; empty when the data names none.
        blocks: the parts in reading order; attachments come last, before the imprint.
        draft_mark: words that mark a draft on every page; empty for a final.
    """

    title: str
    issuer: str
    blocks: tuple[Block, ...] = ()
    draft_mark: str = ""
