"""PUN007: marks (，， 。， 、。) do not stand twice or beside one another.

bad: 全面推进，，取得成效，。
good: 全面推进，取得成效。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_DOUBLED = lazy_pattern("(?<![。…])(?:[，；：、][，。；：、]|。[，；：、]|。。(?!。)|，[！？])")
_AROUND = 6


@text_check("PUN007", "标点不重复", severity=Severity.WARNING)
def marks_are_not_doubled(document: DocumentText) -> Iterator[Remark]:
    """Find two stops where one belongs."""
    for paragraph in document.paragraphs:
        for match in _DOUBLED.finditer(paragraph.folded):
            start, end = match.span()
            words = paragraph.text[start:end]
            around = paragraph.text[max(0, start - _AROUND) : end + _AROUND]
            same = words[0] == words[1]
            yield Remark(
                paragraph,
                start,
                end,
                f"{quoted(around)}中“{words}”两个标点连用",
                words[0] if same else "只用一个标点",
                "删去一个",
                edits=(edit(paragraph, start, end, words[0]),) if same else (),
            )
