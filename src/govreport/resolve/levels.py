"""Levels (水平指标) told by what a figure is called: 人均预期寿命, 万元GDP能耗, 学位缺口 do not add up over the year.

A name that leaves it open (在校生数, 市场主体总量) tells nothing here, and the figure may say so itself (累计).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.patterns import lazy_pattern
from govreport.resolve.units import RATE_UNITS, read_unit

if TYPE_CHECKING:
    from govreport.resolve.figures import ResolvedFigure

_PER_HEAD = lazy_pattern("人均|每[一十百千万亿人户]|^[百千万]人口|^万人(?:有效)?(?:高价值)?发明专利")
_PER_OUTPUT = lazy_pattern("(?:万元|单位)(?:国内|地区)?(?:GDP|生产总值|(?:规上|规模以上)?(?:工业)?增加值|产值|产品)")
_RATIO = lazy_pattern("(?<!生产)(?<!周转)(?<!投诉)(?<!信访)(?<!举报)(?:率|强度|密度|浓度|系数)$")
_STOCK = lazy_pattern(
    "存量|库存|结存|(?:缺口|余额|[保拥]有量|总面积|[总籍]人口|常住人口|寿命)(?:数量?|规模|总[量数额])?$|"
    "存栏(?:量|头?数)?$|蓄积量?$|^(?:全?[省市县区]|城[市区])?建成区(?:公园)?(?:绿地)?面积$"
)
_NETWORK = lazy_pattern(
    "^(?:全?[省市县区]|城[市区乡镇]|农村|等级|高速|轨道|[供给排污雨]水|供[热暖气]|燃气|市政|地下)*"
    "(?:公路|道路|铁路|交通|管网|管[道线]|绿道)(?:通车|运营)?总(?:里程|长度)$"
)
"""What is there as a whole; a total length with any other word may be that of a year's work: 清淤管网总长度."""

_SUMS_UP = lazy_pattern(
    "劳动生产率$|(?:[亩地人]均|每亩).*(?:税收?|产值|增加值|收入|利润|GDP|生产总值)(?:强度|贡献|额)?$"
)
"""A share of what adds up over the year adds up too: 8万元/人, 12万元/亩; but 6.5% is its growth."""
_CASES = lazy_pattern("(?:发案|案发)率$")
"""Cases among so many people add up over the year, 1.2‰ too."""
_OF_SHARES = lazy_pattern("^(?:全[省市县区]|城[市乡镇])?(?:人均|每[一十百千万亿人户])")
"""A definition (口径) that begins so says what the figure is: 每千人口3岁以下婴幼儿托位数."""

_DONE = lazy_pattern(
    "新[增建开改设]|净增|增加(?!值)|增长|增量|扩[大容增]|完成|累计|当年|年内|建成(?!区)|建设(?!用地)|开[工发挖]|竣工|投[产用放入]|改[造建]|"
    "拆[除迁]|征[收拆]|治理|整[治改]|清[理零运欠淘收]|[处查置][置理处换]|化解|消[化除纳]|盘活|压[减降缩]|减少|降低|下降|削减|去(?:库存|化)|"
    "补[齐充足]|弥补|销[售号毁]|办[理结]|[结执审][案结]|转[运移]|外运|回收|收[储购缴]|发放|偿还|核销|修复|复[耕垦绿]|筛分|造林|种植|播种|"
    "出让|供[应地]|流转|交易|成交|周转|排查|检[查测]|培训|批准|[报审获]批"
)
"""What is done over the year is counted, whatever it is done to: 存量土地盘活面积, 新增床位数."""

_FLOWS = lazy_pattern(
    "收入|支出|消费|人均(?:国内|地区)?(?:GDP|生产总值)$|产值|增加值|产量|利润|税|工资|用[水电气]|耗[水电]|借阅|参[加与]|捐|"
    "案|事故|死亡|伤亡|投诉|信访|举报|就?诊|住院|接种|授权|申请|登记|次数?$|学时|课时"
)
"""What happens over the year adds up per head too: 人均可支配收入, 每万人发案数."""


def is_level(figure: ResolvedFigure) -> bool:
    """Say whether the name of a figure, or the beginning of its definition (口径), surely is that of a level."""
    name = figure.name.upper()
    if _DONE.search(name) or sums_up(figure):
        return False
    if any(pattern.search(name) for pattern in (_PER_OUTPUT, _RATIO, _STOCK, _NETWORK)):
        return True
    definition = (figure.figure.definition or "").upper()
    per_head = _PER_HEAD.search(name) or (_OF_SHARES.search(definition) and not _DONE.search(definition))
    return bool(per_head) and not _adds_up_per_head(figure, name + definition)


def sums_up(figure: ResolvedFigure) -> bool:
    """Say whether the name tells a share of what adds up over the year (劳动生产率), even by a unit such as 元/人."""
    name = figure.name.upper()
    return bool(_CASES.search(name)) or (figure.printed.unit not in RATE_UNITS and bool(_SUMS_UP.search(name)))


def _adds_up_per_head(figure: ResolvedFigure, words: str) -> bool:
    return read_unit(figure.printed.unit).dimensions == _MONEY or bool(_FLOWS.search(words))


_MONEY = read_unit("元").dimensions
