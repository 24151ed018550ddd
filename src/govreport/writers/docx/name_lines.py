"""Names of organs too long for a line: where they break."""

from __future__ import annotations

from math import ceil

from govreport.patterns import lazy_pattern
from govreport.writers.docx.markup import width

_REGION = lazy_pattern(r".{1,12}?[省市县区州盟旗]")
_WORD = lazy_pattern(
    "(?:行政|综合|城乡|建设|监督|管理(?=[局中委处办服])|执法(?=[局支大总])|委员会|办公室|协调|服务|保障|资源|规划|环境|发展(?=[和改局委])"
    "|改革|旅游|事务|应急|救援|信息|交通|运输|保护|开发|合作|工程|中心|支队|总队|联合会|人民|广播|电视|体育|卫生|健康"
    "|经济|技术|金融|知识|产权|市场|住房|园林|绿化|水务|水利|农业|农村|退役)"
)
"""Words that names of organs are made of; a line begins with one."""


def name_lines(name: str, room: float) -> tuple[str, ...]:
    """Break a name that is wider than its room behind its region, else before a word near its middle."""
    if width(name) <= room:
        return (name,)
    region = _REGION.match(name)
    if region and width(name[region.end() :]) <= room:
        return name[: region.end()], name[region.end() :]
    return halves(name, room)


def halves(name: str, room: float) -> tuple[str, str]:
    """Break a name before the word nearest its middle, where both parts fit; in the middle where none does."""
    middle = ceil(len(name) / 2)
    places = (match.start() for match in _WORD.finditer(name, 1))
    fitting = [at for at in places if max(width(name[:at]), width(name[at:])) <= room]
    at = min(fitting, key=lambda place: abs(place - middle), default=middle)
    return name[:at], name[at:]
