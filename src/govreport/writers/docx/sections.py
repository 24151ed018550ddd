"""Sections: paper, margins, grid, and which header and footers a page carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govreport.writers.style import HouseStyle

HEADER_ID = "rIdHeader"
FOOTER_IDS = {
    (False, "default"): "rIdFooterOdd",
    (False, "even"): "rIdFooterEven",
    (True, "default"): "rIdFooterOddLandscape",
    (True, "even"): "rIdFooterEvenLandscape",
}
"""Relationship of each footer: whether the page is landscape, which pages it is for."""


def section(style: HouseStyle, *, landscape: bool, marked: bool) -> str:
    """Write the properties of a section.

    Args:
        style: the house style.
        landscape: whether its pages are turned on their side (F-49).
        marked: whether every page carries a draft mark.
    """
    return f"<w:sectPr>{_references(landscape=landscape, marked=marked)}{_page(style, landscape=landscape)}</w:sectPr>"


def _references(*, landscape: bool, marked: bool) -> str:
    kinds = ("default", "even")
    headers = (f'<w:headerReference w:type="{kind}" r:id="{HEADER_ID}"/>' for kind in kinds if marked)
    footers = (f'<w:footerReference w:type="{kind}" r:id="{FOOTER_IDS[landscape, kind]}"/>' for kind in kinds)
    return "".join((*headers, *footers))


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
        f"{_grid(style)}"
    )


def _grid(style: HouseStyle) -> str:
    if style.reference is None or style.profile.line_pitch != style.reference.before.profile.line_pitch:
        return f'<w:docGrid w:type="lines" w:linePitch="{style.profile.line_pitch}"/>'
    return f"<w:docGrid {style.reference.grid}/>" if style.reference.grid else ""
