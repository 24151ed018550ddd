"""ORD004: the head of an item ends with a stop before its text begins.

Asked only where siblings have such heads (（一）完善机制。建立…), and said only where words that close a head run into
words that open a sentence.

    bad: （一）网格管理全面推进。划分… （二）队伍建设稳步提升坚持党建引领，开展培训，…
    good: （一）网格管理全面推进。划分… （二）队伍建设稳步提升。坚持党建引领，开展培训，…
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.heads import run_in_seam
from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.text.ordinals import find_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_LONGEST_HEAD = 36


class _Opening(NamedTuple):
    """The first sentence of an item."""

    paragraph: Paragraph
    start: int
    text: str

    @property
    def is_head(self) -> bool:
        return self.text.endswith("。") and len(self.text) <= _LONGEST_HEAD and self.text.count("，") <= 1


@text_check("ORD004", "标题与正文之间有句号", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def heads_are_closed(document: DocumentText) -> Iterator[Remark]:
    """Find heads that run into their text."""
    for siblings in _groups(document):
        if not any(each.is_head for each in siblings):
            continue
        for opening in siblings:
            seam = 0 if opening.is_head else run_in_seam(opening.text)
            if seam:
                yield _remark(opening, seam)


def _remark(opening: _Opening, seam: int) -> Remark:
    paragraph, start = opening.paragraph, opening.start
    end = min(start + seam + 4, len(paragraph.text))
    head = paragraph.text[start : start + seam]
    return Remark(
        paragraph,
        start,
        end,
        f"标题{quoted(head)}与后面的正文“{paragraph.text[start + seam : end]}…”之间没有句号，同级其他各项有",
        f"{head[-6:]}。{paragraph.text[start + seam : end]}",
        "在标题末尾加句号",
    )


def _groups(document: DocumentText) -> Iterator[list[_Opening]]:
    """Yield siblings: the headings of each level, and the items of each run of 一是, 二是."""
    levels: dict[int, list[_Opening]] = {}
    for heading in document.headings:
        levels.setdefault(heading.level, []).append(_opening(heading.paragraph, heading.title_start))
    yield from levels.values()
    run: list[_Opening] = []
    for paragraph in document.filled:
        for item in find_items(paragraph.folded):
            if item.value == 1:
                yield run
                run = []
            run.append(_opening(paragraph, item.end))
    yield run


def _opening(paragraph: Paragraph, start: int) -> _Opening:
    stop = paragraph.folded.find("。", start)
    end = stop + 1 if stop >= 0 else len(paragraph.folded)
    return _Opening(paragraph, start, paragraph.folded[start:end])
