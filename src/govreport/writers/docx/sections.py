"""Sections: paper, margins, grid, and which header and footers a page carries."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.writers.style import HouseStyle

HEADER_ID = "rIdHeader"
FOOTER_IDS = {
    (False, "default"): "rIdFooterOdd",
    (False, "even"): "rIdFooterEven",
    (True, "default"): "rIdFooterOddLandscape",
    (True, "even"): "rIdFooterEvenLandscape",
}
"""Relationship of each footer: whether the page is landscape, which pages it is for."""
LETTER_FOOTER_ID = "rIdFooterLetter"
"""Relationship of the footer on the first page of a letter, which has a rule and no number."""

BLANK_FOOTER_ID = "rIdFooterBlank"
"""Relationship of the footer on pages without number."""


class ImprintPage(Enum):
    """The page an imprint stands on (F-41, F-47)."""

    LAST = "the last page of the text, or the one after it where it has no room"
    EVEN = "the even page at the back of the last one"
    AFTER_BLANK = "the even page after a blank one, both without number"


class Section(NamedTuple):
    """What distinguishes the pages of a section.

    Attributes:
        landscape: whether its pages are turned on their side (F-49).
        marked: whether every page carries a draft mark.
        letter: whether it begins with the first page of a letter (F-51).
        begins_even: whether it begins on an even page, as the imprint does (F-41).
        numbered: whether its pages bear numbers (F-47).
    """

    landscape: bool = False
    marked: bool = False
    letter: bool = False
    begins_even: bool = False
    numbered: bool = True


def section(style: HouseStyle, pages: Section) -> str:
    """Write the properties of a section."""
    start = '<w:type w:val="evenPage"/>' if pages.begins_even else ""
    first = "<w:titlePg/>" if pages.letter else ""
    references, page = "".join(_references(pages)), _page(style, landscape=pages.landscape)
    return f"<w:sectPr>{references}{start}{page}{first}{_grid(style)}</w:sectPr>"


def _references(pages: Section) -> Iterator[str]:
    if pages.marked:
        for kind in ("default", "even", *(("first",) if pages.letter else ())):
            yield f'<w:headerReference w:type="{kind}" r:id="{HEADER_ID}"/>'
    for kind in ("default", "even"):
        footer = FOOTER_IDS[pages.landscape, kind] if pages.numbered else BLANK_FOOTER_ID
        yield f'<w:footerReference w:type="{kind}" r:id="{footer}"/>'
    if pages.letter:
        yield f'<w:footerReference w:type="first" r:id="{LETTER_FOOTER_ID}"/>'


def _page(style: HouseStyle, *, landscape: bool) -> str:
    paper, profile = style.paper, style.profile
    if landscape:  # F-49: the upright sheet turned clockwise, so its left margin is on top
        size = f'w:w="{paper.height}" w:h="{paper.width}" w:orient="landscape"'
        top, right, bottom, left = profile.left, profile.top, profile.right, profile.bottom
        footer = bottom // 2
    else:
        size = f'w:w="{paper.width}" w:h="{paper.height}"'
        top, right, bottom, left = profile.top, profile.right, profile.bottom, profile.left
        footer = style.page_number.footer
    return (
        f"<w:pgSz {size}/>"
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{style.draft_mark.header}" w:footer="{footer}" w:gutter="0"/>'
    )


def _grid(style: HouseStyle) -> str:
    if style.reference is None or style.profile.line_pitch != style.reference.before.profile.line_pitch:
        return f'<w:docGrid w:type="lines" w:linePitch="{style.profile.line_pitch}"/>'
    return f"<w:docGrid {style.reference.grid}/>" if style.reference.grid else ""
