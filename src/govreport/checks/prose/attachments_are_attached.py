"""DOC107: attachments (附件) that the note names are attached, and in the same words.

The note is 附件：1.甲 2.乙 below the text; the attachments begin with a line 附件1. A note without attachments in the
file is left alone: they may be separate files.

    bad: 附件：1.任务分解表 2.考核表 … 附件1 任务分解表 （全文完）
    good: 附件：1.任务分解表 2.考核表 … 附件1 任务分解表 … 附件2 考核表
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_NOTE = lazy_pattern(r"^\s*附件：\s*(?:(?P<number>1)[.．、])?\s*(?P<name>\S.*)")
_NEXT = lazy_pattern(r"^\s*(?P<number>\d{1,2})[.．、]\s*(?P<name>\S.*)")
_LABEL = lazy_pattern(r"^\s*附件\s*(?P<number>\d{0,2})\s*[：:]?\s*$")


class _Named(NamedTuple):
    paragraph: Paragraph
    number: int
    name: str


@text_check("DOC107", "附件说明与所附附件一致", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def attachments_are_attached(document: DocumentText) -> Iterator[Remark]:
    """Find attachments that are named and not attached, or attached and not named."""
    named = _named(document)
    labels = [(each, int(match["number"] or 1)) for each in document.filled if (match := _LABEL.match(each.folded))]
    if not named or not labels:
        return
    attached = {number for _, number in labels}
    for each in named:
        if each.number not in attached:
            yield _remark(
                each.paragraph, f"附件说明列有附件 {each.number}{quoted(each.name)}，文后没有“附件{each.number}”"
            )
    numbers = {each.number for each in named}
    for paragraph, number in labels:
        if number not in numbers:
            yield _remark(paragraph, f"文后有“附件{number}”，附件说明没有列出")


def _named(document: DocumentText) -> list[_Named]:
    """Read the note, which may run over several lines."""
    found: list[_Named] = []
    for paragraph in document.filled:
        match = (_NEXT if found else _NOTE).match(paragraph.folded)
        number = int(match["number"] or 1) if match else 0
        if match and number == len(found) + 1:
            found.append(_Named(paragraph, number, match["name"]))
            if not match["number"]:
                break
        elif found:
            break
    return found


def _remark(paragraph: Paragraph, problem: str) -> Remark:
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    return Remark(paragraph, start, len(text.rstrip()), problem, "附件说明与附件一一对应", "补上附件，或改正附件说明")
