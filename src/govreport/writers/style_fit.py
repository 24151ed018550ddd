"""Measures that follow from others: what an office does not set follows what it sets."""

from __future__ import annotations

from govreport.diagnostics import Location
from govreport.writers.measures import Twips
from govreport.writers.style_groups import HouseStyle, Spacing

Given = dict[tuple[str, str], Location]
"""The measures a file sets, as (group, key), and where."""

_TIGHTEST = 32
"""Characters and lines may be closer by this part: 22 lines of 28 hold where margins use their tolerance (5.2.1)."""
HEADER_LEADING = 12
"""Height of the line of a draft mark in tenths of its size, in twips for half-points."""
_DASH = 7, 16
"""A dash stands 0.44 of the number's size below the top of its line (F-46, measured)."""


def fitted(style: HouseStyle, base: HouseStyle, given: Given) -> HouseStyle:
    """Let what was not set follow what was, so that lines still fill the page and things keep their distances.

    Args:
        style: the base with what the file sets.
        base: the style it differs from.
        given: what the file sets.
    """
    for follow in (_fit_lines, _fit_characters, _fit_masthead, _fit_page_number, _fit_draft_mark):
        style = follow(style, base, given)
    return style


def _fit_lines(style: HouseStyle, base: HouseStyle, given: Given) -> HouseStyle:
    """Fill the height (5.2.3): a pitch gives the number of lines, a number or a new height gives the pitch."""
    profile, height = style.profile, style.type_height
    pitched, counted = ("profile", "line_pitch") in given, ("profile", "lines") in given
    if height <= 0 or (not pitched and not counted and height == base.type_height):
        return style
    if pitched:
        lines = profile.lines if counted else height // max(profile.line_pitch, 1)
        return style._replace(profile=profile._replace(lines=lines))
    usual = base.profile.line_pitch
    lines = profile.lines if counted else height // (usual - usual // _TIGHTEST)
    pitch = Twips(height // max(lines, 1))
    return style._replace(profile=profile._replace(lines=lines, line_pitch=pitch))


def _fit_characters(style: HouseStyle, base: HouseStyle, given: Given) -> HouseStyle:
    """Fill the width (5.2.3, F-04): as many characters as fit a little squeezed, spread over the line."""
    text, width = style.text, style.type_width
    counted, spaced = ("text", "characters") in given, ("text", "spacing") in given
    if width <= 0 or (not counted and not spaced and (width, text.size) == (base.type_width, base.text.size)):
        return style
    letter = text.size * 10
    if not counted:
        spacing = text.spacing if spaced else -(letter // _TIGHTEST)
        text = text._replace(characters=width // max(letter + spacing, 1))
    if not spaced:
        text = text._replace(spacing=Spacing(width // max(text.characters, 1) - letter))
    return style._replace(text=text)


def _fit_masthead(style: HouseStyle, base: HouseStyle, given: Given) -> HouseStyle:
    """Keep the mark as far below the top of the type area (F-13), and inside its width."""
    masthead = style.masthead
    if ("masthead", "mark_top") not in given:
        moved = style.profile.top - base.profile.top
        masthead = masthead._replace(mark_top=Twips(masthead.mark_top + moved))
    if ("masthead", "mark_width") not in given:
        masthead = masthead._replace(mark_width=Twips(min(masthead.mark_width, max(style.type_width, 0))))
    return style._replace(masthead=masthead)


def _fit_page_number(style: HouseStyle, base: HouseStyle, given: Given) -> HouseStyle:
    """Keep the dash as far below the type area (F-46), and the number of a turned page at the same place (F-49)."""
    number, before = style.page_number, base.page_number
    if ("page_number", "footer") not in given:
        above = number_drop(base)
        number = number._replace(footer=Twips(style.profile.bottom - above - number.size * 10 + _dash(number.size)))
    if ("page_number", "edge") not in given:
        middle = number.footer + number.size * 5 - before.footer - before.size * 5
        number = number._replace(edge=Twips(number.edge + middle))
    if ("page_number", "indent") not in given and number.alignment == "centre":
        number = number._replace(indent=0)
    return style._replace(page_number=number)


def number_drop(style: HouseStyle) -> int:
    """Give how far the dashes of page numbers stand below the type area, in twips."""
    number = style.page_number
    return style.profile.bottom - number.footer - number.size * 10 + _dash(number.size)


def mark_drop(style: HouseStyle) -> int:
    """Give how far the authority mark stands below the top of the type area, in twips."""
    return style.masthead.mark_top - style.profile.top


def _dash(size: int) -> int:
    return size * 10 * _DASH[0] // _DASH[1]


def _fit_draft_mark(style: HouseStyle, _base: HouseStyle, given: Given) -> HouseStyle:
    """Keep the mark of a draft above the text of upright and turned pages."""
    if ("draft_mark", "header") in given:
        return style
    mark = style.draft_mark
    room = min(style.profile.top, style.profile.left) - mark.size * HEADER_LEADING
    return style._replace(draft_mark=mark._replace(header=Twips(max(min(mark.header, room), 0))))
