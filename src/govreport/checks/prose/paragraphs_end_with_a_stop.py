"""PUN014: a paragraph of sentences ends with a stop.

Judged only where a numbered heading follows, so that a line broken off by a web page or a PDF is not taken for the end.

    bad: 完成投资3.2亿元。同比增长5.28% / 二、存在问题
    good: 完成投资3.2亿元。同比增长5.28%。 / 二、存在问题
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_OPEN_END = lazy_pattern("[\u3400-\u9fff\\d%，、]$")
_COLUMNS = lazy_pattern("[\u3400-\u9fff。；] +[\u3400-\u9fff]")
"""Columns of a table in one line."""
_SHORTEST = 30
_LAST = 10


@text_check("PUN014", "段末有句号", severity=Severity.WARNING)
def paragraphs_end_with_a_stop(document: DocumentText) -> Iterator[Remark]:
    """Find paragraphs before a heading that break off without a stop."""
    headings = {heading.paragraph.position for heading in document.headings}
    for paragraph, following in pairwise(document.filled):
        if following.position not in headings or "\t" in paragraph.text:
            continue
        words = paragraph.folded.rstrip()
        sentences = words.count("。")
        last = words.rpartition("。")[2]
        if len(words) < _SHORTEST or not sentences or "，" not in words or len(last) < _LAST:
            continue
        if _OPEN_END.search(words) and not _COLUMNS.search(words.strip()):
            end = len(words)
            start = max(0, end - _LAST)
            yield Remark(paragraph, start, end, f"段末{quoted(words[start:])}没有句号", "句末用句号", "补上句号")
