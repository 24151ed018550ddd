"""PUN013: quotation marks open and close in turn.

A quotation of several paragraphs may open each of them and closes the last; lines broken off in the middle of a
quotation find their other half a few lines further. Within a quotation quotation marks are ‘’.

    bad: 开展“回头看行动，取得成效。 / 开展“学习“甲精神”活动”
    good: 开展“回头看”行动，取得成效。 / 开展“学习‘甲精神’活动”
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.checks.prose.summing_up import at_most_some
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_MARK = lazy_pattern("[“”]")
_AROUND = 10
_NEAR = 12


class _Open(NamedTuple):
    """A quotation that has begun.

    Attributes:
        position: place of its paragraph among the filled ones.
        paragraph: where it stands.
        start: offset of its mark.
        inner: offset of the last quotation within it; 0 for none.
    """

    position: int
    paragraph: Paragraph
    start: int
    inner: int = 0


@text_check("PUN013", "引号成对", severity=Severity.WARNING, certainty=Certainty.PROBABLE, clause="GB/T 15834 4.8")
def quotes_pair(document: DocumentText) -> Iterator[Remark]:
    """Find quotation marks without their other half."""
    yield from at_most_some(_remarks(document), "不成对的引号")


def _remarks(document: DocumentText) -> Iterator[Remark]:
    waiting: list[_Open] = []
    for position, paragraph in enumerate(document.filled):
        marks = list(_MARK.finditer(paragraph.text)) if "“" in paragraph.text or "”" in paragraph.text else []
        if marks and waiting and paragraph.text.lstrip().startswith("“"):
            waiting.clear()  # each paragraph of a long quotation opens it again
        for mark in marks:
            if mark[0] == "“":
                if waiting and waiting[-1].paragraph is paragraph:
                    waiting[-1] = waiting[-1]._replace(inner=mark.start())
                waiting.append(_Open(position, paragraph, mark.start()))
            elif not waiting and paragraph.text[mark.start() - 1 : mark.start()].isdigit():
                continue  # inches, seconds
            elif not waiting:
                yield _alone(paragraph, mark.start(), "“")
            else:
                yield from _nested(waiting.pop())
        if waiting and waiting[0].position + _NEAR <= position:
            yield _alone(waiting[0].paragraph, waiting[0].start, "”")
            waiting = [each for each in waiting if each.position + _NEAR > position]
    if waiting:
        yield _alone(waiting[0].paragraph, waiting[0].start, "”")


def _nested(closed: _Open) -> Iterator[Remark]:
    """Speak of the quotation that stood within another."""
    text, start = closed.paragraph.text, closed.inner
    if start and " " not in text[closed.start : start]:  # a blank parts the columns of a table in one line
        end = text.find("”", start) + 1
        words = text[start:end]
        yield Remark(
            closed.paragraph,
            start,
            end,
            f"引号里面的引号写作{quoted(words)}",
            f"‘{words[1:-1]}’",
            "里面的引号改为单引号",
            severity=Severity.STYLE,
        )


def _alone(paragraph: Paragraph, start: int, missing: str) -> Remark:
    mark = paragraph.text[start]
    around = paragraph.text[max(0, start - _AROUND) : start + _AROUND]
    problem = f"{quoted(around)}中的“{mark}”没有与之成对的“{missing}”"
    return Remark(paragraph, start, start + 1, problem, "成对使用", f"补上“{missing}”，或删去“{mark}”")
