"""ORD006: ordinals within a paragraph (1.…2.…, （1）…（2）…, 第一，…第二，…, 一要…二要…) run on.

A sequence begins at one and stands within one paragraph, or leads paragraphs side by side (第一，…). Ordinals at the
beginning of paragraphs only are ORD001's.

    bad: 1.完成日常监督。2.做好系统维护。4.开展业务指导。
    good: 1.完成日常监督。2.做好系统维护。3.开展业务指导。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.numerals import HANZI, read_count, write_hanzi

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_BEGINS = r"(?:^|(?<=[。；：！？，]))\s*"
_FIRST = ("1.", "1．", "1、")
_SERIES = (
    (lazy_pattern(rf"{_BEGINS}(?P<mark>（(?P<value>[{HANZI}]{{1,3}})）)(?=[\u3400-\u9fff“《])"), "（{}）", ("（一）",)),
    (
        lazy_pattern(rf"{_BEGINS}(?P<mark>(?P<value>\d{{1,2}})[.．、])(?=[\u3400-\u9fff“《])"),
        "{}.",
        ("1.", "1．", "1、"),
    ),
    (lazy_pattern(rf"{_BEGINS}(?P<mark>（(?P<value>\d{{1,2}})）)(?=[\u3400-\u9fff“《])"), "（{}）", ("（1）",)),
    (
        lazy_pattern(rf"(?:^\s*|(?<=[。；：！？]))(?P<mark>第(?P<value>[{HANZI}]{{1,3}}))(?=[，、是要])"),
        "第{}",
        ("第一",),
    ),
    (
        lazy_pattern(
            rf"(?:^\s*|(?<=[。；：！？]))(?P<mark>(?P<value>[{HANZI}]{{1,3}})要)(?=[\u3400-\u9fff])(?![是求素点件闻])"
        ),
        "{}要",
        ("一要",),
    ),
)
_FEWEST = 3
_HANZI_NUMBERS = frozenset(write_hanzi(value) for value in range(1, 100))


@text_check("ORD006", "段内序数连续", severity=Severity.WARNING)
def inline_ordinals_run_on(document: DocumentText) -> Iterator[Remark]:
    """Find ordinals within paragraphs that skip or repeat."""
    for paragraph in document.filled:
        for pattern, form, first in _SERIES:
            if any(each in paragraph.folded for each in first):
                yield from _judge(paragraph, list(pattern.finditer(paragraph.folded)), form)


def _judge(paragraph: Paragraph, marks: list[re.Match[str]], form: str) -> Iterator[Remark]:
    values = [read_count(each["value"]) or 0 for each in marks]
    if len(values) < _FEWEST or values[0] != 1:
        return
    for at in range(1, len(marks)):
        before, value = values[at - 1], values[at]
        if value in {1, before + 1}:
            continue
        expected = form.format(write_hanzi(before + 1) if marks[at]["value"] in _HANZI_NUMBERS else before + 1)
        between = paragraph.folded[marks[at - 1].end() : marks[at].start()]
        if value in {before, before + 2} and expected[:-1] not in between:
            yield _remark(paragraph, marks[at - 1], marks[at], expected)
        return  # what is further off refers to something else


def _remark(paragraph: Paragraph, before: re.Match[str], mark: re.Match[str], expected: str) -> Remark:
    what = "重复" if mark["value"] == before["value"] else "不连续"
    return Remark(
        paragraph,
        mark.start("mark"),
        mark.end("mark"),
        f"段内序数“{mark['mark']}”{what}，前一个是“{before['mark']}”",
        expected,
        "补上缺少的一项，或改正序数",
        certainty=Certainty.PROBABLE,
    )
