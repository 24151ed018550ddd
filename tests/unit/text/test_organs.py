from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport.text.organs import Relation, may_be_told, ranks_above, relation, spelled_out


@pytest.mark.parametrize(
    ("issuer", "addressee", "expected"),
    [
        ("盘锦市住房和城乡建设局", "省住建厅", Relation.ABOVE),
        ("盘锦市住房和城乡建设局", "盘锦市人民政府", Relation.ABOVE),
        ("某县人民政府", "某市人民政府", Relation.ABOVE),
        ("盘锦市", "省住建厅", Relation.APART),
        ("盘锦市人民政府", "辽宁省住房和城乡建设厅", Relation.APART),
        ("盘锦市住房和城乡建设局", "市财政局", Relation.APART),
        ("某市城市管理局", "某省人民政府", Relation.APART),
        ("某省住房和城乡建设厅", "各市人民政府", Relation.APART),
        ("泉州市城市管理局", "各县（市、区）城市管理局", Relation.BELOW),
        ("泉州市城市管理局", "泉州市鲤城区城市管理局", Relation.BELOW),
        ("泉州市城市管理局", "局属各单位", Relation.BELOW),
        ("辽宁省人民政府", "各市人民政府", Relation.BELOW),
        ("辽宁省人民政府办公厅", "省直各单位", Relation.BELOW),
        ("泉州市城市管理局", "泉州开发区城市管理局", Relation.UNKNOWN),
        ("泉州市城市管理局", "市委", Relation.UNKNOWN),
        ("某省住房和城乡建设厅", "某县住房和城乡建设局", Relation.UNKNOWN),
        ("泉州市城市管理局", "晋江市交通局", Relation.UNKNOWN),
        ("辽源市人民政府办公室", "各县（区）人民政府", Relation.BELOW),
        ("某集团", "省住建厅", Relation.UNKNOWN),
        ("澄江市市场监督管理局", "江东省市场监督管理局", Relation.ABOVE),
        ("澄江市市场监督管理局", "各县（区）市场监督管理局", Relation.BELOW),
        ("澄江市人民政府", "江东省市场监督管理局", Relation.APART),
        ("临江市城市管理局", "省城市管理局", Relation.ABOVE),
        ("江东省区域合作办公室", "江东省人民政府", Relation.ABOVE),
        ("临江新区管理委员会", "临江市人民政府", Relation.ABOVE),
        ("临江市高新技术产业开发区管委会", "市政府", Relation.ABOVE),
        ("临江市人民政府", "各开发区管委会", Relation.BELOW),
        ("临江新区管理委员会", "澄江市人民政府", Relation.UNKNOWN),
        ("临江新区管理委员会", "临江市水务局", Relation.UNKNOWN),
        ("清水镇人民政府", "临江县人民政府", Relation.ABOVE),
        ("清水镇政府", "县水利局", Relation.APART),
        ("城关街道办事处", "鲤城区人民政府", Relation.ABOVE),
        ("临江县人民政府", "各乡镇人民政府", Relation.BELOW),
        ("临江县人民政府", "各乡（镇）人民政府", Relation.BELOW),
        ("临江县人民政府", "县直各单位", Relation.BELOW),
        ("临江县人民政府", "各乡镇人民政府，县直各单位", Relation.BELOW),
        ("临江县人民政府", "各乡镇人民政府，临江市水务局", Relation.UNKNOWN),
        ("泉州市教育局", "各县（市、区）教育局、公安局", Relation.BELOW),
        ("临江县水利局", "县直各单位", Relation.UNKNOWN),
        ("清水镇人民政府", "各村民委员会", Relation.BELOW),
        ("清水镇人民政府", "各村（社区）", Relation.BELOW),
        ("清水镇人民政府", "临江市人民政府", Relation.UNKNOWN),
        ("江东省人民政府", "国务院", Relation.ABOVE),
        ("江东省水利厅", "水利部", Relation.ABOVE),
        ("临江市人民政府", "国务院", Relation.UNKNOWN),
        ("上海市水务局", "水利部", Relation.ABOVE),
        ("上海市浦东新区教育局", "市教育局", Relation.ABOVE),
        ("北京市海淀区教育委员会", "北京市教育委员会", Relation.ABOVE),
        ("重庆市教育委员会", "各区县教育委员会", Relation.BELOW),
        ("上海市水务局", "苏州市水务局", Relation.UNKNOWN),
        ("泉州市教育局", "各市（县、区）教育局", Relation.BELOW),
        ("内蒙古自治区水利厅", "各盟市水利局", Relation.BELOW),
        ("临江县财政局", "各县财政局", Relation.APART),
        ("沙市区人民政府", "荆州市人民政府", Relation.ABOVE),
        ("津市市水利局", "湖南省水利厅", Relation.ABOVE),
        ("青岛市市北区人民政府", "青岛市人民政府", Relation.ABOVE),
        ("江东省水利厅", "山西省水利厅", Relation.APART),
        ("鲤城区教育局", "丰泽区教育局", Relation.APART),
        ("江东省水利厅", "山西省临汾市水利局", Relation.APART),
        ("临江市人民政府办公室", "市人民政府", Relation.ABOVE),
        ("临江市人民政府办公室", "市政府各部门", Relation.BELOW),
        ("中共临江市委办公室", "各县区委", Relation.BELOW),
        ("临江市人民政府", "临江市委", Relation.UNKNOWN),
        ("市委宣传部", "中共临江市委", Relation.ABOVE),
        ("临江市公安局交警支队", "临江市公安局", Relation.ABOVE),
        ("临江市公安局", "临江市公安局城东分局", Relation.BELOW),
        ("临江市税务局", "临江市人民政府", Relation.UNKNOWN),
        ("临江市税务局", "江东省税务局", Relation.ABOVE),
        ("临江市市政工程管理处", "临江市城市管理局", Relation.UNKNOWN),
        ("市安全生产委员会办公室", "各县（区）人民政府", Relation.UNKNOWN),
        ("共青团安澜市委员会", "各县（区）教育局", Relation.UNKNOWN),
        ("辽源市人民政府办公室", "各直属机构", Relation.BELOW),
        ("临江市人民政府", "市政府各部门、各直属机构", Relation.BELOW),
        ("临江县人民政府", "市直属各单位", Relation.UNKNOWN),
        ("临江县教育局", "县直各学校", Relation.BELOW),
        ("临江县教育局", "各乡镇中心学校", Relation.BELOW),
        ("临江县教育局", "各中小学、幼儿园", Relation.BELOW),
        ("临江县教育局", "市直各学校", Relation.UNKNOWN),
        ("临江县水利局", "县直各学校", Relation.UNKNOWN),
        ("江东省教育厅", "各高等学校", Relation.BELOW),
        ("临江市卫生健康委员会", "市直各医疗卫生单位", Relation.BELOW),
        ("城东区城市管理局", "各街道城管所", Relation.BELOW),
        ("临江市公安局", "各派出所", Relation.BELOW),
        ("临江市教育局", "各派出所", Relation.UNKNOWN),
        ("临江县教育局", "各乡镇财政所", Relation.UNKNOWN),
        ("辽源市人民政府办公室", "驻市各中省直单位", Relation.UNKNOWN),
    ],
)
def test_the_relation_is_told_from_names_or_left_open(issuer: str, addressee: str, expected: Relation) -> None:
    assert relation(issuer, addressee) is expected


@pytest.mark.parametrize(
    ("issuer", "addressee", "above"),
    [
        ("临江市人民政府", "江东省水利厅", True),
        ("临江市水利局", "江东省水利厅", True),
        ("安澜县教育局", "临江市公安局", True),
        ("临江市水利局", "临江市委办公室", True),
        ("临江市水利局", "国家税务总局", True),
        ("临江市水利局", "临江市公安局", False),
        ("临江市水利局", "临江市税务局", False),
        ("临江市人民政府", "临江市委", False),
        ("临江市水利局", "各县（区）人民政府", False),
        ("江东省水利厅", "临江市人民政府", False),
        ("临江市水利局", "丙集团有限公司", False),
        ("丙集团有限公司", "临江市水利局", False),
    ],
)
def test_who_surely_ranks_higher(issuer: str, addressee: str, above: bool) -> None:  # noqa: FBT001  (a parameter of the case)
    assert ranks_above(issuer, addressee) is above


@pytest.mark.parametrize(
    ("addressee", "open_to"),
    [
        ("驻市各中省直单位", True),
        ("中央、省驻泉各单位", True),
        ("晋江市交通局", True),
        ("开发区规建局", True),
        ("各有关单位", False),
        ("中共某市委", False),
        ("东方集团", False),
    ],
)
def test_some_names_leave_room_for_one_below(addressee: str, open_to: bool) -> None:  # noqa: FBT001  (a table of cases)
    assert may_be_told("泉州市城市管理局", addressee) is open_to


@pytest.mark.parametrize(
    ("issuer", "addressee", "expected"),
    [
        ("镕江市残疾人联合会", "各县（市、区）残联", Relation.BELOW),
        ("镕城区残联", "镕江市残疾人联合会", Relation.ABOVE),
        ("共青团镕江市委员会", "各县（市、区）团委", Relation.BELOW),
        ("团市委", "共青团江东省委员会", Relation.ABOVE),
        ("镕江市总工会", "各县（区）妇联", Relation.UNKNOWN),
        ("镕江市残疾人联合会", "各县（市、区）教育局", Relation.UNKNOWN),
        ("镕江市残疾人联合会", "镕江市人民政府", Relation.UNKNOWN),
    ],
)
def test_an_organization_of_the_people_has_its_own_kind_above_and_below(
    issuer: str, addressee: str, expected: Relation
) -> None:
    assert relation(issuer, addressee) is expected


@pytest.mark.parametrize("addressee", ["各镇人民政府、街道办事处", "各街道办事处、镇人民政府", "各街道、镇"])
def test_each_is_said_of_both_kinds_of_towns(addressee: str) -> None:
    assert relation("镕城区人民政府", addressee) is Relation.BELOW
    assert relation("镕城区教育局", addressee) is Relation.APART


def test_a_department_without_region_has_that_of_the_one_before_it() -> None:
    group = ["各县（市、区）教育局", "公安局", "各有关单位", "住房和城乡建设局"]
    assert spelled_out(group) == ["各县（市、区）教育局", "各县（市、区）公安局", "各有关单位", "住房和城乡建设局"]


@given(st.text(alphabet="各省市县区旗州盟镇乡村直政府委局办人民城新开发（）", max_size=30), st.text(max_size=12))
def test_any_names_have_a_relation(issuer: str, addressee: str) -> None:
    assert relation(issuer, addressee) in Relation
