"""The note that names the attachments (附件说明), F-30."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.body import KEPT_EMPTY_LINE
from govreport.writers.docx.line_count import line_count
from govreport.writers.docx.markup import text_runs

if TYPE_CHECKING:
    from govreport.writers.docx.body import Body
    from govreport.writers.docx.line_count import Program
    from govreport.writers.style import HouseStyle

_START = 2
"""左空二字."""
_LABEL = 3
"""Width of 附件： in characters."""
_NUMBER = 1.5
"""Room for 1. before a name, in characters."""


def write_annex_note(names: tuple[str, ...], body: Body, *, keep: bool) -> None:
    """Write the names one empty line below the text, all on one page; one name alone takes no number."""
    body.add(KEPT_EMPTY_LINE)
    if len(names) == 1:
        _write_name(f"附件：{names[0]}", _START + _LABEL, _LABEL, body, keep=keep)
        return
    name_start = _START + _LABEL + _NUMBER
    for number, name in enumerate(names, start=1):
        label, hanging = ("附件：", _LABEL + _NUMBER) if number == 1 else ("", _NUMBER)
        _write_name(f"{label}{number}.\t{name}", name_start, hanging, body, keep=keep or number < len(names))


def note_lines(names: tuple[str, ...], style: HouseStyle, program: Program) -> int:
    """Count the lines of the note with the empty one above it."""
    left = _START + _LABEL + (_NUMBER if len(names) > 1 else 0)
    return 1 + sum(line_count(name, style.text.characters - left, program) for name in names)


def _write_name(text: str, left: float, hanging: float, body: Body, *, keep: bool) -> None:
    """Write a name whose later lines begin under its first character."""
    character = body.style.character
    start, back = round(left * character), round(hanging * character)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{start}"/></w:tabs>' if "\t" in text else ""
    indent = f'<w:ind w:left="{start}" w:hanging="{back}"/>'
    kept = "<w:keepNext/>" if keep else ""
    body.paragraph("AnnexNote", text_runs(text, body.face), f"{kept}{tab}{indent}")
