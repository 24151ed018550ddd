"""WRD005: offices and laws bear the names of their day.

The list (`lexicon/renamed.txt`) says until when a name was in use; it is held against the date of the document.
原国土资源局 is right at any time, so is what an earlier year is told of, and a document without a date is not judged.

    bad: 会同市国土资源局办理 … 2024年4月30日
    good: 会同市自然资源局办理 … 2024年4月30日
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.front_matter import reference_date
from govreport.checks.prose.lexicon import Lexicon, packaged
from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_BEFORE = 12
_FORMER = lazy_pattern(r"原|时任|前身|(?:199\d|200\d|201[0-8])年")


@text_check("WRD005", "机构和法律用现行名称", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def names_are_current(document: DocumentText) -> Iterator[Remark]:
    """Find names of the packaged list that had ended when the document was written."""
    yield from find_former_names(document, packaged())


def find_former_names(document: DocumentText, lexicon: Lexicon) -> Iterator[Remark]:
    """Find names of a list that had ended when the document was written."""
    named = [each for each in lexicon.renamed if each.old in document.folded]
    day = reference_date(document) if named else None
    ended = [each for each in named if day and each.until <= day]
    ended.sort(key=lambda entry: len(entry.old), reverse=True)
    if not ended:
        return
    for paragraph in document.paragraphs:
        told: list[range] = []
        for entry in ended:
            at = paragraph.folded.find(entry.old)
            if at < 0 or _FORMER.search(paragraph.text[max(0, at - _BEFORE) : at]) or any(at in each for each in told):
                continue
            told.append(range(at, at + len(entry.old)))
            yield Remark(
                paragraph,
                at,
                at + len(entry.old),
                f"“{entry.old}”的名称用到 {entry.until} 为止，本文成文于 {day}",
                entry.new,
                f"改为“{entry.new}”，或写明“原{entry.old}”",
                clause=entry.source,
            )
