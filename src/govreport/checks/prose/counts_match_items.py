"""SUM106: a count that announces items (三项工作：一是…) agrees with the items that follow.

The items are 一是, 二是 … behind the count, or the headings below a line that ends with it (采取以下四项措施：). A
count of things before a full stop (出台8项制度。一是…) announces nothing, one of aspects (三个方面) or one with 以下
does. Items that break off are another rule's, and a count far from theirs is of something else.

    bad: 抓好以下三项工作。一是…。二是…。三是…。四是…。
    good: 抓好以下四项工作。一是…。二是…。三是…。四是…。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.numerals import HANZI, read_count
from govreport.text.ordinals import Item, find_items, leading_ordinal

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_COUNT = (
    r"(?<![\d.第“之零一二三四五六七八九十百千])(?P<count>\d{1,2}|[二三四五六七八九十两]{1,2})"
    r"(?P<measure>个方面|方面|项|点|条|个|大)"
)
_BEFORE_ITEMS = lazy_pattern(
    rf"(?P<here>以下|如下|下列|下面)?{_COUNT}(?!以上|以内)[^。；，：、“”（）\d]{{0,14}}(?P<stop>[：。，])\s*$"
)
_ASPECTS = {"个方面", "方面", "点"}
_BEFORE_HEADINGS = lazy_pattern(
    rf"(?:(?:以下|如下|下列|下面){_COUNT}[^。；，：、“”（）\d]{{0,12}}[：。]|"
    r"(?<![\d.第“之零一二三四五六七八九十百千])(?P<count2>\d{1,2}|[二三四五六七八九十两]{1,2})(?P<measure2>个方面|方面|项|点|条)[^。；，：、“”（）\d]{0,8}：)$"
)
_NUMBERED = lazy_pattern(r"(?:^\s*|(?<=[。；：]))第(?P<value>[一二三四五六七八九十]{1,2})(?=[，、])")
_FEWEST = 2
_NEAR = 2
_BETWEEN = 3
"""So many paragraphs may stand between two items."""


@text_check("SUM106", "所说的项数与下面各项相符", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def counts_match_items(document: DocumentText) -> Iterator[Remark]:
    """Find counts that the items behind them do not make."""
    for position, paragraph in enumerate(document.filled):
        if "一是" in paragraph.folded or "第一" in paragraph.folded:
            yield from _items(document.filled, position)
        else:
            yield from _headings(document, position)


def _items(paragraphs: tuple[Paragraph, ...], position: int) -> Iterator[Remark]:
    """Judge every 一是 behind a count; the items may go on in the next paragraphs."""
    paragraph = paragraphs[position]
    items = list(find_items(paragraph.folded)) or list(_numbered(paragraph.folded))
    for at, item in enumerate(items):
        if item.value != 1:
            continue
        lead, where = paragraph, item.start
        if not paragraph.folded[: item.start].strip() and position:
            lead, where = paragraphs[position - 1], len(paragraphs[position - 1].folded.rstrip())
        match = _BEFORE_ITEMS.search(lead.folded[:where])
        behind = [each.value for each in items[at:]]
        if match and 1 not in behind[1:]:
            behind += _following(paragraphs[position + 1 :])
        if match and (match["stop"] == "：" or match["here"] or match["measure"] in _ASPECTS):
            yield from _compare(lead, match, "count", "measure", _run(behind))


def _following(paragraphs: tuple[Paragraph, ...]) -> Iterator[int]:
    """Yield the items that go on in the next paragraphs, a few others between them."""
    others = 0
    for paragraph in paragraphs:
        values = [each.value for each in find_items(paragraph.folded)]
        if not values or paragraph.folded.strip()[:1] not in HANZI:
            others += 1
        elif values[0] == 1:
            return
        else:
            others = 0
            yield from values
        if others > _BETWEEN or leading_ordinal(paragraph.label + paragraph.folded):
            return


def _numbered(folded: str) -> Iterator[Item]:
    """Yield 第一，第二， … at the beginning of sentences and clauses."""
    for match in _NUMBERED.finditer(folded):
        if value := read_count(match["value"]):
            yield Item(value, match.start("value") - 1, match.end())


def _run(values: list[int]) -> int:
    """Give how far items run on from one; 0 where they do not."""
    for expected, value in enumerate(values, start=1):
        if value != expected:
            return expected - 1 if value == 1 else 0
    return len(values)


def _headings(document: DocumentText, position: int) -> Iterator[Remark]:
    """Judge a line that announces the headings below it."""
    lead = document.filled[position]
    match = _BEFORE_HEADINGS.search(lead.folded.rstrip())
    if match is None or position + 1 >= len(document.filled):
        return
    following = document.filled[position + 1]
    first = leading_ordinal(following.label + following.folded)
    own = leading_ordinal(lead.label + lead.folded)
    if first is None or first.value != 1 or (own and own.level >= first.level):
        return
    last = 1
    for paragraph in document.filled[position + 2 :]:
        ordinal = leading_ordinal(paragraph.label + paragraph.folded)
        if ordinal is None or ordinal.level > first.level:
            continue
        if ordinal.level < first.level or ordinal.value == 1:
            break
        if ordinal.value != last + 1:
            return
        last += 1
    names = ("count", "measure") if match["count"] else ("count2", "measure2")
    yield from _compare(lead, match, *names, last)


def _compare(lead: Paragraph, match: re.Match[str], count: str, measure: str, found: int) -> Iterator[Remark]:
    stated = read_count(match[count])
    if stated is not None and found >= _FEWEST and 0 < abs(stated - found) <= _NEAR:
        words = lead.text[match.start(count) : match.end(measure)]
        yield Remark(
            lead,
            match.start(count),
            match.end(measure),
            f"写作{quoted(words)}，下面列出 {found} 项",
            f"{found}{match[measure]}",
            "核对项数和所列各项",
        )
