"""Names of organs too long for a line: where they break."""

from __future__ import annotations

from math import ceil

from govreport.patterns import lazy_pattern
from govreport.writers.docx.markup import width

_REGION = lazy_pattern(r".{1,12}?[省市县区州盟旗]")
_WORD = lazy_pattern(
    "(?:人力资源|自然资源|公共资源|社会保障|医疗保障|社会保险|农业农村|卫生健康|文化广电|管理委员会|行政|综合|城乡|建设|监督|管理(?=[局中委处办服])|执法(?=[局支大总])|委员会|办公室|协调|服务|保障|资源|规划|环境|发展(?=[和改局委])"
    "|改革|旅游|事务|应急|救援|信息|交通|运输|保护|开发|合作|工程|中心|支队|总队|联合会|人民|广播|电视|体育|卫生|健康"
    "|经济|技术|金融|知识|产权|市场|住房|园林|绿化|水务|水利|农业|农村|退役)"
)
"""Words that names of organs are made of; a line begins with one."""
_AND_WORD = lazy_pattern(f"和?{_WORD.pattern}")


def name_lines(name: str, room: float) -> tuple[str, ...]:
    """Break a name that is wider than its room behind its region, else before a word near its middle."""
    if width(name) <= room:
        return (name,)
    region = _REGION.match(name)
    if region and width(name[region.end() :]) <= room:
        return name[: region.end()], name[region.end() :]
    return halves(name, room)


def halves(name: str, room: float) -> tuple[str, str]:
    """Break a name before the word nearest its middle (和 with it) where both parts fit, else in the middle."""
    middle = ceil(len(name) / 2)
    for starts in (_AND_WORD, _WORD):
        places = (match.start() for match in starts.finditer(name, 1))
        fitting = [at for at in places if max(width(name[:at]), width(name[at:])) <= room]
        if fitting:
            middle = min(fitting, key=lambda place: abs(place - middle))
            break
    return name[:middle], name[middle:]


def thirds(name: str) -> tuple[str, str, str]:
    """Break a name before two words so that the longest of its three lines is as short as may be."""
    length = len(name)
    places = [match.start() for match in _WORD.finditer(name, 1)]
    pairs = [(first, second) for first in places for second in places if first < second]
    pairs = pairs or [(ceil(length / 3), ceil(2 * length / 3))]
    first, second = min(pairs, key=lambda pair: max(pair[0], pair[1] - pair[0], length - pair[1]))
    return name[:first], name[first:second], name[second:]
