"""WRD002: words are not typed twice.

Three characters or more that stand twice in a row, verbs that are never reduplicated (进行进行), units (3亩亩), one
rate named after another (投诉率反馈率), and a campaign year named twice (“作风年建设年”). Single characters (对对) only
where no word ends in the first or begins with the second, and the last character of a word (问题题) only where a mark
or a particle follows.

    bad: 进一步进一步完善、投诉率反馈率、“作风年建设年”、加强对对施工的检查、整改问题题
    good: 进一步完善、投诉反馈率、“作风建设年”、应对对外贸易风险、项目目录
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
_SINGLE = lazy_pattern(
    "(?<![应核校比针绝相面反派配成一找不作])对对(?![外内方手子象应照比口立策接称错联等准抗话白调账偶质])"
    "|按按(?![摩揭钮键劳需比时期序质量])"
    "|(?<=[，。；：\u3000])为为(?![民人什此何了期首主本其])"
    "|(?<![纲主必需重只不首次紧简纪摘提概扼机想])要要(?![求点素害件闻塞约么领道事务紧目职员人隘账价挟])"
    "|(?<![总饱温平缓柔祥共谦调暖人中])和和(?![平谐解睦美气善缓顺蔼畅服田县龙声煦合好林硕静硅])"
    "|(?<![参给授赋寄付施])与与(?![会时世日众否其共])"
    "|(?<![事理缘自因案来])由由"
    "|(?<![服跟顺听盲随遵])从从(?![容事业严宽速简重轻快优来未此旧新前句中良属军政众师江])"
    "|(?<![一两几每大火拖刀])把把(?![关脉手握门持控柄戏])"
)
"""应对|对外, 坚持按|按劳分配, 战争和|和平, 纲要|要求, 参与|与…有关, 从|从业人员 are right."""
_ENDS = lazy_pattern(
    "(?P<word>问题|情况|措施|群众|部门|环境|资金|质量|项目|机制|责任|企业|任务|单位|能力|工程|设施)"
    "(?<=(?P<last>.))(?P=last)(?=[，。；、：]|[的和与](?![\u3400-\u9fff]?$))"
    "|全面面(?=推进|提升|落实|加强|完成|启动|开展|建成|深化|实施|推行|清理|排查|整治)"
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
        yield from _characters(paragraph)
        if "年”" in folded:
            for match in _CAMPAIGN.finditer(folded):
                expected = f"“{match['first']}{match['second']}年”"
                yield _remark(paragraph, match, f"{quoted(match[0])}两个“年”相叠", expected)
        if "率" in folded:
            for match in _RATES.finditer(folded):
                if not match["first"].endswith(_NOUNS) and not _BETWEEN.search(match["second"]):
                    expected = f"{match['first']}{match['second']}率"
                    yield _remark(paragraph, match, f"{quoted(match[0])}两个“率”相叠", expected)


def _characters(paragraph: Paragraph) -> Iterator[Remark]:
    """Find one character typed twice, alone or at the end of a word."""
    for match in _SINGLE.finditer(paragraph.folded):
        yield _remark(paragraph, match, f"“{match[0][0]}”重复", match[0][0])
    for match in _ENDS.finditer(paragraph.folded):
        yield _remark(paragraph, match, f"{quoted(match[0])}末字重复", match[0][:-1])


def _remark(paragraph: Paragraph, match: re.Match[str], problem: str, expected: str) -> Remark:
    return Remark(paragraph, match.start(), match.end(), problem, expected, "删去重复的词")
