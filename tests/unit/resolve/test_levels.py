"""Names that tell a level from what adds up over the year."""

from __future__ import annotations

import pytest

from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.progress import Progress, is_cumulative
from govreport.resolve.readings import Readings


def cumulative(name: str, value: str, **more: str) -> bool:
    year = YearData.model_validate({"period": "2024H1", "figures": {name: {"value": value, **more}}})
    return is_cumulative(resolve(year).figures[name])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("人均预期寿命", "79.8岁"),
        ("健康期望寿命", "72岁"),
        ("人均公园绿地面积", "14.6平方米"),
        ("每千人口医疗卫生机构床位数", "7.2张"),
        ("每千人口3岁以下婴幼儿托位数", "4.5个"),
        ("每万人拥有公交车", "14辆"),
        ("每万人口高价值发明专利拥有量", "12件"),
        ("万元GDP能耗", "0.41吨标准煤"),
        ("万元gdp用水量", "38.2立方米"),
        ("万元地区生产总值用水量", "38.2立方米"),
        ("单位工业增加值能耗", "0.6吨标准煤"),
        ("碳排放强度", "0.9吨"),
        ("机械化率", "81"),
        ("学位缺口", "300个"),
        ("学位缺口数", "300个"),
        ("存量信访件", "20件"),
        ("库存垃圾量", "2万吨"),
        ("贷款余额", "530亿元"),
        ("耕地保有量", "52万亩"),
        ("森林总面积", "1200公顷"),
        ("建成区绿地总面积", "1250公顷"),
        ("常住人口", "51万人"),
        ("户籍人口总数", "48万人"),
        ("千人口床位数", "7.1张"),
        ("千人口托位数", "4.1个"),
        ("万人发明专利", "12件"),
        ("万人高价值发明专利拥有量", "12件"),
        ("生猪存栏量", "18万头"),
        ("森林蓄积量", "310万立方米"),
        ("建成区面积", "48平方公里"),
        ("建成区绿地面积", "1200公顷"),
        ("建设用地总面积", "120公顷"),
        ("公路总里程", "1820公里"),
        ("城区供水管网总长度", "820公里"),
        ("固定资产投资强度", "310万元/亩"),
    ],
)
def test_a_level_is_known_by_its_name(name: str, value: str) -> None:
    assert not cumulative(name, value)
    assert cumulative(name, value, cumulative="是")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("居民人均可支配收入", "2.6万元"),
        ("人均地区生产总值", "5.1万元"),
        ("人均借阅次数", "2次"),
        ("每万人发案数", "3起"),
        ("每千人口新增床位数", "0.3张"),
        ("新增床位数", "120张"),
        ("存量土地盘活面积", "300亩"),
        ("化解学位缺口", "500个"),
        ("存量垃圾筛分量", "2万吨"),
        ("拆除违建总面积", "3万平方米"),
        ("常住人口登记数", "3万人"),
        ("工业增加值", "30亿元"),
        ("用水总量", "6.1亿立方米"),
        ("在校生数", "3.2万人"),
        ("全员劳动生产率", "12万元"),
        ("全员劳动生产率", "12万元/人"),
        ("亩均税收强度", "12万元/亩"),
        ("亩均税收强度", "12万元"),
        ("亩均工业产值", "80万元/亩"),
        ("刑事案件发案率", "1.2‰"),
        ("投诉率", "3件"),
        ("生猪出栏量", "18万头"),
        ("清淤管网总长度", "20公里"),
        ("养护公路总里程", "300公里"),
        ("建成区绿化改造面积", "20公顷"),
        ("新建成区面积", "2平方公里"),
        ("建设用地批准总面积", "120公顷"),
        ("建设用地供应总面积", "120公顷"),
        ("万人发明专利授权量", "2件"),
        ("森林蓄积增长量", "5万立方米"),
        ("床位周转率", "20次"),
        ("完成投资", "3亿元"),
    ],
)
def test_what_is_done_or_happens_adds_up_and_so_does_what_is_unsure(name: str, value: str) -> None:
    assert cumulative(name, value)
    assert not cumulative(name, value, cumulative="否")


def test_the_definition_may_say_that_a_figure_is_per_head() -> None:
    assert not cumulative("托位数", "4.62个", definition="每千人口3岁以下婴幼儿托位数")
    assert cumulative("托位数", "462个", definition="含每千人口新增")
    assert cumulative("收入", "2.6万元", definition="人均可支配收入")


@pytest.mark.parametrize(
    ("name", "value", "target", "direction", "read"),
    [
        ("万元GDP能耗", "0.41吨标准煤", "0.45吨标准煤", "lower", Progress.BETTER),
        ("万元GDP能耗", "0.45吨标准煤", "0.45吨标准煤", "lower", Progress.HELD),
        ("人均预期寿命", "79.8岁", "80.2岁", "higher", Progress.TOWARD),
        ("人均预期寿命", "80.2岁", "80.2岁", "higher", Progress.MET),
        ("学位缺口", "510个", "500个", "lower", Progress.OVER),
        ("千人口床位数", "7.1张", "7.2张", "higher", Progress.TOWARD),
        ("刑事案件发案率", "1.2‰", "2.5‰", "lower", Progress.WITHIN),
    ],
)
def test_a_level_is_held_against_its_target_in_mid_year(
    name: str, value: str, target: str, direction: str, read: Progress
) -> None:
    figure = {"value": value, "target": target, "direction": direction}
    resolved = resolve(YearData.model_validate({"period": "2024H1", "figures": {name: figure}}))
    assert Readings(resolved.year, resolved.texts).progress(resolved.figures[name]) is read


def test_the_growth_of_what_adds_up_is_a_rate() -> None:
    assert not cumulative("亩均税收增长率", "5%")
    assert not cumulative("劳动生产率增速", "5%")
    assert not cumulative("居民人均可支配收入", "6.5%")
