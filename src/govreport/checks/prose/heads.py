"""Heads of items (（一）完善机制。一是严格执法。): the few words that name an item, closed by a stop."""

from __future__ import annotations

from govreport.patterns import lazy_pattern

_CLOSERS = [
    "初显",
    "显现",
    "提升",
    "提高",
    "增强",
    "增效",
    "升级",
    "成效",
    "见效",
    "实效",
    "新成效",
    "新突破",
    "突破",
    "推进",
    "加快",
    "新常态",
    "常态化",
    "常态",
    "规范",
    "到位",
    "有序",
    "有力",
    "稳定",
    "向好",
    "完善",
    "健全",
    "管理",
    "建设",
    "工作",
    "治理",
    "保障",
    "整治",
    "改革",
    "新局面",
    "新格局",
    "新台阶",
    "新水平",
    "水平",
]
_OPENERS = [
    "全面贯彻",
    "深入贯彻",
    "认真贯彻",
    "贯彻落实",
    "深入学习",
    "聚焦",
    "聚力",
    "围绕",
    "坚持",
    "紧盯",
    "紧扣",
    "立足",
    "压实",
    "抓牢",
    "抓实",
    "健全完善",
    "建立健全",
    "启动",
    "印发",
    "出台",
    "制定",
    "成立",
    "累计",
    "截至",
    "今年以来",
    "以“",
    "组织开展",
    "按照",
]
_SEAM = lazy_pattern(
    rf"(?<=[\u3400-\u9fff]{{4}})(?:{'|'.join(sorted(_CLOSERS, key=len, reverse=True))})"
    rf"(?=(?:{'|'.join(sorted(_OPENERS, key=len, reverse=True))})|完成\d)"
)
_FARTHEST = 44


def run_in_seam(sentence: str) -> int:
    """Give the offset where the head of an item ends without a stop and its text begins; 0 where none does.

    提升|全面贯彻: words that close a head stand before words that open a sentence, and more clauses follow.
    """
    match = _SEAM.search(sentence, 0, _FARTHEST)
    if match is None or "，" not in sentence[match.end() :]:
        return 0
    return match.end()
