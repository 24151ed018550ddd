"""ORD007: headings on lines of their own end without a mark, as their siblings do.

Told of the one first-level heading among three or more that ends with a mark the others have not.

    bad: 一、工作开展情况 … 二、存在问题： … 三、下步打算
    good: 一、工作开展情况 … 二、存在问题 … 三、下步打算
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Severity
from govreport.text.ordinals import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_MARKS = "。：；，、"
_FEWEST = 3
_LONGEST = 30


@text_check("ORD007", "标题末尾不加标点", severity=Severity.STYLE, clause="GB/T 15834 F-67")
def headings_end_alike(document: DocumentText) -> Iterator[Remark]:
    """Find the one heading that ends with a mark."""
    heads = [each.paragraph for each in document.headings if each.level == Level.FIRST]
    marked = [each for each in heads if _words(each)[-1] in _MARKS]
    if len(heads) < _FEWEST or len(marked) != 1 or any(len(_words(each)) > _LONGEST for each in heads):
        return
    paragraph = marked[0]
    words = _words(paragraph)
    if any(mark in words[:-1] for mark in "。；："):
        return
    end = len(paragraph.folded.rstrip())
    yield Remark(
        paragraph,
        end - 1,
        end,
        f"标题{quoted(words)}末尾有“{words[-1]}”，同级其他标题没有",
        "标题末尾不加标点",
        "删去标点",
    )


def _words(paragraph: Paragraph) -> str:
    return paragraph.folded.strip()
