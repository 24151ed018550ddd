"""PUN001: Chinese text takes full-width punctuation.

Half-width marks beside a hanzi are found; those within Latin text, numbers, times and codes are not. Brackets that
hold Latin letters and digits only may be of either width. A document that is half-width throughout gets one finding.
Lines of the web page around a text (索引号, 来源) are left alone.

    bad: 停发燃气经营许可,有力保障(含试点)
    good: 停发燃气经营许可，有力保障（含试点）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.checks.prose.summing_up import MOST
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_HALF = lazy_pattern("[,;:?!(]")
_HANZI = "\u3400-\u9fff"
_MARK = lazy_pattern(rf"(?<=[{_HANZI}”》）%])[,;:?!](?![\d/\\])|[,;:?!](?=[{_HANZI}“《（])|(?<=[{_HANZI}])[,;:](?=\d)")
_PAIR = lazy_pattern(r"\((?P<inner>[^()（）\n]{1,200})\)")
_CJK = lazy_pattern(f"[{_HANZI}]")
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_FULL = lazy_pattern("[，；：？！（]")
_AROUND = 6


@text_check("PUN001", "中文用全角标点", severity=Severity.STYLE, clause="GB/T 15834 F-61")
def punctuation_is_full_width(document: DocumentText) -> Iterator[Remark]:
    """Find half-width marks in Chinese text, or say once that all are."""
    found = [remark for paragraph in document.paragraphs for remark in _remarks(paragraph)]
    if len(found) <= MOST:
        yield from found
        return
    wide = sum(len(_FULL.findall(paragraph.text)) for paragraph in document.paragraphs)
    share = "几乎都是" if wide < len(found) else "混有"
    first = found[0]
    yield first._replace(
        problem=f"全文标点{share}半角（半角 {len(found)} 处，全角 {wide} 处），这里是第一处",
        expected="中文用全角标点",
        fix="全文统一改为全角",
        edits=tuple(edit for each in found for edit in each.edits),
    )


def _remarks(paragraph: Paragraph) -> Iterator[Remark]:
    text = paragraph.text
    if text.isascii() or not _HALF.search(text) or paragraph.is_furniture:
        return
    for match in _MARK.finditer(text):
        wide = match[0].translate(_WIDE)
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        yield Remark(
            paragraph,
            match.start(),
            match.end(),
            f"{quoted(around)}中的“{match[0]}”是半角",
            wide,
            f"改为“{wide}”",
            edits=(edit(paragraph, match.start(), match.end(), wide),),
        )
    for match in _PAIR.finditer(text):
        if _CJK.search(match["inner"]):
            yield _pair(paragraph, match.start(), match.end())


def _pair(paragraph: Paragraph, start: int, end: int) -> Remark:
    words = paragraph.text[start:end]
    return Remark(
        paragraph,
        start,
        end,
        f"括号{quoted(words)}是半角",
        f"（{words[1:-1][:30]}）",
        "改为全角括号",
        edits=(edit(paragraph, start, start + 1, "（"), edit(paragraph, end - 1, end, "）")),
    )
