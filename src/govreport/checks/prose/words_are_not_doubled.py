"""WRD002: words are not typed twice.

Three characters or more that stand twice in a row, verbs that are never reduplicated (进行进行), units (3亩亩), one
rate named after another (投诉率反馈率), and a campaign year named twice (“作风年建设年”).

    bad: 进一步进一步完善、投诉率反馈率、“作风年建设年”
    good: 进一步完善、投诉反馈率、“作风建设年”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_LONG = lazy_pattern("(?P<word>[\u3400-\u9fff]{3,8})(?P=word)")
_VERBS = lazy_pattern(
    "(?P<word>进行|开展|以及|并且|通过|对于|关于|按照|根据|加强|实施|推进|完成|落实|我们|但是|因此|所以|由于|为了|提升|提高|强化|"
    "深化|推动|建立|完善|健全|确保|促进|加快|积极|全面|持续|切实|深入|认真|严格|坚持|围绕|聚焦|有效|不断|稳步|扎实|负责(?!负责[人制])|配合|督促|协调|加大)"
    "(?P=word)"
)
_PARTICLES = lazy_pattern(
    "(?<![目标有])的的(?!确|士|卢|话)|(?<![现存正所实旨潜内外])在在(?!线|建|校|职|册|编|岗|用|读|场|押)"
    "|我局我局|我市我市|(?<!求)是是(?!非)|(?<![为明罢])了了(?![解结然断却])|并并(?![列购网轨联入])|已已|也也|将将(?![领军士官来近要帅])"
)
_UNITS = lazy_pattern(r"(?<=[\d万亿])(?P<word>亩|元|吨|公里|平方米|立方米|公顷|万元|亿元|个百分点|人次|%)(?P=word)")
_RATES = lazy_pattern("(?P<first>[\u3400-\u9fff]{2})率(?P<second>[\u3400-\u9fff]{2})率")
_NOUNS = ("效", "频", "功", "利", "汇", "税", "概", "比", "速", "倍", "表", "草", "心", "费", "几", "分辨", "曝光")
_CAMPAIGN = lazy_pattern(
    "“(?P<first>[\u3400-\u9fff]{2,8}?(?<![今去明每全当一二三四五六七八九十百千多几两]))年(?P<second>[\u3400-\u9fff]{2,4})年”"
)
_IN_A_ROW = lazy_pattern(r"^的.|[的人]$|^(.)\1+$|^(?:行政区|会委员|委员会|员会委|有土地|人民法|民法院)$")
"""的土地|的土地使用权, 申请人|申请人民法院, 行政区|行政区域: two words that only look alike."""
_BETWEEN = lazy_pattern("[和与及或较比高低达为超在]")


@text_check("WRD002", "词语不重复", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def words_are_not_doubled(document: DocumentText) -> Iterator[Remark]:
    """Find words that stand twice."""
    for paragraph in document.filled:
        folded = paragraph.folded
        for pattern in (_LONG, _VERBS, _PARTICLES, _UNITS):
            for match in pattern.finditer(folded):
                half = folded[match.start() : match.start() + len(match[0]) // 2]
                if pattern is not _LONG or not _IN_A_ROW.search(half):
                    yield _remark(paragraph, match, f"“{half}”重复", half)
        if "年”" in folded:
            for match in _CAMPAIGN.finditer(folded):
                expected = f"“{match['first']}{match['second']}年”"
                yield _remark(paragraph, match, f"{quoted(match[0])}两个“年”相叠", expected)
        if "率" in folded:
            for match in _RATES.finditer(folded):
                if not match["first"].endswith(_NOUNS) and not _BETWEEN.search(match["second"]):
                    expected = f"{match['first']}{match['second']}率"
                    yield _remark(paragraph, match, f"{quoted(match[0])}两个“率”相叠", expected)


def _remark(paragraph: Paragraph, match: re.Match[str], problem: str, expected: str) -> Remark:
    return Remark(paragraph, match.start(), match.end(), problem, expected, "删去重复的词")
