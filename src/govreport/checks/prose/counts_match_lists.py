"""SUM102: a stated count agrees with the list beside it.

A、B、C等N项 leaves room; A、B、C三项 does not. Only counts that name a list are judged (项, 大, 方面, 类, 种 behind a
list, any measure word before 分别是 or 包括): 建设公园、广场20处 counts something else. 和 and 与 may join two
entries or stand within one, so both readings must fail. Titles and quotations side by side (“甲”“乙”“丙”三项,
《甲》《乙》等3部) are counted as they stand, and so are the months of 3次，分别于3月、5月、7月; 家, 个 and the like
count a list whose entries end alike (甲公司、乙公司、丙公司三家). What is counted may end
like them too (甲园、乙园等1座园, “三大工程”（甲工程、乙工程）); behind 分别位于 a list tells one place for each.

    bad: 抓好基础设施、交通管理、卫生健康、生态环保5项提升
    good: 抓好基础设施、交通管理、卫生健康、生态环保4项提升
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.numerals import read_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_COUNT = r"(?P<count>\d{1,2}|[二三四五六七八九十两]{1,2})"
_BEHIND = lazy_pattern(
    rf"(?<![\d.第等一二三四五六七八九十百千万和])“?{_COUNT}(?P<measure>项|大(?!于|约|概|小|气|型|量|部)|个?方面|类|种)(?=[\u3400-\u9fff”])(?!以上|以内|左右|次)"
)
_AHEAD = lazy_pattern(
    rf"(?<![\d.第]){_COUNT}(?P<measure>个|项|条|大|类|种|家|座|处|所|名|位|方面)[\u3400-\u9fff“”]{{0,10}}"
    r"(?:：(?:即|分别是|分别为|包括|主要包括)?|，(?:即|分别是|分别为|主要包括)[：]?|(?:分别是|分别为)[：]?)(?P<list>[^。；：，]{4,200})"
)
_MARKED = lazy_pattern(
    r"(?P<list>(?:(?:“[^“”]{1,40}”|《[^《》]{2,60}》)[、和及以与]{0,2}){3,40})(?P<open>等)?"
    r"(?P<count>\d{1,2}|[二三四五六七八九十两]{1,3})(?P<measure>项|个|大(?!约|概|型|量)|部|份|件|种|类|张|块|篇)(?=[\u3400-\u9fff，。；])"
)
_MARK = lazy_pattern("[”》]")
_ALIKE = lazy_pattern(
    r"(?<![\d.第等一二三四五六七八九十百千万和])(?P<count>\d{1,2}|[二三四五六七八九十两]{1,2})(?P<measure>家|个|名|座|所)(?=[\u3400-\u9fff])"
)
_AND_MORE = lazy_pattern(
    r"等(?P<count>\d{1,2}|[二三四五六七八九十两]{1,2})(?P<measure>项|大(?!约|概|型|量)|个?方面)(?=[\u3400-\u9fff])"
)
_AND_MORE_ALIKE = lazy_pattern(
    r"等(?P<count>\d{1,2}|[二三四五六七八九十两]{1,2})(?P<measure>家|个|名|座|所|处|条)(?P<what>[\u3400-\u9fff]{1,4})"
)
_BRACKETED = lazy_pattern(
    r"(?<![\d.第一二三四五六七八九十百千万])(?P<count>\d{1,2}|[二三四五六七八九十两])(?P<measure>大|项|个|类|种|条|座|家|所)"
    r"(?P<what>[\u3400-\u9fff]{1,8})”?（(?P<list>[\u3400-\u9fff、]{6,120})）"
)
_PLACES = lazy_pattern(
    r"(?<![\d.第])(?P<count>\d{1,2})(?P<measure>个|家|座|处|所|次|条)[\u3400-\u9fff]{0,10}"
    r"，分别(?:位于|设在|建在|来自|为|是)(?P<list>[\u3400-\u9fff“”、]{6,120})(?=[。；]|$)"
)
_NOT_EACH = lazy_pattern("[一二三四五六七八九十两各均每]|以及|等|[和及与]")
_SHORTEST_ENTRY = 4
_SAME_END = "司局区县市镇乡村街院校厅委处馆路园"
_MONTHS = lazy_pattern(
    rf"{_COUNT}(?P<measure>次|期|批|轮|场)[\u3400-\u9fff]{{0,8}}，分别(?:于|在)?"
    r"(?P<list>(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[、和](?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?)+)(?!、|和|等)"
)
_QUOTED = lazy_pattern("“[^“”]*”|《[^《》]*》|（[^（）]*）|‘[^‘’]*’")
_JOINTS = lazy_pattern("和|及(?!时|早|格)|以及|与|\\+")
_NO_ENTRY = lazy_pattern(
    "(?:针对|围绕|抓好|做好|抓住|落实|推进|突出|聚焦|明确|提出|制定|制订|建立|出台|完成|开展|实施|实行|从|分|共|在|按|按照|坚持)$"
)
"""推动甲、乙、丙做好四项工作: the count is another thing."""
_SMALLEST_LIST = 3
_NEAR = 1
_LONGEST = 120
_LINE = 15


@text_check("SUM102", "列举的项数与所说的数目相符", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def counts_match_lists(document: DocumentText) -> Iterator[Remark]:
    """Find counts that disagree with the list before or behind them."""
    for sentence in document.sentences:
        if "、" in sentence.text and not _runs_on(document, sentence):
            yield from _behind(sentence)
            yield from _too_many(sentence)
            yield from _ahead(sentence)
            yield from _alike(sentence)
            yield from _too_many_alike(sentence)
            yield from _bracketed(sentence)
            yield from _one_each(sentence)
            yield from _months(sentence)
        if "”" in sentence.text or "》" in sentence.text:
            yield from _marked(sentence)


def _runs_on(document: DocumentText, sentence: Sentence) -> bool:
    """Say whether a sentence began on the line before, as in text taken from a PDF."""
    before = document.paragraphs[sentence.paragraph.position - 1].folded.rstrip() if sentence.paragraph.position else ""
    return sentence.start == 0 and len(before) > _LINE and before[-1] not in "。；：！？"


def _behind(sentence: Sentence) -> Iterator[Remark]:
    """Judge A、B和C三项."""
    masked = _masked(sentence.text)
    for match in _BEHIND.finditer(sentence.text):
        start = _list_start(masked, match.start())
        entries = masked[start : match.start()]
        count = read_count(match["count"])
        fewest, most = _entries(entries)
        if count is None or most < _SMALLEST_LIST or fewest <= count <= most or not _is_even(entries):
            continue
        if min(abs(fewest - count), abs(most - count)) <= _NEAR:
            yield in_sentence(sentence, start, match.end(), _says(count, fewest, match["measure"]))


def _too_many(sentence: Sentence) -> Iterator[Remark]:
    """Judge A、B、C、D、E等四项, one fewer than it lists; short entries may be parts of one of the things counted."""
    masked = _masked(sentence.text)
    for match in _AND_MORE.finditer(sentence.text):
        start = _list_start(masked, match.start())
        entries = masked[start : match.start()].split("、")
        count = read_count(match["count"])
        shortest = min(len(each) for each in entries)
        if (
            count is None
            or len(entries) != count + _NEAR
            or len(entries) <= _SMALLEST_LIST
            or shortest < _SHORTEST_ENTRY
        ):
            continue
        if _is_even("、".join(entries)) and "□" not in "".join(entries) and not _JOINTS.search("".join(entries)):
            yield in_sentence(sentence, start, match.end(), _says(count, len(entries), match["measure"]))


def _ahead(sentence: Sentence) -> Iterator[Remark]:
    """Judge 三项：A、B和C."""
    for match in _AHEAD.finditer(sentence.text):
        entries = _masked(match["list"])
        if not sentence.text[: match.start()].strip() and not match["count"].isdigit():
            continue  # 二类：甲、乙、丙 is a label
        count = read_count(match["count"])
        closed = sentence.text[match.end() : match.end() + 1] in {"。", "；", "，", ""}
        if count is None or "、" not in entries or "等" in entries or not closed:
            continue
        fewest, most = entries.count("、") + 1, entries.count("、") + 1 + len(_JOINTS.findall(entries))
        if not fewest <= count <= most and abs(fewest - count) <= _NEAR:
            yield in_sentence(sentence, match.start(), match.end(), _says(count, fewest, match["measure"]))


def _marked(sentence: Sentence) -> Iterator[Remark]:
    """Judge “A”“B”“C”三项 and 《A》《B》《C》等3部."""
    for match in _MARKED.finditer(sentence.text):
        count, found = read_count(match["count"]), len(_MARK.findall(match["list"]))
        joined = sentence.text[match.start() - 1 : match.start()]
        if count is None or joined in {"、", "和", "及"} or abs(count - found) > _NEAR:
            continue
        if count < found if match["open"] else count != found:
            yield in_sentence(sentence, match.start(), match.end(), _says(count, found, match["measure"]))


def _alike(sentence: Sentence) -> Iterator[Remark]:
    """Judge 甲公司、乙公司、丙公司三家."""
    masked = _masked(sentence.text)
    for match in _ALIKE.finditer(sentence.text):
        start = _list_start(masked, match.start())
        entries = masked[start : match.start()].split("、")
        count = read_count(match["count"])
        ends = {each[-1:] for each in entries}
        if count is None or len(entries) < _SMALLEST_LIST or len(ends) != 1 or not ends <= set(_SAME_END):
            continue
        if _JOINTS.search("、".join(entries)) or abs(len(entries) - count) != _NEAR:
            continue
        yield in_sentence(sentence, start, match.end(), _says(count, len(entries), match["measure"]))


def _too_many_alike(sentence: Sentence) -> Iterator[Remark]:
    """Judge 甲公园、乙公园、丙公园等2座公园: more than are counted, all of the kind that is counted."""
    masked = _masked(sentence.text)
    for match in _AND_MORE_ALIKE.finditer(sentence.text):
        start = _list_start(masked, match.start())
        entries = masked[start : match.start()].split("、")
        count = read_count(match["count"])
        if count is None or count >= len(entries) or len(entries) < _SMALLEST_LIST:
            continue
        kind = entries[-1][-2:]
        alike = all(each.endswith(kind) for each in entries) and kind in match["what"]
        if alike and len(entries) == count + _NEAR and not _JOINTS.search("".join(entries)):
            yield in_sentence(sentence, start, match.end("measure"), _says(count, len(entries), match["measure"]))


def _bracketed(sentence: Sentence) -> Iterator[Remark]:
    """Judge “三大工程”（甲工程、乙工程）: all of the kind that is counted."""
    for match in _BRACKETED.finditer(sentence.text):
        entries = match["list"].split("、")
        count = read_count(match["count"])
        kind = match["what"][-2:]
        if count is None or len(entries) < _SMALLEST_LIST or abs(len(entries) - count) != _NEAR:
            continue
        if all(each.endswith(kind) for each in entries) and not _JOINTS.search(match["list"]):
            yield in_sentence(sentence, match.start(), match.end(), _says(count, len(entries), match["measure"]))


def _one_each(sentence: Sentence) -> Iterator[Remark]:
    """Judge 4个，分别位于甲街道、乙街道、丙街道: closed, and without a word of how many there are in one place."""
    for match in _PLACES.finditer(sentence.text):
        entries = match["list"].split("、")
        count = read_count(match["count"])
        if count is None or len(entries) < _SMALLEST_LIST or abs(len(entries) - count) != _NEAR:
            continue
        if len({each[-1:] for each in entries}) == 1 and not _NOT_EACH.search(match["list"]):
            yield in_sentence(sentence, match.start(), match.end(), _says(count, len(entries), match["measure"]))


def _months(sentence: Sentence) -> Iterator[Remark]:
    """Judge 3次，分别于3月、5月、7月."""
    for match in _MONTHS.finditer(sentence.text):
        count, found = read_count(match["count"]), match["list"].count("月")
        if count is not None and count != found:
            yield in_sentence(sentence, match.start(), match.end(), _says(count, found, match["measure"]))


def _masked(text: str) -> str:
    """Blank out what stands in quotation marks and brackets: its 、 parts no entries."""
    return _QUOTED.sub(lambda match: "□" * len(match[0]), text)


def _list_start(masked: str, end: int) -> int:
    start = max(masked.rfind(mark, max(0, end - _LONGEST), end) for mark in "，。；：！？")
    return start + 1


def _entries(entries: str) -> tuple[int, int]:
    """Count entries, at least and at most: a joint parts two when both sides are as long as the others."""
    pieces = entries.split("、")
    if "等" in entries or len(pieces) < _SMALLEST_LIST - 1:
        return 0, 0
    shortest = min(len(each) for each in pieces)
    joints = [
        joint
        for piece in pieces
        for joint in _JOINTS.finditer(piece)
        if joint.start() >= shortest and len(piece) - joint.end() >= shortest
    ]
    return len(pieces), len(pieces) + len(joints)


def _is_even(entries: str) -> bool:
    """Say whether entries look like one list, none much longer than the others; the first may have a verb.

    Blanks come from columns of a table that stand in one line.
    """
    if _NO_ENTRY.search(entries) or " " in entries.strip():
        return False
    lengths = sorted(len(each) for each in entries.split("、")[1:])
    return lengths[-1] <= 3 * lengths[0] and lengths[0] > 1


def _says(count: int, found: int, measure: str) -> Says:
    return Says(
        f"写明 {count}{measure}，列出 {found} 项",
        f"{found}{measure}，或列出 {count} 项",
        "核对数目和列举的内容；没有列全时加“等”",
    )
