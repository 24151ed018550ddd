"""Our styles with the looks of a reference: three versions of each style become one.

A style file goes before a reference: where it changes what our style would otherwise be, the change stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from govreport.office_package import attribute, local_name
from govreport.writers.docx.namespaces import WORD, XML_DECLARATION
from govreport.writers.reference.looks import Look, defaults, read_look, write_look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_OURS = {"pPr/keepNext", "pPr/keepLines", "pPr/outlineLvl/val"}
"""What belongs to the part of the document rather than to its look."""
_HANGING = "pPr/overflowPunct"
_SPACER = 20
"""A line as low as this is meant to hold nothing."""
_SLACK = 20
"""Twips by which an indent may be off: type squeezed to fill a line is a little narrower than its share of it."""
_LEADING = 13
"""Height of a line in tenths of the size, twips for half-points, where an exact line would cut its letters."""


def merged_styles(ours: str, without_file: str, looks: Mapping[str, Look], *, for_libreoffice: bool = False) -> str:
    """Give the styles part.

    Args:
        ours: our styles with all measures.
        without_file: the same without what a style file sets.
        looks: what the styles of the reference come to, by lower-case name.
        for_libreoffice: turn the property round that LibreOffice misreads.
    """
    root = etree.fromstring(ours.encode())
    present, before = _resolved(root), _resolved(etree.fromstring(without_file.encode()))
    final = {name: _merged(look, before.get(name, look), looks.get(name)) for name, look in present.items()}
    if for_libreoffice:
        final = {name: {**look, _HANGING: str(1 - int(look[_HANGING]))} for name, look in final.items()}
    usual = defaults()
    # programs read the defaults of a document in ways of their own: Normal says again what they change
    unsaid = {key: value for key, value in _defaults_look(root).items() if value == usual[key]}
    said = dict.fromkeys(_defaults_look(root).keys() - unsaid.keys(), "")
    for style in _paragraph_styles(root):
        name = _name(style)
        write_look(style, final[name], said if name == "normal" else final["normal"])
    return f"{XML_DECLARATION}{etree.tostring(root, encoding='unicode')}"


def _merged(ours: Look, before: Look, reference: Look | None) -> Look:
    if reference is None:
        return _readable(ours)
    usual = defaults()
    fonts = {key: ours[key] for key in usual if key.startswith("rPr/rFonts/")}
    look = {**usual, **fonts, **reference}
    changed = {key: value for key, value in ours.items() if key in _OURS or value != before[key]}
    return _readable({**look, **changed})


def _readable(look: Look) -> Look:
    """Heighten an exact line that is lower than its letters; give an indent in characters in twips too (F-24)."""
    size, line = int(look["rPr/sz/val"]), int(look["pPr/spacing/line"])
    if look["pPr/spacing/lineRule"] == "exact" and _SPACER < line < size * 10:
        look = {**look, "pPr/spacing/line": str(size * _LEADING)}
    indent = int(look["pPr/ind/firstLineChars"]) * (size * 10 + int(look["rPr/spacing/val"])) // 100
    if abs(indent - int(look["pPr/ind/firstLine"])) > _SLACK and indent:
        look = {**look, "pPr/ind/firstLine": str(indent)}
    return look


def _resolved(root: Element) -> dict[str, Look]:
    """Add up defaults, Normal and each style; ours are based on Normal or on nothing."""
    beginning = {**defaults(), **_defaults_look(root)}
    own = {_name(style): read_look(style, _no_theme) for style in _paragraph_styles(root)}
    normal = {**beginning, **own["normal"]}
    return {name: {**normal, **look} for name, look in own.items()}


def _defaults_look(root: Element) -> Look:
    look: Look = {}
    for part in root:
        if local_name(part) == "docDefaults":
            for default in part:
                look |= read_look(default, _no_theme)
    return look


def _paragraph_styles(root: Element) -> list[Element]:
    return [each for each in root if attribute(each, "type") == "paragraph"]


def _name(style: Element) -> str:
    name = style.find(f"{{{WORD}}}name")
    return "" if name is None else (attribute(name, "val") or "").lower()


def _no_theme(_word: str) -> str:
    return ""
