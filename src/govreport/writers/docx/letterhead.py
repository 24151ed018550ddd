"""Head of a letter (信函格式): its mark, its double rules, and the number right under the first of them (F-51)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.writers.docx.authority_mark import (
    BLANK_ABOVE,
    LEADING,
    exact,
    mark_line,
    mark_names,
    mark_run,
    mark_size,
)
from govreport.writers.docx.markup import escaped, face, text_runs
from govreport.writers.docx.namespaces import DRAWING_NAMESPACES
from govreport.writers.docx.text_box import Box, text_box

if TYPE_CHECKING:
    from govreport.doctree import Masthead
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.markup import Face
    from govreport.writers.style import HouseStyle

_LOWEST = 20
"""Lowest line there is, in twips."""
_TWIPS_PER_EIGHTH = 2.5
_INK = 0.95
"""Height of the letters of the mark themselves, in sizes of them (measured)."""


class _Rule(NamedTuple):
    """One line of a double rule: its weight, and the empty line above it in twips."""

    weight: int
    above: int


def write_letterhead(masthead: Masthead, body: Body) -> None:
    """Write everything above the title of a letter.

    The mark begins above the type area, so it stands in a box; the rules and the number are lines of the text.
    """
    style = body.style
    size = mark_size(masthead, style)
    first, second = _Rule(style.letter.thick, _rule_top(size, style)), _Rule(style.letter.thin, style.letter.apart)
    body.paragraph("MastheadLine", _boxed_mark(masthead, size, body), _ruled(first, style) + _overhang(style))
    body.paragraph("MastheadLine", "", _ruled(second, style) + _overhang(style))
    body.paragraph("MastheadLine", "", exact(style.letter.number_gap))
    _write_number(masthead, body)
    for _ in range(style.masthead.title_lines):
        body.paragraph("MastheadLine", "")


def letterhead_height(masthead: Masthead, style: HouseStyle) -> int:
    """Give how far the title stands below the top of the type area."""
    letter = style.letter
    rules = round((letter.thick + letter.thin) * _TWIPS_PER_EIGHTH) + letter.apart + letter.number_gap
    lines = max(1, len(_marginals(masthead))) + style.masthead.title_lines
    return _rule_top(mark_size(masthead, style), style) + rules + lines * style.profile.line_pitch


def lower_rule(style: HouseStyle) -> str:
    """Write the drawing of the double rule at the foot of the first page, thin over thick."""
    letter = style.letter
    thin, thick = _Rule(letter.thin, _LOWEST), _Rule(letter.thick, letter.apart)
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="MastheadLine"/>{_ruled(rule, style)}</w:pPr></w:p>' for rule in (thin, thick)
    )
    height = round((letter.thick + letter.thin) * _TWIPS_PER_EIGHTH) + _LOWEST + letter.apart
    box = Box(_rule_left(style), style.paper.height - letter.foot - height, letter.rule_width, height)
    return text_box(box, paragraphs, "信函红线", vertical="horz", anchor="b")


def _rule_top(size: int, style: HouseStyle) -> int:
    """Give how far the first rule stands below the top of the type area."""
    return max(style.letter.mark_top + round(_INK * size * 10) + style.letter.rule_gap - style.profile.top, _LOWEST)


def _rule_left(style: HouseStyle) -> int:
    return (style.paper.width - style.letter.rule_width) // 2


def _boxed_mark(masthead: Masthead, size: int, body: Body) -> str:
    style = body.style
    height = round(LEADING * size * 10)
    top = style.letter.mark_top - round(BLANK_ABOVE * size * 10)
    run = mark_run("".join(mark_names(masthead)) + masthead.suffix, size)
    line = f'<w:p><w:pPr><w:pStyle w:val="AuthorityMark"/>{mark_line(size)}</w:pPr>{run}</w:p>'
    box = Box(style.profile.left, top, style.type_width, height)
    drawing = text_box(box, line, "发文机关标志", vertical="horz", anchor="t")
    return f"<w:r>{drawing.replace('<mc:AlternateContent', f'<mc:AlternateContent {DRAWING_NAMESPACES}', 1)}</w:r>"


def _ruled(rule: _Rule, style: HouseStyle) -> str:
    """Write an empty line with a rule below it."""
    look = f'w:val="single" w:sz="{rule.weight}" w:space="0" w:color="{escaped(style.masthead.colour)}"'
    return f"<w:pBdr><w:bottom {look}/></w:pBdr>{exact(rule.above)}"


def _overhang(style: HouseStyle) -> str:
    """Let a line reach over the type area on both sides, as wide as the rules; borders follow indents."""
    margin = _rule_left(style)
    return f'<w:ind w:left="{margin - style.profile.left}" w:right="{margin - style.profile.right}"/>'


def _write_number(masthead: Masthead, body: Body) -> None:
    """Write copy number, classification and urgency at the left edge, the number level with the first of them."""
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{body.style.type_width}"/></w:tabs><w:jc w:val="left"/>'
    number = text_runs(f"\t{masthead.document_number}", body.face)
    first, *more = _marginals(masthead) or [("", False)]
    body.paragraph("DocumentNumber", _marginal(first, body) + number, stop)
    for marginal in more:
        body.paragraph("MastheadLine", _marginal(marginal, body))


def _marginals(masthead: Masthead) -> list[tuple[str, bool]]:
    """Give what stands at the left and whether in 黑体 (F-10 to F-12)."""
    lines = ((masthead.copy_number, False), (masthead.classification, True), (masthead.urgency, True))
    return [(words, emphasised) for words, emphasised in lines if words]


def marginal_face(style: HouseStyle) -> Face:
    """Give the face of classification and urgency: 黑体 throughout, with the digits of the period (F-11, F-12)."""
    return face(style.fonts.emphasis, style.fonts.emphasis)


def _marginal(marginal: tuple[str, bool], body: Body) -> str:
    words, emphasised = marginal
    opening = marginal_face(body.style) if emphasised else body.face
    return text_runs(words, opening) if words else ""
