"""ORD003: items (一是、二是) run on, and none of them lost its number.

A sequence belongs to its heading: the next heading begins a new one, and so does 一是. A sentence behind 二是 that
begins with a bare 是 lost its number.

    bad: 一是加强宣传。二是严格执法。是落实责任。
    good: 一是加强宣传。二是严格执法。三是落实责任。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.heads import run_in_seam
from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty
from govreport.patterns import lazy_pattern
from govreport.text.numerals import write_hanzi
from govreport.text.ordinals import find_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph
    from govreport.text.ordinals import Item

_BARE = lazy_pattern(r"(?<=[。；])\s*(是)(?![否以故日年月次夜时]|不是|在|由|因|为)[\u3400-\u9fff“]{2}")
_SENTENCE = lazy_pattern(r"(?<=。)[^。；]+")


@text_check("ORD003", "“一是、二是”连续")
def items_run_on(document: DocumentText) -> Iterator[Remark]:
    """Find items that skip, repeat or have no number."""
    headings = {heading.paragraph.position for heading in document.headings}
    last = 0
    for paragraph in document.filled:
        if paragraph.position in headings:
            last = 0
        items = list(find_items(paragraph.folded))
        for position, item in enumerate(items):
            begun = items[position - 1].end if position else 0
            if last and "一是" in paragraph.folded[begun : item.start]:
                last = 1  # a sequence began in the middle of a sentence
            if last and item.value not in {1, last + 1}:
                yield _broken(paragraph, item, last)
            # a sequence that begins late is not judged: 第一 or 首先 may stand for 一是
            last = item.value if last or item.value == 1 else 0
        if len(items) > 1:
            yield from _bare(paragraph, items[-1])


def _broken(paragraph: Paragraph, item: Item, last: int) -> Remark:
    expected = f"{write_hanzi(last + 1)}是"
    what = "重复" if item.value == last else "倒退" if item.value < last else "不连续"
    return Remark(
        paragraph,
        item.start,
        item.end,
        f"“{write_hanzi(item.value)}是”{what}，前一项是“{write_hanzi(last)}是”",
        expected,
        "补上缺少的一项，或改正序数",
    )


def _bare(paragraph: Paragraph, last: Item) -> Iterator[Remark]:
    """Find 是 without a number behind the last numbered item, and items before it that lost theirs altogether."""
    match = _BARE.search(paragraph.folded, last.end)
    if match is None:
        return
    lost = list(_lost_heads(paragraph, last.end, match.start()))
    for offset, (start, end) in enumerate(lost, start=1):
        ordinal = f"{write_hanzi(last.value + offset)}是"
        words = quoted(paragraph.text[start:end])
        yield Remark(
            paragraph,
            start,
            end,
            f"“{write_hanzi(last.value)}是”之后{words}像是另起的一项，没有序数",
            ordinal,
            f"在前面补上“{ordinal}”",
            certainty=Certainty.PROBABLE,
        )
    ordinal = f"{write_hanzi(last.value + len(lost) + 1)}是"
    yield Remark(
        paragraph,
        match.start(1),
        match.end(),
        f"“{write_hanzi(last.value)}是”之后的“是”缺少序数",
        ordinal,
        f"改为“{ordinal}”，或改正句子",
    )


def _lost_heads(paragraph: Paragraph, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(paragraph.folded, start, end):
        seam = run_in_seam(match[0])
        if seam:
            yield match.start(), match.start() + seam
