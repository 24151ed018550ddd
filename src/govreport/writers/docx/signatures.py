"""Signature and date of issue (署名、成文日期): places counted in characters from the right edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.body import KEPT_EMPTY_LINE
from govreport.writers.docx.markup import NO_MARGINS, text_runs, width
from govreport.writers.docx.name_lines import halves, name_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govreport.doctree import Signature, Signer
    from govreport.writers.docx.body import Body
    from govreport.writers.style import HouseStyle

_EM_SPACE = "\u3000"
_BREAK = "\n"


def write_signature(signature: Signature, body: Body, *, keep: bool) -> None:
    """Write who signs and when.

    Args:
        signature: the authorities and the date as printed.
        body: where it goes.
        keep: whether the date shares a page with what follows.
    """
    measures = body.style.signature
    _write_empty_lines(_lines_above(signature, body.style), body)
    if signature.signers:
        date_indent: float = measures.sealed_indent
        _write_stamps(signature.signers, body)
    elif signature.sealed and len(signature.authorities) > 1:
        date_indent = measures.sealed_indent
        _write_sealed_rows(signature, body)
    else:
        names = _stacked(signature, body.style)
        indent, date_indent = _indents(names, signature, body)
        _write_stack(names, indent, body)
    if signature.date_of_issue:
        _write_line("Date", signature.date_of_issue, date_indent, body, "<w:keepNext/>" if keep else "")


def signature_lines(signature: Signature, style: HouseStyle) -> int:
    """Count the lines a signature takes with those above it."""
    above = _lines_above(signature, style)
    date = bool(signature.date_of_issue)
    count = len(signature.authorities)
    if signature.signers:
        return above + len(signature.signers) * (1 + style.signature.stamp_date_lines) + date
    if signature.sealed and count > 1:
        _, rows = _seal_rows(signature, style)
        return above + (len(rows) - 1) * style.seal.pitch + max(name.count(_BREAK) + 1 for name in rows[-1]) + date
    return above + len(_stacked(signature, style)) + date


def _lines_above(signature: Signature, style: HouseStyle) -> int:
    if signature.signers:
        return style.signature.stamp_lines
    return style.seal.lines if signature.sealed else style.signature.unsealed_lines


def _write_empty_lines(count: int, body: Body) -> None:
    for _ in range(count):
        body.add(KEPT_EMPTY_LINE)


def _write_stamps(signers: Sequence[Signer], body: Body) -> None:
    """Write the post of each signer and the name that the stamp covers, one below the other (F-33)."""
    measures = body.style.signature
    longest = max(width(signer.name) for signer in signers)
    for signer in signers:
        words = f"{signer.post}{_EM_SPACE * measures.stamp_gap}{signer.name}"
        _write_line("Signature", words, measures.sealed_indent + longest - width(signer.name), body)
        _write_empty_lines(measures.stamp_date_lines, body)


def _stacked(signature: Signature, style: HouseStyle) -> tuple[str, ...]:
    """Give the names that stand one below the other; one that is wider than the page takes two lines."""
    room = style.text.characters
    parts = (halves(name, room) if width(name) > room else (name,) for name in signature.authorities)
    return tuple(part for name in parts for part in name)


def _indents(names: Sequence[str], signature: Signature, body: Body) -> tuple[float, float]:
    """Find how far the widest name and the date stand from the right edge, in characters."""
    name = max(map(width, names), default=0)
    date = width(signature.date_of_issue) or name
    measures = body.style.signature
    if signature.sealed:  # F-31: centred over the date; a long name pushes the date further in
        edge = measures.sealed_indent + (date - name) / 2
        return max(edge, 0), max(measures.sealed_indent, (name - date) / 2)
    if date <= name:  # F-32: the date begins two characters after the name does
        return measures.unsealed_indent, name - date
    return date - name + 2 * measures.unsealed_indent, measures.unsealed_indent


def _write_stack(authorities: Sequence[str], indent: float, body: Body) -> None:
    """Write authorities one under the other, all beginning where the widest does."""
    widest = max((width(authority) for authority in authorities), default=0)
    for authority in authorities:
        _write_line("Signature", authority, indent + widest - width(authority), body)


def _write_line(style: str, text: str, indent: float, body: Body, kept: str = "") -> None:
    twips = round(indent * body.style.character)
    body.paragraph(style, text_runs(text, body.face), f'{kept}<w:ind w:right="{twips}"/>')


def _write_sealed_rows(signature: Signature, body: Body) -> None:
    """Write joint authorities in rows, the last of them centred over the date (F-34)."""
    column, rows = _seal_rows(signature, body.style)
    columns = len(rows[0])
    grid = f'<w:gridCol w:w="{column}"/>' * columns
    head = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{column * columns}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{NO_MARGINS}'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
    upper = (_sealed_row(row, column, body, last=False) for row in rows[:-1])
    body.table([head, *upper, f"{_sealed_row(rows[-1], column, body, last=True)}</w:tbl>"])


def _seal_rows(signature: Signature, style: HouseStyle) -> tuple[int, list[tuple[str, ...]]]:
    """Give the width of a column in twips and the names row by row, the last row filled up from the left."""
    columns = min(len(signature.authorities), style.signature.seals_a_row)
    date_middle = (
        style.type_width - (style.signature.sealed_indent + width(signature.date_of_issue) / 2) * style.character
    )
    column = round(date_middle / (columns - 0.5))
    names = tuple(_BREAK.join(name_lines(name, column / style.character)) for name in signature.authorities)
    blank = (columns - len(names) % columns) % columns
    rows = [names[start : start + columns] for start in range(0, len(names), columns)]
    rows[-1] = ("",) * blank + rows[-1]
    return column, rows


def _sealed_row(names: Sequence[str], column: int, body: Body, *, last: bool) -> str:
    """Write a row of names; all but the last row leave a seal's height below, the last stands right on the date.

    Names of one line and of two end level. Every name keeps its row with the next one and with the date, which takes
    more than their style in LibreOffice. Nor do the rows say that they may not be split: it keeps no table with what
    follows whose rows all say so.
    """
    pitch = body.style.profile.line_pitch
    height = pitch * (1 if last else body.style.seal.pitch)
    place = '<w:vAlign w:val="bottom"/>' if last else ""
    most = max(name.count(_BREAK) for name in names)
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/>{place}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Signature"/>'
        f"<w:keepNext/>{_space_above(0 if last else (most - name.count(_BREAK)) * pitch)}"
        f'<w:jc w:val="center"/></w:pPr>{text_runs(name, body.face) if name else ""}</w:p></w:tc>'
        for name in names
    )
    return f'<w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>{"".join(cells)}</w:tr>'


def _space_above(twips: int) -> str:
    return f'<w:spacing w:before="{twips}"/>' if twips else ""
