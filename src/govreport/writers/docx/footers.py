"""Page numbers (页码) and the mark of a draft: the parts around the type area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.letterhead import lower_rule
from govreport.writers.docx.markup import face, text_runs
from govreport.writers.docx.namespaces import DRAWING_NAMESPACES, NAMESPACES, XML_DECLARATION
from govreport.writers.docx.text_box import Box, text_box

if TYPE_CHECKING:
    from govreport.writers.style import HouseStyle

# F-45: each step of the field stands in a run of its own, or LibreOffice falls back to the Normal style.
_PAGE_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r><w:t>1</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_DASH = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
_DASHED_NUMBER = f"{_DASH.format('— ')}{_PAGE_NUMBER}{_DASH.format(' —')}"


def footer(style: HouseStyle, *, landscape: bool, even: bool) -> str:
    """Write a footer part: odd numbers right, even ones left (7.5), or as the house has it."""
    number = _number_line(style, even=even)
    if landscape:
        number = f'<w:p><w:pPr><w:pStyle w:val="FooterAnchor"/></w:pPr><w:r>{_text_box(style, number)}</w:r></w:p>'
    return f"{XML_DECLARATION}<w:ftr {NAMESPACES} {DRAWING_NAMESPACES}>{number}</w:ftr>"


def blank_footer() -> str:
    """Write the footer part of pages without number; without any they would have that of the pages before."""
    empty = '<w:p><w:pPr><w:pStyle w:val="FooterAnchor"/></w:pPr></w:p>'
    return f"{XML_DECLARATION}<w:ftr {NAMESPACES}>{empty}</w:ftr>"


def letter_footer(style: HouseStyle) -> str:
    """Write the footer part of a letter's first page: the second double rule, and no number (10.1)."""
    anchor = f'<w:p><w:pPr><w:pStyle w:val="FooterAnchor"/></w:pPr><w:r>{lower_rule(style)}</w:r></w:p>'
    return f"{XML_DECLARATION}<w:ftr {NAMESPACES} {DRAWING_NAMESPACES}>{anchor}</w:ftr>"


def draft_header(style: HouseStyle, words: str) -> str:
    """Write the header part that marks every page as a draft."""
    mark = text_runs(words, face(style.digits), "draft_mark")
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{mark}</w:p>'
    return f"{XML_DECLARATION}<w:hdr {NAMESPACES}>{paragraph}</w:hdr>"


def _number_line(style: HouseStyle, *, even: bool) -> str:
    measures = style.page_number
    side = "left" if even and measures.alignment == "outer" else "right"
    place = "center" if measures.alignment == "centre" else side
    properties = (
        f'<w:pStyle w:val="Footer"/><w:ind w:{side}="{measures.indent * style.character}"/><w:jc w:val="{place}"/>'
    )
    number = _DASHED_NUMBER if measures.dashes else _PAGE_NUMBER
    return f"<w:p><w:pPr>{properties}</w:pPr>{number}</w:p>"


def _text_box(style: HouseStyle, number: str) -> str:
    """Stand a line on its side where the upright page has its number (F-49)."""
    thickness = style.page_number.size * 10
    left = style.page_number.edge - thickness // 2
    box = Box(left, style.profile.left, thickness, style.type_width)
    return text_box(box, number, "页码", vertical="vert", anchor="t")
