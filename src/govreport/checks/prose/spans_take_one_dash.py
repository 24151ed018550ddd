"""PUN006: the span between two places or dates takes one dash (—), not two; -- and — with - are no dash.

Nor is - between two years (2021-2022采暖季). A title in 《》 is cited as it was issued, and numbers with years in them
(GB/T 9704-2012, 编号2021-2022) keep their hyphen.

bad: 湖滨路（公正路——黄河路）、3月—-6月、2021-2022采暖季
good: 湖滨路（公正路—黄河路）、3月—6月、2021—2022采暖季
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_PLACE = "路街道巷桥站厂口村镇县市省区港河江湖渠坝段园场门"
_DASH = lazy_pattern(r"——|--|[—–]-|-[—–]|\d年?-\d{4}")
_SPAN = lazy_pattern(rf"（[^（）—]{{1,14}}[{_PLACE}](?P<dash>——)[^（）—]{{1,14}}[{_PLACE}](?:段)?）")
_YEARS = lazy_pattern(r"(?<!\d)(?:19|20)\d{2}年?(?:\d{1,2}月)?(?P<dash>——|--+)(?:(?:19|20)\d{2}|\d{1,2}月)")
_HYPHENS = lazy_pattern("(?<=[\u3400-\u9fff”》）])(?P<dash>--+)(?=[\u3400-\u9fff“《（])")

_MIXED = lazy_pattern(r"(?:\d[年月日时%]?|[年月日])(?P<dash>(?=[—–]*-[—–]|[—–]+-)[—–-]{2,3})(?=\d)")
"""A dash and a hyphen in a row between two dates or numbers."""

_YEARS_HYPHEN = lazy_pattern(
    r"(?<![\dA-Za-z./_-])(?<![A-Za-z] )(?P<first>(?:19|20)\d{2})年?(?P<dash>-)(?P<last>(?:19|20)\d{2})"
    r"(?=年|学年|财年|(?:采暖|供暖|取暖|供热)[季期]|赛季|榨季|雪季)"
)


@text_check("PUN006", "起止用一字线，破折号占两字", severity=Severity.STYLE, clause="GB/T 15834 4.10、4.13 F-63")
def spans_take_one_dash(document: DocumentText) -> Iterator[Remark]:
    """Find dashes of the wrong length."""
    for paragraph in document.paragraphs:
        if not _DASH.search(paragraph.folded):
            continue
        for pattern, new in ((_SPAN, "—"), (_YEARS, "—"), (_HYPHENS, "——"), (_MIXED, "—"), (_YEARS_HYPHEN, "—")):
            for match in pattern.finditer(paragraph.folded):
                if pattern is _YEARS_HYPHEN and not _is_span_of_years(match):
                    continue
                start, end = match.span("dash")
                yield Remark(
                    paragraph,
                    start,
                    end,
                    f"{quoted(paragraph.text[match.start() : match.end()])}中的“{match['dash']}”应为“{new}”",
                    new,
                    f"改为“{new}”",
                    edits=(edit(paragraph, start, end, new),),
                )


def _is_span_of_years(match: re.Match[str]) -> bool:
    """Say whether the years follow one another, outside a title in 《》, which is cited as it was issued."""
    before = match.string[: match.start()]
    return match["first"] < match["last"] and before.rfind("《") <= before.rfind("》")
