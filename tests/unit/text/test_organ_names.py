from __future__ import annotations

import pytest

from govreport.text.organ_names import (
    CENTRE,
    CITY,
    COUNTY,
    PROVINCE,
    TOWN,
    VILLAGE,
    Kind,
    goes_on,
    lacks_region,
    read_organ,
    region_words,
)


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("国务院", Kind.LEADING, CENTRE),
        ("国务院办公厅", Kind.LEADING, CENTRE),
        ("国家发展和改革委员会", Kind.WORKING, CENTRE),
        ("教育部", Kind.WORKING, CENTRE),
        ("水利部", Kind.WORKING, CENTRE),
        ("住房和城乡建设部", Kind.WORKING, CENTRE),
        ("国家市场监督管理总局", Kind.WORKING, CENTRE),
        ("国家税务总局", Kind.WORKING, CENTRE),
        ("审计署", Kind.WORKING, CENTRE),
        ("江东省人民政府", Kind.LEADING, PROVINCE),
        ("江东省人民政府办公厅", Kind.LEADING, PROVINCE),
        ("江东省市场监督管理局", Kind.WORKING, PROVINCE),
        ("江东省住房和城乡建设厅", Kind.WORKING, PROVINCE),
        ("江东省政务服务管理局", Kind.WORKING, PROVINCE),
        ("江东省区域合作办公室", Kind.WORKING, PROVINCE),
        ("省城市管理局", Kind.WORKING, PROVINCE),
        ("省市政工程管理局", Kind.WORKING, PROVINCE),
        ("省住建厅", Kind.WORKING, PROVINCE),
        ("省发展改革委", Kind.WORKING, PROVINCE),
        ("内蒙古自治区水利厅", Kind.WORKING, PROVINCE),
        ("新疆维吾尔自治区教育厅", Kind.WORKING, PROVINCE),
        ("宁夏回族自治区人民政府", Kind.LEADING, PROVINCE),
        ("上海市水务局", Kind.WORKING, PROVINCE),
        ("上海市浦东新区教育局", Kind.WORKING, COUNTY),
        ("北京市海淀区教育委员会", Kind.WORKING, COUNTY),
        ("澄江市市场监督管理局", Kind.WORKING, CITY),
        ("临江市政府", Kind.LEADING, CITY),
        ("临江市民政局", Kind.WORKING, CITY),
        ("市民政局", Kind.WORKING, CITY),
        ("市政府办公室", Kind.LEADING, CITY),
        ("市市政和园林局", Kind.WORKING, CITY),
        ("市市场监管局", Kind.WORKING, CITY),
        ("市教委", Kind.WORKING, CITY),
        ("泉州市城市管理局", Kind.WORKING, CITY),
        ("临江市县域经济发展局", Kind.WORKING, CITY),
        ("延边朝鲜族自治州人民政府", Kind.LEADING, CITY),
        ("延边州教育局", Kind.WORKING, CITY),
        ("苏州市水务局", Kind.WORKING, CITY),
        ("锡林郭勒盟教育局", Kind.WORKING, CITY),
        ("大理州水务局", Kind.WORKING, CITY),
        ("贵州省水利厅", Kind.WORKING, PROVINCE),
        ("广州市城市管理和综合执法局", Kind.WORKING, CITY),
        ("青岛市市北区人民政府", Kind.LEADING, COUNTY),
        ("沙市区人民政府", Kind.LEADING, COUNTY),
        ("津市市水利局", Kind.WORKING, CITY),
        ("赣县区教育局", Kind.WORKING, COUNTY),
        ("红旗区人民政府", Kind.LEADING, COUNTY),
        ("双江拉祜族佤族布朗族傣族自治县教育局", Kind.WORKING, COUNTY),
        ("鄂托克旗人民政府", Kind.LEADING, COUNTY),
        ("泉州市鲤城区城市管理局", Kind.WORKING, COUNTY),
        ("鲤城区人民政府办公室", Kind.LEADING, COUNTY),
        ("景德镇市水利局", Kind.WORKING, CITY),
        ("镇江市教育局", Kind.WORKING, CITY),
        ("新乡市人民政府", Kind.LEADING, CITY),
        ("浦东新区人民政府", Kind.LEADING, COUNTY),
        ("滨海新区教育局", Kind.WORKING, COUNTY),
        ("清水镇人民政府", Kind.LEADING, TOWN),
        ("清水镇政府", Kind.LEADING, TOWN),
        ("临江县清水镇人民政府", Kind.LEADING, TOWN),
        ("城关街道办事处", Kind.LEADING, TOWN),
        ("鲤城区海滨街道办事处", Kind.LEADING, TOWN),
        ("各乡镇人民政府", Kind.LEADING, TOWN),
        ("各镇（街道）", Kind.LEADING, TOWN),
        ("各乡镇（街道）", Kind.LEADING, TOWN),
        ("各街道办事处", Kind.LEADING, TOWN),
        ("各乡（镇）人民政府", Kind.LEADING, TOWN),
        ("各村民委员会", Kind.LEADING, VILLAGE),
        ("各村委会", Kind.LEADING, VILLAGE),
        ("各村（社区）", Kind.LEADING, VILLAGE),
        ("清水村村民委员会", Kind.LEADING, VILLAGE),
        ("红星社区居民委员会", Kind.LEADING, VILLAGE),
        ("市农业农村局", Kind.WORKING, CITY),
        ("市乡村振兴局", Kind.WORKING, CITY),
        ("各县（市、区）教育局", Kind.WORKING, COUNTY),
        ("各县区委", Kind.LEADING, COUNTY),
        ("各区县人民政府", Kind.LEADING, COUNTY),
        ("市直各单位", Kind.UNITS, CITY),
        ("省直各单位", Kind.UNITS, PROVINCE),
        ("县直各单位", Kind.UNITS, COUNTY),
        ("市政府各部门", Kind.UNITS, CITY),
        ("市级有关部门", Kind.UNITS, CITY),
        ("省级机关事务管理局", Kind.WORKING, PROVINCE),
        ("各省、自治区、直辖市水利厅", Kind.WORKING, PROVINCE),
        ("中共临江市委办公室", Kind.LEADING, CITY),
        ("中共临江市委", Kind.LEADING, CITY),
        ("市委", Kind.LEADING, CITY),
        ("市委宣传部", Kind.WORKING, CITY),
        ("市委办公室", Kind.LEADING, CITY),
        ("市税务局", Kind.WORKING, CITY),
        ("临江市总工会", Kind.WORKING, CITY),
        ("共青团安澜市委员会", Kind.WORKING, CITY),
        ("团县委", Kind.WORKING, COUNTY),
        ("安澜市妇女联合会", Kind.WORKING, CITY),
        ("市气象局", Kind.WORKING, CITY),
    ],
)
def test_kind_and_level_are_read_from_the_name(name: str, kind: Kind, level: int) -> None:
    organ = read_organ(name)
    assert organ is not None
    assert (organ.kind, organ.levels) == (kind, (level,))


@pytest.mark.parametrize(
    "name", ["各市（州）人民政府", "各盟市水利局", "各市水利（水务）局", "各市县财政局", "各市人民政府"]
)
def test_cities_named_together_may_rank_as_counties(name: str) -> None:
    organ = read_organ(name)
    assert organ is not None
    assert organ.levels == (CITY, COUNTY)


@pytest.mark.parametrize("name", ["临江新区管理委员会", "临江市高新技术产业开发区管委会", "各开发区管委会"])
def test_the_committee_of_an_area_has_no_level(name: str) -> None:
    organ = read_organ(name)
    assert organ is not None
    assert (organ.kind, organ.levels) == (Kind.DISPATCHED, ())


@pytest.mark.parametrize(
    "name",
    [
        "市政管理局",
        "泉州开发区城市管理局",
        "临江新区城市管理局",
        "省农村信用社",
        "市人大常委会",
        "市政协",
        "市中级人民法院",
        "市残联机关各部室",
        "共青团中央",
        "市纪委",
        "临江市第一中学",
        "江东大学",
        "临江市人民医院",
        "某集团",
        "临江市水务集团有限公司",
        "临江市市政工程管理处",
        "市社区矫正管理局",
        "临江市公安局交警支队",
        "临江市公安局城东分局",
        "市安全生产委员会办公室",
        "安澜市消防救援支队",
        "神农架林区人民政府",
        "阿里地区行政公署",
    ],
)
def test_names_that_do_not_tell_are_left_open(name: str) -> None:
    assert read_organ(name) is None


@pytest.mark.parametrize(
    ("name", "line"), [("市税务局", "税务局"), ("市委宣传部", "党"), ("省市场监督管理局", "政"), ("各县区委", "党")]
)
def test_the_line_an_organ_belongs_to(name: str, line: str) -> None:
    organ = read_organ(name)
    assert organ is not None
    assert organ.line == line


def test_region_words_keep_their_brackets() -> None:
    assert region_words("各县（市、区）教育局") == "各县（市、区）"
    assert region_words("省教育厅") == "省"
    assert region_words("某集团") == ""


def test_a_department_may_lack_its_region() -> None:
    assert lacks_region("公安局")
    assert not lacks_region("市公安局")
    assert not lacks_region("各有关单位")


@pytest.mark.parametrize(
    "words",
    [
        "办公室作风建设方案",
        "办关于值班的通知",
        "、某县公安局方案",
        "等部门",
        "的规划",
        "国有资产监督管理委员会办法",
        "教育局方案",
    ],
)
def test_words_that_go_on_with_an_organs_name(words: str) -> None:
    assert goes_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "2025年党组工作要点",
        "关于办公室工作的方案",
        "《党委会议制度》实施方案",
        "机关作风建设方案",
        "办理提案方案",
        "空间布局优化方案",
        "",
    ],
)
def test_words_that_begin_a_title_of_their_own(words: str) -> None:
    assert not goes_on(words)
