"""A box of text at a fixed place on the page, written so that every program keeps it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from govreport.writers.measures import emu

if TYPE_CHECKING:
    from collections.abc import Mapping


class Box(NamedTuple):
    """Place and size on the paper in twips."""

    left: int
    top: int
    width: int
    height: int


_NUMBERS: Mapping[str, int] = {"页码": 1, "版记": 2, "发文机关标志": 3, "信函红线": 4}
"""Number of each box of a document, which must differ."""


def text_box(
    box: Box,
    content: str,
    name: Literal["页码", "版记", "发文机关标志", "信函红线"],
    *,
    vertical: Literal["horz", "vert"],
    anchor: Literal["t", "b"],
) -> str:
    """Write the drawing of a box without border or inner margins; the part declares the drawing namespaces.

    Args:
        box: where it stands.
        content: paragraphs and tables in it.
        name: what it is called.
        vertical: whether its lines run across the page or down it.
        anchor: whether its content stands at its top or at its bottom.
    """
    extent = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    direction = ' vert="vert"' if vertical == "vert" else ""
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(box.left)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(box.top)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{_NUMBERS[name]}" name="{name}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr{direction} wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
    )
