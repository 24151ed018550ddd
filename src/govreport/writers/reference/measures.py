"""Measures of a reference: what the page of a Word file and its styles set in the place of the standard's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from govreport.diagnostics import Location
from govreport.office_package import UnreadableFileError, attribute, local_name
from govreport.patterns import lazy_pattern
from govreport.writers.docx.styles import styles
from govreport.writers.reference.looks import Look, defaults
from govreport.writers.style_fit import fitted
from govreport.writers.style_groups import HouseStyle, Reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from govreport.writers.reference.reading import WordModel

Measures = dict[tuple[str, str], Any]

BODY, NORMAL = "body text", "normal"
_TABLE_SIZE = lazy_pattern(r"(表格文字|表头) (\d{1,2}(?:\.5)?)")
_NAMES = lazy_pattern('<w:name w:val="([^"]+)"')
_NUMBER = lazy_pattern(r"-?\d{1,5}")
_GRIDS = {"lines", "linesAndChars", "snapToChars"}
_LONGEST = 31680
_LEADING = 13, 10
"""Height of a line of Chinese type in sizes, where a style leaves it to the font."""
_LEAST = 2000
"""A type area narrower or lower than this (35 mm) holds no document."""


def reference_style(model: WordModel, base: HouseStyle) -> HouseStyle:
    """Give the house style of a reference: the base with its page and styles.

    Raises:
        UnreadableFileError: its page leaves no room for text.
    """
    looks = _named_looks(model.looks, base)
    page = _page(model.section) if model.section is not None else {}
    measures = {**page, **_style_measures(looks, model.tables, base)}
    style = _replaced(base, measures)
    if min(style.type_width, style.type_height) < _LEAST:
        raise UnreadableFileError(model.path, "页面留不出版心", "在 Word 中检查纸张大小和页边距")
    measures |= _text_measures(looks.get(BODY, {}), model.section, style)
    given = {key: Location(str(model.path)) for key in measures}
    style = fitted(_replaced(style, measures), base, given)
    return style._replace(reference=Reference(_grid(model.section), _frozen(looks), style))


def _named_looks(found: Mapping[str, Look], base: HouseStyle) -> dict[str, Look]:
    """Choose the styles that are ours by name; those of table text by the rank of their size, which is in the name.

    Where body text has no style, Normal is what people set directly, and nothing is based on it.
    """
    ours = {name.lower() for name in _NAMES.findall(styles(base))}
    looks = {name: look for name, look in found.items() if name in ours and not _TABLE_SIZE.fullmatch(name)}
    if BODY not in looks:
        looks.pop(NORMAL, None)
    for kind in ("表格文字", "表头"):
        matches = [match for name in found if (match := _TABLE_SIZE.fullmatch(name)) and match[1] == kind]
        ranked = sorted(matches, key=lambda match: -float(match[2]))
        for match, size in zip(ranked, base.table.sizes, strict=False):
            looks[f"{kind} {size / 2:g}"] = found[match[0]]
    return looks


def _frozen(looks: Mapping[str, Look]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((name, tuple(look.items())) for name, look in looks.items())


def _replaced(style: HouseStyle, measures: Mapping[tuple[str, str], Any]) -> HouseStyle:
    groups = {group: getattr(style, group) for group, _ in measures}
    for (group, key), value in measures.items():
        groups[group] = groups[group]._replace(**{key: value})
    return style._replace(**groups)


def _page(section: Element) -> Measures:
    """Read paper and margins; the page is turned back where the whole file is landscape (F-49)."""
    parts = {local_name(each): each for each in section}
    size = {name: _twips(parts.get("pgSz"), name) for name in ("w", "h")}
    sides = ("top", "right", "bottom", "left")
    margins = {side: _twips(parts.get("pgMar"), side) for side in sides}
    turned = "pgSz" in parts and attribute(parts["pgSz"], "orient") == "landscape"
    if turned:
        size = {"w": size["h"], "h": size["w"]}
        margins = {side: margins[sides[(place + 1) % 4]] for place, side in enumerate(sides)}
    if margins["left"] is not None and not turned:
        margins["left"] += _twips(parts.get("pgMar"), "gutter") or 0
    found: Measures = {("paper", "width"): size["w"], ("paper", "height"): size["h"]}
    found |= {("profile", side): margin for side, margin in margins.items()}
    if not turned:
        found |= _edges(parts.get("pgMar"), margins["top"] or 0, margins["bottom"] or 0)
    return {key: value for key, value in found.items() if value is not None}


def _edges(margins: Element | None, top: int, bottom: int) -> Measures:
    """Read where header and footer stand, unless they reach into the text, which Word then moves."""
    footer, header = _twips(margins, "footer"), _twips(margins, "header")
    found: Measures = {}
    if footer is not None and footer + 400 <= bottom:
        found["page_number", "footer"] = footer
    if header is not None and header + 400 <= top:
        found["draft_mark", "header"] = header
    return found


def _twips(element: Element | None, name: str) -> int | None:
    value = None if element is None else attribute(element, name)
    if value is None or not _NUMBER.fullmatch(value):
        return None
    return min(abs(int(value)), _LONGEST)  # a negative margin holds against a tall header


def _grid(section: Element | None) -> str:
    """Give the attributes of the grid; a file without one aligns no lines."""
    grid = None if section is None else next((each for each in section if local_name(each) == "docGrid"), None)
    kind = "" if grid is None else attribute(grid, "type") or ""
    pitch = _twips(grid, "linePitch")
    if kind not in _GRIDS or not pitch:
        return ""
    space = attribute(grid, "charSpace") if grid is not None else None
    characters = f' w:charSpace="{space}"' if space and re.fullmatch(r"-?\d{1,6}", space) else ""
    return f'w:type="{kind}" w:linePitch="{pitch}"{characters}'


def _text_measures(body: Look, section: Element | None, style: HouseStyle) -> Measures:
    """Read size, characters a line and line pitch of body text."""
    look = {**defaults(), **body}
    grid = _grid(section)
    pitch = int(found[1]) if (found := re.search(r'linePitch="(\d+)"', grid)) else 0
    if not body:
        return {("profile", "line_pitch"): pitch} if pitch else {}
    size, spacing = int(look["rPr/sz/val"]), int(look["rPr/spacing/val"])
    line = abs(int(look["pPr/spacing/line"]))
    if look["pPr/spacing/lineRule"] != "auto":
        pitch = line
    elif not pitch or look["pPr/snapToGrid"] == "0":
        pitch = size * 10 * _LEADING[0] * line // (_LEADING[1] * 240)
    widened = int(found[1]) * 20 // 4096 if (found := re.search(r'charSpace="(-?\d+)"', grid)) else 0
    letter = max(size * 10 + spacing + widened, 40)
    measures: Measures = {
        ("text", "size"): max(size, 4),
        ("text", "spacing"): spacing,
        ("text", "characters"): max(style.type_width // letter, 1),
        ("text", "first_line"): _first_line(look, letter),
        ("profile", "line_pitch"): max(pitch, 40),
    }
    return measures


def _first_line(look: Look, letter: int) -> int:
    in_characters = int(look["pPr/ind/firstLineChars"])
    return max(round(in_characters / 100) if in_characters else round(int(look["pPr/ind/firstLine"]) / letter), 0)


def _style_measures(looks: Mapping[str, Look], tables: Mapping[str, Element], base: HouseStyle) -> Measures:
    """Read what the writer reckons with: sizes, faces and bold of the parts whose styles are there."""
    found: Measures = {}
    for name, key in (("title", "title"), ("footer", "page_number"), ("版记", "imprint"), ("header", "draft_mark")):
        if size := looks.get(name, {}).get("rPr/sz/val"):
            found[key, "size"] = max(int(size), 4)
    if colour := looks.get("发文机关标志", {}).get("rPr/color/val"):
        found["masthead", "colour"] = colour
    for level, field in enumerate(("first", "second", "third", "fourth"), start=1):
        look = looks.get(f"heading {level}", {})
        if look:
            found["headings", f"{field}_bold"] = look.get("rPr/b") == "1"
        if face := look.get("rPr/rFonts/eastAsia"):
            found["headings", field] = face
    return {**found, **_faces(looks.get(BODY, {})), **_table_measures(looks, tables, base)}


def _faces(body: Look) -> Measures:
    """Read the faces of body text; one name for both is that of hanzi, and digits stay as they are (F-24e)."""
    chinese, latin = body.get("rPr/rFonts/eastAsia"), body.get("rPr/rFonts/ascii")
    found: Measures = {("fonts", "body"): chinese} if chinese else {}
    if latin and latin != chinese:
        found["fonts", "latin"] = latin
    return found


def _table_measures(looks: Mapping[str, Look], tables: Mapping[str, Element], base: HouseStyle) -> Measures:
    found: Measures = {}
    names = [f"表格文字 {size / 2:g}" for size in base.table.sizes]
    sizes = [
        int(looks.get(name, {}).get("rPr/sz/val", size)) for name, size in zip(names, base.table.sizes, strict=True)
    ]
    if all(left > right > 0 for left, right in pairwise(sizes)):
        found["table", "sizes"] = tuple(sizes)
    for part in (each for style in (tables.get("公文表格"),) if style is not None for each in style.iter()):
        owner = part.getparent()
        inside = "" if owner is None else local_name(owner)
        key = _RULES.get((inside, local_name(part)))
        value = attribute(part, "sz" if inside == "tblBorders" else "w") if key else None
        if key and value and re.fullmatch(r"\d{1,3}", value):
            found["table", key] = int(value)
    return found


_RULES = {
    ("tblBorders", "top"): "outer_rule",
    ("tblBorders", "insideH"): "inner_rule",
    ("tblCellMar", "left"): "side_margin",
    ("tblCellMar", "top"): "edge_margin",
}
