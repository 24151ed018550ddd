"""PUN001: Chinese text takes full-width punctuation.

Half-width marks beside a hanzi are found; those within Latin text, numbers, times and codes are not. Brackets that
hold Latin letters and digits only may be of either width. A point between two clauses, or behind the last of several,
is a full stop; in foreign names and behind ordinals it is none. A document that is half-width throughout gets one
finding. Lines of the web page around a text (索引号, 来源) are left alone.

    bad: 停发燃气经营许可,有力保障(含试点)、加强巡查.抓好落实.
    good: 停发燃气经营许可，有力保障（含试点）、加强巡查。抓好落实。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.checks.prose.summing_up import MOST
from govreport.diagnostics import Severity
from govreport.patterns import HANZI, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_HALF = lazy_pattern("[,;:?!(.]")
_MARK = lazy_pattern(
    rf"[,;:?!](?:(?<={HANZI}.)(?![\d/\\])|(?<=[”》）%].)(?![\d/\\])|(?={HANZI})|(?=[“《（]))|[,;:](?<={HANZI}.)(?=\d)"
)
_PAIR = lazy_pattern(r"\((?P<inner>[^()（）\n]{1,200})\)")
_CJK = lazy_pattern(HANZI)
_NAMES = (
    "阿艾买依木尔卜杜吐尼古丽热合玛玉素斯拉里克曼托特德伦恩亚姆"
    "卡马巴布奥伊吉库萨塔索瓦维亨乔约翰迪迦米罗茨基夫娜莎哈穆默罕"
)
"""Characters that foreign names are written with: 玉素甫.艾买提 is one name."""
_POINT = lazy_pattern(
    rf"\.(?:(?<={HANZI}{{4}}.)(?<![{_NAMES}].)(?<!第[一二三四五六七八九十].)(?={HANZI}{{4}})(?![{_NAMES}])"
    rf"|(?<={HANZI}{{2}}.)(?=\s*$))"
)
_SEVERAL = lazy_pattern("[，；。,.]")
_ADDRESS = lazy_pattern(r"[A-Za-z@]\.|\.[A-Za-z]|中国$|网址|域名|邮箱")
_WIDE = str.maketrans(",;:?!().", "，；：？！（）。")
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
        yield _mark(paragraph, match.start())
    for match in _POINT.finditer(text):
        ends_it = match.end() == len(text.rstrip())
        if not _ADDRESS.search(text) and (not ends_it or _SEVERAL.search(text, 0, match.start())):
            yield _mark(paragraph, match.start())
    for match in _PAIR.finditer(text):
        if _CJK.search(match["inner"]):
            yield _pair(paragraph, match.start(), match.end())


def _mark(paragraph: Paragraph, at: int) -> Remark:
    text = paragraph.text
    wide = text[at].translate(_WIDE)
    around = text[max(0, at - _AROUND) : at + 1 + _AROUND]
    return Remark(
        paragraph,
        at,
        at + 1,
        f"{quoted(around)}中的“{text[at]}”是半角",
        wide,
        f"改为“{wide}”",
        edits=(edit(paragraph, at, at + 1, wide),),
    )


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
