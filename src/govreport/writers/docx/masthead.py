"""Masthead (版头): measures from the top of the page down to the red rule and the lines below it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from govreport.doctree import Carrier
from govreport.writers.docx.authority_mark import (
    GAP,
    STACKED_LEADING,
    exact,
    mark_heights,
    mark_line,
    mark_lines,
    mark_run,
    mark_size,
    suffix_size,
)
from govreport.writers.docx.letterhead import letterhead_height, marginal_face, write_letterhead
from govreport.writers.docx.markup import NO_MARGINS, escaped, face, text_runs, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Masthead
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.markup import Face
    from govreport.writers.style import HouseStyle

_SIGNED = "签发人："
_TAB = 0.1
"""Room that a tab needs before its stop, in characters."""
_BETWEEN = "\u3000"
_RULE_SPACE = 1
"""Points between the red rule and the line above it."""
_TWIPS_PER_EIGHTH = 2.5


def write_masthead(masthead: Masthead, body: Body) -> None:
    """Write everything above the title; the title does not open a page then."""
    if masthead.carrier is Carrier.LETTER:
        body.pages = body.pages._replace(letter=True)
        write_letterhead(masthead, body)
    else:
        _write_head(masthead, body)
    body.fresh = True


def _write_head(masthead: Masthead, body: Body) -> None:
    """Write the head of a notice or report, down to the red rule and the lines below it."""
    above = _write_marginals(masthead, body)
    size = mark_size(masthead, body.style)
    measures = body.style.masthead
    blank, _ = mark_heights(masthead, body.style)
    room = measures.mark_top - body.style.profile.top - above - blank
    body.paragraph("MastheadLine", "", exact(max(room, 20)))
    if len(mark_lines(masthead, body.style)) > 1:
        _write_stacked_mark(masthead, size, body)
    else:
        words = "".join(masthead.authorities) + masthead.suffix
        body.paragraph("AuthorityMark", mark_run(words, size), mark_line(size))
    _write_empty_lines(measures.number_lines, body)
    if masthead.carrier is Carrier.REPORT:
        _write_number_with_signatories(masthead, body)
    else:
        body.paragraph("DocumentNumber", text_runs(masthead.document_number, body.face))
    _write_rule(body)
    _write_empty_lines(measures.title_lines, body)


def masthead_height(masthead: Masthead, style: HouseStyle) -> int:
    """Give how far the title stands below the top of the type area."""
    if masthead.carrier is Carrier.LETTER:
        return letterhead_height(masthead, style)
    measures = style.masthead
    _, letters = mark_heights(masthead, style)
    rule = round(measures.rule * _TWIPS_PER_EIGHTH) + _RULE_SPACE * 20 + measures.rule_gap
    numbers = len(_rows(masthead.signatories, style)) if masthead.carrier is Carrier.REPORT else 1
    lines = (measures.number_lines + numbers + measures.title_lines) * style.profile.line_pitch
    return measures.mark_top - style.profile.top + letters + lines + rule


def _write_marginals(masthead: Masthead, body: Body) -> int:
    """Write copy number, classification and urgency at the top left (F-10 to F-12); give their height."""
    emphasis = marginal_face(body.style)
    lines: list[tuple[str, Face]] = [
        (masthead.copy_number, body.face),
        (masthead.classification, emphasis),
        (masthead.urgency, emphasis),
    ]
    given = [(words, opening) for words, opening in lines if words]
    for words, opening in given:
        body.paragraph("MastheadLine", text_runs(words, opening))
    return len(given) * body.style.profile.line_pitch


def _write_stacked_mark(masthead: Masthead, size: int, body: Body) -> None:
    """Write joint names one below the other, spread to one width, the suffix half-way down at their right (F-17).

    The letters reach both edges of the table, so that they are centred with it, and it is no wider than the mark.
    """
    letter = size * 10
    lines = mark_lines(masthead, body.style)
    larger = suffix_size(masthead, size, body.style)
    spread = GAP / 2 * letter  # without it the longest name could wrap
    names = round(max(map(width, lines)) * letter + spread)
    suffix = round((width(masthead.suffix) + GAP) * larger * 10 - spread) if masthead.suffix else 0
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in (names, suffix) if column)
    head = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{names + suffix}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/>{NO_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    rows: list[str] = []
    for position, name in enumerate(lines):
        cells = _cell(names, "", _mark_paragraph(name, size, "distribute"))
        if suffix:
            merge = '<w:vMerge w:val="restart"/>' if position == 0 else "<w:vMerge/>"
            words = masthead.suffix if position == 0 else ""
            cells += _cell(
                suffix,
                f'{merge}<w:vAlign w:val="center"/>',
                _mark_paragraph(words, larger if words else size, "right"),
            )
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    body.table([head, *rows[:-1], f"{rows[-1]}</w:tbl>"])


def _cell(column: int, properties: str, paragraph: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/>{properties}</w:tcPr>{paragraph}</w:tc>'


def _mark_paragraph(words: str, size: int, alignment: str) -> str:
    properties = f'{mark_line(size, STACKED_LEADING)}<w:jc w:val="{alignment}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="AuthorityMark"/>{properties}</w:pPr>{mark_run(words, size)}</w:p>'


def _write_number_with_signatories(masthead: Masthead, body: Body) -> None:
    """Write the number at the left and the signatories at the right, level with their last line (F-15)."""
    style = body.style
    edge = round(style.masthead.number_indent * style.character)
    rows = _rows(masthead.signatories, style)
    names = face(style.fonts.latin, style.fonts.second_level)
    if len(rows) == 1:
        words = text_runs(f"{masthead.document_number}\t{_SIGNED}", body.face)
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{style.type_width - edge}"/></w:tabs>'
        indent = f'<w:ind w:left="{edge}" w:right="{edge}"/><w:jc w:val="left"/>'
        body.paragraph("DocumentNumber", words + text_runs(_BETWEEN.join(rows[0]), names), tab + indent)
        return
    stops = _stops(rows, style)
    tabs = "".join(f'<w:tab w:val="left" w:pos="{round(stop)}"/>' for stop in stops)
    reaches = edge + width(masthead.document_number) * style.character
    to_name = "\t" if reaches > stops[0] - _TAB * style.character else "\t\t"  # of a name below 签发人
    # no right indent, or a name that ends right at it could wrap
    properties = f'<w:tabs>{tabs}</w:tabs><w:ind w:left="{edge}"/><w:jc w:val="left"/>'
    for position, row in enumerate(rows, start=1):
        number = masthead.document_number if position == len(rows) else ""
        words = text_runs(f"\t{_SIGNED}\t" if position == 1 else number + (to_name if number else "\t\t"), body.face)
        body.paragraph("DocumentNumber", words + text_runs("\t".join(row), names), properties)


def signatories_fit(masthead: Masthead, style: HouseStyle) -> bool:
    """Say whether the lines of signatories leave room for the number at the left of the last one."""
    label, first, *_ = _stops(_rows(masthead.signatories, style), style)
    number = style.masthead.number_indent + width(masthead.document_number) + width(_BETWEEN)
    return min(label, first - number * style.character) >= 0


def _stops(rows: Sequence[Sequence[str]], style: HouseStyle) -> list[float]:
    """Find where 签发人 begins, and each name of a line, so that the longest line ends at the edge."""
    starts = [0.0]
    for column in zip_longest(*rows, fillvalue=""):
        starts.append(starts[-1] + max(map(width, column)) + width(_BETWEEN))
    longest = max((starts[len(row) - 1] + width(row[-1]) for row in rows if row), default=0)
    first = style.type_width - (style.masthead.number_indent + longest) * style.character
    label = first - (width(_SIGNED) + _TAB) * style.character
    return [label, *(first + start * style.character for start in starts[:-1])]


def _rows(names: Sequence[str], style: HouseStyle) -> list[Sequence[str]]:
    """Give the names line by line, and one empty line where nobody is named yet."""
    count = style.masthead.signatories
    return [names[start : start + count] for start in range(0, len(names), count)] or [()]


def _write_rule(body: Body) -> None:
    """Write the red rule as the lower border of a low empty line (F-16)."""
    measures = body.style.masthead
    rule = f'w:val="single" w:sz="{measures.rule}" w:space="{_RULE_SPACE}" w:color="{escaped(measures.colour)}"'
    border = f"<w:pBdr><w:bottom {rule}/></w:pBdr>"
    body.paragraph("MastheadLine", "", f"{border}{exact(measures.rule_gap)}")


def _write_empty_lines(count: int, body: Body) -> None:
    for _ in range(count):
        body.paragraph("MastheadLine", "")
