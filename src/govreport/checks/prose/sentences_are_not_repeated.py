"""WRD001: no sentence stands twice in a row, and no paragraph twice.

A sentence that only adds when or who to the one before it (开展甲行动。2024年，市局开展甲行动。) repeats it too.

    bad: 开展雨污分流改造。开展雨污分流改造。
    good: 开展雨污分流改造。
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.ordinals import find_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_SHORTEST = 10
_SHORTEST_PARAGRAPH = 60
_EDGES = lazy_pattern(r"^[\s”’）]*|[。；！？\s]+$")


@text_check("WRD001", "句子、段落不重复")
def sentences_are_not_repeated(document: DocumentText) -> Iterator[Remark]:
    """Find sentences and paragraphs that say the same again."""
    for before, after in pairwise(document.sentences):
        yield from _judge(before, after)
    yield from _paragraphs(document)


def _judge(before: Sentence, after: Sentence) -> Iterator[Remark]:
    if before.paragraph.position != after.paragraph.position:
        return
    first, second = _bare(before.text), _bare(after.text)
    if len(first) < _SHORTEST or not second.endswith(first):
        return
    start = len(after.text) - len(after.text.lstrip())
    end = len(after.text.rstrip())
    if first == second:
        yield in_sentence(after, start, end, Says(f"与前一句重复：{quoted(first)}", "只写一次", "删去重复的一句"))
    else:
        remark = in_sentence(
            after, start, end, Says(f"重复了前一句{quoted(first)}", "并为一句", "删去前一句，或合并两句")
        )
        yield remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _bare(sentence: str) -> str:
    """Take the number of an item and the marks at the ends off a sentence."""
    item = next(find_items(sentence), None)
    words = sentence[item.end :] if item and not sentence[: item.start].strip() else sentence
    return _EDGES.sub("", words)


def _paragraphs(document: DocumentText) -> Iterator[Remark]:
    seen: dict[str, int] = {}
    for paragraph in document.filled:
        words = paragraph.folded.strip()
        if len(words) < _SHORTEST_PARAGRAPH or "。" not in words:
            continue
        if words in seen:
            where = "段" if document.kind == "word" else "行"
            yield Remark(
                paragraph,
                0,
                len(paragraph.text),
                f"整段与第 {seen[words]} {where}重复：{quoted(words)}",
                "只写一次",
                "删去重复的一段",
                severity=Severity.WARNING,
            )
        seen.setdefault(words, paragraph.number)
