"""PUN009: quotation marks in Chinese text are “” and ‘’.

bad: 开展"回头看"行动
good: 开展“回头看”行动
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.checks.prose.summing_up import at_most_some
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_STRAIGHT = lazy_pattern('"(?P<inner>[^"\n]{0,80}?[\u3400-\u9fff][^"\n]{0,80}?)"')


@text_check("PUN009", "中文引号用“”", severity=Severity.STYLE, clause="GB/T 15834 4.8 F-62")
def quotes_are_curly(document: DocumentText) -> Iterator[Remark]:
    """Find straight quotation marks round Chinese words."""
    yield from at_most_some(_remarks(document), "直引号")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    for paragraph in document.paragraphs:
        # an odd one (an inch, a slip) leaves open which pair up
        if '"' not in paragraph.text or paragraph.text.count('"') % 2:
            continue
        for match in _STRAIGHT.finditer(paragraph.text):
            start, end = match.span()
            yield Remark(
                paragraph,
                start,
                end,
                f"引号{quoted(match[0])}是直引号",
                f"“{match['inner'][:40]}”",
                "改为“”",
                edits=(edit(paragraph, start, start + 1, "“"), edit(paragraph, end - 1, end, "”")),
            )
