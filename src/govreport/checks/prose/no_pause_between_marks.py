"""PUN004: no 、 stands between adjacent quotation marks or title marks.

Once for each paragraph. Where a bracketed remark stands between, 、 is right.

    bad: “热点”、“难点”，《意见》、《办法》
    good: “热点”“难点”，《意见》《办法》
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

_BETWEEN = lazy_pattern("(?<=》)、(?=《)|(?<=”)、(?=“)")
_AROUND = 8


@text_check("PUN004", "并列的引号、书名号之间不用顿号", severity=Severity.STYLE, clause="GB/T 15834 4.5.3.5 F-60")
def no_pause_between_marks(document: DocumentText) -> Iterator[Remark]:
    """Find 、 between marks that part their words already."""
    yield from at_most_some(_remarks(document), "并列的引号、书名号之间的顿号")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    for paragraph in document.paragraphs:
        found = list(_BETWEEN.finditer(paragraph.text)) if "、" in paragraph.text else []
        if found:
            first = found[0]
            around = paragraph.text[max(0, first.start() - _AROUND) : first.end() + _AROUND]
            count = f"（本段共 {len(found)} 处）" if len(found) > 1 else ""
            yield Remark(
                paragraph,
                first.start(),
                first.end(),
                f"{quoted(around)}中并列的标号之间有顿号{count}",
                "不加顿号",
                "删去顿号",
                edits=tuple(edit(paragraph, each.start(), each.end(), "") for each in found),
            )
