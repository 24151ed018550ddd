"""The look of a style as a flat mapping: which properties count, what they are by default, how they are written.

Only what is listed here goes from a reference into an output, and only values of the expected form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from govreport.office_package import attribute, local_name
from govreport.patterns import lazy_pattern
from govreport.writers.docx.namespaces import WORD

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

Look = dict[str, str]
"""Values by property and attribute: `pPr/ind/firstLine`; on or off is 1 or 0."""

_NUMBER = lazy_pattern(r"-?\d{1,5}")
_WORD = lazy_pattern("[A-Za-z]{1,24}")
_COLOUR = lazy_pattern("[0-9A-Fa-f]{6}|auto")
_FONT = lazy_pattern(r"[^\x00-\x1f\x7f]{1,64}")
_OFF = {"0", "false", "off"}


class _Property(NamedTuple):
    """A property: its attributes with their form and what they are by default; none for one that is on or off."""

    name: str
    attributes: tuple[tuple[str, re.Pattern[str], str], ...] = ()
    default: str = "0"


_EDGE = (("val", _WORD, "nil"), ("sz", _NUMBER, "0"), ("space", _NUMBER, "0"), ("color", _COLOUR, "auto"))
_SHADE = (("val", _WORD, "clear"), ("color", _COLOUR, "auto"), ("fill", _COLOUR, "auto"))
_LINES = tuple((name, _NUMBER, "0") for name in ("before", "beforeLines", "after", "afterLines"))
_INDENTS = ("left", "leftChars", "right", "rightChars", "firstLine", "firstLineChars", "hanging", "hangingChars")
_LINE = {"line", "lineRule"}
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")

PROPERTIES: Mapping[str, tuple[_Property, ...]] = {
    # in the order of the schema, which Word insists on (J)
    "pPr": (
        _Property("keepNext"),
        _Property("keepLines"),
        _Property("widowControl", default="1"),
        *(_Property(f"pBdr/{edge}", _EDGE) for edge in ("top", "left", "bottom", "right")),
        _Property("shd", _SHADE),
        _Property("kinsoku", default="1"),
        _Property("wordWrap", default="1"),
        _Property("overflowPunct", default="1"),
        _Property("topLinePunct"),
        _Property("autoSpaceDE", default="1"),
        _Property("autoSpaceDN", default="1"),
        _Property("snapToGrid", default="1"),
        _Property("spacing", (*_LINES, ("line", _NUMBER, "240"), ("lineRule", _WORD, "auto"))),
        _Property("ind", tuple((name, _NUMBER, "0") for name in _INDENTS)),
        _Property("contextualSpacing"),
        _Property("jc", (("val", _WORD, "left"),)),
        _Property("textAlignment", (("val", _WORD, "auto"),)),
        _Property("outlineLvl", (("val", _NUMBER, "9"),)),
    ),
    "rPr": (
        _Property("rFonts", tuple((name, _FONT, "Times New Roman") for name in _FACES)),
        *(_Property(name) for name in ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike")),
        _Property("snapToGrid", default="1"),
        _Property("color", (("val", _COLOUR, "auto"),)),
        _Property("spacing", (("val", _NUMBER, "0"),)),
        _Property("w", (("val", _NUMBER, "100"),)),
        _Property("kern", (("val", _NUMBER, "0"),)),
        _Property("position", (("val", _NUMBER, "0"),)),
        _Property("sz", (("val", _NUMBER, "20"),)),
        _Property("szCs", (("val", _NUMBER, "20"),)),
        _Property("u", (("val", _WORD, "none"), ("color", _COLOUR, "auto"))),
        _Property("shd", _SHADE),
        _Property("em", (("val", _WORD, "none"),)),
    ),
}
"""Neither hidden text nor lists, frames, tabs or languages: they are no matter of looks here."""

_STRICT_NAMES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_STRICT_VALUES = {"start": "left", "end": "right"}


def defaults() -> Look:
    """Give what every property is when no style sets it (ISO/IEC 29500, 17.3)."""
    look: Look = {}
    for kind, properties in PROPERTIES.items():
        for each in properties:
            if not each.attributes:
                look[f"{kind}/{each.name}"] = each.default
            for name, _, default in each.attributes:
                look[f"{kind}/{each.name}/{name}"] = default
    return look


def read_look(style: Element, theme_font: Callable[[str], str]) -> Look:
    """Read what a style sets itself.

    Args:
        style: the element that holds w:pPr and w:rPr.
        theme_font: gives the font that a theme's name such as minorEastAsia stands for; nothing when there is none.
    """
    look: Look = {}
    for child in style:
        kind = local_name(child)
        if kind in PROPERTIES:
            found = dict(_elements(child))
            for each in PROPERTIES[kind]:
                if each.name in found:
                    _read_property(look, f"{kind}/{each.name}", found[each.name], each)
            if "rFonts" in found:
                _read_theme_fonts(look, found["rFonts"], theme_font)
    return look


def _elements(properties: Element) -> list[tuple[str, Element]]:
    found: list[tuple[str, Element]] = []
    for element in properties:
        name = local_name(element)
        found.append((name, element))
        if name == "pBdr":
            found += [(f"pBdr/{_STRICT_NAMES.get(local_name(edge), local_name(edge))}", edge) for edge in element]
    return found


def _read_property(look: Look, path: str, element: Element, known: _Property) -> None:
    if not known.attributes:
        look[path] = "0" if attribute(element, "val") in _OFF else "1"
    written = {_STRICT_NAMES.get(local, local): str(value) for local, value in _attributes(element)}
    for name, form, _ in known.attributes:
        value = written.get(name)
        if value is not None and form.fullmatch(value):
            look[f"{path}/{name}"] = _STRICT_VALUES.get(value, value) if name == "val" else value


def _attributes(element: Element) -> list[tuple[str, str]]:
    return [(str(key).rpartition("}")[2], str(value)) for key, value in element.attrib.items()]


def _read_theme_fonts(look: Look, element: Element, theme_font: Callable[[str], str]) -> None:
    """Put the name of a font in the place of the theme's word for it, which comes before a name (17.3.2.26)."""
    for name in _FACES:
        word = attribute(element, "cstheme" if name == "cs" else f"{name}Theme")
        font = theme_font(word) if word else ""
        if _FONT.fullmatch(font):
            look[f"rPr/rFonts/{name}"] = font


def write_look(style: Element, look: Look, inherited: Look) -> None:
    """Write into a style what differs from what it inherits, in the place of what it sets."""
    for child in list(style):
        if local_name(child) in PROPERTIES:
            style.remove(child)
    usual = defaults()
    for kind, properties in PROPERTIES.items():
        written = etree.SubElement(style, f"{{{WORD}}}{kind}")
        for each in properties:
            _write_property(written, f"{kind}/{each.name}", each, {**usual, **look}, {**usual, **inherited})
        if not len(written):
            style.remove(written)


def _write_property(parent: Element, path: str, known: _Property, look: Look, inherited: Look) -> None:
    if not known.attributes:
        if look[path] != inherited[path]:
            _element(parent, known.name, {"val": look[path]})
        return
    paths = {name: f"{path}/{name}" for name, _, _ in known.attributes}
    changed = {name: look[place] for name, place in paths.items() if look[place] != inherited[place]}
    if changed and known.attributes in {_EDGE, _SHADE}:  # an edge is set whole
        changed = {name: look[place] for name, place in paths.items()}
    if changed.keys() & _LINE:  # LibreOffice takes a line without its rule for an exact one (measured)
        changed |= {name: look[paths[name]] for name in _LINE}
    if changed:
        _element(parent, known.name, changed)


def _element(parent: Element, name: str, attributes: Mapping[str, str]) -> None:
    group, _, name = name.rpartition("/")
    if group:
        found = parent.find(f"{{{WORD}}}{group}")
        parent = etree.SubElement(parent, f"{{{WORD}}}{group}") if found is None else found
    etree.SubElement(parent, f"{{{WORD}}}{name}", {f"{{{WORD}}}{key}": value for key, value in attributes.items()})
