"""WRD001: no sentence or clause stands twice in a row, and no paragraph of 30 hanzi or more twice.

A sentence that only adds when or who to the one before it (开展甲行动。2024年，市局开展甲行动。) repeats it too, and so
does a long one with two figures or more that stands elsewhere word for word: figures are told once.

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
_SHORTEST_CLAUSE = 8
_SHORTEST_PARAGRAPH = 60
_SHORTEST_HANZI = 30
_CLAUSES = 2
_ARTICLE = lazy_pattern(r"(?m)^\s*第[一二三四五六七八九十百零\d]{1,6}条\s")
_LONG = 30
_FIGURES = 2
_RULING = lazy_pattern("前款|之日起|行政处分|吊销")
"""Articles of law say the same of several cases."""
_LEGAL = lazy_pattern("应当|不得|罚款|以上|以下|标准|要求")
_FIGURE = lazy_pattern(r"\d[\d.,]*(?![\d年月日号条款项）])")
_HANZI = lazy_pattern("[\u3400-\u9fff]")
_EDGES = lazy_pattern(r"^[\s”’）]*|[。；！？\s]+$")


@text_check("WRD001", "句子、段落不重复")
def sentences_are_not_repeated(document: DocumentText) -> Iterator[Remark]:
    """Find sentences and paragraphs that say the same again."""
    for before, after in pairwise(document.sentences):
        yield from _judge(before, after)
    yield from _clauses(document)
    yield from _paragraphs(document)
    yield from _apart(document)


def _clauses(document: DocumentText) -> Iterator[Remark]:
    """Find a clause that stands twice in a row."""
    for sentence in document.sentences:
        clauses = sentence.text.split("，")
        at = 0
        for before, after in pairwise(clauses):
            at += len(before) + 1
            words = after.rstrip("。；！？ ")
            if len(words) >= _SHORTEST_CLAUSE and before.endswith(words) and "《" not in words:
                says = Says(f"与前一小句重复：{quoted(words)}", "只写一次", "删去重复的小句")
                yield in_sentence(sentence, at, at + len(words), says)


def _apart(document: DocumentText) -> Iterator[Remark]:
    """Find long sentences with figures that stand twice in the document, not side by side."""
    seen: dict[str, Sentence] = {}
    for sentence in document.sentences:
        words = _bare(sentence.text) if len(sentence.text) > _LONG else ""
        if len(words) < _LONG or len(_FIGURE.findall(words)) < _FIGURES or _LEGAL.search(words):
            continue
        first = seen.setdefault(words, sentence)
        if sentence.paragraph.position > first.paragraph.position + 1 and not _fills(sentence):
            start = len(sentence.text) - len(sentence.text.lstrip())
            where = f"第 {first.paragraph.number} {'段' if document.kind == 'word' else '行'}"
            says = Says(f"与{where}的一句重复：{quoted(words)}", "同样的数只写一次", "删去一处，或核对是否误贴")
            remark = in_sentence(sentence, start, len(sentence.text.rstrip()), says)
            yield remark._replace(severity=Severity.WARNING, certainty=Certainty.PROBABLE)


def _fills(sentence: Sentence) -> bool:
    """Say whether a sentence is a whole paragraph of those that are compared as such."""
    whole = sentence.paragraph.folded.strip()
    return len(whole) - len(sentence.text.strip()) <= 1 and len(whole) >= _SHORTEST_PARAGRAPH


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


def _tells(words: str, *, is_law: bool) -> bool:
    """Say whether a paragraph is told once: a long one, or a shorter one that is no line of a form or a law."""
    if len(words) >= _SHORTEST_PARAGRAPH:
        return "。" in words
    if is_law or "：" in words or words.count("，") < _CLAUSES or _LEGAL.search(words):
        return False
    return words.endswith("。") and len(_HANZI.findall(words)) >= _SHORTEST_HANZI


def _paragraphs(document: DocumentText) -> Iterator[Remark]:
    seen: dict[str, int] = {}
    is_law = _ARTICLE.search(document.folded) is not None
    for paragraph in document.filled:
        words = paragraph.folded.strip()
        if not _tells(words, is_law=is_law) or _RULING.search(words):
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
